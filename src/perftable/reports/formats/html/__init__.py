"""The HTML report: one file that stands alone, built of elements so that no text becomes markup."""

from collections.abc import Iterator

from perftable.reports.base import Run
from perftable.reports.formats.html.shell import page

NEEDS_RECORDS = True


def render(run: Run) -> str:
    """Return the page; text of the document stands only as text."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the page, document by document."""
    yield "<!DOCTYPE html>\n"
    yield from page(run)
    yield "\n"
