"""The words of wordings.toml as records."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(slots=True, frozen=True)
class Work:
    """A duty or an activity in words; `measures` are (indicator, kind)."""

    name: str
    content: str
    goal: str
    measures: tuple[tuple[str, str], ...] = ()
    activities: tuple["Work", ...] = ()


@cache
def duties() -> tuple[Work, ...]:
    """Return all duties with their activities."""
    return tuple(_work(entry) for entry in _file()["duty"])


@cache
def sentences(section: str) -> tuple[str, ...]:
    """Return the items from which a narrative section is made."""
    return tuple(_file()["sections"][section])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))


def _work(entry: dict[str, Any]) -> Work:
    pairs = (measure.split("|") for measure in entry.get("measures", ()))
    return Work(
        entry["name"],
        entry["content"],
        entry["goal"],
        tuple((indicator, spec) for indicator, spec in pairs),
        tuple(_work(activity) for activity in entry.get("activities", ())),
    )
