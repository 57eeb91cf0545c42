"""Findings written into a copy of the submission, as Word comments."""

import hashlib
from datetime import datetime
from pathlib import Path

from perftable.annotating.copying import Annotated, annotated
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.parsing.document import parse
from perftable.readers._word.opening import read_bytes
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source

_TEXT = Phrase(
    "这是文本文件，不能加批注；请提供 Word 文档（.docx）。",
    "This is a text file, which holds no comments; annotate the Word document (.docx).",
)
_OTHER = Phrase(
    "文件在检查之后有改动，未加批注；请重新检查。",
    "The file has changed since it was checked and was not annotated; check it again.",
)


def annotate(path: str | Path, report: DocumentReport, data: bytes | None = None) -> bytes:
    """Return a copy of a Word file with a comment at each cell or paragraph that has findings.

    `report` is the verdict on the file, `data` its content where it does not come from disk. Our
    comments of an earlier run are replaced; nothing else of the file changes.
    Raises `UnreadableFile`, whose `say(lang)` is one sentence on why.
    """
    return make_copy(path, report, data).data


def make_copy(path: str | Path, report: DocumentReport, data: bytes | None = None) -> Annotated:
    """Do what `annotate` does, and tell of its comments and of a signature that no longer holds."""
    data = read_bytes(Path(path)) if data is None else data
    source = read_source(path, data)
    if source.format != "docx":
        raise UnreadableFile(_TEXT)
    if report.sha256 != hashlib.sha256(data).hexdigest():
        raise UnreadableFile(_OTHER)
    columns = {part: table.columns for table in parse(source).tables for part in table.parts}
    return annotated(Path(path), data, report.findings, columns, datetime.now())
