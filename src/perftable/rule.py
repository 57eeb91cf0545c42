"""What a rule of your own is written with: `from perftable.rule import Rule, Problem, PASS, …`.

See docs/plugins.md.
"""

from perftable.forms.duties.records import Activity, Duty, DutyForm, Indicator
from perftable.forms.duties.walk import activities, duties, tables
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.indicator import Indicator as ProjectIndicator
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.walk import forms
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
    "Fund",
    "Indicator",
    "Location",
    "Options",
    "Outcome",
    "Phrase",
    "Problem",
    "ProjectForm",
    "ProjectIndicator",
    "Rule",
    "Section",
    "Skip",
    "Target",
    "activities",
    "duties",
    "forms",
    "tables",
]
