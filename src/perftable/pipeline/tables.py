"""What was read of a file: its tables, cell by cell, whether or not any family knows them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from perftable.model.grid import PLAIN, Grid, Source
from perftable.model.phrase import Lang
from perftable.model.tables import Cell, FileTables, Table
from perftable.pipeline.checking import no_collection
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source


def read_tables(path: str | Path, data: bytes | None = None) -> FileTables:
    """Return every table of a file as read; `data` is its content where it is not on disk.

    Raises `UnreadableFile`, whose `say(lang)` is one sentence on why.
    """
    with no_collection():
        return tables_of(read_source(path, data))


def tables_or_reason(
    path: str | Path, lang: Lang, data: Callable[[], bytes] | None = None
) -> FileTables:
    """Return every table of a file, or in `lang` why it cannot be read; `data` gives its content."""
    try:
        return read_tables(path, None if data is None else data())
    except UnreadableFile as refusal:
        return FileTables(
            path=str(path),
            format=None,
            status="unreadable",
            reason=refusal.say(lang),
            reasons=refusal.spoken,
        )


def tables_of(source: Source) -> FileTables:
    """Return the tables of a file that is read already."""
    grids = [block for block in source.blocks if isinstance(block, Grid)]
    return FileTables(
        path=source.path, format=source.format, status="read", tables=tuple(map(_table, grids))
    )


def _table(grid: Grid) -> Table:
    return Table(
        table=grid.table,
        sheet=grid.sheet,
        page=grid.rows[0].page if grid.rows else None,
        rows=max((row.number for row in grid.rows), default=0),
        columns=max((len(row.cells) for row in grid.rows), default=0),
        cells=tuple(_cells(grid)),
    )


def _cells(grid: Grid) -> Iterator[Cell]:
    """Yield the cells row by row; a vertical merge is one cell, in its first row."""
    taller = _heights(grid)
    for index, row in enumerate(grid.rows):
        covered = 0
        for column, text in enumerate(row.cells):
            form = row.formats.get(column, PLAIN)
            if column < covered or form.continues:
                covered = max(covered, column + form.span)
                continue
            covered = column + form.span
            yield row.number, column + 1, taller.get((index, column), 1), form.span, text


def _heights(grid: Grid) -> dict[tuple[int, int], int]:
    """Return the height of each vertical merge, by the index of its first row and its column."""
    heights: dict[tuple[int, int], int] = {}
    begun: dict[int, int] = {}
    for index, row in enumerate(grid.rows):
        going = {column for column, form in row.formats.items() if form.continues}
        begun = {column: begun.get(column, max(index - 1, 0)) for column in going}
        for column, first in begun.items():
            heights[first, column] = index - first + 1
    return heights
