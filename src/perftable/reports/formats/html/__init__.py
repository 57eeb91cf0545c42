"""The HTML report: one file that stands alone, built of elements so that no text becomes markup."""

from perftable.reports.base import Run
from perftable.reports.formats.html.shell import page

NEEDS_RECORDS = True


def render(run: Run) -> str:
    """Return the page; text of the document stands only as text."""
    return f"<!DOCTYPE html>\n{page(run)}\n"
