"""A page with a limit: what no longer fits is left out and counted."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: so many `findings` in `text`, `short` where there is no room for it."""

    text: str
    short: str = ""
    findings: int = 0


Section = tuple[str, Sequence[Part], str]
"""Parts between an opening and a closing."""


@dataclass(slots=True)
class Page:
    """A page of at most `room` further characters, and how many findings it leaves out."""

    room: int
    left_out: int = 0
    _texts: list[str] = field(default_factory=list)

    def add(self, text: str) -> bool:
        """Add `text` if it fits; say whether it did."""
        if len(text) > self.room:
            return False
        self.room -= len(text)
        self._texts.append(text)
        return True

    def add_section(self, opening: str, parts: Sequence[Part], closing: str) -> bool:
        """Add what fits of `parts` between `opening` and `closing`; say whether these two did."""
        fits = self.room >= len(opening) + len(closing)
        if fits:
            self.room -= len(closing)
            self.add(opening)
        for part in parts:
            if not fits or not self.add(part.text):
                self.left_out += part.findings
                if fits:
                    self.add(part.short)
        if fits:
            self._texts.append(closing)
        return fits

    def text(self) -> str:
        """Return what was added."""
        return "".join(self._texts)
