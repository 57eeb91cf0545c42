"""What several rules ask of a form; each module answers for one matter."""

from perftable.forms.projects.asks.classes import of_class
from perftable.forms.projects.asks.points import execution, points
from perftable.forms.projects.asks.results import is_met

__all__ = ["execution", "is_met", "of_class", "points"]
