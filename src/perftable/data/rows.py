"""The rows that a file adds to each table. Forms are known as nodes with cells, whatever the family."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from perftable.model.amount import EXACT, Amount
from perftable.model.document import Document
from perftable.model.form import FieldKind, Form, Node, Way
from perftable.model.interval import Interval
from perftable.model.report import DocumentReport
from perftable.reports.base import Result
from perftable.reports.standing import standings

Value = str | int | float | Decimal | bool | None
Row = tuple[Value, ...]

_ARROW = " → "
_EXACT = Decimal("0.00000001")
_LARGEST = Decimal(10) ** 29


def rows(result: Result) -> Iterator[tuple[str, Row]]:
    """Yield the name of a table and a row for it, as often as the file has any."""
    report, document = result.report, result.document
    yield "documents", _document(report, document)
    for number, form in enumerate(document.forms if document is not None else (), 1):
        start = (report.path, number)
        yield "forms", (*start, *_form(form))
        for way in _ways(form):
            yield from _node(start, form, way)
    for one in standings(report):
        finding = one.finding
        place, messages = finding.location, finding.messages
        yield (
            "findings",
            (
                *(report.path, finding.code, finding.name, finding.severity, one.state),
                *(place.table, place.row, place.column),
                *(_ARROW.join(finding.names), finding.text),
                *((finding.message,) * 2 if messages is None else messages),
                one.fingerprint,
            ),
        )
    for rule in report.rules:
        counts = (rule.checked, rule.failed, rule.not_applicable)
        yield "rules", (report.path, rule.code, *counts, rule.broken)


def _document(report: DocumentReport, document: Document | None) -> Row:
    counts = report.counts
    return (
        *(report.path, report.sha256, document.format if document is not None else None),
        *(report.verdict, report.incomplete, report.reason),
        len(document.forms) if document is not None else None,
        *(counts.error, counts.warning, counts.note, len(report.waived)),
    )


def _form(form: Form) -> Row:
    place, tops = form.location, form.nodes
    return (
        *(form.family, place.table, place.sheet, place.page, form.title),
        tops[0].called if len(tops) == 1 else None,
        *(form.owner or None, form.of_year, form.unit),
    )


def _ways(form: Form) -> Iterator[Way]:
    yield from form.walk()
    for node in form.loose:
        yield (*form.above(node), node)


def _node(start: tuple[str, int], form: Form, way: Way) -> Iterator[tuple[str, Row]]:
    """Yield what a node states: its money, its texts, itself where it is an indicator."""
    node = way[-1]
    above = _ARROW.join(one.called for one in way[:-1] if one.called)
    known = _fields(type(form), type(node))
    for field in known.get("money", ()):
        cell = node.cell(field)
        if cell.amount is not None:
            amount = cell.amount
            yield (
                "funds",
                (
                    *(*start, cell.place.table, cell.place.row, node.LEVEL, above, node.called),
                    *(field, node.source_of(field) or None, form.inside(node)),
                    *(_wan(amount) if isinstance(amount, Amount) else None, cell.text),
                ),
            )
    for field in known.get("text", ()):
        cell = node.cell(field)
        if cell.text and not cell.leftover:
            place = cell.place
            begin = (*start, place.table, place.row, node.LEVEL, above, node.called)
            yield "texts", (*begin, field, cell.text)
    for field in known.get("indicator", ())[:1]:
        cell = node.cell(field)
        if cell.text and not cell.leftover:
            yield "indicators", (*start, *_indicator(node, field, known, above))


def _indicator(
    node: Node, field: str, known: dict[FieldKind, tuple[str, ...]], above: str
) -> Iterator[Value]:
    cell = node.cell(field)
    classes = [node.cell(name).text or None for name in known.get("class", ())[:2]]
    said = (node.cell(name) for name in known.get("standard", ()))
    best = next((one for one in said if one.text), None)
    covers = best.covers if best is not None else None
    bounds = covers[0] if isinstance(covers, tuple) and covers else None
    yield from (cell.place.table, cell.place.row, above, cell.text)
    yield from (*classes, *[None] * (2 - len(classes)))
    yield best.text if best is not None else None
    yield bounds is not None
    if isinstance(covers, tuple) and isinstance(bounds, Interval):
        yield from (_float(bounds.low), _float(bounds.high), str(covers[1]))
    else:
        yield from (None, None, None)


@cache
def _fields(form: type[Form], node: type[Node]) -> dict[FieldKind, tuple[str, ...]]:
    """Return the fields that a kind of node holds, by what they hold."""
    found: dict[FieldKind, tuple[str, ...]] = {}
    kinds = {field.name: field.kind for field in form.FIELDS}
    for name in node.HOLDS:
        if name in kinds:
            found[kinds[name]] = (*found.get(kinds[name], ()), name)
    return found


def _wan(amount: Amount) -> Decimal | None:
    """Return the amount in 万元, None where it has more digits than a column takes."""
    wan = amount.wan
    if abs(wan) >= _LARGEST:
        return None
    exact = wan.quantize(_EXACT, context=EXACT)
    return exact if exact == wan else None


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
