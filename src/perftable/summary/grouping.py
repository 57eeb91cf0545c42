"""What of a document goes into which group: its nodes and its findings."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, partial

from perftable.forms.registry import families
from perftable.model.amount import EXACT
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.model.form import FieldKind, Form, Level, Way, ways
from perftable.model.report import DocumentReport

UNSTATED = "—"
"""The group of what does not say to which it belongs: the groups make up the whole."""


@dataclass(slots=True)
class Figures:
    """What is counted into a group; `count` is the number of its nodes, documents and so on.

    `amount` is None while none is added. Only figures are kept, of however many documents.
    """

    key: str
    count: int = 0
    documents: int = 0
    amount: Decimal | None = None
    figures: dict[str, int] = field(default_factory=dict)
    sums: dict[str, Decimal] = field(default_factory=dict)
    findings: Counter[str] = field(default_factory=Counter)
    last: int = -1
    """The number of the document that was counted last."""

    def add_node(self, form: Form, way: Way) -> None:
        """Count the last node of a way and all under it."""
        for figure in form.FIGURES:
            self.figures.setdefault(figure.name, 0)
        for one in ways(way) if form.FIGURES else ():
            for figure in form.FIGURES:
                self.figures[figure.name] += figure.count(one)
            for total in form.SUMS:
                stated = total.of(one)
                if stated is not None:
                    self.add_sum(total.name, stated)
        for amount in way[-1].money():
            self.add_amount(amount.wan)

    def add_amount(self, amount: Decimal) -> None:
        """Add an amount in 万元, exactly."""
        self.amount = EXACT.add(self.amount or Decimal(0), amount)

    def add_sum(self, name: str, amount: Decimal) -> None:
        """Add to one of the sums, exactly."""
        self.sums[name] = EXACT.add(self.sums.get(name, Decimal(0)), amount)

    def add_findings(self, findings: Iterable[Finding]) -> None:
        """Count findings by severity."""
        self.findings.update(finding.severity for finding in findings)

    def take_in(self, other: "Figures", document: int) -> None:
        """Add the figures of a part of a document, whose number is given."""
        self.documents += document != self.last
        self.last = document
        self.count += other.count
        for name, figure in other.figures.items():
            self.figures[name] = self.figures.get(name, 0) + figure
        for name, amount in other.sums.items():
            self.add_sum(name, amount)
        self.findings.update(other.findings)
        if other.amount is not None:
            self.add_amount(other.amount)


Counting = Callable[[Document, DocumentReport], Iterator[Figures]]


@cache
def countings() -> Mapping[str, Counting]:
    """Return how to count by each of what figures can be grouped by.

    These are the levels that are steps of a path, the document, the rule, indicators where they are
    no steps, and the groupings of the families.
    """
    forms = [family.form for family in families()]
    levels = [level.kind for form in forms for level in form.LEVELS if level.step]
    measures = [
        level.kind
        for form in forms
        for level in form.LEVELS
        if not level.step and (level.kind, "indicator") in _kinds(form)
    ]
    names = [grouping.name for form in forms for grouping in form.GROUPINGS]
    return {
        **{kind: partial(_by_level, kind) for kind in levels if kind not in measures},
        "document": _by_document,
        "rule": _by_rule,
        **{kind: partial(_by_level, kind) for kind in measures},
        **{name: partial(_by_grouping, name) for name in names},
    }


def _kinds(form: type[Form]) -> set[tuple[str, FieldKind]]:
    return {(field.name, field.kind) for field in form.FIELDS}


def by_top(document: Document, report: DocumentReport) -> Iterator[Figures]:
    """Yield the figures of what stands first among the levels of each form's family."""
    tops = (form.LEVELS[0].kind for form in document.forms if form.LEVELS)
    for kind in dict.fromkeys(tops):
        yield from _by_level(kind, document, report)


def whole(document: Document, report: DocumentReport) -> Figures:
    """Return all of a document."""
    figures = Figures(document.path, 1)
    figures.add_findings(report.findings)
    for form in document.forms:
        for node in form.nodes:
            figures.add_node(form, (node,))
    return figures


def _by_document(document: Document, report: DocumentReport) -> Iterator[Figures]:
    yield whole(document, report)


def _by_rule(document: Document, report: DocumentReport) -> Iterator[Figures]:
    for finding in report.findings:
        yield _of_finding(finding.code, finding, 1)


def _by_level(kind: str, document: Document, report: DocumentReport) -> Iterator[Figures]:
    """Yield the figures of the nodes of a kind; one that is no step of a path must have a name.

    Its findings are those on its own cells: they are told by the row, not by its name.
    """
    at: dict[tuple[int | None, int | None, str | None], str] = {}
    for form, level, way in _of_kind(kind, document):
        node = way[-1]
        if level.step or node.called:
            yield _of_node(node.called, form, way)
        if not level.step and node.called:
            for cell in node.HOLDS:
                at[node.location.table, node.location.row, cell] = node.called
    for finding in report.findings:
        place = finding.location
        name = at.get((place.table, place.row, place.column), finding.named(kind))
        if name is not None:
            yield _of_finding(name, finding)


def _by_grouping(name: str, document: Document, report: DocumentReport) -> Iterator[Figures]:
    """Yield the figures of nodes by what their family calls so, with the findings on their rows."""
    at: dict[tuple[int | None, int | None], str] = {}
    for form in document.forms:
        for grouping in form.GROUPINGS:
            for way in form.walk() if grouping.name == name else ():
                if grouping.level == way[-1].LEVEL:
                    key = grouping.key(way) or UNSTATED
                    at.update(dict.fromkeys(_rows(way), key))
                    yield _of_node(key, form, way)
    for finding in report.findings:
        group = at.get((finding.location.table, finding.location.row))
        if group is not None:
            yield _of_finding(group, finding)


def _rows(way: Way) -> Iterator[tuple[int | None, int | None]]:
    for *_, node in ways(way):
        yield node.location.table, node.location.row
        for _, cell in node.cells():
            yield cell.place.table, cell.place.row


def _of_kind(kind: str, document: Document) -> Iterator[tuple[Form, Level, Way]]:
    for form in document.forms:
        level = next((level for level in form.LEVELS if level.kind == kind), None)
        if level is not None:
            yield from ((form, level, way) for way in form.walk() if kind == way[-1].LEVEL)


def _of_node(key: str, form: Form, way: Way) -> Figures:
    figures = Figures(key, 1)
    figures.add_node(form, way)
    return figures


def _of_finding(key: str, finding: Finding, count: int = 0) -> Figures:
    figures = Figures(key, count)
    figures.add_findings([finding])
    return figures
