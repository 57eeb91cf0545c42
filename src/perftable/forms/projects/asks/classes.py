"""Indicators by class."""

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.words.classes import Class1, Class2

PROCESS: frozenset[Class1 | None] = frozenset(("decision", "process", "input", "execution"))
"""First levels whose indicators are words by design: 规范, 健全."""

_COSTS: frozenset[Class2 | None] = frozenset(
    ("cost", "economic_cost", "social_cost", "environmental_cost")
)


def of_class(form: ProjectForm, name: str) -> tuple[Indicator, ...]:
    """Return the indicators of a first level."""
    return tuple(indicator for indicator in form.indicators if indicator.class1 == name)


def among_costs(indicator: Indicator) -> bool:
    """Whether the row stands in a class of costs, be it under 成本 or under 产出."""
    return indicator.class1 == "cost" or indicator.class2 in _COSTS
