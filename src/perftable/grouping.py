"""What of a document goes into which group: its duties, activities, indicators, findings."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.model.duty import Activity, Duty
from perftable.model.finding import Finding
from perftable.model.report import DocumentReport
from perftable.model.summary import By


@dataclass(slots=True)
class Figures:
    """What is counted into a group; `count` is the number of its duties, activities and so on."""

    key: str
    count: int = 0
    documents: set[int] = field(default_factory=set)
    activities: list[Activity] = field(default_factory=list)
    budgets: list[Decimal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def whole(document: Document, report: DocumentReport) -> Figures:
    """Return all of a document."""
    figures = Figures(document.path, 1, findings=list(report.findings))
    figures.activities = [activity for _, activity in document.activities]
    figures.budgets = [amount for duty in document.duties for amount in _budget(duty)]
    for table in document.tables:
        figures.budgets += [a.budget.wan for a in table.orphans if isinstance(a.budget, Amount)]
    return figures


def _by_document(document: Document, report: DocumentReport) -> Iterator[Figures]:
    yield whole(document, report)


def _by_duty(document: Document, report: DocumentReport) -> Iterator[Figures]:
    for duty in document.duties:
        yield Figures(duty.name, 1, activities=list(duty.activities), budgets=list(_budget(duty)))
    for finding in report.findings:
        if finding.duty is not None:
            yield Figures(finding.duty, findings=[finding])


def _by_activity(document: Document, report: DocumentReport) -> Iterator[Figures]:
    for _, activity in document.activities:
        amount = [activity.budget.wan] if isinstance(activity.budget, Amount) else []
        yield Figures(activity.name, 1, activities=[activity], budgets=amount)
    for finding in report.findings:
        if finding.activity is not None:
            yield Figures(finding.activity, findings=[finding])


def _by_indicator(document: Document, report: DocumentReport) -> Iterator[Figures]:
    at: dict[tuple[int | None, int | None], str] = {}
    for _, activity in document.activities:
        for indicator in activity.indicators:
            if indicator.text:
                place = indicator.location
                at[place.table, place.row] = indicator.text
                own = activity.model_copy(update={"indicators": (indicator,)})
                yield Figures(indicator.text, 1, activities=[own])
    for finding in report.findings:
        text = at.get((finding.location.table, finding.location.row))
        if text is not None and finding.location.column not in (None, *_ROW_COLUMNS):
            yield Figures(text, findings=[finding])


_ROW_COLUMNS = ("name", "budget", "content", "goal")
"""Columns that speak of the activity, not of its indicator."""


def _by_rule(document: Document, report: DocumentReport) -> Iterator[Figures]:
    for finding in report.findings:
        yield Figures(finding.code, 1, findings=[finding])


COUNTERS: Mapping[By, Callable[[Document, DocumentReport], Iterator[Figures]]] = {
    "duty": _by_duty,
    "activity": _by_activity,
    "document": _by_document,
    "rule": _by_rule,
    "indicator": _by_indicator,
}


def _budget(duty: Duty) -> Iterator[Decimal]:
    """Yield the duty's budget, else its activities' (a cell that states none adds nothing)."""
    if isinstance(duty.budget, Amount):
        yield duty.budget.wan
        return
    for activity in duty.activities:
        if isinstance(activity.budget, Amount):
            yield activity.budget.wan
