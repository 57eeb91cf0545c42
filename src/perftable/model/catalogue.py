"""What a report may say about a rule itself."""

from typing import Literal

from perftable.model.finding import Severity
from perftable.model.phrase import Phrase
from perftable.model.record import Record

Basis = Literal["regulation", "arithmetic", "structure", "convention", "heuristic"]
"""What a rule rests on."""


class RuleEntry(Record):
    """A rule's entry in the catalogue.

    `severity` is the rule's own, which settings and single findings may replace; `title` is one
    line, `page` the whole page (`perftable rules CODE`).
    """

    code: str
    name: str
    severity: Severity
    basis: Basis
    title: Phrase
    page: Phrase
