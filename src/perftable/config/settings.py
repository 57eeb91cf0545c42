"""What a check does: the values in force for one document, wherever they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, get_args

from perftable.model.amount import Unit
from perftable.model.finding import Severity
from perftable.model.phrase import Lang
from perftable.model.report import Untrusted
from perftable.model.waiver import Waiver
from perftable.rules.base import Rule
from perftable.rules.plugins import catalogue
from perftable.rules.registry import Broken, Catalogue, Listed, is_ours

FailOn = Literal["error", "warning", "note", "never"]

_KNOWN = {"lang": get_args(Lang), "default_unit": get_args(Unit), "fail_on": get_args(FailOn)}


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check one document.

    Rules are chosen by code, prefix (PT2) or name. `severities` replaces rules' own, by code, and
    findings have at least the severities of `floors`.
    `tolerance` is a difference in 万元 up to which sums agree, None for what the digits written
    allow. `points` is what the points of a form's indicators make, beside 90 and 100.
    With `across` forms are compared with each other and with the text beside them.
    `default_unit` is taken where a document states none. `waivers` are those for this
    document's path, `other_waivers` the configuration's for other paths; their patterns begin at
    `folder`. `plugins` are the paths of files with an office's own rules: their code is run.
    `configuration` is the file that all this comes from, `untrusted` are files that are followed
    only where they are stricter: both for the report. `today` decides which waivers are over, None
    is the day of the check. `convert` lets LibreOffice convert what our readers refuse.
    """

    lang: Lang = "zh"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    tolerance: Decimal | None = None
    points: Decimal | None = None
    across: bool = False
    default_unit: Unit = "万元"
    fail_on: FailOn = "error"
    waivers: tuple[Waiver, ...] = ()
    other_waivers: tuple[Waiver, ...] = ()
    folder: Path | None = None
    plugins: tuple[str, ...] = ()
    floors: Mapping[str, Severity] = field(default_factory=dict)
    configuration: str | None = None
    untrusted: tuple[Untrusted, ...] = ()
    today: date | None = None
    convert: bool = False

    def __post_init__(self) -> None:
        """Raise `ValueError` for a language, a unit or a limit that there is none of."""
        for name, known in _KNOWN.items():
            if getattr(self, name) not in known:
                said = ", ".join(map(repr, known))
                raise ValueError(f"{name} is one of {said}, not {getattr(self, name)!r}")

    def catalogue(self) -> Catalogue:
        """Return the rules there are: ours, those of installed packages and of `plugins`."""
        return catalogue(self.plugins)

    def broken(self) -> tuple[Broken, ...]:
        """Return the plug-ins that cannot be used, none where only rules of ours are selected."""
        if self.select and all(map(is_ours, self.select)):
            return ()
        return self.catalogue().broken

    def rules(self) -> tuple[type[Rule], ...]:
        """Return the rules to run. Raises `ValueError` with a code that no rule has."""
        return tuple(one.rule for one in self.chosen())

    def chosen(self) -> tuple[Listed, ...]:
        """Return the rules to run by code and name. Raises `ValueError` with a code of none."""
        known = self.catalogue()
        chosen = known.matching(self.select) if self.select else known.listed
        if not self.ignore:
            return chosen
        ignored = set(known.matching(self.ignore))
        return tuple(one for one in chosen if one not in ignored)

    def rules_off(self) -> int:
        """Return how many of the rules there are do not run."""
        return len(self.catalogue().listed) - len(self.chosen())


DEFAULT = Settings()
