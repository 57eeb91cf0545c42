"""Compares what was written with what is read: names, classes, values, points, money, heads, goals."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from perftable.forms.projects.records.form import ProjectForm
from perftable.model.amount import Amount
from perftable.values.text import squeeze
from quality.national.records import File, Form, Item
from quality.national.values import Value
from quality.submission import TIERS


class Read(NamedTuple):
    """One value that was written, and what was read in its place."""

    what: str
    written: object
    read: object

    @property
    def right(self) -> bool:
        """Whether both are the same."""
        return self.written == self.read


def compare(file: File, forms: tuple[Any, ...]) -> Iterator[Read]:
    """Yield every value of a correct file with what was read."""
    found = [form for form in forms if isinstance(form, ProjectForm)]
    yield Read("forms", [f.layout for f in file.forms], [f.layout for f in found])
    if len(found) != len(file.forms) or len(forms) != len(found):
        return
    for form, read in zip(file.forms, found, strict=True):
        yield from _head(form, read)
        yield from _funds(form, read)
        yield from _goals(form, read)
        yield from _items(form, read)
        if form.sums:
            for name, text in form.sums.texts.items():
                number = getattr(read.totals, name)
                yield Read(f"total {name}", Decimal(text), number and number.value)


def _head(form: Form, read: ProjectForm) -> Iterator[Read]:
    if form.layout != "L4":
        yield Read("title", squeeze(form.title), squeeze(read.title))
        yield Read("year", form.year, read.year)
    for role in ("project", "implementer", "manager", "nature", "category"):
        pair = form.pair(role)
        if pair is not None:
            text = pair.text.partition("-")[2] if pair.text[:2] == "51" else pair.text
            yield Read(role, text, getattr(read.head, role))
    owners = tuple(pair.text for pair in form.head if pair.role == "department")
    if owners:
        yield Read("departments", owners, read.head.departments)


def _funds(form: Form, read: ProjectForm) -> Iterator[Read]:
    lines = sorted(form.funds, key=lambda fund: fund.panel == 1)
    if form.layout == "L4" and not form.funds:
        yield Read("no budget", None, read.total)
        return
    if form.layout == "L4":
        total = read.total
        yield Read("budget", form.total(), total and total.value)
        return
    yield Read("lines", len(lines), len(read.funds))
    if len(lines) != len(read.funds):
        return
    if any(fund.panel == 1 for fund in form.funds):  # side by side: by what they are
        for panel in ("all_years", "year"):
            written = [f.amounts.get(panel) for f in form.funds if panel in f.amounts]
            said = [_value(f.amounts.get(panel)) for f in read.funds if panel in f.columns]
            yield Read(f"funds {panel}", written, [s for s in said if s is not None])
        return
    for fund, line in zip(lines, read.funds, strict=True):
        for column, amount in fund.amounts.items():
            yield Read(f"fund {fund.role} {column}", amount, _value(line.amounts.get(column)))
        if fund.texts.get("score", "—") != "—":
            yield Read("execution", Decimal(fund.texts["score"]), line.score and line.score.value)


def _value(money: object) -> Decimal | None:
    return money.value if isinstance(money, Amount) else None


def _goals(form: Form, read: ProjectForm) -> Iterator[Read]:
    written = [(g.horizon, squeeze(g.text)) for g in form.goals]
    yield Read("goals", written, [(g.horizon, squeeze(g.text)) for g in read.goals])


def _items(form: Form, read: ProjectForm) -> Iterator[Read]:
    used = [*form.long_items, *form.used()]
    yield Read("indicators", len(used), len(read.indicators))
    if len(used) != len(read.indicators):
        return
    for item, row in zip(used, read.indicators, strict=True):
        name = item.texts["name"]
        yield Read(
            "name",
            name.partition("：")[2] or name.lstrip("★1234567890."),
            row.name.lstrip("★1234567890.").removeprefix("指标").lstrip("："),
        )
        if form.has("class1") and form.layout not in ("L15",):
            yield Read(f"class1 {form.style.merge}", item.first, row.class1)
        if form.has("class2"):
            yield Read("class2", item.second, row.class2)
        yield from _texts(form, item, row)
        if item in form.long_items:
            yield Read(
                "long", item.texts["value"], "long" in row.targets and row.targets["long"].raw
            )
            yield Read("no target", None, row.target)
        elif item.value is not None and not any(r.startswith("place:") for r, _ in form.columns):
            yield Read(f"value {item.value.text}", meant(item.value), said(row.target, item.value))


def _texts(form: Form, item: Item, row: Any) -> Iterator[Read]:
    for role in ("weight", "score", "factor"):
        if form.has(role):
            number = getattr(row, role)
            yield Read(role, Decimal(item.texts[role]), number and number.value)
    if form.has("actual"):
        yield Read("actual", item.texts["actual"], row.actual and row.actual.raw)
    if form.has("reason"):
        reason = item.texts.get("reason", "")
        yield Read(
            "reason",
            "" if reason in ("无", "—") else squeeze(reason),
            row.reason and squeeze(row.reason),
        )
    for role in ("long", "half", *TIERS):
        if form.has(role):
            yield Read(role, item.texts[role], role in row.targets and row.targets[role].raw)
    for role, _ in form.columns:
        if role.startswith("place:"):
            name = role.partition(":")[2]
            yield Read("place", item.texts[role], name in row.targets and row.targets[name].raw)


_KINDS = {"w": ("word",), "scale": ("scale",), "d": ("date",), "f": ("interval", "number", "date", "word"),
          "p1": ("date", "word"), "e": ("interval",)}  # fmt: skip


def meant(value: Value) -> object:
    """Return what a value means, in a form that can be compared."""
    if value.number is None:
        return True
    ten = value.unit[:1] == "万" and value.unit[1:2] not in ("", "元")
    return (
        (value.sign, value.number * 10000, value.unit[1:])
        if ten
        else (value.sign, value.number, value.unit)
    )


def said(target: Any, value: Value) -> object:
    """Return what was read, as `meant`."""
    if target is None:
        return None
    if value.number is None:
        if value.kind == "x":
            return target.kind not in ("placeholder", "empty") or target.kind
        if value.kind == "e":
            return target.unit == "±%" or target.unit
        return target.kind in _KINDS[value.kind] or target.kind
    bounds = target.bounds
    if bounds is None:
        return target.kind
    low, high = bounds.low, bounds.high
    if low is not None and high is not None:
        return ("=" if low == high else "between"), low, target.unit
    if low is not None:
        return ("≥" if bounds.low_closed else ">"), low, target.unit
    return ("≤" if bounds.high_closed else "<"), high, target.unit
