"""Puts findings together that say the same of different rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from perftable.model.finding import Finding

_NAMES = ("name", "duty", "text")
"""Arguments that tell one row from another, not one defect from another."""

_FEW = 3
"""So many different values of an argument are all shown; more become an ellipsis."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Findings of one rule with one message; `alike` says that only their rows differ."""

    message: str
    findings: tuple[Finding, ...]
    alike: bool


def fold(findings: Sequence[Finding]) -> list[Fold]:
    """Fold the findings of one rule, in the order of their first."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        key = finding.message if _elsewhere(finding) else _template(finding)
        groups.setdefault(key, []).append(finding)
    return [_folded(template, group) for template, group in groups.items()]


def _template(finding: Finding) -> str:
    """Return the message with its names replaced by marks that no document holds."""
    text = finding.message
    for name in _NAMES:
        value = finding.args.get(name)
        if isinstance(value, str) and value:
            text = text.replace(value, f"\x00{name}\x00")
    return text


def _folded(template: str, group: Sequence[Finding]) -> Fold:
    if len(group) == 1:
        return Fold(group[0].message, tuple(group), alike=False)
    message = template
    for name in _NAMES:
        values = list(dict.fromkeys(str(f.args.get(name, "")) for f in group))
        shown = "/".join(values) if len(values) <= _FEW else "…"
        message = message.replace(f"\x00{name}\x00", shown)
    texts = {finding.text for finding in group}
    same = "\x00" not in template or len(texts) <= _FEW
    on_rows = all(finding.location.row is not None for finding in group)
    return Fold(message, tuple(group), alike=on_rows and same)


def _elsewhere(finding: Finding) -> bool:
    """Whether the finding lists rows of its own: then its places are never folded."""
    return any(place.row not in (None, finding.location.row) for place in finding.related)
