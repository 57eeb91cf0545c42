"""The annotated copy: read, place, write, and read again before it is given out."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from perftable.annotating.comments import Comments, numbers_of, without
from perftable.annotating.home import find_home, read
from perftable.annotating.paragraphs import Paragraphs
from perftable.annotating.remarks import Note, remarks
from perftable.annotating.repacking import FAST, repack
from perftable.annotating.where import Where, Witness
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import require_bounds
from perftable.readers.word import xml
from perftable.readers.word.container import Container
from perftable.readers.word.opening import require_size
from perftable.readers.word.package import Package
from perftable.readers.word.reading import read_docx

_ABOUT = ("commentsExtended", "commentsIds")
"""Parts that say more of comments, by the ids of their paragraphs."""

_CHANGED = Phrase(
    "加批注后的文件重新读取与原文件不一致，未写出；请将文件交开发人员。",
    "The annotated copy would not read as the file itself and was not written; please send the file"
    " to the developers.",
)


@dataclass(slots=True, frozen=True)
class Annotated:
    """An annotated copy, how many comments of ours are in it, and if a signature no longer holds."""

    data: bytes
    comments: int
    signed: bool


class Original:
    """A Word file that is to be annotated; `source` is what is read of it, once.

    Raises `UnreadableFile`.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        require_size(data)
        self._path = path
        self._data = data
        self._container = Container(data)
        self._package = Package(self._container)
        self._paragraphs = Paragraphs(read(self._container, self._package.main))
        self._witness = Witness()
        marked = repack(data, {self._package.main: self._paragraphs.marked()}, FAST)
        source = read_docx(path, marked, watch=self._witness)
        require_bounds(source)
        self.source = source._replace(sha256=hashlib.sha256(data).hexdigest())

    def annotated(self, notes: Iterable[Note], when: datetime, author: str = "") -> Annotated:
        """Return a copy with a comment at each place that has notes, of local time `when`.

        Raises `UnreadableFile` where that cannot be done, or not without changing what it says.
        """
        container, package, paragraphs = self._container, self._package, self._paragraphs
        home = find_home(container, package.main, paragraphs.uri)
        comments = Comments(home.data, paragraphs.uri)
        paragraphs.remove(comments.old - comments.used)
        found = remarks(notes, Where(self.source, self._witness, paragraphs))
        if not found and not comments.old:
            return Annotated(self._data, 0, signed=False)
        numbers = comments.add(found, paragraphs.used, when, author)
        for number, remark in zip(numbers, found, strict=True):
            paragraphs.comment(number, *remark.span)
        changed = {**home.changed, **self._about(comments), home.name: comments.result()}
        _require_whole(changed)
        if numbers_of(changed[home.name]) != Counter(numbers):
            raise UnreadableFile(_CHANGED)
        result = repack(self._data, {**changed, package.main: paragraphs.result()})
        self._require_same(result)
        signed = any(part.startswith("_xmlsignatures/") for part in container.names())
        return Annotated(result, len(found), signed)

    def _about(self, comments: Comments) -> dict[str, bytes]:
        """Return the parts that would still tell of comments that are gone, without that."""
        names = [self._package.name(kind) for kind in _ABOUT if comments.paragraphs]
        parts = {name: read(self._container, name) for name in names if name is not None}
        left = {name: without(data, comments.paragraphs) for name, data in parts.items()}
        return {name: data for name, data in left.items() if data != parts[name]}

    def _require_same(self, data: bytes) -> None:
        """Read the file as changed. Raises `UnreadableFile` if it says anything else."""
        again = read_docx(self._path, data)
        if (again.blocks, again.changes) != (self.source.blocks, self.source.changes):
            raise UnreadableFile(_CHANGED)


def annotated(
    path: Path, data: bytes, notes: Iterable[Note], when: datetime, author: str = ""
) -> Annotated:
    """Return a copy of the Word file with a comment at each place that has notes.

    Raises `UnreadableFile` where that cannot be done, or not without changing what it says.
    """
    return Original(path, data).annotated(notes, when, author)


def _require_whole(parts: Mapping[str, bytes]) -> None:
    """Raise `UnreadableFile` where a part to be written is no longer XML."""
    for data in parts.values():
        try:
            xml.parse(data)
        except UnreadableFile:
            raise UnreadableFile(_CHANGED) from None
