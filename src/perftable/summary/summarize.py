"""Records to grouped figures: by duty, activity, document, rule or indicator."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from perftable.config.settings import DEFAULT, Settings
from perftable.model.amount import add
from perftable.model.document import Document
from perftable.model.report import Counts, DocumentReport
from perftable.model.summary import By, Group, Summary
from perftable.pipeline.checking import TOOL, check
from perftable.summary.grouping import COUNTERS, Figures, whole
from perftable.values.text import same


def summarize(
    documents: Iterable[Document], by: By = "duty", settings: Settings = DEFAULT
) -> Summary:
    """Return the figures of `documents`; each is checked with `settings` to count its findings.

    Amounts in different units are converted to 万元. Raises `ValueError` for an unknown `by`.
    """
    return summarize_checked(((document, check(document, settings)) for document in documents), by)


def summarize_checked(checked: Iterable[tuple[Document, DocumentReport]], by: By) -> Summary:
    """Return the figures of documents that are checked already."""
    sums = Sums(by)
    for document, report in checked:
        sums.add(document, report)
    return sums.summary()


class Sums:
    """Figures being added up, document by document; `documents` counts these.

    Raises `ValueError` for an unknown `by`.
    """

    def __init__(self, by: By) -> None:
        if by not in COUNTERS:
            raise ValueError(f"by {by!r}: it is one of {', '.join(COUNTERS)}")
        self.documents = 0
        self._by = by
        self._groups: dict[str, Figures] = {}
        self._total = Figures("")

    def add(self, document: Document, report: DocumentReport) -> None:
        """Add a document that is checked already."""
        for figures in COUNTERS[self._by](document, report):
            key = figures.key if self._by in ("document", "rule") else same(figures.key)
            group = self._groups.setdefault(key, Figures(figures.key))
            group.take_in(figures, self.documents)
        self._total.take_in(whole(document, report), self.documents)
        self.documents += 1

    def summary(self, excluded: int = 0) -> Summary:
        """Return the figures of all documents added; so many others were left out on purpose."""
        groups = self._groups.values()
        total = replace(self._total, count=sum(group.count for group in groups))
        if self._by == "activity":  # of these, not of the duties they are parts of
            stated = [group.budget for group in groups if group.budget is not None]
            total.budget = add(stated) if stated else None
        made = [_group(figures, total.budget, self._by) for figures in groups]
        made.sort(key=_rank)
        return Summary(
            tool=TOOL,
            by=self._by,
            groups=tuple(made),
            total=_group(total, total.budget, self._by),
            excluded=excluded,
        )


def _group(figures: Figures, whole: Decimal | None, by: By) -> Group:
    findings = Counts(**figures.findings)
    if by == "rule":
        return Group(
            key=figures.key,
            count=figures.findings.total(),
            documents=figures.documents,
            findings=findings,
        )
    budget = figures.budget
    return Group(
        key=figures.key,
        count=figures.count,
        documents=figures.documents,
        activities=figures.activities,
        budget=budget,
        share=(budget / whole).quantize(Decimal("0.0001"))
        if budget is not None and whole
        else None,
        missing_indicators=figures.missing_indicators,
        missing_scales=figures.missing_scales,
        ticked_scales=figures.ticked_scales,
        findings=findings,
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
