"""What the properties of a paragraph or run mean: indentation, list, hidden, bold, size."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from perftable.readers._word.names import Element, is_on, named, number

TWIPS_PER_HALF_POINT = 10
DEFAULT_SIZE = 20
"""Half-points: Word's size where no style states one."""

_SIZES = (2, 3276)
"""The smallest and largest size Word knows, in half-points."""


@dataclass(slots=True, frozen=True)
class Look:
    """Properties with a meaning; `indent` is a `w:ind` by local names, `size` in half-points."""

    indent: Mapping[str, str] = field(default_factory=dict)
    list_id: str = "0"
    level: int = 0
    hidden: bool = False
    bold: bool = False
    size: int = DEFAULT_SIZE

    @property
    def listed(self) -> bool:
        """Whether it belongs to a list; list "0" is none."""
        return self.list_id != "0"

    def in_list(self, list_id: str, level: int) -> "Look":
        """Return it as a paragraph of a list."""
        return replace(self, list_id=list_id, level=level)

    def indented(self, indent: Mapping[str, str]) -> "Look":
        """Return it with the attributes of a further `w:ind`."""
        return replace(self, indent=_merged(self.indent, indent))

    def over(self, properties: Element | None) -> "Look":
        """Return it with what these `w:rPr` state."""
        return self.over_all(named(properties))

    def over_all(self, properties: Mapping[str, Element]) -> "Look":
        """Return it with what these children of a `w:rPr` state."""
        hidden, bold = is_on(properties.get("vanish")), is_on(properties.get("b"))
        size = min(max(number(properties.get("sz"), self.size), _SIZES[0]), _SIZES[1])
        if hidden is None and bold is None and size == self.size:
            return self
        return replace(
            self,
            hidden=self.hidden if hidden is None else hidden,
            bold=self.bold if bold is None else bold,
            size=size,
        )

    def toggled(self, bold: bool, hidden: bool = False) -> "Look":
        """Return it under a style of another kind: what both switch on is off (17.7.3)."""
        if not (bold or hidden):
            return self
        return replace(self, bold=self.bold != bold, hidden=self.hidden != hidden)

    def characters(self) -> float:
        """Return how far the first line is indented, in characters: hundredths of one, or twips."""
        width = self.size * TWIPS_PER_HALF_POINT
        total = 0.0
        for names, sign in ((("left", "start"), 1), (("firstLine",), 1), (("hanging",), -1)):
            for name in names:
                hundredths, twips = self.indent.get(name + "Chars"), self.indent.get(name)
                if _number(hundredths):
                    total += sign * _number(hundredths) / 100
                elif twips is not None:
                    total += sign * _number(twips) / width
        return round(total, 2)


def _merged(old: Mapping[str, str], new: Mapping[str, str]) -> Mapping[str, str]:
    merged = dict(old)
    if "hanging" in new or "hangingChars" in new:  # either replaces the other
        merged.pop("firstLine", None)
        merged.pop("firstLineChars", None)
    if "firstLine" in new or "firstLineChars" in new:
        merged.pop("hanging", None)
        merged.pop("hangingChars", None)
    for name in ("left", "start", "firstLine", "hanging"):
        if name in new and name + "Chars" not in new:
            merged.pop(name + "Chars", None)
    merged.update(new)
    return merged


def _number(text: str | None) -> int:
    """Return the integer of a `w:ind` attribute; 0 where it is none or has over six digits."""
    if text is None:
        return 0
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else 0
