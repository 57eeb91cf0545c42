"""The findings of a run by rule: told from figures, so that no verdict is read for it."""

from collections.abc import Iterable, Mapping

from perftable.model.brief import Brief
from perftable.model.finding import SEVERITIES

Rule = tuple[int, str, str]
"""The place of a severity among all, a rule's code and its name."""

Tally = Mapping[Rule, tuple[int, int]]
"""How many findings there are of each rule, and in how many documents."""


def by_rule(briefs: Iterable[Brief]) -> Tally:
    """Return what was found, by rule: errors first."""
    tally: dict[Rule, tuple[int, int]] = {}
    for brief in briefs:
        for severity, code, name, count in brief.by_rule:
            rule = SEVERITIES.index(severity), code, name
            findings, documents = tally.get(rule, (0, 0))
            tally[rule] = findings + count, documents + 1
    return dict(sorted(tally.items()))
