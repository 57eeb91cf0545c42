"""Puts findings together that say the same of different rows."""

from collections.abc import Sequence
from typing import NamedTuple

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.model.vocabulary import steps

_FEW = 3
"""So many different values of an argument are all shown; more become an ellipsis."""


class Fold(NamedTuple):
    """Findings of one rule with one message; `alike` says that only their rows differ.

    Then each stands on a row of its own, and its row is all that needs to be said of it.
    """

    message: str
    findings: tuple[Finding, ...]
    alike: bool


def fold(findings: Sequence[Finding]) -> list[Fold]:
    """Fold the findings of one rule, in the order of their first."""
    groups: dict[str, list[Finding]] = {}
    names = ("name", *steps(), "text")
    for finding in findings:
        groups.setdefault(_template(finding, names), []).append(finding)
    return [_folded(template, group, names) for template, group in groups.items()]


def row_of(place: Location) -> tuple[int | None, int | None]:
    """Return the row of a place: rows of several tables have the same numbers."""
    return place.table, place.row


def repeated_rows(findings: Sequence[Finding]) -> bool:
    """Whether two of the findings stand on one row."""
    return len({row_of(finding.location) for finding in findings}) < len(findings)


def _template(finding: Finding, names: Sequence[str]) -> str:
    """Return the message with its names replaced by marks that no document holds.

    `names` are the arguments that tell one row from another, not one defect from another.
    """
    text = finding.message
    for name in names:
        value = finding.args.get(name)
        if isinstance(value, str) and value:
            text = text.replace(value, f"\x00{name}\x00")
    return text


def _folded(template: str, group: Sequence[Finding], names: Sequence[str]) -> Fold:
    if len(group) == 1:
        return Fold(group[0].message, tuple(group), alike=False)
    message = template
    few = 1 if any(map(other_rows, group)) else _FEW  # those are listed with their names
    for name in names:
        values = list(dict.fromkeys(str(f.args.get(name, "")) for f in group))
        shown = "/".join(values) if len(values) <= few else "…"
        message = message.replace(f"\x00{name}\x00", shown)
    texts = {finding.text for finding in group}
    same = "\x00" not in template or len(texts) <= _FEW
    return Fold(message, tuple(group), alike=same and apart(group))


def apart(group: Sequence[Finding]) -> bool:
    """Whether each finding is told by its row alone."""
    on_rows = all(finding.location.row is not None for finding in group)
    return on_rows and not repeated_rows(group) and not any(map(other_rows, group))


def other_rows(finding: Finding) -> list[Location]:
    """Return the places in other rows that belong to the finding: they are said beside its own."""
    here = row_of(finding.location)
    return [p for p in finding.related if p.row is not None and row_of(p) != here]
