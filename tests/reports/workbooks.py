"""Reading a workbook back, as a spreadsheet program would."""

import io

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

Cells = list[list[object]]


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def cells(data: bytes) -> dict[str, Cells]:
    """Return the values of each sheet by its name."""
    return {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in opened(data).worksheets
    }


def types(data: bytes) -> set[str]:
    """Return the types of all cells that are not empty: "s" text, "n" number, "f" formula."""
    return {
        cell.data_type
        for sheet in opened(data).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
