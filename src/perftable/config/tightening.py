"""What is followed of a configuration that is not trusted: where it is stricter, and only there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from perftable.config.defaults import Level
from perftable.config.keys import Config
from perftable.config.profiles import PROFILES, by_code
from perftable.config.settings import FailOn
from perftable.model.finding import SEVERITIES, Severity
from perftable.rules.registry import Catalogue

_LIMITS = ("never", *SEVERITIES)
"""The values of fail-on, the stricter ones last."""

_NEVER = (
    "lang select ignore per_file_ignores tolerance points across default_unit exclude trusted rules"
    " waivers"
).split()
"""Keys that are not followed: what they change may hide a finding, or is not the submitter's to say."""


@dataclass(frozen=True, slots=True)
class Strictness:
    """What can be made stricter: `severities` of rules in force, by code, and `fail_on`.

    `floors` are the severities that rules have at least; `given` are the keys that an option says,
    which stand.
    """

    fail_on: FailOn
    severities: Mapping[str, Severity]
    floors: Mapping[str, Severity] = field(default_factory=dict)
    given: frozenset[str] = frozenset()

    def now(self, code: str) -> Severity:
        """Return the severity of a rule, as far as configurations tell."""
        return self.floors.get(code) or self.severities[code]


class Tightened(NamedTuple):
    """What holds then, and which keys of the configuration were followed and not followed."""

    strictness: Strictness
    followed: tuple[str, ...]
    not_followed: tuple[str, ...]


def tighten(
    strictness: Strictness, own: Config, values: Mapping[str, Any], known: Catalogue
) -> Tightened:
    """Return what holds with a configuration that is not trusted.

    `values` are those in force, by key: what a configuration only repeats need not be followed.
    """
    followed: list[str] = []
    not_followed = [
        key
        for key in _NEVER
        if getattr(own, key) not in (None, (), {}) and key in own.model_fields_set
        if getattr(own, key) != values[key]
    ]
    floors = dict(strictness.floors)
    strict = PROFILES["strict"] if own.profile == "strict" else {}
    if "profile" in own.model_fields_set and "profile" not in strictness.given:
        if _raise(floors, strictness, by_code(strict, known)):
            followed.append("profile")
        elif own.profile not in ("strict", values["profile"]):
            not_followed.append("profile")
    levels: Mapping[str, Level] = by_code(own.severities, known)
    if _raise(floors, strictness, levels):
        followed.append("severities")
    if any(_is_lower(strictness, code, level) for code, level in levels.items()):
        not_followed.append("severities")
    fail_on: FailOn = strictness.fail_on
    if "fail_on" in own.model_fields_set and "fail_on" not in strictness.given:
        if _LIMITS.index(own.fail_on) > _LIMITS.index(fail_on):
            fail_on = own.fail_on
            followed.append("fail_on")
        elif own.fail_on != fail_on:
            not_followed.append("fail_on")
    then = Strictness(fail_on, strictness.severities, floors, strictness.given)
    return Tightened(then, _named(followed), _named(not_followed))


def _raise(floors: dict[str, Severity], now: Strictness, levels: Mapping[str, Level]) -> bool:
    """Raise the floors of rules whose level is above what is in force; say whether there are any."""
    higher: dict[str, Severity] = {
        code: level
        for code, level in levels.items()
        if level != "off" and code in now.severities and _rank(level) > _rank(now.now(code))
    }
    for code, level in higher.items():
        if code not in floors or _rank(level) > _rank(floors[code]):
            floors[code] = level
    return bool(higher)


def _is_lower(now: Strictness, code: str, level: Level) -> bool:
    if code not in now.severities:
        return False
    return level == "off" or _rank(level) < _rank(now.now(code))


def _rank(severity: Severity) -> int:
    return -SEVERITIES.index(severity)


def _named(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the keys as they are written, in the order of a configuration."""
    order = list(Config.model_fields)
    return tuple(key.replace("_", "-") for key in sorted(keys, key=order.index))
