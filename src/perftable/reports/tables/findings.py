"""Findings as rows: one for each, whether it counts or not."""

from collections.abc import Iterable, Iterator, Sequence

from perftable.model.finding import Finding
from perftable.model.report import DocumentReport, Report
from perftable.model.vocabulary import steps
from perftable.reports.configuration import told
from perftable.reports.standing import standings
from perftable.reports.tables.base import Cell
from perftable.reports.tables.documents import status

_BEFORE = tuple("path status severity code name table row column paragraph line".split())
_PLACE = ("sheet", "cell", "page")
"""Where it stands in a workbook (汇总, C7), and on which page of a PDF."""
_BEHIND = tuple("text message state fingerprint".split())


def finding_columns() -> tuple[str, ...]:
    """Return the columns; each kind of node that leads to a place has one."""
    return (*_BEFORE, *_PLACE, *steps(), *_BEHIND)


def finding_rows(verdicts: Iterable[DocumentReport]) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each finding, each document not read, each rule that failed.

    `state` is "counts", "waived" or "known" (it stands in the baseline), "broken" for a rule that
    itself failed. A document without any of these has no row.
    """
    yield finding_columns()
    for verdict in verdicts:
        yield from (row for _, row in found_rows(verdict))


def found_rows(verdict: DocumentReport) -> Iterator[tuple[Finding | None, Sequence[Cell]]]:
    """Yield the rows of a document, each with its finding, where it has one."""
    kinds = steps()
    if verdict.status == "unreadable":
        yield None, _told(verdict, message=verdict.reason)
    for one in standings(verdict):
        cells = _cells(one.finding, kinds)
        row = (verdict.path, status(verdict), *cells, one.state, one.fingerprint)
        yield one.finding, row
    for rule in verdict.rules:
        if rule.broken:
            yield None, _told(verdict, code=rule.code, message=rule.reason, state="broken")


def apart_rows(report: Report) -> Iterator[Sequence[Cell]]:
    """Yield a row for each configuration that is not trusted, and one for files left out."""
    for one in told(report):
        if one.kind != "configuration":
            cells = {"path": one.path, "message": one.text.say(report.lang), "state": one.kind}
            yield [cells.get(column) for column in finding_columns()]


def _cells(finding: Finding, kinds: Sequence[str]) -> tuple[Cell, ...]:
    place = finding.location
    return (
        *(finding.severity, finding.code, finding.name),
        *(place.table, place.row, place.column, place.paragraph, place.line),
        *(place.sheet, place.spot, place.page),
        *map(finding.named, kinds),
        *(finding.text, finding.message),
    )


def _told(verdict: DocumentReport, **cells: Cell) -> Sequence[Cell]:
    known = {"path": verdict.path, "status": status(verdict), **cells}
    return [known.get(column) for column in finding_columns()]
