"""What text of a document must not be in a spreadsheet: a formula, an invisible control."""

import re
import unicodedata

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Beginnings of text that a spreadsheet would run (OWASP, CSV injection)."""

_BREAKS = ("\t", "\r", "\n")
"""Beginnings after which some spreadsheets look for a formula (OWASP)."""

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_PICTURES = 0x2400
"""Where Unicode keeps a visible sign for each control character: ␛ for escape."""


def runs(text: str) -> bool:
    """Whether a spreadsheet may take `text` for a formula, leading blanks and marks left aside.

    Numbers below zero count too: they are text here, and stay as written. One character alone is
    no formula; `-` is what many write in an empty cell.
    """
    if text[:1].isalnum():  # neither blank nor a sign, as most texts begin
        return False
    if text.startswith(_BREAKS):
        return True
    start = next((i for i, char in enumerate(text) if not _blank(char)), len(text))
    return len(text.rstrip()) - start > 1 and text.startswith(_FORMULA, start)


def printable(text: str) -> str:
    """Return `text` with visible signs for control characters that spreadsheets cannot hold.

    Marks that turn the direction of what follows are among them: no cell is to look like another.
    """
    return _CONTROL.sub(_sign, text)


def _blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char)[0] in "CZ"


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "␡" if code == 0x7F else "\ufffd"
