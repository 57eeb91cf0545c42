"""Reads the tables of duties of a document: each with what a page break cut off it."""

from collections.abc import Iterator, Mapping, Sequence

from perftable.forms.base import Block, Given
from perftable.forms.duties import layouts
from perftable.forms.duties.captions import (
    Caption,
    Captions,
    read_caption,
    repeats_caption,
    texts_above,
)
from perftable.forms.duties.header import Header, header_of
from perftable.forms.duties.notes import is_note
from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.roles import is_total
from perftable.forms.duties.table import read_table
from perftable.forms.unread import unread_table
from perftable.model.grid import Grid, Paragraph
from perftable.values.text import squeeze


def read_forms(
    blocks: Sequence[Block], mine: Mapping[int, bool], given: Given
) -> Iterator[DutyForm]:
    """Yield the tables of duties, each joined with the grids that go on with it."""
    captions = Captions()
    index = 0
    while index < len(blocks):
        block = blocks[index]
        index += 1
        if isinstance(block, Paragraph):
            captions.paragraph(block.text)
            continue
        header = header_of(block) if mine.get(index - 1) else None
        if header is not None:
            parts = [(block, header.end)]
            caption = captions.of(block, header)
            index = _join_parts(blocks, index, mine, header, parts, caption)
            yield read_table(parts, header, caption.title, caption.unit, given.default_unit)
        captions.table(block, other=header is None)


def _join_parts(
    blocks: Sequence[Block],
    index: int,
    mine: Mapping[int, bool],
    header: Header,
    parts: list[tuple[Grid, int]],
    caption: Caption,
) -> int:
    """Add the grids that continue the table to `parts`; return the index behind the last one.

    A grid continues the table if nothing but a mark such as 续表 or a page number stands between,
    with its caption once more, and it has the same header again, or none and the same width. A
    caption of its own or a total above make it another table.
    """
    ahead = index
    between: list[str] = []
    while ahead < len(blocks):
        block = blocks[ahead]
        ahead += 1
        if isinstance(block, Paragraph):
            if not (
                layouts.CONTINUED.fullmatch(squeeze(block.text))
                or (between and repeats_caption(block.text, caption))
            ):
                break
            between.append(block.text)
            continue
        if ahead - 1 not in mine:
            break
        own = header_of(block)
        if own is None:
            width = len(block.rows[0].cells) if block.rows else 0
            if width != header.width or unread_table(block) is not None:
                break
            parts.append((block, 0))
        elif own.labels == header.labels and (
            any("续" in text or "接" in text for text in between)
            or _goes_on(block, own, parts[-1][0], caption)
        ):
            parts.append((block, own.end))
        else:
            break
        index = ahead
        between = []
    return index


def _goes_on(grid: Grid, header: Header, before: Grid, caption: Caption) -> bool:
    """Whether a grid with the same header is a further part of the table and no table of its own."""
    own = read_caption(texts_above(grid, header))
    if layouts.RESUMED.search(squeeze(own.title)):
        return True
    if own.unit not in (None, caption.unit) or (
        own.title and caption.title and squeeze(own.title) != squeeze(caption.title)
    ):
        return False
    last = next((row for row in reversed(before.rows) if not is_note(row, 0)), None)
    return last is None or not is_total(next(filter(None, last.cells), ""))
