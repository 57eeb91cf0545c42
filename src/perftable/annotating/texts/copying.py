"""The annotated copy of an OpenDocument text: read, place, write, and read again."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from perftable.annotating.copying import Annotated
from perftable.annotating.remarks import Note, remarks
from perftable.annotating.repacking import FAST, repack
from perftable.annotating.texts.paragraphs import Paragraphs
from perftable.annotating.texts.witness import Witness
from perftable.annotating.where import Where
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import settled
from perftable.readers.kind import OPEN_DOCUMENT
from perftable.readers.odf.reading import CONTENT, read_odf
from perftable.readers.word.container import Container
from perftable.readers.word.opening import require_size

_SIGNATURES = "meta-inf/documentsignatures.xml"
_WORKBOOK = Phrase(
    "OpenDocument 电子表格不能加批注；请用 validate --format html 生成网页报告，或在 LibreOffice 中另存为 .xlsx"
    " 后加批注。",
    "OpenDocument spreadsheets cannot be annotated; make the HTML report (validate --format html), or"
    " save the file as .xlsx in LibreOffice.",
)
_CHANGED = Phrase(
    "加批注后的文件重新读取与原文件不一致，未写出；请将文件交开发人员。",
    "The annotated copy would not read as the file itself and was not written; please send the file"
    " to the developers.",
)


class OpenText:
    """An OpenDocument text that is to be annotated; `source` is what is read of it, once.

    Raises `UnreadableFile`.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        require_size(data)
        self._path, self._data = path, data
        self._container = None if not data.startswith(b"PK") else Container(data, OPEN_DOCUMENT)
        content = data if self._container is None else b"".join(self._container.stream(CONTENT))
        self._paragraphs = Paragraphs(content)
        if self._paragraphs.kind == "office:spreadsheet":
            raise UnreadableFile(_WORKBOOK)
        self._witness = Witness(self._paragraphs)
        marked = self._packed(self._paragraphs.marked(), FAST)
        source = settled(read_odf(path, marked, self._witness))
        self.source = source._replace(sha256=hashlib.sha256(data).hexdigest())

    def annotated(self, notes: Iterable[Note], when: datetime, author: str = "") -> Annotated:
        """Return a copy with an annotation at each place that has notes, of local time `when`.

        Raises `UnreadableFile` where that cannot be done without changing what it says.
        """
        paragraphs = self._paragraphs
        found = remarks(notes, Where(self.source, self._witness, paragraphs))
        if not found and not paragraphs.old:
            return Annotated(self._data, 0, signed=False)
        paragraphs.annotate(found, when, author)
        result = self._packed(paragraphs.result())
        again = read_odf(self._path, result)
        if (again.blocks, again.changes) != (self.source.blocks, self.source.changes):
            raise UnreadableFile(_CHANGED)
        signed = self._container is not None and _SIGNATURES in self._container.names()
        return Annotated(result, len(found), signed)

    def _packed(self, content: bytes, *level: int) -> bytes:
        if self._container is None:
            return content
        return repack(self._data, {CONTENT: content}, *level)
