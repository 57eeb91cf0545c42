"""The few properties of a style sheet that matter: what is hidden, bold, indented, kept as typed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

MAX_RULES = 5000
"""Rules of a page that are kept; Excel writes one for each cell style."""

MAX_INSIDE = 20
"""Rules for one kind of element inside others."""

MAX_STEPS = 10_000_000
"""Elements that are looked at in all for these rules; then they are left alone."""

MAX_AROUND = 5
"""Elements around one another that a rule names."""

MAX_STYLE = 20_000
"""Characters of one element's style that are looked at."""

Properties = Mapping[str, str]
_NONE: Properties = {}
KNOWN = frozenset(
    "display visibility font-weight font-size text-indent margin margin-left padding padding-left"
    " padding-right mso-char-indent-count text-align white-space list-style-type list-style font-family".split()
)
_NO_KEYS: frozenset[tuple[str, str]] = frozenset()
_HIDING = ("display", "visibility")
_SIGN = re.compile(r"[{};]")
_BLOCK = re.compile(r"\{(?>(?:[^{}]*+\{[^{}]*+\})*)[^{}]*+\}")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:([.#])([\w一-鿿-]+))?", re.IGNORECASE)
_LENGTH = re.compile(r"(-?\d{0,6}(?:\.\d{0,6})?)(px|pt|pc|em|ex|rem|ch|cm|mm|in|%)?", re.IGNORECASE)
_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "in": 96.0,
}  # fmt: skip
_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0,
    "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip


@lru_cache(maxsize=4096)
def properties(text: str) -> Properties:
    """Return the known properties of a style attribute or rule."""
    found: dict[str, str] = {}
    for part in text[:MAX_STYLE].split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and name in KNOWN:
            found[name] = value.replace("!important", "").strip().lower()
    return found


Key = tuple[str, str]
"""A simple selector: a tag or "", and a class or an id with its sign or ""."""

Path = Sequence[frozenset[Key]]
"""The simple selectors of the elements around one, the outermost first."""


class Sheet:
    """The rules of a page whose selector is a tag, a class, an id, or a tag with one of these.

    Of those for elements inside others only what hides is kept.
    """

    def __init__(self) -> None:
        self._rules: dict[Key, dict[str, str]] = {}
        self._inside: dict[Key, list[tuple[tuple[Key, ...], dict[str, str]]]] = {}
        self._steps = MAX_STEPS

    def add(self, text: str) -> None:
        """Add the rules of a `<style>`; those for paper and of other selectors are left alone."""
        *rules, _ = _without_at_rules(_without_comments(text)).split("}")
        for rule in rules:
            head, _, own = rule.rpartition("{")
            stated = properties(own)
            if not stated:
                continue
            for selector in head.rpartition("{")[2].split(","):
                *around, last = [_key(part) for part in selector.replace(">", " ").split()] or [
                    None
                ]
                if last is None or len(self._rules) + len(self._inside) >= MAX_RULES:
                    continue
                if not around:
                    self._rules.setdefault(last, {}).update(stated)
                    continue
                hides = {name: value for name, value in stated.items() if name in _HIDING}
                outer = tuple(key for key in around if key is not None)
                if hides and len(outer) == len(around) <= MAX_AROUND:
                    known = self._inside.setdefault(last, [])
                    if len(known) < MAX_INSIDE:
                        known.append((outer, hides))

    def keys(self, tag: str, attributes: Mapping[str, str]) -> frozenset[Key]:
        """Return the simple selectors of an element, where others inside it are asked of them."""
        return frozenset(_keys(tag, attributes)) if self._inside else _NO_KEYS

    def of(self, tag: str, attributes: Mapping[str, str], around: Path = ()) -> Properties:
        """Return what the rules and the element's own style state, the more special last."""
        style = attributes.get("style") if attributes else None
        own = properties(style) if style else _NONE
        if not self._rules and not self._inside:
            return own
        found = [self._rules[key] for key in _keys(tag, attributes) if key in self._rules]
        if self._inside:
            rules = [rule for key in _keys(tag, attributes) for rule in self._inside.get(key, ())]
            found += (stated for outer, stated in rules if self._is_inside(around, outer))
        if not found:
            return own
        merged: dict[str, str] = {}
        for rule in (*found, own):
            merged.update(rule)
        return merged

    def _is_inside(self, around: Path, outer: tuple[Key, ...]) -> bool:
        """Whether elements of these selectors stand around one another there, in this order."""
        self._steps -= len(around)
        if self._steps < 0:
            return False
        wanted = list(outer)
        for keys in reversed(around):
            if wanted[-1] in keys:
                wanted.pop()
                if not wanted:
                    return True
        return False


def _key(selector: str) -> Key | None:
    """Return a simple selector; None for any other, such as those with brackets and colons."""
    simple = _SELECTOR.fullmatch(selector)
    if simple is None or not simple[0]:
        return None
    return (simple[1] or "").lower(), (simple[2] or "") + (simple[3] or "")


def _without_comments(text: str) -> str:
    """Return the rules without comments; one that does not end hides the rest."""
    pieces: list[str] = []
    at = 0
    while at >= 0:
        begin = text.find("/*", at)
        pieces.append(text[at : begin if begin >= 0 else len(text)])
        end = text.find("*/", begin + 2) if begin >= 0 else -1
        at = end + 2 if end >= 0 else -1
    return "".join(pieces).replace("<!--", "").replace("-->", "")


def _without_at_rules(text: str) -> str:
    """Return the rules without those that begin with an "@"; each sign is looked at once or twice."""
    pieces: list[str] = []
    at = 0
    while (begin := text.find("@", at)) >= 0:
        pieces.append(text[at:begin])
        sign = _SIGN.search(text, begin)
        if sign is None:
            return "".join(pieces)
        at = sign.end()
        if sign[0] == "{":
            block = _BLOCK.match(text, sign.start())
            at = at if block is None else block.end()
        elif sign[0] == "}":
            at = sign.start()
    pieces.append(text[at:])
    return "".join(pieces)


def _keys(tag: str, attributes: Mapping[str, str]) -> Iterable[Key]:
    yield tag, ""
    names = ["." + name for name in (attributes.get("class") or "").split()[:20]]
    yield from (("", name) for name in names)
    yield from ((tag, name) for name in names)
    if "id" in attributes:
        yield "", "#" + attributes["id"]
        yield tag, "#" + attributes["id"]


def pixels(text: str | None, size: float) -> float | None:
    """Return a length in pixels, in type of `size` pixels; None where it is none."""
    if not text:
        return None
    match = _LENGTH.fullmatch(text.strip())
    if match is None or not match[1].strip("-."):
        return None
    unit = (match[2] or "").lower()
    if unit in ("em", "rem"):
        return float(match[1]) * size
    if unit in ("ex", "ch"):
        return float(match[1]) * size / 2
    return float(match[1]) * _PIXELS[unit] if unit in _PIXELS else None


def type_size(text: str | None, size: float) -> float:
    """Return the size of type in pixels that a `font-size` states within type of `size`."""
    if text in _SIZES:
        return _SIZES[text or ""]
    if text and text.endswith("%"):
        share = pixels(text[:-1], 100.0)
        return size * share / 100 if share else size
    found = pixels(text, size)
    return found if found and 1 <= found <= 1000 else size


def sides(text: str | None) -> tuple[str | None, str | None]:
    """Return the left and the right value of a shorthand (`margin`, `padding`)."""
    parts = (text or "").split()
    if not 0 < len(parts) < 5:
        return None, None
    right = parts[1] if len(parts) > 1 else parts[0]
    return (parts[3] if len(parts) > 3 else right), right
