"""Where defects are registered: one function for each way of breaking a rule."""

from collections import defaultdict
from collections.abc import Callable
from random import Random

from quality.submission import Entry, Injection, Submission

Defect = Callable[[Random, Submission, list[Entry]], Injection | None]
"""Takes the duties it needs from those that are still free; None where it does not fit."""

DEFECTS: dict[str, list[Defect]] = defaultdict(list)
ALONE = {"PT001", "PT002", "PT207"}
"""Defects of the whole document, which leave nothing to find for others or change every cell."""


def defect(code: str) -> Callable[[Defect], Defect]:
    """Register a defect of the rule `code`."""

    def register(function: Defect) -> Defect:
        DEFECTS[code].append(function)
        return function

    return register


def take(free: list[Entry], fits: Callable[[Entry], object] = lambda duty: True) -> Entry | None:
    """Take the first free duty that fits."""
    for duty in free:
        if fits(duty):
            free.remove(duty)
            return duty
    return None


def inject(rng: Random, submission: Submission, code: str, free: list[Entry]) -> Injection | None:
    """Break the rule `code` somewhere, in one of the ways known; None where none fits."""
    ways = list(DEFECTS[code])
    rng.shuffle(ways)
    for way in ways:
        if found := way(rng, submission, free):
            return found
    return None
