"""Points: those of all rows, and the line of funds that has some for budget execution."""

from decimal import Decimal

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.model.location import Location


def points(form: ProjectForm) -> Decimal | None:
    """Return the sum of the points of all indicators; None unless every row has them.

    Two indicators in one row (a long-term one and the year's) have its points together; those of a
    table of long-term indicators are none of the year's.
    """
    found: dict[Location, Decimal] = {}
    for indicator in form.indicators:
        if indicator.target is None and "long" in indicator.targets:
            continue
        if indicator.weight is None or indicator.weight.value is None:
            return None
        found[indicator.weight.location] = indicator.weight.value
    return sum(found.values(), Decimal(0)) if found else None


def execution(form: ProjectForm) -> Fund | None:
    """Return the line of funds that carries the points of budget execution."""
    lines = (fund for fund in form.funds if fund.weight is not None)
    return next((fund for fund in lines if fund.weight and fund.weight.value is not None), None)
