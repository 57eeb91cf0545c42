"""Records to grouped figures: by duty, activity, document, rule or indicator."""

from collections.abc import Iterable
from decimal import Decimal

from perftable.checking import TOOL, check
from perftable.grouping import COUNTERS, Figures, whole
from perftable.model.amount import add
from perftable.model.document import Document
from perftable.model.report import Counts, DocumentReport
from perftable.model.summary import By, Group, Summary
from perftable.rules.wording import same
from perftable.settings import DEFAULT, Settings


def summarize(
    documents: Iterable[Document], by: By = "duty", settings: Settings = DEFAULT
) -> Summary:
    """Return the figures of `documents`; each is checked with `settings` to count its findings.

    Amounts in different units are converted to 万元. Raises `ValueError` for an unknown `by`.
    """
    return summarize_checked(((document, check(document, settings)) for document in documents), by)


def summarize_checked(checked: Iterable[tuple[Document, DocumentReport]], by: By) -> Summary:
    """Return the figures of documents that are checked already."""
    if by not in COUNTERS:
        raise ValueError(f"by {by!r}: it is one of {', '.join(COUNTERS)}")
    groups: dict[str, Figures] = {}
    total = Figures("")
    for number, (document, report) in enumerate(checked):
        for figures in COUNTERS[by](document, report):
            key = figures.key if by in ("document", "rule") else same(figures.key)
            group = groups.setdefault(key, Figures(figures.key))
            group.documents.add(number)
            _add(group, figures)
        total.documents.add(number)
        _add(total, whole(document, report))
    if by == "activity":  # of these, not of the duties they are parts of
        total.budgets = [amount for figures in groups.values() for amount in figures.budgets]
    total.count = sum(figures.count for figures in groups.values())
    sums = _group(total, None, by)
    made = [_group(figures, sums.budget, by) for figures in groups.values()]
    made.sort(key=_rank)
    return Summary(tool=TOOL, by=by, groups=tuple(made), total=sums)


def _add(group: Figures, figures: Figures) -> None:
    group.count += figures.count
    group.activities += figures.activities
    group.budgets += figures.budgets
    group.findings += figures.findings


def _group(figures: Figures, whole: Decimal | None, by: By) -> Group:
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
