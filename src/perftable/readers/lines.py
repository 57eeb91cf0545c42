"""The lines of a cell outside Word, and what they come to: its text and its format."""

from collections.abc import Sequence
from dataclasses import dataclass

from perftable.model.grid import PLAIN, Format


@dataclass(slots=True)
class Line:
    """A line (paragraph) as read: its text, list number and level, indentation in characters.

    `bold` says whether all of its text is.
    """

    text: str
    number: str = ""
    level: int | None = None
    indent: float = 0.0
    bold: bool = False

    @property
    def empty(self) -> bool:
        """Whether it shows nothing."""
        return not (self.number or self.text.strip())


def shown(lines: Sequence[Line]) -> tuple[str, Format]:
    """Return a cell's text and the format of its first line that shows something."""
    for first in lines:
        if first.number or (first.text and not first.text.isspace()):
            break
    else:
        return "", PLAIN
    # Only the first number is the cell's; those of later lines stand before their text.
    text = first.text
    if len(lines) > 1:
        text = "\n".join(line.text if line is first else line.number + line.text for line in lines)
    if not (first.indent or first.level is not None or first.bold):
        return text.rstrip("\n"), PLAIN
    form = Format(indent=first.indent, number=first.number, level=first.level, bold=first.bold)
    return text.rstrip("\n"), form
