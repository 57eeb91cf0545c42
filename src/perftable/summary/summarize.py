"""Records to grouped figures: by a level of the forms, by document, by rule."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from perftable.config.settings import DEFAULT, Settings
from perftable.model.amount import add
from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.report import Counts, DocumentReport
from perftable.model.summary import Group, Summary
from perftable.pipeline.checking import TOOL, check
from perftable.summary.grouping import Figures, by_top, countings, whole
from perftable.values.text import same

_SHARE = Decimal("0.0001")
"""To so many decimals shares are rounded."""


def summarize(
    documents: Iterable[Document], by: str | None = None, settings: Settings = DEFAULT
) -> Summary:
    """Return the figures of `documents`; each is checked with `settings` to count its findings.

    Without `by` they are grouped by what stands at the top of their forms: duties, projects.
    Amounts in different units are converted to 万元. Raises `ValueError` for an unknown `by`.
    """
    return summarize_checked(((document, check(document, settings)) for document in documents), by)


def summarize_checked(
    checked: Iterable[tuple[Document, DocumentReport]], by: str | None = None
) -> Summary:
    """Return the figures of documents that are checked already."""
    sums = Sums(by)
    for document, report in checked:
        sums.add(document, report)
    return sums.summary()


class Sums:
    """Figures being added up, document by document; `documents` counts these.

    Raises `ValueError` for an unknown `by`.
    """

    def __init__(self, by: str | None = None) -> None:
        known = countings()
        if by is not None and by not in known:
            raise ValueError(f"by {by!r}: it is one of {', '.join(known)}")
        self.documents = 0
        self._by = by
        self._counted = by_top if by is None else known[by]
        self._families: dict[str, type[Form]] = {}
        self._groups: dict[str, Figures] = {}
        self._total = Figures("")

    def add(self, document: Document, report: DocumentReport) -> None:
        """Add a document that is checked already."""
        self._families |= {form.family: type(form) for form in document.forms}
        for figures in self._counted(document, report):
            key = figures.key if self._by in ("document", "rule") else same(figures.key)
            group = self._groups.setdefault(key, Figures(figures.key))
            group.take_in(figures, self.documents)
        self._total.take_in(whole(document, report), self.documents)
        self.documents += 1

    def summary(self, excluded: int = 0) -> Summary:
        """Return the figures of all documents added; so many others were left out on purpose."""
        groups = self._groups.values()
        total = replace(self._total, count=sum(group.count for group in groups))
        if self._is_part:  # of these, not of the nodes they are parts of
            stated = [group.amount for group in groups if group.amount is not None]
            total.amount = add(stated) if stated else None
        parts = [
            (one.name, one.of)
            for family in self._families.values()
            for one in family.FIGURES
            if one.of
        ]
        made = [_group(figures, total.amount, self._by, parts) for figures in groups]
        made.sort(key=_rank)
        return Summary(
            tool=TOOL,
            by=self._by or self._top,
            families=tuple(sorted(self._families)),
            groups=tuple(made),
            total=_group(total, total.amount, self._by, parts),
            excluded=excluded,
        )

    @property
    def _is_part(self) -> bool:
        """Whether the groups are of a level that stands under another one."""
        return any(
            level.step and level.kind == self._by
            for family in self._families.values()
            for level in family.LEVELS[1:]
        )

    @property
    def _top(self) -> str:
        """What stands at the top: in forms of several families, each of their levels."""
        forms = [form for _, form in sorted(self._families.items())]
        tops = dict.fromkeys(form.LEVELS[0].kind for form in forms if form.LEVELS)
        return "|".join(tops) or next(iter(countings()))


def _group(
    figures: Figures, whole: Decimal | None, by: str | None, parts: Iterable[tuple[str, str]]
) -> Group:
    findings = Counts(**figures.findings)
    if by == "rule":
        return Group(
            key=figures.key,
            count=figures.findings.total(),
            documents=figures.documents,
            findings=findings,
        )
    amount = figures.amount
    return Group(
        key=figures.key,
        count=figures.count,
        documents=figures.documents,
        amount=amount,
        share=(amount / whole).quantize(_SHARE) if amount is not None and whole else None,
        figures=figures.figures,
        shares={
            name: (Decimal(figures.figures[name]) / of).quantize(_SHARE)
            for name, whole_name in parts
            if (of := figures.figures.get(whole_name))
        },
        sums=figures.sums,
        findings=findings,
    )


def _rank(group: Group) -> tuple[bool, Decimal, int, int, int]:
    found = group.findings
    return (
        group.amount is None,
        -(group.amount or Decimal(0)),
        -found.error,
        -found.warning,
        -group.count,
    )
