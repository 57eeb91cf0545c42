"""Records to grouped figures: by duty, activity, document, rule or indicator."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from perftable.checking import TOOL, check
from perftable.model.amount import Amount, add
from perftable.model.document import Document
from perftable.model.duty import Activity, Duty
from perftable.model.finding import Finding
from perftable.model.report import Counts, DocumentReport
from perftable.model.summary import By, Group, Summary
from perftable.rules.wording import same
from perftable.settings import DEFAULT, Settings


@dataclass(slots=True)
class _Figures:
    """One group while it is being counted."""

    key: str
    count: int = 0
    documents: set[int] = field(default_factory=set)
    activities: list[Activity] = field(default_factory=list)
    budgets: list[Decimal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def summarize(
    documents: Iterable[Document], by: By = "duty", settings: Settings = DEFAULT
) -> Summary:
    """Return the figures of `documents`; each is checked with `settings` to count its findings.

    Amounts in different units are converted to 万元. Raises `ValueError` for an unknown `by`.
    """
    return summarize_checked(((document, check(document, settings)) for document in documents), by)


def summarize_checked(checked: Iterable[tuple[Document, DocumentReport]], by: By) -> Summary:
    """Return the figures of documents that are checked already."""
    if by not in _COUNTERS:
        raise ValueError(by)
    groups: dict[str, _Figures] = {}
    whole = _Figures("")
    for number, (document, report) in enumerate(checked):
        for figures in _COUNTERS[by](document, report):
            key = figures.key if by in ("document", "rule") else same(figures.key)
            group = groups.setdefault(key, _Figures(figures.key))
            group.documents.add(number)
            _add(group, figures)
        whole.documents.add(number)
        _add(whole, _whole(document, report))
    whole.count = sum(figures.count for figures in groups.values())
    total = _group(whole, None, by)
    made = [_group(figures, total.budget, by) for figures in groups.values()]
    made.sort(key=_rank)
    return Summary(tool=TOOL, by=by, groups=tuple(made), total=total)


def _add(group: _Figures, figures: _Figures) -> None:
    group.count += figures.count
    group.activities += figures.activities
    group.budgets += figures.budgets
    group.findings += figures.findings


def _whole(document: Document, report: DocumentReport) -> _Figures:
    figures = _Figures(document.path, 1, findings=list(report.findings))
    figures.activities = [activity for _, activity in document.activities]
    figures.budgets = [amount for duty in document.duties for amount in _budget(duty)]
    for table in document.tables:
        figures.budgets += [a.budget.wan for a in table.orphans if isinstance(a.budget, Amount)]
    return figures


def _by_document(document: Document, report: DocumentReport) -> Iterator[_Figures]:
    yield _whole(document, report)


def _by_duty(document: Document, report: DocumentReport) -> Iterator[_Figures]:
    for duty in document.duties:
        yield _Figures(duty.name, 1, activities=list(duty.activities), budgets=list(_budget(duty)))
    for finding in report.findings:
        if finding.duty is not None:
            yield _Figures(finding.duty, findings=[finding])


def _by_activity(document: Document, report: DocumentReport) -> Iterator[_Figures]:
    for _, activity in document.activities:
        amount = [activity.budget.wan] if isinstance(activity.budget, Amount) else []
        yield _Figures(activity.name, 1, activities=[activity], budgets=amount)
    for finding in report.findings:
        if finding.activity is not None:
            yield _Figures(finding.activity, findings=[finding])


def _by_indicator(document: Document, report: DocumentReport) -> Iterator[_Figures]:
    at: dict[tuple[int | None, int | None], str] = {}
    for _, activity in document.activities:
        for indicator in activity.indicators:
            if indicator.text:
                place = indicator.location
                at[place.table, place.row] = indicator.text
                own = activity.model_copy(update={"indicators": (indicator,)})
                yield _Figures(indicator.text, 1, activities=[own])
    for finding in report.findings:
        text = at.get((finding.location.table, finding.location.row))
        if text is not None and finding.location.column not in (None, *_ROW_COLUMNS):
            yield _Figures(text, findings=[finding])


_ROW_COLUMNS = ("name", "budget", "content", "goal")
"""Columns that speak of the activity, not of its indicator."""


def _by_rule(document: Document, report: DocumentReport) -> Iterator[_Figures]:
    for finding in report.findings:
        yield _Figures(finding.code, 1, findings=[finding])


_COUNTERS = {
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


def _group(figures: _Figures, whole: Decimal | None, by: By) -> Group:
    counts = Counts.of(figures.findings)
    if by == "rule":
        return Group(
            key=figures.key,
            count=len(figures.findings),
            documents=len(figures.documents),
            findings=counts,
        )
    budget = add(figures.budgets) if figures.budgets else None
    if not figures.key:
        whole = budget
    indicators = [i for activity in figures.activities for i in activity.indicators]
    scales = [indicator.scale for indicator in indicators if indicator.scale is not None]
    return Group(
        key=figures.key,
        count=figures.count,
        documents=len(figures.documents),
        activities=len(figures.activities),
        budget=budget,
        share=(budget / whole).quantize(Decimal("0.0001"))
        if budget is not None and whole
        else None,
        missing_indicators=sum(not any(i.text for i in a.indicators) for a in figures.activities),
        missing_scales=sum(i.scale is None for i in indicators)
        + sum(not activity.indicators for activity in figures.activities),
        ticked_scales=sum(
            all(tier.threshold.kind in ("tick", "empty") for _, tier in scale.tiers())
            for scale in scales
        ),
        findings=counts,
    )


def _rank(group: Group) -> tuple[bool, Decimal, int, int, int]:
    found = group.findings
    return (
        group.budget is None,
        -(group.budget or Decimal(0)),
        -found.error,
        -found.warning,
        -group.count,
    )
