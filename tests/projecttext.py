"""National forms as short text: what a test expects of a reading, readable at a glance."""

from collections.abc import Iterator, Sequence

from perftable.forms.claiming import parse
from perftable.forms.projects.reading import read_forms
from perftable.forms.projects.records.form import ProjectForm, Reading
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.model.grid import Grid, Paragraph, Source


def reading(*blocks: Grid | Paragraph) -> Reading:
    """Read blocks; grids are numbered as they come."""
    return read_forms(_numbered(blocks))


def _numbered(blocks: Sequence[Grid | Paragraph]) -> list[Grid | Paragraph]:
    numbered: list[Grid | Paragraph] = []
    tables = 0
    for block in blocks:
        if isinstance(block, Grid):
            tables += 1
            block = Grid(tables, block.rows)
        numbered.append(block)
    return numbered


def document(*blocks: Grid | Paragraph, path: str = "form.docx") -> Document:
    """Return the document that the blocks make, as every family reads it."""
    numbered = _numbered(blocks)
    return parse(Source(path=path, sha256="", format="docx", blocks=numbered))


def only(*blocks: Grid | Paragraph) -> ProjectForm:
    """Read blocks that make one form."""
    forms = reading(*blocks).forms
    assert len(forms) == 1, [form.head.project for form in forms]
    return forms[0]


def said(target: Target | None) -> str:
    """Return a target in short: ≥ 96 天, 2027-09-30, word 及时."""
    if target is None:
        return "·"
    if target.bounds is not None:
        low, high = target.bounds.low, target.bounds.high
        sign = "≥" if target.bounds.low_closed else ">"
        if low is not None and high is not None:
            number = f"={low}" if low == high else f"[{low}, {high}]"
        elif low is not None:
            number = f"{sign}{low}"
        else:
            number = f"{'≤' if target.bounds.high_closed else '<'}{high}"
        return f"{number} {target.unit}".strip()
    if target.kind == "date":
        return f"{target.since or ''}..{target.until or ''}"
    if target.kind == "scale":
        return "scale " + "/".join(target.scale)
    return target.kind if target.kind == "empty" else f"{target.kind} {target.raw}"


def heads(form: ProjectForm) -> str:
    """Return the head in one line, empty fields left out."""
    head = form.head
    fields = ("project", "department", "implementer", "manager", "code", "nature", "category")
    texts = [f"{name}={value}" for name in fields if (value := getattr(head, name))]
    texts += [f"{n}={v}" for n, v in (("start", head.start), ("end", head.end)) if v]
    return " ".join(texts)


def funds(form: ProjectForm) -> list[str]:
    """Return each line of funds: index of its parent, role, amounts, rate, weight and score."""
    return [_fund(fund) for fund in form.funds]


def _fund(fund: Fund) -> str:
    amounts = " ".join(
        f"{name}={money.value if isinstance(money, Amount) else 'unreadable'}"
        for name, money in fund.amounts.items()
    )
    parent = "-" if fund.parent is None else fund.parent
    more = "".join(
        f" {name}={number.value}{'%' if number.percent else ''}"
        for name, number in (("rate", fund.rate), ("weight", fund.weight), ("score", fund.score))
        if number is not None and number.value is not None
    )
    partition = f" ({fund.partition})" if fund.partition else ""
    return f"{parent} {fund.role}{partition} {amounts}{more}".strip()


def goals(form: ProjectForm) -> list[str]:
    """Return each goal with its horizon."""
    return [f"{goal.horizon}: {goal.text}" for goal in form.goals]


def rows(items: ProjectForm | Sequence[Indicator]) -> list[str]:
    """Return each indicator: class1/class2 name | target | further panels | what else it has."""
    indicators = items.indicators if isinstance(items, ProjectForm) else items
    return [" | ".join(_row(indicator)) for indicator in indicators]


def _row(indicator: Indicator) -> Iterator[str]:
    yield f"{indicator.class1 or '?'}/{indicator.class2 or '?'} {indicator.name}"
    yield said(indicator.target)
    for name, target in indicator.targets.items():
        yield f"{name}: {said(target)}"
    if indicator.description:
        yield f"description: {indicator.description}"
    if indicator.nature or indicator.direction:
        yield " ".join(filter(None, (indicator.nature, indicator.direction)))
    if indicator.weight is not None:
        yield f"weight {indicator.weight.value}"
    if indicator.actual is not None:
        yield f"actual {said(indicator.actual)}"
    if indicator.score is not None:
        yield f"score {indicator.score.value}"
    if indicator.factor is not None:
        yield f"factor {indicator.factor.value}"
    if indicator.reason:
        yield f"reason {indicator.reason}"


def totals(form: ProjectForm) -> str:
    """Return the stated sums of points and scores, and the grade."""
    weight, score = form.totals.weight, form.totals.score
    parts = (weight and weight.raw, score and score.raw, form.totals.grade)
    return " ".join(part or "-" for part in parts)


def points(form: ProjectForm) -> list[str]:
    """Return the class labels that carry points."""
    return [f"{row.text} {row.points}" for row in form.classes if row.points is not None]


def tasks(form: ProjectForm) -> list[str]:
    """Return the tasks of a department with their money."""
    return [
        f"{task.name} {task.content}: " + " ".join(f"{n}={m.raw}" for n, m in task.amounts.items())
        for task in form.tasks
    ]
