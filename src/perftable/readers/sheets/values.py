"""What the sheets of a workbook share, and values that are no numbers."""

from dataclasses import dataclass

from perftable.model.grid import PLAIN
from perftable.readers.sheets.iso_dates import serial
from perftable.readers.sheets.strings import tidy
from perftable.readers.sheets.styles import Style


class Looks(dict[bytes | None, Style]):
    """The styles of a workbook by their index as written; cells without one, or with one that is
    not stated, have that of None."""

    def __missing__(self, key: bytes | None) -> Style:
        return self[None]


@dataclass(slots=True)
class Given:
    """What the sheets of a workbook share.

    `recounts` says that it is calculated when opened. `drawn` and `elements` count what was read;
    `plain` are the styles that show texts as they are, and say nothing else of them.
    """

    strings: list[str]
    looks: Looks
    recounts: bool = False
    drawn: int = 0
    elements: int = 0
    plain: frozenset[bytes | None] = frozenset()

    def __post_init__(self) -> None:
        looks = self.looks.items()
        self.plain = frozenset(n for n, look in looks if look.plain_text and look.form is PLAIN)


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
