"""What of a document goes into which group: its duties, activities, indicators, findings."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from perftable.forms.duties.records import Activity, Duty
from perftable.forms.duties.walk import activities, duties, tables
from perftable.model.amount import EXACT, Amount, Budget
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.model.report import DocumentReport
from perftable.model.summary import By


@dataclass(slots=True)
class Figures:
    """What is counted into a group; `count` is the number of its duties, activities and so on.

    `budget` is None while no amount is added. Only figures are kept, of however many documents.
    """

    key: str
    count: int = 0
    documents: int = 0
    activities: int = 0
    budget: Decimal | None = None
    missing_indicators: int = 0
    missing_scales: int = 0
    ticked_scales: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    last: int = -1
    """The number of the document that was counted last."""

    def add_activities(self, activities: Iterable[Activity]) -> None:
        """Count activities, their indicators and scales."""
        for activity in activities:
            indicators = activity.indicators
            scales = [indicator.scale for indicator in indicators]
            self.activities += 1
            self.missing_indicators += not any(indicator.text for indicator in indicators)
            self.missing_scales += scales.count(None) + (not indicators)
            self.ticked_scales += sum(
                all(tier.threshold.kind in ("tick", "empty") for _, tier in scale.tiers())
                for scale in scales
                if scale is not None
            )

    def add_budget(self, amount: Decimal) -> None:
        """Add an amount in 万元, exactly."""
        self.budget = EXACT.add(self.budget or Decimal(0), amount)

    def add_findings(self, findings: Iterable[Finding]) -> None:
        """Count findings by severity."""
        self.findings.update(finding.severity for finding in findings)

    def take_in(self, other: "Figures", document: int) -> None:
        """Add the figures of a part of a document, whose number is given."""
        self.documents += document != self.last
        self.last = document
        self.count += other.count
        self.activities += other.activities
        self.missing_indicators += other.missing_indicators
        self.missing_scales += other.missing_scales
        self.ticked_scales += other.ticked_scales
        self.findings.update(other.findings)
        if other.budget is not None:
            self.add_budget(other.budget)


def whole(document: Document, report: DocumentReport) -> Figures:
    """Return all of a document."""
    figures = Figures(document.path, 1)
    figures.add_findings(report.findings)
    figures.add_activities(activity for _, activity in activities(document))
    for duty in duties(document):
        _add_duty_budget(figures, duty)
    for table in tables(document):
        for orphan in table.orphans:
            _add_budget(figures, orphan.budget)
    return figures


def _by_document(document: Document, report: DocumentReport) -> Iterator[Figures]:
    yield whole(document, report)


def _by_duty(document: Document, report: DocumentReport) -> Iterator[Figures]:
    for duty in duties(document):
        figures = Figures(duty.name, 1)
        figures.add_activities(duty.activities)
        _add_duty_budget(figures, duty)
        yield figures
    for finding in report.findings:
        if finding.duty is not None:
            yield _of_finding(finding.duty, finding)


def _by_activity(document: Document, report: DocumentReport) -> Iterator[Figures]:
    for _, activity in activities(document):
        figures = Figures(activity.name, 1)
        figures.add_activities([activity])
        _add_budget(figures, activity.budget)
        yield figures
    for finding in report.findings:
        if finding.activity is not None:
            yield _of_finding(finding.activity, finding)


def _by_indicator(document: Document, report: DocumentReport) -> Iterator[Figures]:
    at: dict[tuple[int | None, int | None], str] = {}
    for _, activity in activities(document):
        for indicator in activity.indicators:
            if indicator.text:
                place = indicator.location
                at[place.table, place.row] = indicator.text
                figures = Figures(indicator.text, 1)
                figures.add_activities([activity.model_copy(update={"indicators": (indicator,)})])
                yield figures
    for finding in report.findings:
        text = at.get((finding.location.table, finding.location.row))
        if text is not None and finding.location.column not in (None, *_ROW_COLUMNS):
            yield _of_finding(text, finding)


_ROW_COLUMNS = ("name", "budget", "content", "goal")
"""Columns that speak of the activity, not of its indicator."""


def _by_rule(document: Document, report: DocumentReport) -> Iterator[Figures]:
    for finding in report.findings:
        yield _of_finding(finding.code, finding, 1)


COUNTERS: Mapping[By, Callable[[Document, DocumentReport], Iterator[Figures]]] = {
    "duty": _by_duty,
    "activity": _by_activity,
    "document": _by_document,
    "rule": _by_rule,
    "indicator": _by_indicator,
}


def _of_finding(key: str, finding: Finding, count: int = 0) -> Figures:
    figures = Figures(key, count)
    figures.add_findings([finding])
    return figures


def _add_duty_budget(figures: Figures, duty: Duty) -> None:
    """Add the duty's budget, else its activities' (a cell that states none adds nothing)."""
    for entry in (duty,) if isinstance(duty.budget, Amount) else duty.activities:
        _add_budget(figures, entry.budget)


def _add_budget(figures: Figures, budget: Budget) -> None:
    if isinstance(budget, Amount):
        figures.add_budget(budget.wan)
