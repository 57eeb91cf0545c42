"""Blocks of properties, parsed and judged once and then known by their bytes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from perftable.model.grid import PLAIN, Format
from perftable.readers.word.content import Content
from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.look import NO_FONTS, Look
from perftable.readers.word.names import KINDS, Node, named
from perftable.readers.word.rows import placing, skipped

Key = TypeVar("Key")
Value = TypeVar("Value")

MAX_BLOCKS = 8192
"""Different blocks that are remembered; a real file of 10,000 cells has a few hundred."""

MAX_BYTES = 4 * 1024 * 1024
"""Bytes of them together."""

THIN, BOLD, HIDDEN = 1, 2, 0
"""How a run shows."""

_BOLD = Format(bold=True)
_ROW_KINDS = frozenset(("trPr", "tblPrEx"))


class Place(NamedTuple):
    """What the `w:tcPr` of an ordinary cell states: columns it spans, and its `w:vMerge`."""

    span: int = 1
    merge: str | None = None


ORDINARY = Place()
"""One column, no merge."""


Runs = dict[bytes | None, int | None]
"""How runs show, by `w:rPr`, in paragraphs whose text looks alike.

A run that the careful path must read is None.
"""


class Para:
    """How paragraphs with the same properties look, and the `runs` in them."""

    __slots__ = ("_bold", "_thin", "bare", "indent", "listed", "look", "runs")

    def __init__(self, look: Look, runs: Runs) -> None:
        self.look = look
        self.runs = runs
        self.listed = look.listed
        self.indent = look.characters()
        self._thin = Format(indent=self.indent) if self.indent else PLAIN
        self._bold = Format(indent=self.indent, bold=True) if self.indent else _BOLD
        self.bare = not (look.indent or look.listed)

    def form(self, bold: bool, number: str) -> Format:
        """Return the format of a cell in which such a paragraph is the first that shows something."""
        if self.bare and not bold:
            return PLAIN
        if not self.listed:
            return self._bold if bold else self._thin
        return Format(indent=self.indent, number=number, level=self.look.level, bold=bold)


class Blocks:
    """The blocks of one document; None is one that the careful path must read."""

    def __init__(self, fragments: Fragments, content: Content) -> None:
        self._fragments = fragments
        self._styles = content.styles
        self._paras: dict[tuple[bytes | None, bool], Para | None] = {}
        self._runs: dict[object, Runs] = {}
        self._places: dict[bytes | None, Place | None] = {None: ORDINARY}
        self._ends: dict[bytes, tuple[int, int] | None] = {b"": (0, 0)}
        self._known = 0
        self._bytes = 0

    def para(self, markup: bytes | None, bold: bool) -> Para | None:
        """Return how a paragraph of this `w:pPr` looks; `bold` by the style of the table around."""
        key = (markup, bold)
        if key in self._paras:
            return self._paras[key]
        return self._keep(self._paras, key, self._para(markup, bold), markup)

    def run(self, para: Para, markup: bytes | None) -> int | None:
        """Return how a run of this `w:rPr` shows in such a paragraph."""
        if markup in para.runs:
            return para.runs[markup]
        return self._keep(para.runs, markup, self._run(para.look, markup), markup)

    def shows(self, para: Para, runs: Sequence[bytes | None]) -> bool:
        """Whether runs of these `w:rPr` all show in such a paragraph, and as they are."""
        known = para.runs
        for markup in runs:  # noqa: SIM110 - a generator takes longer
            if not (known.get(markup) or self.run(para, markup)):
                return False
        return True

    def place(self, markup: bytes | None) -> Place | None:
        """Return what a `w:tcPr` states."""
        if markup in self._places:
            return self._places[markup]
        return self._keep(self._places, markup, self._place(markup or b""), markup)

    def ends(self, markup: bytes) -> tuple[int, int] | None:
        """Return the columns that a row skips, by what stands before its first cell."""
        if markup in self._ends:
            return self._ends[markup]
        return self._keep(self._ends, markup, self._end(markup), markup)

    def _keep(
        self, known: dict[Key, Value | None], key: Key, found: Value | None, markup: bytes | None
    ) -> Value | None:
        self._known += 1
        self._bytes += len(markup or b"")
        if self._known <= MAX_BLOCKS and self._bytes <= MAX_BYTES:
            known[key] = found
        return found

    def _para(self, markup: bytes | None, bold: bool) -> Para | None:
        properties: Mapping[str, Node] = {}
        if markup is not None:
            stated = self._fragments.block(markup)
            if stated is None:
                return None
            properties = named(stated[0])
            if "sectPr" in properties:
                return None
        look = self._styles.paragraph(properties).toggled(bold)
        alike = look.hidden, look.bold, look.height, look.fonts  # a run's own size has no meaning
        return Para(look, self._runs.setdefault(alike, {}))

    def _run(self, look: Look, markup: bytes | None) -> int | None:
        properties = None
        if markup is not None:
            stated = self._fragments.block(markup)
            if stated is None:
                return None
            properties = stated[0]
        own = self._styles.run(look, properties)
        if own.hidden:
            return HIDDEN
        if own.height or own.fonts is not NO_FONTS:
            return None
        return BOLD if own.bold else THIN

    def _place(self, markup: bytes) -> Place | None:
        stated = self._fragments.block(markup)
        if stated is None:
            return None
        span, merge, joins = placing(named(stated[0]))
        if joins:
            return None
        return ORDINARY if (span, merge) == ORDINARY else Place(span, merge)

    def _end(self, markup: bytes) -> tuple[int, int] | None:
        stated = self._fragments.block(markup)
        if stated is None or not _ROW_KINDS.issuperset(KINDS[item.tag] for item in stated):
            return None
        if b"hidden" in markup:
            return None
        own = next((item for item in stated if KINDS[item.tag] == "trPr"), None)
        return skipped(named(own))
