"""Two tables that a text writes without anything between: the second has a caption and a header."""

from collections.abc import Sequence
from dataclasses import replace

from perftable.model.grid import Row
from perftable.model.headings import MAX_HEADING, heading
from perftable.model.lazy import lazy_pattern

MIN_KNOWN = 4
"""So many cells with words of the form make a row a header."""

_OPENS = lazy_pattern(r"职\s*责|活\s*动|编\s*码|代\s*码|序\s*号")
_CAPTION = lazy_pattern(r"绩\s*效\s*(?:目\s*标|指\s*标)|单\s*位")
_RESUMED = lazy_pattern(r"[(（\[【〔]\s*(?:续|接上)")
_TOTAL = lazy_pattern(r"\s*(?:[合总共]\s*计)")


def cut(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the rows of each table: another begins with the caption above a header that is not
    the first, or with a header below a total.
    """
    begins = [0]
    headers = 0
    for index, row in enumerate(rows):
        if _is_header(row):
            first = _caption_above(rows, index)
            if headers and first is not None:
                begins.append(first)
            headers += 1
    if len(begins) == 1:
        return [list(rows)]
    ends = [*begins[1:], len(rows)]
    return [_numbered(rows[first:end]) for first, end in zip(begins, ends, strict=True)]


def _numbered(rows: Sequence[Row]) -> list[Row]:
    return [replace(row, number=number) for number, row in enumerate(rows, 1)]


def _is_header(row: Row) -> bool:
    first = next(filter(None, row.cells), "")
    if len(first) > MAX_HEADING or not _OPENS.search(first):
        return False
    return sum(heading(cell) is not None for cell in row.cells) >= MIN_KNOWN


def _caption_above(rows: Sequence[Row], index: int) -> int | None:
    """Return where the table of a header begins; None where it goes on with the one above."""
    first = index
    while first > 0 and len(said := {cell.strip() for cell in rows[first - 1].cells} - {""}) < 2:
        if any(map(_RESUMED.search, said)):
            return None
        if any(len(text) > MAX_HEADING for text in said):
            break
        first -= 1
    captions = [text for row in rows[first:index] for text in row.cells if text]
    below_total = first > 0 and _TOTAL.match(next(filter(None, rows[first - 1].cells), ""))
    return first if below_total or any(map(_CAPTION.search, captions)) else None
