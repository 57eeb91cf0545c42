"""What a rule of your own is written with: `from perftable.rule import Rule, Problem, PASS, …`.

See docs/plugins.md.
"""

from perftable.forms.duties.records import Activity, Duty, DutyForm, Indicator
from perftable.forms.duties.walk import activities, duties, tables
from perftable.model.amount import Amount
from perftable.model.document import Document, Section
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Options, Outcome, Problem, Rule, Skip

__all__ = [
    "PASS",
    "Activity",
    "Amount",
    "Document",
    "Duty",
    "DutyForm",
    "Indicator",
    "Location",
    "Options",
    "Outcome",
    "Phrase",
    "Problem",
    "Rule",
    "Section",
    "Skip",
    "activities",
    "duties",
    "tables",
]
