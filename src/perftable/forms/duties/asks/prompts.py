"""What is missing where a Word form still asks for it: the finding says so."""

from perftable.forms.duties.records import Activity, Duty
from perftable.rules.base import Problem

MAX_SHOWN = 40
"""Characters of a prompt that a message shows."""


def missing(entry: Duty | Activity, column: str) -> Problem:
    """Return the problem of an empty cell, in the case "prompt" where one stands in it."""
    prompt = " ".join(entry.prompts.get(column, "").split())
    if not prompt:
        return Problem(entry.at(column), {"name": entry.name})
    shown = prompt if len(prompt) <= MAX_SHOWN else f"{prompt[: MAX_SHOWN - 1]}…"
    return Problem(entry.at(column), {"name": entry.name, "prompt": shown}, case="prompt")
