"""The projects of words.toml as records."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CLASSES = {
    "数": ("output", "quantity"), "质": ("output", "quality"), "时": ("output", "timeliness"),
    "本": ("output", "cost"), "经": ("benefit", "economic"), "社": ("benefit", "social"),
    "生": ("benefit", "ecological"), "续": ("benefit", "sustainable"), "满": ("satisfaction", "satisfaction"),
}  # fmt: skip


@dataclass(slots=True, frozen=True)
class Measure:
    """An indicator: its classes, its name and the kind of its value."""

    class1: str
    class2: str
    name: str
    spec: str


@dataclass(slots=True, frozen=True)
class Work:
    """A project in words."""

    name: str
    unit: str
    goal: str
    long: str
    kind: str
    measures: tuple[Measure, ...]


@cache
def works() -> tuple[Work, ...]:
    """Return all projects."""
    text = (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    return tuple(
        Work(**{k: one[k] for k in ("name", "unit", "goal", "long", "kind")},
             measures=tuple(map(measure, one["indicators"])))
        for one in tomllib.loads(text)["project"]
    )  # fmt: skip


def measure(text: str) -> Measure:
    """Read "class|name|value"."""
    mark, name, spec = text.split("|")
    return Measure(*CLASSES[mark], name, spec)
