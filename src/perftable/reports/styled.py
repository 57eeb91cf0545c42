"""Lines with styles, as wide as a terminal."""

import os

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from perftable.reports.breaking import broken
from perftable.reports.lines import Part

_UNBOUND = 10_000


class Styled:
    """Text on a Rich console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._begun = False

    def holds(self, text: str) -> bool:
        """Whether a text fits into one line."""
        return cell_len(text) <= self._console.width

    def line(self, *parts: Part) -> None:
        """Write a line made of parts."""
        self._begin()
        self._console.print(Text.assemble(*parts), soft_wrap=False)

    def say(self, text: str, indent: int, style: str = "") -> None:
        """Write a text, each of its lines indented; it is broken as Chinese is set."""
        self._begin()
        text = broken(text, max(1, self._console.width - indent))
        self._console.print(Padding(Text(text, style), (0, 0, 0, indent), expand=False))

    def taken(self) -> str:
        """Return what was written since the last time."""
        self._begin()
        self._begun = False
        text = self._console.end_capture()
        return "\n".join(line.rstrip() for line in text.split("\n"))

    def _begin(self) -> None:
        if not self._begun:
            self._console.begin_capture()
            self._begun = True


def own_console() -> Styled:
    """Return the terminal's own console; what goes into a file or a pipe is not wrapped."""
    console = Console(highlight=False, emoji=False, markup=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _UNBOUND
    return Styled(console)
