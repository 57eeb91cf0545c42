"""What a check does: the values in force for one document, wherever they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from perftable.model.amount import Unit
from perftable.model.finding import Severity
from perftable.model.phrase import Lang
from perftable.model.waiver import Waiver
from perftable.rules.base import Rule
from perftable.rules.registry import all_rules, matching

FailOn = Literal["error", "warning", "note", "never"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check one document.

    Rules are chosen by code, prefix (PT2) or name. `severities` replaces rules' own, by code.
    `tolerance` is a difference in 万元 up to which sums agree, None for what the digits written
    allow. `default_unit` is taken where a document states none. `waivers` are those for this
    document's path.
    """

    lang: Lang = "zh"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    tolerance: Decimal | None = None
    default_unit: Unit = "万元"
    fail_on: FailOn = "error"
    waivers: tuple[Waiver, ...] = ()

    def rules(self) -> tuple[type[Rule], ...]:
        """Return the rules to run. Raises `ValueError` with a code that no rule has."""
        chosen = matching(self.select) if self.select else all_rules()
        ignored = set(matching(self.ignore))
        return tuple(rule for rule in chosen if rule not in ignored)


DEFAULT = Settings()
