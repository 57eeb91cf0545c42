"""The pipeline, top to bottom: read → parse → check → waive → report."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perftable.config.settings import DEFAULT, Settings
from perftable.forms.claiming import parse
from perftable.model.amount import Unit
from perftable.model.brief import Brief, brief_of
from perftable.model.document import Document
from perftable.model.grid import Source
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Counts, DocumentReport, Tool
from perftable.pipeline.waiving import unneeded, waive
from perftable.readers.base import NoFile, UnreadableFile
from perftable.readers.dispatch import read_source
from perftable.readers.word.opening import read_bytes
from perftable.rules import engine
from perftable.rules.base import Options
from perftable.rules.turns import speaking
from perftable.version import VERSION

if TYPE_CHECKING:
    from perftable.pipeline.standing import Stood

_FAILED = Phrase(
    "perftable 运行出错（{error}），本文件未检查；请将文件交开发人员。",
    "perftable itself failed ({error}), the file is not checked; please send it to the developers.",
)

_NO_RULE = Phrase(
    "所有规则均已停用（select、ignore、severities），本文件未检查。",
    "all rules are off (select, ignore, severities), the file is not checked.",
)

_NO_DOCUMENT = "check() takes a Document, as read() returns it, not {}; check_file(path, settings) takes a file"
_NO_SETTINGS = "settings are a perftable.Settings, not {}: Settings(lang='en')"

_MANY = 100_000
"""Objects of one document that the garbage collector is not to scan when it goes on."""

TOOL = Tool(name="perftable", version=VERSION)

Job = tuple[str, Settings]
"""A file and how to check it."""


class Checked(NamedTuple):
    """A file's verdict, with its records and its tables as submitted where it could be read.

    `stood` is what the run compares with other files, where it does.
    """

    report: DocumentReport
    document: Document | None = None
    source: Source | None = None
    stood: "tuple[Stood, ...]" = ()

    @property
    def brief(self) -> Brief:
        """The verdict in figures."""
        return brief_of(self.report)

    def to_json(self, indent: int | None = None) -> str:
        """Return the verdict as JSON."""
        return self.report.to_json(indent)


def read(path: str | Path, data: bytes | None = None, *, default_unit: Unit = "万元") -> Document:
    """Read a submission into records.

    `data` is the file's content where it does not come from disk (standard input, path "-");
    `default_unit` is the unit of amounts where the document states none.
    Raises `UnreadableFile`, whose `say(lang)` is one sentence on why.
    """
    with no_collection():
        return parse(read_source(path, data), default_unit)


def check(document: Document, settings: Settings = DEFAULT) -> DocumentReport:
    """Return the verdict on a document; without rules it is not checked.

    Raises `ValueError` for a code that no rule has, `TypeError` for what is no document.
    """
    if not isinstance(document, Document):
        raise TypeError(_NO_DOCUMENT.format(type(document).__name__))
    require_settings(settings)
    known, chosen = settings.catalogue(), settings.chosen()
    if not chosen:
        return not_checked(document.path, _NO_RULE, settings.lang)
    with no_collection():
        found, results = engine.run(
            document,
            speaking(chosen, document),
            settings.lang,
            severities=settings.severities,
            floors=settings.floors,
            options=Options(settings.tolerance, settings.points, settings.across),
            known=known,
        )
    broken = (engine.result_of(plugin, settings.lang) for plugin in settings.broken())
    findings, waived = waive(found, settings.waivers, settings.today or date.today())
    free = unneeded(document, settings.waivers, waived, results, known)
    counts = Counts.of(findings)
    return DocumentReport(
        path=document.path,
        sha256=document.sha256,
        status="checked",
        verdict="fail" if counts.error else "pass",
        unread=document.unread,
        unread_parts=document.unread_parts,
        remarks=document.remarks,
        tables=tuple(part for form in document.forms for part in form.parts),
        findings=findings,
        waived=waived,
        rules=(*results, *broken),
        counts=counts,
        configuration=settings.configuration,
        rules_off=len(known.listed) - len(chosen),
        unneeded=tuple(free),
        checklist=tuple(dict.fromkeys(item for form in document.forms for item in form.checklist)),
    )


def require_settings(settings: object) -> None:
    """Raise `TypeError` for what are no settings."""
    if not isinstance(settings, Settings):
        raise TypeError(_NO_SETTINGS.format(type(settings).__name__))


def check_file(path: str | Path, settings: Settings, data: bytes | None = None) -> Checked:
    """Return the verdict on a file; one that cannot be read is a value here, not an exception."""
    try:
        with no_collection():  # once for all steps: each end would scan what they have made
            return check_source(_source(path, settings, data), settings)
    except UnreadableFile as refusal:
        return Checked(not_checked(path, refusal.spoken, settings.lang))
    except Exception as bug:  # the door: one broken file must not stop a batch
        return failed(path, bug, settings.lang)


def without_records(result: Checked) -> Checked:
    """Return a result as it is where records are not asked for."""
    return Checked(result.report, stood=result.stood)


def _source(path: str | Path, settings: Settings, data: bytes | None) -> Source:
    """Read a file; what is refused is converted where that is allowed and can be done."""
    try:
        return read_source(path, data)
    except UnreadableFile:
        if not settings.convert or isinstance(path, NoFile):
            raise
        from perftable.readers.converting import converted

        whole = read_bytes(Path(path)) if data is None else data
        source = converted(Path(path), whole)
        if source is None:
            raise
        return source


def check_source(source: Source, settings: Settings) -> Checked:
    """Return the verdict on a file that is read already."""
    try:
        with no_collection():
            document = parse(source, settings.default_unit)
        report = check(document, settings)
        if not settings.across:
            return Checked(report, document, source)
        from perftable.pipeline.standing import stood

        return Checked(report, document, source, tuple(stood(document, report, settings)))
    except Exception as bug:  # the door of those who read for themselves
        return failed(source.path, bug, settings.lang)


def failed(path: str | Path, bug: Exception, lang: Lang) -> Checked:
    """Return what is left of a file on which the program itself failed."""
    error = f"{type(bug).__name__}: {bug}"[:200]
    return Checked(not_checked(path, _FAILED.filled(error=error), lang))


def not_checked(path: str | Path, reason: Phrase, lang: Lang) -> DocumentReport:
    """Return the report of a file that could not be checked, and why."""
    return DocumentReport(
        path=str(path), sha256=None, status="unreadable", reason=reason.say(lang), reasons=reason
    )


@contextmanager
def no_collection() -> Iterator[None]:
    """Pause the cyclic garbage collector: records hold no cycles, and it would scan them all."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MANY and not gc.get_freeze_count():
                gc.freeze()  # and back, among the old: not to be scanned as the new are
                gc.unfreeze()
            gc.enable()
