"""The annotated copy of a PDF: read, place, write, and read again before it is given out."""

import logging
from collections.abc import Iterable
from datetime import datetime
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.annotating.cells import shown_cell
from perftable.annotating.copying import Annotated
from perftable.annotating.remarks import Note, gravity
from perftable.model.grid import Grid
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import settled
from perftable.readers.pdf.reading import read_pdf, read_places
from perftable.readers.word.opening import require_size

if TYPE_CHECKING:
    from perftable.readers.pdf.places import Spot

_MISSING = Phrase(
    "PDF 文件加批注需要 pypdf；请运行 pip install 'perftable[annotate]'（在源码目录中为 pip install '.[annotate]'），"
    "或用 validate --format html 生成网页报告。",
    "Annotating PDF files needs pypdf: run pip install 'perftable[annotate]' (in the source folder:"
    " pip install '.[annotate]'), or make the HTML report (validate --format html).",
)
_LOCKED = Phrase(
    "PDF 文件设有权限密码，不能加批注；请取消限制后重试，或用 validate --format html 生成网页报告。",
    "The PDF file is protected by a permissions password and cannot be annotated; remove the"
    " protection, or make the HTML report (validate --format html).",
)
_CHANGED = Phrase(
    "加批注后的 PDF 重新读取与原文件不一致，未写出；请用浏览器或 WPS 打开并重新打印为 PDF 后重试。",
    "The annotated copy would not read as the PDF itself and was not written; open the file in a"
    " browser or WPS, print it to PDF and try again.",
)


class Pages:
    """A PDF that is to be annotated; `source` is what is read of it. Raises `UnreadableFile`."""

    def __init__(self, path: Path, data: bytes) -> None:
        require_size(data)
        self._path, self._data = path, data
        if find_spec("pypdf") is None:
            raise UnreadableFile(_MISSING)
        source, self._places = read_places(path, data)
        self.source = settled(source)
        self._grids = {b.table: b for b in source.blocks if isinstance(b, Grid)}

    def annotated(self, notes: Iterable[Note], when: datetime, author: str = "") -> Annotated:
        """Return a copy with an annotation on each place that has notes, of local time `when`.

        Raises `UnreadableFile` where that cannot be done.
        """
        wanted: dict[Spot, list[Note]] = {}
        for note in notes:
            wanted.setdefault(self._spot(note.location), []).append(note)
        for found in wanted.values():
            found.sort(key=gravity)
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of odd files is no use
        try:
            result = _with(self._data, wanted, when, author)
        except UnreadableFile:
            raise
        except Exception:  # whatever a PDF leads that library to
            from perftable.annotating.pages.increment import DAMAGED

            raise UnreadableFile(DAMAGED) from None
        if result is None:
            return Annotated(self._data, 0, signed=False)
        again = settled(read_pdf(self._path, result))
        if (again.blocks, again.remarks, again.unread) != (
            self.source.blocks, self.source.remarks, self.source.unread,
        ):  # fmt: skip
            raise UnreadableFile(_CHANGED)
        return Annotated(result, len(wanted), signed=b"/ByteRange" in self._data)

    def _spot(self, at: Location) -> "Spot":
        """Return the area that a finding is on; what has no place in the file is at its start."""
        if at.paragraph in self._places.paragraphs:
            return self._places.paragraphs[at.paragraph][0]
        grid = self._grids.get(at.table or 0)
        found = None if grid is None else self._cell(grid, at)
        return found or self._first()

    def _cell(self, grid: Grid, at: Location) -> "Spot | None":
        index = next((i for i, row in enumerate(grid.rows) if row.number == at.row), 0)
        row, column = shown_cell(grid, index, at.cell)
        cells = self._places.cells
        around = (
            column,
            *range(column - 1, 0, -1),
            *range(column + 1, len(grid.rows[0].cells) + 1),
        )
        keys = ((grid.table, row, one) for one in around)
        return next((cells[key][0] for key in keys if key in cells), None)

    def _first(self) -> "Spot":
        places = self._places
        starts = [spots[0] for spots in (*places.paragraphs.values(), *places.cells.values())]
        return min(starts, key=lambda spot: (spot.page, -spot.rect.top, spot.rect.left))


def _with(
    data: bytes, wanted: "dict[Spot, list[Note]]", when: datetime, author: str
) -> bytes | None:
    """Return the file with these annotations; None where nothing changes."""
    from pypdf import PdfReader
    from pypdf.generic import ArrayObject, IndirectObject, NameObject, PdfObject

    from perftable.annotating.pages.annotations import highlight, without_ours
    from perftable.annotating.pages.increment import DAMAGED, Increment, Key
    from perftable.readers.drawn.geometry import Rect

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        raise UnreadableFile(_LOCKED)
    increment = Increment(data, reader)
    objects: dict[Key, PdfObject] = {}
    number = increment.next
    for index, page in enumerate(reader.pages, 1):
        place = page.indirect_reference
        own = sorted(
            (spot for spot in wanted if spot.page == index),
            key=lambda spot: (-spot.rect.top, spot.rect.left),
        )
        kept, gone = without_ours(page.get("/Annots", ArrayObject()).get_object() or ())
        if not own and not gone:
            continue
        if place is None:
            raise UnreadableFile(DAMAGED)
        for spot in own:
            name = str(number)
            rect = spot.rect.within(Rect(*map(float, page.cropbox)))  # not what the paper cuts
            rect = rect if rect.exists else spot.rect
            objects[number, 0] = highlight(place, rect, wanted[spot], name, when, author)
            kept.append(IndirectObject(number, 0, reader))
            number += 1
        page[NameObject("/Annots")] = ArrayObject(kept)
        objects[place.idnum, place.generation] = page
    return increment.result(objects) if objects else None
