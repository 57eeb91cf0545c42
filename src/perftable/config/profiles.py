"""Profiles: sets of severities, as data.

default: the catalogue's own. strict: heuristic rules warn, and an incomplete scale is an error.
draft: what a half-filled form lacks is a note. department: all forms of a department are handed in,
and compared with each other.
"""

from collections.abc import Mapping

from perftable.config.defaults import Level, ProfileName
from perftable.rules.registry import Catalogue

MISSING_PARTS = (
    "PT103 PT202 PT203 PT207 PT209 PT301 PT302 PT306 PT401 PT501 PT502 PT601 PT829".split()
)
"""Rules about what is not filled in yet."""

HEURISTIC_NOTES = "PT104 PT106 PT304 PT404 PT405 PT510".split()
"""Heuristic rules that only note by default."""

PROFILES: Mapping[ProfileName, Mapping[str, Level]] = {
    "default": {},
    "strict": {**dict.fromkeys(HEURISTIC_NOTES, "warning"), "PT502": "error"},
    "draft": dict.fromkeys(MISSING_PARTS, "note"),
    "department": {},
}

ACROSS: ProfileName = "department"
"""The profile in which forms are compared with each other."""


def by_code(levels: Mapping[str, Level], known: Catalogue) -> dict[str, Level]:
    """Return levels by code, from codes, prefixes and names; the more exact one wins."""
    ordered = sorted(levels.items(), key=lambda item: len(item[0].strip()))
    return {rule.code: level for key, level in ordered for rule in known.matching([key])}
