"""The style sheet of a document (STSH, MS-DOC 2.9.271): what its styles look like."""

import struct
from contextlib import suppress
from dataclasses import dataclass

from perftable.readers.doc.looks import Run, Stated, run, stated, switched
from perftable.readers.word.look import Look
from perftable.readers.word.numbering import Numbering

MAX_BASES = 50
"""Longest chain of styles based on one another."""

_MAX_STYLES = 4095
_PARAGRAPH, _CHARACTER = 1, 2
_SIZES = (2, 3276)


@dataclass(slots=True, frozen=True)
class _Style:
    kind: int
    base: int
    paragraph: Stated
    run: Run


class Styles:
    """The styles of a document by number; one that it lacks is the default's."""

    def __init__(self, data: bytes, numbering: Numbering) -> None:
        self._numbering = numbering
        self._styles: dict[int, _Style] = {}
        self._looks: dict[int, Look] = {}
        self._runs: dict[int, tuple[bool, bool]] = {}
        with suppress(struct.error, IndexError):  # the rest of a damaged one is no loss
            self._load(data)

    def look(self, number: int) -> Look:
        """Return a paragraph style's look with all it is based on."""
        known = self._looks.get(number)
        if known is None:
            known = Look()
            for style in self._chain(number, _PARAGRAPH):
                known = self.over(known, style.paragraph)
                own = style.run
                size = known.size if own.size is None else min(max(own.size, 2), _SIZES[1])
                known = known._replace(
                    bold=switched(own.bold, known.bold),
                    hidden=switched(own.hidden, known.hidden),
                    size=size,
                )
            self._looks[number] = known
        return known

    def over(self, look: Look, own: Stated) -> Look:
        """Return the look with what a paragraph states; a list's indentation is under its own."""
        if own.list is not None or own.level is not None:
            key = look.list_id if own.list is None else str(own.list)
            look = look.in_list(key, look.level if own.level is None else own.level)
            shape = self._numbering.level(look.list_id, look.level)
            if shape is not None:
                look = look.indented(shape.indent)
        return look.indented(own.indent) if own.indent else look

    def toggles(self, number: int) -> tuple[bool, bool]:
        """Return whether a character style is bold, and hidden."""
        known = self._runs.get(number)
        if known is None:
            bold = hidden = False
            for style in self._chain(number, _CHARACTER):
                bold = switched(style.run.bold, bold)
                hidden = switched(style.run.hidden, hidden)
            known = self._runs[number] = bold, hidden
        return known

    def _chain(self, number: int, kind: int) -> list[_Style]:
        """Return a style and those it is based on, the first of them first."""
        chain: list[_Style] = []
        while len(chain) < MAX_BASES:
            style = self._styles.get(number)
            if style is None or style.kind != kind:
                break
            chain.append(style)
            number = style.base
        return chain[::-1]

    def _load(self, data: bytes) -> None:
        size, count, base = struct.unpack_from("<HHH", data)
        at = 2 + size
        for number in range(min(count, _MAX_STYLES)):
            (length,) = struct.unpack_from("<H", data, at)
            at += 2
            if length:
                with suppress(struct.error, IndexError):
                    self._styles[number] = _style(data[at : at + length], base)
            at += length + (length & 1)


def _style(data: bytes, base: int) -> _Style:
    kinds, counts = struct.unpack_from("<HH", data, 2)
    kind = kinds & 0x0F
    (name,) = struct.unpack_from("<H", data, base)
    at = base + 2 + name * 2 + 2
    parts: list[bytes] = []
    for _ in range(counts & 0x0F):
        (length,) = struct.unpack_from("<H", data, at)
        parts.append(data[at + 2 : at + 2 + length])
        at += 2 + length + (length & 1)
    paragraph = run_of = b""
    if kind == _PARAGRAPH and parts:
        paragraph = parts[0][2:]
        run_of = parts[1] if len(parts) > 1 else b""
    elif kind == _CHARACTER and parts:
        run_of = parts[0]
    return _Style(kind, kinds >> 4, stated(paragraph), run(run_of))
