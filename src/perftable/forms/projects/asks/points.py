"""Points: those of all rows, and the line of funds that has some for budget execution."""

from decimal import Decimal

from perftable.forms.projects.records import Fund, ProjectForm


def points(form: ProjectForm) -> Decimal | None:
    """Return the sum of the points of all indicators; None unless every row has them."""
    numbers = [indicator.weight for indicator in form.indicators]
    if not numbers or any(number is None or number.value is None for number in numbers):
        return None
    return sum((n.value for n in numbers if n is not None and n.value is not None), Decimal(0))


def execution(form: ProjectForm) -> Fund | None:
    """Return the line of funds that carries the points of budget execution."""
    lines = (fund for fund in form.funds if fund.weight is not None)
    return next((fund for fund in lines if fund.weight and fund.weight.value is not None), None)
