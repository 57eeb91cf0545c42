"""Fields: of the code between their marks nothing is shown, with few exceptions."""

import re
from dataclasses import dataclass

from perftable.model.lazy import lazy_pattern
from perftable.readers.word.controls import UNTICKED

_REFERENCES = frozenset(("NOTEREF", "FTNREF"))
_ENCLOSED = lazy_pattern(r"\s*eq\s*\\o\s*\\ac\s*\((.)\s*[,;]\s*([^()]{1,8}?)\s*\)", re.IGNORECASE)
_FRACTION = lazy_pattern(r"\s*eq\s*\\f\s*\(([^(),;]{1,20})[,;]([^(),;]{1,20})\)", re.IGNORECASE)
_CIRCLES = frozenset("○◯〇Oo")
_BOXES = {"√": "☑", "✓": "☑", "✔": "☑", "×": "☒", "✗": "☒", "✕": "☒"}


@dataclass(slots=True)
class Field:
    """A complex field that has begun: its code, and where in the paragraph's text it stands.

    `coded` says that its code is still being read. `silent`: its result is none of the text.
    """

    start: int
    coded: bool = True
    silent: bool = False
    code: str = ""


def refers_to_note(code: str) -> bool:
    """Whether a field repeats the number of a footnote, which is no text of the paragraph."""
    return code.split(None, 1)[0].upper() in _REFERENCES if code.strip() else False


def drawn(code: str) -> str:
    """Return what a field shows by its code alone: a circled or boxed character, a fraction."""
    if match := _ENCLOSED.match(code):
        return _enclosed(*match.groups())
    if match := _FRACTION.match(code):
        return f"{match[1].strip()}/{match[2].strip()}"
    return UNTICKED if code.split() == ["FORMCHECKBOX"] else ""


def _enclosed(around: str, inner: str) -> str:
    if around in _CIRCLES and inner.isascii() and inner.isdigit():
        number = int(inner)
        first = 0x245F if number <= 20 else 0x323C if number <= 35 else 0x328D
        return chr(first + number) if 0 < number <= 50 else f"({inner})"
    return _BOXES.get(inner, inner) if around in "□☐" else inner
