"""Text put into a cell, so that it stays text."""

from typing import Any

from perftable.model.phrase import Lang
from perftable.reports.tables.excel import fitting
from perftable.reports.tables.guard import printable


def put_text(sheet: Any, row: int, column: int, text: str, look: object, plain: object) -> None:
    """Write text that no cell takes for a formula or markup; `plain` is the look of usual text."""
    if text.startswith("<r>") and text.endswith("</r>"):
        # The library would take this for its own XML; what comes in pieces it escapes.
        sheet.write_rich_string(row, column, text[:1], text[1:2], text[2:], plain)
    elif text:
        sheet.write_string(row, column, text, look)


def shown(text: str, lang: Lang) -> str:
    """Return the text as a cell can hold it."""
    return fitting(printable(text), lang)
