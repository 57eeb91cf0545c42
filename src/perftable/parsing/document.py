"""Makes a document of a source: finds its tables, joins what a page break cut, reads sections."""

from collections.abc import Sequence

from perftable.model.amount import Unit
from perftable.model.document import Document, TargetTable
from perftable.model.grid import Grid, Paragraph, Source
from perftable.parsing import layouts
from perftable.parsing.header import Header, find_header
from perftable.parsing.sections import read_sections
from perftable.parsing.table import read_table
from perftable.parsing.text import clean, squeeze

_ABOVE = 6
"""A table's title and unit line stand at most this many paragraphs above it."""


def parse(source: Source, default_unit: Unit = "万元") -> Document:
    """Return the records of a source; tables that are not performance-target tables are left.

    `default_unit` is the unit of amounts where the document states none.
    """
    return Document(
        path=source.path,
        sha256=source.sha256,
        format=source.format,
        sections=read_sections(source.blocks),
        tables=tuple(_tables(source.blocks, default_unit)),
        changes=source.changes,
    )


def _tables(blocks: Sequence[Paragraph | Grid], default_unit: Unit) -> list[TargetTable]:
    tables: list[TargetTable] = []
    above: list[Paragraph] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        index += 1
        if isinstance(block, Paragraph):
            above.append(block)
            continue
        header = find_header(block.rows)
        if header is not None:
            parts = [(block, header.end)]
            index = _join_parts(blocks, index, header, parts)
            title, unit = _caption(above[-_ABOVE:], block, header)
            tables.append(read_table(parts, header, title, unit, default_unit))
        above = []
    return tables


def _join_parts(
    blocks: Sequence[Paragraph | Grid], index: int, header: Header, parts: list[tuple[Grid, int]]
) -> int:
    """Add the grids that continue the table to `parts`; return the index behind the last one.

    A grid continues the table if nothing but a mark such as 续表 or a page number stands between,
    and it has the same header again, or none and the same width.
    """
    ahead = index
    while ahead < len(blocks):
        block = blocks[ahead]
        ahead += 1
        if isinstance(block, Paragraph):
            if not layouts.CONTINUED.fullmatch(squeeze(block.text)):
                break
            continue
        own = find_header(block.rows)
        if own is not None and own.labels == header.labels:
            parts.append((block, own.end))
        elif own is None and block.rows and len(block.rows[0].cells) == header.width:
            parts.append((block, 0))
        else:
            break
        index = ahead
    return index


def _caption(above: Sequence[Paragraph], grid: Grid, header: Header) -> tuple[str, Unit | None]:
    """Return the title and the unit that stand above the header, in the table or before it."""
    inside = ["".join(filter(None, row.cells)) for row in grid.rows[: header.first]]
    title = ""
    unit: Unit | None = None
    for text in [*(paragraph.text for paragraph in above), *inside]:
        word = squeeze(text)
        found = layouts.UNIT_LINE.search(word)
        if found:
            unit = found[1]  # type: ignore[assignment]  # the pattern names units only
        elif len(word) < 80 and layouts.TITLE.search(word):
            title = clean(text)
    return title, unit
