"""Writes a file as a workbook: titles as rows, merged cells, numbers as numbers."""

import io
import re
from decimal import Decimal

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from quality.national.sheet import Sheet, Spot, Written

_AMOUNT = re.compile(r"-?\d{1,3}(?:,\d{3})+\.(\d+)|-?\d{1,9}\.(\d+)|-?\d{1,9}")
_PERCENT = re.compile(r"(\d{1,3}(?:\.(\d{1,2}))?)%")


def workbook(name: str, blocks: list[str | Sheet], *, typed: bool, each: bool) -> Written:
    """Return the workbook and where every cell stands in it.

    `typed` writes numbers and rates as numbers with a format, `each` every table on a sheet of its own.
    """
    written = Written(f"{name}.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "附件1"
    row, filled = 0, False
    for block in blocks:
        if each and filled and isinstance(block, str) and not block.startswith("（续"):
            sheet = book.create_sheet(f"附件{len(book.sheetnames) + 1}")
            row, filled = 0, False
        if isinstance(block, str):
            row += 1
            _put(sheet, (row, 1), block, typed=False)
            continue
        filled = True
        for number in range(len(block.rows)):
            for cell, own in block.line(number):
                if not own:
                    continue
                for tag in cell.tags:
                    written.spots[tag] = Spot(
                        0, row + number + 1, cell.column + 1, sheet=sheet.title
                    )
                _put(sheet, (row + number + 1, cell.column + 1), cell.text, typed)
                if cell.across > 1 or cell.down > 1:
                    first = f"{get_column_letter(cell.column + 1)}{row + number + 1}"
                    last = (
                        f"{get_column_letter(cell.column + cell.across)}{row + number + cell.down}"
                    )
                    sheet.merge_cells(f"{first}:{last}")
            for extra in range(2 * (block.spoilt.get(number) == "more")):
                sheet.cell(row + number + 1, block.width + 1 + extra, "12")
        row += len(block.rows) + 1
    buffer = io.BytesIO()
    book.save(buffer)
    written.data = buffer.getvalue()
    return written


def _put(sheet: Worksheet, at: tuple[int, int], text: str, typed: bool) -> None:
    cell = sheet.cell(*at)
    cell.value = text or None
    cell.data_type = "s"  # =16盏 is no formula
    if not typed:
        return
    if match := _PERCENT.fullmatch(text):
        cell.value = float(Decimal(match[1]) / 100)
        cell.number_format = f"0.{'0' * len(match[2])}%" if match[2] else "0%"
    elif match := _AMOUNT.fullmatch(text):
        digits = match[1] or match[2] or ""
        cell.value = float(text.replace(",", "")) if digits else int(text)
        cell.number_format = ("#,##0" if "," in text else "0") + (
            f".{'0' * len(digits)}" if digits else ""
        )
