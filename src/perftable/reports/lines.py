"""Lines of text for people, with or without styles: only a terminal that shows styles needs Rich."""

import os
import sys
from typing import Protocol

Part = str | tuple[str, str]
"""A piece of a line, perhaps with its style ("bold red")."""

_UNPRINTED = dict.fromkeys((7, 8, 11, 12, 13))
"""Control characters that Rich leaves out."""

_ASKED = ("COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE")
"""Variables by which a user tells Rich of a terminal's width or colours."""


class Lines(Protocol):
    """What a report is written to."""

    def holds(self, text: str) -> bool:
        """Whether a text fits into one line."""

    def line(self, *parts: Part) -> None:
        """Write a line made of parts."""

    def say(self, text: str, indent: int, style: str = "") -> None:
        """Write a text, each of its lines indented."""

    def taken(self) -> str:
        """Return what was written since the last time."""


class Plain:
    """Text without styles, as wide as it is."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def holds(self, text: str) -> bool:
        """Whether a text fits into one line: any does."""
        return True

    def line(self, *parts: Part) -> None:
        """Write a line made of parts."""
        self._add("".join(part if isinstance(part, str) else part[0] for part in parts), "")

    def say(self, text: str, indent: int, style: str = "") -> None:
        """Write a text, each of its lines indented."""
        self._add(text, " " * indent)

    def taken(self) -> str:
        """Return what was written since the last time."""
        text, self._lines = "".join(self._lines), []
        return text

    def _add(self, text: str, indent: str) -> None:
        shown = text.translate(_UNPRINTED).expandtabs()
        self._lines += (f"{(indent + one).rstrip()}\n" for one in shown.split("\n"))


def lines() -> Lines:
    """Return what suits standard output; what goes into a file or a pipe is not wrapped."""
    out = sys.stdout
    if out is not None and not out.isatty() and os.environ.keys().isdisjoint(_ASKED):
        return Plain()
    from perftable.reports.styled import own_console

    return own_console()
