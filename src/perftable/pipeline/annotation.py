"""Findings written into a copy of the submission, as the comments that its program shows."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from perftable.annotating.copying import Annotated, Original
from perftable.annotating.remarks import Note
from perftable.model.finding import Severity
from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.pipeline.notes import Langs, notes_of
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source
from perftable.readers.registry import readers
from perftable.readers.word.opening import read_bytes
from perftable.rules.plugins import catalogue

_OTHER_KIND = Phrase(
    "仅 .docx、.xlsx、.odt、.pdf 文件可加批注；请用 validate --format html 生成网页报告，或另存为 .docx、.xlsx 后加批注。",
    "Only .docx, .xlsx, .odt and .pdf can be annotated; make the HTML report (validate --format html),"
    " or save the file as .docx or .xlsx.",
)
_OTHER = Phrase(
    "文件在检查之后有改动，未加批注；请重新检查。",
    "The file has changed since it was checked and was not annotated; check it again.",
)


class Annotatable(Protocol):
    """A file that is to be annotated; `source` is what is read of it."""

    source: Source

    def annotated(self, notes: Iterable[Note], when: datetime, author: str = "") -> Annotated:
        """Return a copy with a comment at each place that has notes. Raises `UnreadableFile`."""
        ...


def annotate(
    path: str | Path,
    report: DocumentReport,
    data: bytes | None = None,
    *,
    lang: Langs = "zh",
    severity: Severity = "note",
    author: str = "",
) -> bytes:
    """Return a copy of a file with a comment at each place that has findings.

    `report` is the verdict on the file, `data` its content where it does not come from disk. The
    first comment tells the verdict; what is wrong on several rows is one comment, which names them.
    Comments speak `lang` ("both": Chinese and English), tell findings of `severity` at least, and
    bear the name of the `author`. Our comments of an earlier run are replaced; nothing else of the
    file changes.
    Raises `UnreadableFile`, whose `say(lang)` is one sentence on why.
    """
    original = open_original(path, data)
    return make_copy(original, report, lang, severity=severity, author=author).data


def open_original(path: str | Path, data: bytes | None = None) -> Annotatable:
    """Read a file that is to be annotated. Raises `UnreadableFile`, also where its kind has no comments."""
    path = Path(path)
    if data is None:
        data = read_bytes(path)
    kind = next((reader.NAME for reader in readers() if reader.sniff(data, path.name)), "")
    if kind == "xlsx":
        from perftable.annotating.sheets.copying import Workbook

        return Workbook(path, data)
    if kind == "odf":
        from perftable.annotating.texts.copying import OpenText

        return OpenText(path, data)
    if kind == "pdf":
        from perftable.annotating.pages.copying import Pages

        return Pages(path, data)
    try:
        return Original(path, data)
    except UnreadableFile:
        if read_source(path, data).format != "docx":  # which says best what is wrong with it
            raise UnreadableFile(_OTHER_KIND) from None
        raise


def make_copy(
    original: Annotatable,
    report: DocumentReport,
    lang: Langs = "zh",
    *,
    severity: Severity = "note",
    author: str = "",
    titles: Mapping[str, Phrase] | None = None,
) -> Annotated:
    """Return the copy with the report's findings; `titles` say what the rules are called.

    It tells of its comments and of a signature that no longer holds. Raises `UnreadableFile`.
    """
    if report.sha256 != original.source.sha256:
        raise UnreadableFile(_OTHER)
    if titles is None:
        titles = {rule.code: rule.title for rule in catalogue().rules}
    notes = notes_of(report, lang, severity=severity, titles=titles)
    return original.annotated(notes, datetime.now(), author)
