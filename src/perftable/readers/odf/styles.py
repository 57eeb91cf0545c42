"""The styles of an OpenDocument file: what is bold, indented, hidden, and its lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.odf.names import KINDS, count, named
from perftable.readers.word.symbols import family_of_symbols

MAX_STYLES = 65_536
"""Styles of a file."""

MAX_BASES = 50
"""Longest chain of styles based on one another."""

DEFAULT_SIZE = 12.0
"""Points of type where no style states them."""

LEVELS = 10
"""Levels of a list."""

_TOO_MANY = Phrase(
    "OpenDocument 文件有 {limit} 个以上的样式，未读取；请将表格复制到新文件后重试。",
    "The OpenDocument file has more than {limit} styles and was not read; copy the table into a new"
    " file.",
)
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,6})?)(pt|cm|mm|in|pc|px)")
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72.0, "pc": 12.0, "px": 0.75}
_PARTS = frozenset(
    ("style:paragraph-properties", "style:text-properties", "style:table-properties")
)
_KEPT = frozenset(
    "fo:margin-left fo:text-indent fo:text-align fo:font-weight style:font-weight-asian fo:font-size"
    " style:font-size-asian table:display text:display style:font-name fo:font-family".split()
)


@dataclass(slots=True, frozen=True)
class Look:
    """What a style comes to; lengths in points, None where it states none.

    `symbols` is its font where its characters are symbols, "" where they are not.
    """

    bold: bool | None = None
    margin: float | None = None
    first: float | None = None
    size: float | None = None
    centred: bool = False
    hidden: bool = False
    list_style: str | None = None
    symbols: str | None = None


@dataclass(slots=True)
class ListLevel:
    """One level of a list: its number format, what stands around it, and its indentation."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    pattern: str | None = None
    margin: float = 0.0
    first: float = 0.0


@dataclass(slots=True)
class _Style:
    parent: str
    list_style: str | None
    properties: dict[str, str] = field(default_factory=dict)


class Styles:
    """Is told the parts with styles; the automatic ones of the content come last and count."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str], _Style] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self.lists: dict[str, dict[int, ListLevel]] = {}
        self._open: _Style | None = None
        self._levels: dict[int, ListLevel] | None = None
        self._level: ListLevel | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        kind = KINDS[tag]
        if kind in ("style:style", "style:default-style"):
            own = named(attributes)
            name = own.get("style:name", "") if kind == "style:style" else ""
            family = own.get("style:family", "")
            style = _Style(own.get("style:parent-style-name", ""), own.get("style:list-style-name"))
            self._open = self._styles[family, name] = style
            self._require(len(self._styles))
        elif kind in _PARTS and self._open is not None:
            found = named(attributes)
            self._open.properties.update((k, v) for k, v in found.items() if k in _KEPT)
        elif kind in ("text:list-style", "text:outline-style"):
            name = named(attributes).get("style:name", "") if kind == "text:list-style" else ""
            self._levels = self.lists[name] = {}
            self._require(len(self.lists))
        elif kind.startswith(("text:list-level-style-", "text:outline-level-style")):
            self._begin_level(kind, named(attributes))
        elif kind == "style:list-level-label-alignment" and self._level is not None:
            own = named(attributes)
            self._level.margin = length(own.get("fo:margin-left")) or 0.0
            self._level.first = length(own.get("fo:text-indent")) or 0.0

    def end(self, tag: str) -> None:
        """End an element."""
        kind = KINDS[tag]
        if kind in ("style:style", "style:default-style"):
            self._open = None
        elif kind.startswith("text:list-level-style-"):
            self._level = None

    def data(self, text: str) -> None:
        """Take character data, of which styles have none."""

    def close(self) -> None:
        """End the part."""

    def look(self, family: str, name: str) -> Look:
        """Return a style's look with all it is based on."""
        known = self._looks.get((family, name))
        if known is None:
            known = self._looks[family, name] = self._made(family, name)
        return known

    def _made(self, family: str, name: str) -> Look:
        stated: dict[str, str] = {}
        list_style: str | None = None
        for _ in range(MAX_BASES):
            style = self._styles.get((family, name))
            if style is None:
                break
            stated = {**style.properties, **stated}
            list_style = style.list_style if list_style is None else list_style
            if not name:
                break
            name = style.parent
        weights = [stated[k] for k in ("fo:font-weight", "style:font-weight-asian") if k in stated]
        sizes = (length(stated.get(k)) for k in ("fo:font-size", "style:font-size-asian"))
        font = stated.get("style:font-name", stated.get("fo:font-family"))
        return Look(
            bold=any(map(_heavy, weights)) if weights else None,
            margin=length(stated.get("fo:margin-left")),
            first=length(stated.get("fo:text-indent")),
            size=next((size for size in sizes if size), None),
            centred=stated.get("fo:text-align") in ("center", "end", "right"),
            hidden=stated.get("table:display") == "false" or stated.get("text:display") == "none",
            list_style=list_style,
            symbols=None if font is None else family_of_symbols(font),
        )

    def _begin_level(self, kind: str, own: Mapping[str, str]) -> None:
        number = min(max(count(own.get("text:level")), 1), LEVELS)
        level = ListLevel(
            format="" if kind.endswith(("bullet", "image")) else own.get("style:num-format", ""),
            prefix=own.get("style:num-prefix", ""),
            suffix=own.get("style:num-suffix", ""),
            shown=count(own.get("text:display-levels")),
            start=count(own.get("text:start-value")),
            pattern=own.get("loext:num-list-format", own.get("style:num-list-format")),
        )
        self._level = level
        if self._levels is not None:
            self._levels[number] = level

    @staticmethod
    def _require(number: int) -> None:
        if number > MAX_STYLES:
            raise UnreadableFile(_TOO_MANY, limit=MAX_STYLES)


def length(text: str | None) -> float | None:
    """Return a length in points; None where it is none."""
    match = _LENGTH.fullmatch(text or "")
    return None if match is None else float(match[1]) * _POINTS[match[2]]


def _heavy(weight: str) -> bool:
    return weight == "bold" or (weight.isascii() and weight.isdigit() and int(weight[:4]) >= 600)
