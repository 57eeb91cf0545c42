"""What the sheets of a workbook share, and values that are no numbers."""

from dataclasses import dataclass

from perftable.model.grid import PLAIN
from perftable.readers.sheets.iso_dates import serial
from perftable.readers.sheets.strings import tidy
from perftable.readers.sheets.styles import Style


@dataclass(slots=True)
class Given:
    """What the sheets of a workbook share.

    `looks` are its styles by their index as written, that of cells without one by None. `recounts`
    says that it is calculated when opened. `drawn` and `elements` count what was read; `plain` are
    the styles that show texts as they are, and say nothing else of them.
    """

    strings: list[str]
    looks: dict[bytes | None, Style]
    recounts: bool = False
    drawn: int = 0
    elements: int = 0
    plain: frozenset[bytes | None] = frozenset()

    def __post_init__(self) -> None:
        looks = self.looks.items()
        self.plain = frozenset(n for n, look in looks if look.plain_text and look.form is PLAIN)

    def look(self, style: str | None) -> Style:
        """Return the style of a cell; one that is not stated is as none."""
        found = None if style is None else self.looks.get(style.encode())
        return found or self.looks[None]


def said(kind: str, value: str, look: Style) -> str:
    """Return a value that is no number as shown; `kind` is the type its cell states."""
    if kind == "b":
        return "TRUE" if value.strip() in ("1", "true") else "FALSE" if value.strip() else ""
    if kind == "e":
        return value.strip()
    if kind == "d":
        found = serial(value.strip())
        return value.strip() if found is None or look.code == "General" else look.number(found)
    return look.text(tidy(value))
