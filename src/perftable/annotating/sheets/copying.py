"""The annotated copy of a workbook: read, place, write, and read again before it is given out."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from perftable.annotating.cells import shown_cell
from perftable.annotating.copying import Annotated
from perftable.annotating.remarks import Note, gravity
from perftable.annotating.repacking import repack
from perftable.annotating.sheets.links import TYPES, Links, Types, free_name
from perftable.annotating.sheets.notes import MIXED_UP, Notes
from perftable.annotating.sheets.shapes import Cell, with_shapes
from perftable.model.grid import Grid
from perftable.model.location import Location, letters
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.dispatch import settled
from perftable.readers.kind import WORKBOOK
from perftable.readers.sheets.addresses import cell as parsed
from perftable.readers.sheets.package import Package
from perftable.readers.sheets.workbook import parts_of_sheets, read_workbook
from perftable.readers.word import xml
from perftable.readers.word.container import Container
from perftable.readers.word.opening import require_size

_CHANGED = Phrase(
    "加批注后的工作簿重新读取与原文件不一致，未写出；请将文件交开发人员。",
    "The annotated copy would not read as the workbook itself and was not written; please send the"
    " file to the developers.",
)


class Workbook:
    """A workbook that is to be annotated; `source` is what is read of it. Raises `UnreadableFile`."""

    def __init__(self, path: Path, data: bytes) -> None:
        require_size(data)
        self._path, self._data = path, data
        self.source = settled(read_workbook(path, data))
        self._container = Container(data, WORKBOOK)
        self._sheets = parts_of_sheets(self._container, Package(self._container))
        self._grids = {b.sheet: b for b in self.source.blocks if isinstance(b, Grid)}

    def annotated(self, notes: Iterable[Note], when: datetime, author: str = "") -> Annotated:
        """Return a copy with a comment at each cell that has notes.

        Workbooks keep no time with a comment. Raises `UnreadableFile`.
        """
        wanted: dict[str, dict[Cell, list[Note]]] = {}
        for note in notes:
            found = self._place(note.location)
            if found is not None:
                sheet, cell = found
                wanted.setdefault(sheet, {}).setdefault(cell, []).append(note)
        types = Types(self._container.read(TYPES))
        names = set(self._container.names())
        changed: dict[str, bytes] = {}
        comments = 0
        for sheet, part in self._sheets.items():
            comments += self._annotate(part, wanted.get(sheet, {}), types, names, changed, author)
        if not changed:
            return Annotated(self._data, 0, signed=False)
        known = types.changed()
        if known is not None:
            changed[TYPES] = known
        for name, data in changed.items():
            if not name.endswith(".vml"):
                _require_whole(data)
        result = repack(self._data, changed)
        again = settled(read_workbook(self._path, result))
        if (again.blocks, again.remarks) != (self.source.blocks, self.source.remarks):
            raise UnreadableFile(_CHANGED)
        signed = any(name.startswith("_xmlsignatures/") for name in self._container.names())
        return Annotated(result, comments, signed)

    def _annotate(
        self,
        part: str,
        wanted: dict[Cell, list[Note]],
        types: Types,
        names: set[str],
        changed: dict[str, bytes],
        author: str,
    ) -> int:
        """Write the comments of one sheet; return how many there are."""
        links = Links(self._container, part)
        old = links.comments
        if not wanted and old is None:
            return 0
        notes = Notes(self._read(old), links.uri)
        if not wanted and not notes.old:
            return 0
        taken = set(map(_parsed, notes.used))
        placed = dict(_placed(wanted, taken))
        folder = part.rpartition("/")[0].rpartition("/")[0]
        home = old or free_name(f"{folder}/comments{{}}.xml".lstrip("/"), names)
        drawing = links.drawing or free_name(
            f"{folder}/drawings/vmlDrawing{{}}.vml".lstrip("/"), names
        )
        names |= {home.casefold(), drawing.casefold()}
        texts = {f"{letters(cell[1])}{cell[0]}": own for cell, own in placed.items()}
        changed[home] = notes.with_notes(texts, author)
        changed[drawing] = with_shapes(
            self._read(links.drawing), placed, filter(None, map(_parsed, notes.old))
        )
        if old is None:
            types.add_comments(home)
        types.add_drawings()
        added = links.comments is None or links.drawing is None
        links.add(home, drawing)
        if added:
            changed[links.name] = links.result()
        if links.drawing is None:
            changed[part] = links.part.result()
        return len(placed)

    def _read(self, name: str | None) -> bytes | None:
        return None if name is None else b"".join(self._container.stream(name))

    def _place(self, at: Location) -> tuple[str, Cell] | None:
        """Return the sheet and the cell that shows what stands at a place."""
        grid = self._grids.get(at.sheet) if at.sheet is not None else None
        if grid is None:  # what is said of the document stands on its first sheet
            grid = next(iter(self._grids.values()), None)
            if grid is None or grid.sheet is None:
                return None
            return grid.sheet, shown_cell(grid, 0, None)
        index = next((i for i, row in enumerate(grid.rows) if row.number == at.row), 0)
        return at.sheet or "", shown_cell(grid, index, at.cell)


def _placed(
    wanted: dict[Cell, list[Note]], taken: set[Cell | None]
) -> Iterator[tuple[Cell, list[Note]]]:
    """Yield each cell with its findings; where another's comment stands, the next one to the right."""
    for cell in sorted(wanted):
        found = sorted(wanted[cell], key=gravity)
        row, column = cell
        while (row, column) in taken and column < MAX_COLUMNS:
            column += 1
        taken.add((row, column))
        yield (row, column), found


def _parsed(address: str) -> Cell | None:
    row, column = parsed(address)
    return (row, column + 1) if row else None


def _require_whole(data: bytes) -> None:
    try:
        xml.parse(data, WORKBOOK)
    except UnreadableFile:
        raise UnreadableFile(MIXED_UP) from None
