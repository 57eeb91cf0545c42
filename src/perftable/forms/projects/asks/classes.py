"""Indicators by class."""

from perftable.forms.projects.records import Indicator, ProjectForm


def of_class(form: ProjectForm, name: str) -> tuple[Indicator, ...]:
    """Return the indicators of a first level."""
    return tuple(indicator for indicator in form.indicators if indicator.class1 == name)
