"""What a report may say about a rule itself."""

from typing import Literal, NamedTuple

from perftable.model.finding import Severity
from perftable.model.phrase import Phrase

Basis = Literal["regulation", "arithmetic", "structure", "convention", "heuristic"]
"""What a rule rests on."""


class RuleEntry(NamedTuple):
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
