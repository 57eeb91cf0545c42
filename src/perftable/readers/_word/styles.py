"""What paragraph and run properties mean once styles and lists are counted in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from perftable.readers._word.names import Element, attr, child, children, is_on, number
from perftable.readers._word.numbering import LEVELS, Numbering, indent_of

TWIPS_PER_HALF_POINT = 10
DEFAULT_SIZE = 20
"""Half-points: Word's size where no style states one."""

MAX_BASES = 50
"""Longest chain of styles based on one another."""


@dataclass(slots=True, frozen=True)
class Look:
    """Properties with a meaning: indentation, list, hidden, bold, font size in half-points."""

    indent: Mapping[str, str] = field(default_factory=dict)
    list_id: str = "0"
    level: int = 0
    hidden: bool = False
    bold: bool = False
    size: int = DEFAULT_SIZE

    @property
    def plain(self) -> bool:
        """Whether the style adds nothing to a cell's text and format."""
        return not (characters(self) or self.list_id != "0" or self.hidden or self.bold)


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None, numbering: Numbering) -> None:
        self._numbering = numbering
        self._elements: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        base = Look()
        default = ""
        if root is not None:
            defaults = child(root, "docDefaults")
            base = self._over(base, child(child(defaults, "pPrDefault"), "pPr"))
            base = _run_over(base, child(child(defaults, "rPrDefault"), "rPr"))
            for item in children(root, "style"):
                name = attr(item, "styleId") or ""
                self._elements[name] = item
                if attr(item, "type") == "paragraph" and attr(item, "default") in (
                    "1",
                    "true",
                    "on",
                ):
                    default = name
        self._base = base
        self.default = self.look(default)

    def look(self, name: str) -> Look:
        """Return a style's look with all it is based on; an unknown one is the default's."""
        known = self._looks.get(name)
        if known is None:
            chain: list[Element] = []
            current = name
            while current in self._elements and len(chain) < MAX_BASES:
                chain.append(self._elements[current])
                based = child(chain[-1], "basedOn")
                current = "" if based is None else attr(based, "val") or ""
            known = self._base if chain or not hasattr(self, "default") else self.default
            for item in reversed(chain):
                known = _run_over(self._over(known, child(item, "pPr")), child(item, "rPr"))
            self._looks[name] = known
        return known

    def paragraph(self, properties: Element | None) -> Look:
        """Return the look of a paragraph with these `w:pPr`."""
        if properties is None:
            return self.default
        style = child(properties, "pStyle")
        look = self.default if style is None else self.look(attr(style, "val") or "")
        return self._over(look, properties)

    def run(self, look: Look, properties: Element | None) -> Look:
        """Return the look of a run with these `w:rPr` in a paragraph of that look."""
        if properties is None:
            return look
        style = child(properties, "rStyle")
        if style is not None and attr(style, "val") in self._elements:
            own = self._elements[attr(style, "val") or ""]
            look = _run_over(look, child(own, "rPr"))
        return _run_over(look, properties)

    def _over(self, look: Look, properties: Element | None) -> Look:
        if properties is None:
            return look
        listed = child(properties, "numPr")
        if listed is not None:
            key = child(listed, "numId")
            level = min(max(number(child(listed, "ilvl"), look.level), 0), LEVELS - 1)
            list_id = look.list_id if key is None else attr(key, "val") or "0"
            look = replace(look, list_id=list_id, level=level)
            shape = self._numbering.level(list_id, level)
            if shape is not None:
                look = replace(look, indent=_merged(look.indent, shape.indent))
        indent = child(properties, "ind")
        if indent is not None:
            look = replace(look, indent=_merged(look.indent, indent_of(indent)))
        return look


def characters(look: Look) -> float:
    """Return how far the first line is indented, in characters: hundredths of one, or twips."""
    width = look.size * TWIPS_PER_HALF_POINT
    total = 0.0
    for names, sign in ((("left", "start"), 1), (("firstLine",), 1), (("hanging",), -1)):
        for name in names:
            hundredths, twips = look.indent.get(name + "Chars"), look.indent.get(name)
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
    digits = (text or "").lstrip("-")
    ok = digits.isascii() and digits.isdigit() and len(digits) <= 6 and text is not None
    return int(text) if ok and text is not None and text.count("-") <= 1 else 0


def _run_over(look: Look, properties: Element | None) -> Look:
    if properties is None:
        return look
    hidden, bold = is_on(child(properties, "vanish")), is_on(child(properties, "b"))
    size = min(max(number(child(properties, "sz"), look.size), 2), 3276)
    if hidden is None and bold is None and size == look.size:
        return look
    return replace(
        look,
        hidden=look.hidden if hidden is None else hidden,
        bold=look.bold if bold is None else bold,
        size=size,
    )
