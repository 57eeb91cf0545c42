"""Text of a document, made harmless for a terminal and for the log of a CI job."""

import re
import unicodedata

from perftable.model.filename import shown
from perftable.model.unseen import UNSEEN

_COMMAND = re.compile(r":(?=:)|##(?=\w*\[)")
"""How commands to a CI begin: `::error::` (GitHub), `##[…]` (GitHub, Azure), `##vso[` (Azure),
`##teamcity[`. They need not stand first in a line, and lines are wrapped."""


def plain(text: str, limit: int = 40) -> str:
    """Return one line of at most `limit` characters without control or direction characters.

    What a CI would take for a command is parted by a space.
    """
    shown = text[: limit * 4]
    if not shown.isprintable():  # most text is: it has no control and no space but the plain one
        shown = "".join(
            " " if char.isspace() else char
            for char in shown
            if char.isspace() or unicodedata.category(char)[0] != "C"
        )
    shown = inert(" ".join(shown.split()))
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def named(path: str) -> str:
    """Return the name of a file for one line: what cannot be printed is escaped."""
    return plain(shown(path), 200)


def visible(text: str) -> str:
    """Return the text with controls and marks of direction as escapes, lines and tabs as they are."""
    return UNSEEN.sub(lambda found: shown(found[0]), text)


def inert(text: str) -> str:
    """Return the text with a space in what a CI would take for a command, lines as they are."""
    return _COMMAND.sub(lambda found: f"{found[0]} ", text)
