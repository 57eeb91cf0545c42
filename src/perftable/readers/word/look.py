"""What the properties of a paragraph or run mean: indentation, list, bold, height, font."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from perftable.readers.word.names import Node, attr, is_on, named, number
from perftable.readers.word.symbols import SYMBOL_FONTS, symbol_font

TWIPS_PER_HALF_POINT = 10
DEFAULT_SIZE = 20
"""Half-points: Word's size where no style states one."""

NO_FONTS = ("", "")
_NO_INDENT: Mapping[str, str] = MappingProxyType({})
_HEIGHTS = {"superscript": 1, "subscript": -1}
_SIZES = (2, 3276)
"""The smallest and largest size Word knows, in half-points."""


class Look(NamedTuple):
    """Properties with a meaning.

    `indent` is a `w:ind` by local names, `size` in half-points. `height` is 1 for raised text, -1
    for lowered; `fonts` are those of ASCII and of other characters where they are of symbols.
    """

    indent: Mapping[str, str] = _NO_INDENT
    list_id: str = "0"
    level: int = 0
    hidden: bool = False
    bold: bool = False
    size: int = DEFAULT_SIZE
    height: int = 0
    fonts: tuple[str, str] = NO_FONTS

    @property
    def listed(self) -> bool:
        """Whether it belongs to a list; list "0" is none."""
        return self.list_id != "0"

    def in_list(self, list_id: str, level: int) -> "Look":
        """Return it as a paragraph of a list."""
        return self._replace(list_id=list_id, level=level)

    def indented(self, indent: Mapping[str, str]) -> "Look":
        """Return it with the attributes of a further `w:ind`."""
        return self._replace(indent=_merged(self.indent, indent))

    def over(self, properties: Node | None) -> "Look":
        """Return it with what these `w:rPr` state."""
        return self.over_all(named(properties))

    def over_all(self, properties: Mapping[str, Node]) -> "Look":
        """Return it with what these children of a `w:rPr` state."""
        size = min(max(number(properties.get("sz"), self.size), _SIZES[0]), _SIZES[1])
        look = self if size == self.size else self._replace(size=size)
        return look.of_run(properties)

    def of_run(self, properties: Mapping[str, Node]) -> "Look":
        """Return it with what these children of a `w:rPr` state, but for the size of the text."""
        hidden, bold, height, fonts = self.hidden, self.bold, self.height, self.fonts
        if "vanish" in properties:
            hidden = is_on(properties["vanish"]) is True
        if "b" in properties:
            bold = is_on(properties["b"]) is True
        if "vertAlign" in properties:
            height = _HEIGHTS.get(attr(properties["vertAlign"], "val") or "", 0)
        if "rFonts" in properties:
            fonts = _fonts(properties["rFonts"], fonts)
        if (hidden, bold, height, fonts) == (self.hidden, self.bold, self.height, self.fonts):
            return self
        return self._replace(hidden=hidden, bold=bold, height=height, fonts=fonts)

    def toggled(self, bold: bool, hidden: bool = False) -> "Look":
        """Return it under a style of another kind: what both switch on is off (17.7.3)."""
        if not (bold or hidden):
            return self
        return self._replace(bold=self.bold != bold, hidden=self.hidden != hidden)

    def styled(self, style: "Look") -> "Look":
        """Return it under a character style, which has no say in what it leaves open."""
        look = self.toggled(style.bold, style.hidden)
        if not style.height and style.fonts == NO_FONTS:
            return look
        fonts = self.fonts if style.fonts == NO_FONTS else style.fonts
        return look._replace(height=style.height or self.height, fonts=fonts)

    def characters(self) -> float:
        """Return how far the first line is indented, in characters: hundredths of one, or twips."""
        if not self.indent:
            return 0.0
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


def _fonts(element: Node, inherited: tuple[str, str]) -> tuple[str, str]:
    """Return the fonts of symbols that a `w:rFonts` states; the theme's are none."""
    if inherited is NO_FONTS and SYMBOL_FONTS.isdisjoint(element.values()):
        return inherited
    ascii_font, other = inherited
    name = attr(element, "ascii")
    if name is not None:
        ascii_font = "" if attr(element, "asciiTheme") else symbol_font(name)
    name = attr(element, "hAnsi")
    if name is not None:
        other = "" if attr(element, "hAnsiTheme") else symbol_font(name)
    return (ascii_font, other) if ascii_font or other else NO_FONTS


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
