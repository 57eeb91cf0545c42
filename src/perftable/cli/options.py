"""What the commands share: exit codes, language, safe output."""

import os
import sys
from typing import cast

from perftable.model.phrase import Lang

CLEAN, FINDINGS, FAILED = 0, 1, 2
"""Exit codes: nothing at or above --fail-on; findings; the job could not be done."""


def language(wanted: str | None) -> Lang:
    """Return the language: the option, else the environment, else English.

    Raises `ValueError` for a language that the tool does not speak.
    """
    if wanted is not None:
        if wanted not in ("zh", "en"):
            raise ValueError(wanted)
        return cast(Lang, wanted)
    for name in ("PERFTABLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "zh" if value.startswith("zh") else "en"
    return "en"


def write(text: str) -> None:
    """Write a result to standard output; a console that lacks a character gets its escape."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    sys.stdout.write(text)


def complain(text: str) -> None:
    """Write a sentence to standard error."""
    sys.stderr.write(f"perftable: {text}\n")
