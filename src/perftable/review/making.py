"""A submission's files, made of its content alone: nothing is written here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from perftable.comparing.cards import without_version
from perftable.config.settings import Settings
from perftable.model.amount import add
from perftable.model.document import Document
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.pipeline.annotation import make_copy, open_original
from perftable.pipeline.checking import (
    Checked,
    check_file,
    check_source,
    failed,
    no_collection,
    not_checked,
)
from perftable.pipeline.unit import unit_of
from perftable.readers.base import NoFile, UnreadableFile
from perftable.readers.word.opening import read_bytes
from perftable.reports.base import Submission
from perftable.reports.words import lacking
from perftable.review.entry import Entry, Gap
from perftable.review.look import Look
from perftable.review.naming import harmless
from perftable.review.page import page
from perftable.review.rounds import since_file, since_run
from perftable.review.sheet import return_sheet
from perftable.review.words import PAGE, SHEET, Role

_LIMIT = 200
"""Characters of a form's title."""


@dataclass(frozen=True, slots=True)
class Task:
    """A submission to review: the file, how it is checked, and what came before.

    `label` is its path below the input, `key` what its files are made of. `before` is the earlier
    file, or what a run stored of it; `round` counts from 1.
    """

    path: str
    settings: Settings
    label: str
    key: str
    folder: str
    look: Look
    round: int = 1
    before: str | Entry | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a submission: `contents` are its files by what they are for, with their names."""

    entry: Entry
    contents: Mapping[Role, tuple[str, bytes]]


def make_all(tasks: Sequence[Task]) -> list[Made]:
    """Return what came of each submission; one that fails stops no other."""
    return [_guarded(task) for task in tasks]


def died(task: Task, reason: Phrase) -> Made:
    """Return what is left of a submission that brought its process down."""
    report = not_checked(task.path, reason, task.settings.lang)
    return _made(task, Checked(report), {}, None)


def _guarded(task: Task) -> Made:
    try:
        with no_collection():
            return make(task)
    except Exception as bug:  # the door: one broken file must not stop a round
        return _made(task, failed(task.path, bug, task.settings.lang), {}, None)


def make(task: Task) -> Made:
    """Read and check a submission, and make its copy, its page and its return sheet."""
    return make_of(task, examine(task))


@dataclass(frozen=True, slots=True)
class Examined:
    """A submission that was checked, its annotated copy, and why there is none."""

    checked: Checked
    copies: Mapping[Role, tuple[str, bytes]]
    uncopied: Phrase | None = None


def make_of(task: Task, examined: Examined) -> Made:
    """Make the files of a submission that was checked."""
    return _made(task, examined.checked, examined.copies, examined.uncopied)


def examine(task: Task, data: bytes | None = None) -> Examined:
    """Check a submission; `data` is its content where `task.path` is but a name."""
    try:
        if isinstance(task.path, NoFile):
            raise UnreadableFile(task.path.reason)
        if data is None:
            data = read_bytes(Path(task.path))
    except UnreadableFile as refusal:
        report = not_checked(task.path, refusal.spoken, task.settings.lang)
        return Examined(Checked(report), {})
    copies: dict[Role, tuple[str, bytes]] = {}
    uncopied: Phrase | None = None
    try:
        original = open_original(task.path, data)
    except UnreadableFile as refusal:
        checked, uncopied = check_file(task.path, task.settings, data), refusal.spoken
    else:
        checked = check_source(original.source, task.settings)
        try:
            if checked.report.status == "checked":
                look = task.look
                copy = make_copy(
                    original,
                    checked.report,
                    look.lang,
                    severity=look.severity,
                    author=look.author,
                    titles=titles_of(task.settings),
                )
                name = task.label.rpartition("/")[2]
                copies["copy"] = harmless(name, Path(name).suffix), copy.data
        except UnreadableFile as refusal:
            uncopied = refusal.spoken
    return Examined(checked, copies, uncopied if checked.report.status == "checked" else None)


def _made(
    task: Task,
    checked: Checked,
    copies: Mapping[Role, tuple[str, bytes]],
    uncopied: Phrase | None,
) -> Made:
    entry = _entry(task, checked, uncopied)
    lang = task.look.lang
    name = task.label.rpartition("/")[2]
    contents: dict[Role, tuple[str, bytes]] = {
        **copies,
        "page": (PAGE.say(lang), page(checked, task.settings, name)),
        "sheet": (SHEET.say(lang), return_sheet(entry, task.look)),
    }
    return Made(entry, contents)


def _entry(task: Task, checked: Checked, uncopied: Phrase | None) -> Entry:
    report, document = checked.report, checked.document
    changes = None
    if isinstance(task.before, str):
        changes = since_file(task.before, checked, task.settings)
    elif task.before is not None:
        changes = since_run(task.before, report)
    stem = without_version(Path(task.label).stem)
    return Entry(
        source=task.path,
        label=task.label,
        key=task.key,
        folder=task.folder,
        report=_slim(report, task.label),
        unit=unit_of(document, checked.source) or Phrase(stem, stem),
        forms=tuple(_forms(document)),
        returned=report.verdict != "pass" or Submission(checked, task.settings.fail_on).fails,
        lacking=_lacking(report),
        amount=_amount(document),
        gaps=tuple(_gaps(document)),
        round=task.round,
        changes=changes,
        uncopied=uncopied,
    )


def _slim(report: DocumentReport, label: str) -> DocumentReport:
    """Return the report without what only a machine asks of it: thousands are kept."""
    return report.model_copy(
        update={"path": label, "rules": (), "unneeded": (), "checklist": (), "remarks": ()}
    )


def _lacking(report: DocumentReport) -> Phrase | None:
    """Return what was not checked of a file, None where all was."""

    def say(lang: Lang) -> str:
        parts = [lacking(report, lang), *(one.say(lang) for one in report.unread_parts)]
        return ("；" if lang == "zh" else "; ").join(part.rstrip("。.") for part in parts if part)

    return Phrase(say("zh"), say("en")) if say("zh") else None


def _forms(document: Document | None) -> list[Phrase]:
    """Return what was handed in: each title once, the kind of form where it has none."""
    found: dict[str, Phrase] = {}
    for form in document.forms if document else ():
        title = Phrase(form.title[:_LIMIT], form.title[:_LIMIT]) if form.title else form.LABEL
        found.setdefault(title.zh, title)
    return list(found.values())[:5]


def _amount(document: Document | None) -> Decimal | None:
    if document is None:
        return None
    stated = [
        amount.wan for form in document.forms for node in form.nodes for amount in node.money()
    ]
    return add(stated) if stated else None


def _gaps(document: Document | None) -> list[Gap]:
    """Return what is lacking, where anything is."""
    counts: dict[Phrase, int] = {}
    for form in document.forms if document else ():
        for figure in form.FIGURES:
            if figure.gap:
                for way in form.walk():
                    counts[figure.label] = counts.get(figure.label, 0) + figure.count(way)
    return [Gap(label=label, count=count) for label, count in counts.items() if count]


def titles_of(settings: Settings) -> Mapping[str, Phrase]:
    """Return what the rules are called, by code."""
    return {rule.code: rule.title for rule in settings.catalogue().rules}
