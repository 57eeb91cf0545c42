"""Annotations for a GitHub job, errors first, then the terminal report as a group of the log.

GitHub shows ten annotations of each level for a step; the job summary has the rest. A Word file has
no lines: its findings stand on the file, their place is in the text.
"""

import re
from collections.abc import Iterator

from perftable.model.filename import shown
from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.reports.addresses import slashed
from perftable.reports.base import Run
from perftable.reports.configuration import untrusted
from perftable.reports.escape import inert, plain
from perftable.reports.formats import terminal
from perftable.reports.formats.github.annotations import Annotation, Remark, annotations
from perftable.reports.words import BROKEN_RULE, NOT_CHECKED, UNTRUSTED

LIMIT = 10
"""Annotations of one level that GitHub shows for a step."""

_LONGEST = 4_000
"""Characters of an annotation: the runner cuts it at 4,096."""

_UNREADABLE = Phrase("未检查的文件。", "Files that could not be checked.")
_INCOMPLETE = Phrase("未全部检查的文件。", "Files that were not wholly checked.")
_UNTRUSTED = Phrase("不受信任的配置。", "Configurations that are not trusted.")
_CONTROLS = re.compile(
    r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
"""Controls and changes of direction of a file's name that the runner has no escape for."""

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(run: Run) -> str:
    """Return workflow commands, and the terminal report in a group; `verbose` folds nothing."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the commands, then the terminal report, document by document."""
    for severity in SEVERITIES:
        limit = None if run.verbose else LIMIT
        for one in annotations(_remarks(run, severity), limit, run.head.lang):
            yield _command(_LEVELS[severity], one) + "\n"
    yield f"::group::{run.head.tool.name}\n"
    for piece in terminal.pieces(run):
        yield inert(piece)
    yield "::endgroup::\n"


def _remarks(run: Run, severity: str) -> Iterator[Remark]:
    lang = run.head.lang
    if severity == "error":
        yield from _not_checked(run)
    if severity == "warning":
        for one in run.head.untrusted:
            reason = untrusted(one).say(lang)
            yield Remark(one.path, UNTRUSTED.say(lang), _UNTRUSTED.say(lang), reason=reason)
    for verdict in run.verdicts_with(lambda brief: getattr(brief, severity) > 0):
        tables = verdict.several_tables
        for found in verdict.findings:
            if found.severity == severity:
                title = f"{found.code} {found.name}"
                entry = run.catalogue.get(found.code)
                meaning = "" if entry is None else entry.title.say(lang)
                yield Remark(verdict.path, title, meaning, found, tables=tables)


def _not_checked(run: Run) -> Iterator[Remark]:
    """Yield the files that could not be checked, then the rules that failed on a file."""
    lang = run.head.lang
    for verdict in run.verdicts_with(lambda brief: brief.status == "unreadable"):
        reason = plain(verdict.say(lang), 400)
        yield Remark(verdict.path, NOT_CHECKED.say(lang), _UNREADABLE.say(lang), reason=reason)
    for verdict in run.verdicts_with(lambda brief: brief.broken):
        for rule in verdict.rules:
            if rule.broken:
                title = f"{plain(rule.code, 80)}: {BROKEN_RULE.say(lang)}"
                reason = plain(rule.say(lang), 400)
                yield Remark(verdict.path, title, _INCOMPLETE.say(lang), reason=reason)


def _command(level: str, annotation: Annotation) -> str:
    properties: dict[str, object] = {}
    if annotation.path is not None:
        properties["file"] = slashed(annotation.path)
    if annotation.line is not None:
        properties["line"] = annotation.line
    if annotation.column is not None:
        properties["col"] = annotation.column
    properties["title"] = annotation.title
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = annotation.text
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return f"::{level} {told}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    visible = _CONTROLS.sub(lambda found: shown(found[0]), text)
    return _data(visible).replace(":", "%3A").replace(",", "%2C")
