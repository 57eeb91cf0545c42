"""What a report does not judge, as rows: files, rules, and findings set apart."""

from collections.abc import Iterator, Sequence

from perftable.model.finding import Finding
from perftable.model.report import DocumentReport
from perftable.model.vocabulary import steps
from perftable.model.waiver import Waiver
from perftable.reports.base import Run
from perftable.reports.tables.base import Cell

_BEFORE = tuple("path kind code name checked not_applicable table row".split())
_BEHIND = tuple("message reason by until".split())


def unchecked_columns() -> tuple[str, ...]:
    """Return the columns; each kind of node that leads to a place has one."""
    return (*_BEFORE, *steps(), *_BEHIND)


def unchecked_rows(run: Run) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each thing that is not judged.

    `kind` is "unreadable" (a file), "unread" (a table of targets), "not_applicable" (a rule, on so many subjects), "broken" (a
    rule that itself failed), "waived" and "known" (findings), "unused" and "expired" (waivers).
    """
    columns = unchecked_columns()
    yield columns
    names = {code: entry.name for code, entry in run.catalogue.items()}
    for verdict in run.verdicts:
        for cells in _of(verdict, names):
            yield [cells.get(column) for column in columns]
    for use in run.head.waivers:
        if use.status != "used":
            waiver = use.waiver
            cells = {"path": waiver.file, "kind": use.status, "code": waiver.code}
            cells |= {**{step.kind: step.name for step in waiver.steps}, **_waiver(waiver)}
            yield [cells.get(column) for column in columns]


def _of(verdict: DocumentReport, names: dict[str, str]) -> Iterator[dict[str, Cell]]:
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
                "name": names.get(rule.code),
                "checked": rule.checked,
                "not_applicable": rule.not_applicable,
                "reason": rule.reason,
            }
    for waived in verdict.waived:
        yield {**path, "kind": "waived", **_finding(waived.finding), **_waiver(waived.waiver)}
    for finding in verdict.known:
        yield {**path, "kind": "known", **_finding(finding)}


def _finding(finding: Finding) -> dict[str, Cell]:
    return {
        "code": finding.code,
        "name": finding.name,
        "table": finding.location.table,
        "row": finding.location.row,
        **{step.kind: step.name for step in finding.path},
        "message": finding.message,
    }


def _waiver(waiver: Waiver) -> dict[str, Cell]:
    until = None if waiver.until is None else waiver.until.isoformat()
    return {"reason": waiver.reason, "by": waiver.by, "until": until}
