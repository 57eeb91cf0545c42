"""The annotated copy: read, place, write, and read again before it is given out."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from perftable.annotating.comments import Comments, without
from perftable.annotating.paragraphs import Paragraphs
from perftable.annotating.relations import free_name, with_link, with_type
from perftable.annotating.remarks import Columns, remarks
from perftable.annotating.repacking import FAST, repack
from perftable.annotating.where import Where, Witness
from perftable.model.finding import Finding
from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.readers._word.container import Container
from perftable.readers._word.package import Package
from perftable.readers.base import UnreadableFile
from perftable.readers.docx import read_docx

_TYPES = "[Content_Types].xml"
_ABOUT = ("commentsExtended", "commentsIds")
"""Parts that say more of comments, by the ids of their paragraphs."""

_CHANGED = Phrase(
    "加批注后的文件读出来与原文件不同，未写出；请把文件交给开发者。",
    "The annotated copy would not read as the file itself and was not written; please send the file"
    " to the developers.",
)


@dataclass(slots=True, frozen=True)
class Annotated:
    """An annotated copy, how many comments of ours are in it, and if a signature no longer holds."""

    data: bytes
    comments: int
    signed: bool


def annotated(
    path: Path, data: bytes, findings: Iterable[Finding], columns: Columns, when: datetime
) -> Annotated:
    """Return a copy of the Word file with a comment at each place that has findings.

    The comments are of local time `when`.

    Raises `UnreadableFile` where that cannot be done, or not without changing what it says.
    """
    source = read_docx(path, data)
    container = Container(data)
    package = Package(container)
    paragraphs = Paragraphs(_read(container, package.main))
    name = package.name("comments")
    comments = Comments(None if name is None else _read(container, name), paragraphs.uri)
    paragraphs.remove(comments.old)
    marked = repack(data, {package.main: paragraphs.marked()}, FAST)
    witness = Witness()
    where = Where(_same(source, path, marked, witness), witness, paragraphs)
    found = remarks(findings, columns, where)
    for number, remark in zip(comments.add(found, paragraphs.used, when), found, strict=True):
        paragraphs.comment(number, *remark.span)
    if not found and not comments.old:
        return Annotated(data, 0, signed=False)
    signed = any(part.startswith("_xmlsignatures/") for part in container.names())
    changed = _about(container, package, comments)
    if name is None:
        folder, _, main = package.main.rpartition("/")
        types = container.read(_TYPES)
        name = free_name(container.names(), types, folder)
        links = posixpath.join(folder, "_rels", main + ".rels")
        known = container.read(links) if links.casefold() in container.names() else None
        changed[_TYPES] = with_type(types, name)
        changed[links] = with_link(known, posixpath.basename(name), paragraphs.uri)
    changed |= {package.main: paragraphs.result(), name: comments.result()}
    result = repack(data, changed)
    _same(source, path, result)
    return Annotated(result, len(found), signed)


def _read(container: Container, name: str) -> bytes:
    return b"".join(container.stream(name))


def _about(container: Container, package: Package, comments: Comments) -> dict[str, bytes]:
    """Return the parts that would still tell of comments that are gone, without that."""
    names = [package.name(kind) for kind in _ABOUT if comments.paragraphs]
    return {n: without(_read(container, n), comments.paragraphs) for n in names if n is not None}


def _same(source: Source, path: Path, data: bytes, witness: Witness | None = None) -> Source:
    """Read the file as changed. Raises `UnreadableFile` if it says anything else."""
    again = read_docx(path, data, watch=witness)
    if (again.blocks, again.changes) != (source.blocks, source.changes):
        raise UnreadableFile(_CHANGED)
    return again
