"""What rules ask of points that stand where values belong."""

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target

_ROWS = 3
"""In fewer rows points and values may be equal by chance."""


def points_for_values(form: ProjectForm) -> tuple[Indicator, ...]:
    """Return all indicators of a form whose values are their points, in every row; () for none."""
    if len(form.indicators) < _ROWS or not all(map(_is_its_points, form.indicators)):
        return ()
    return form.indicators


def has_points(form: ProjectForm) -> bool:
    """Whether every row states points and the rows are enough to tell."""
    weights = [indicator.weight for indicator in form.indicators]
    return len(weights) >= _ROWS and all(w is not None and w.value is not None for w in weights)


def _is_its_points(indicator: Indicator) -> bool:
    target, weight = indicator.target, indicator.weight
    if target is None or weight is None or weight.value is None:
        return False
    return _is_bare(target) and target.value == weight.value


def _is_bare(target: Target) -> bool:
    return target.kind == "number" and target.own_unit in ("", "分")
