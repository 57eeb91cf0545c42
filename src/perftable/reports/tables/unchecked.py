"""What a report does not judge, as rows: files, rules, and findings set apart."""

from collections.abc import Iterator, Mapping, Sequence

from perftable.model.finding import Finding
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.model.vocabulary import steps
from perftable.model.waiver import Waiver
from perftable.reports.base import Run
from perftable.reports.tables.base import Cell
from perftable.reports.words import title_of

_BEFORE = tuple("path kind title reason message".split())
_BEHIND = tuple("code checked not_applicable table row by until".split())


def unchecked_columns() -> tuple[str, ...]:
    """Return the columns; each kind of node that leads to a place has one."""
    return (*_BEFORE, *_BEHIND, *steps())


def unchecked_rows(run: Run, titles: Mapping[str, Phrase]) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each thing that is not judged.

    `kind` is "unreadable" (a file), "unread" (a table of targets), "not_applicable" (a rule, on so many subjects), "broken" (a
    rule that itself failed), "waived" and "known" (findings), "unused" and "expired" (waivers). `titles` say
    what rules are called, by code.
    """
    columns = unchecked_columns()
    yield columns
    for verdict in run.verdicts:
        for cells in _of(verdict, titles, run.head.lang):
            yield [cells.get(column) for column in columns]
    for use in run.head.waivers:
        if use.status != "used":
            waiver = use.waiver
            cells = {"path": waiver.file, "kind": use.status, "code": waiver.code}
            cells |= {**{step.kind: step.name for step in waiver.steps}, **_waiver(waiver)}
            yield [cells.get(column) for column in columns]


def _of(
    verdict: DocumentReport, titles: Mapping[str, Phrase], lang: Lang
) -> Iterator[dict[str, Cell]]:
    path = {"path": verdict.path}
    if verdict.status == "unreadable":
        yield {**path, "kind": "unreadable", "reason": verdict.reason}
    for table in verdict.unread:
        place = {"table": table.location.table, "row": table.location.row}
        yield {**path, "kind": "unread", **place, "reason": "、".join(table.words)}
    for rule in verdict.rules:
        if rule.not_applicable or rule.broken:
            yield {
                **path,
                "kind": "broken" if rule.broken else "not_applicable",
                "code": rule.code,
                "title": title_of(titles, rule.code, "", lang),
                "checked": rule.checked,
                "not_applicable": rule.not_applicable,
                "reason": rule.reason,
            }
    for waived in verdict.waived:
        yield {
            **path,
            "kind": "waived",
            **_finding(waived.finding, titles, lang),
            **_waiver(waived.waiver),
        }
    for finding in verdict.known:
        yield {**path, "kind": "known", **_finding(finding, titles, lang)}


def _finding(finding: Finding, titles: Mapping[str, Phrase], lang: Lang) -> dict[str, Cell]:
    return {
        "code": finding.code,
        "title": title_of(titles, finding.code, finding.name, lang),
        "table": finding.location.table,
        "row": finding.location.row,
        **{step.kind: step.name for step in finding.path},
        "message": finding.message,
    }


def _waiver(waiver: Waiver) -> dict[str, Cell]:
    until = None if waiver.until is None else waiver.until.isoformat()
    return {"reason": waiver.reason, "by": waiver.by, "until": until}
