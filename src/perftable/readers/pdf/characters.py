"""The characters of a page of a PDF that show, with their boxes."""

import ctypes
import math
import sys
from collections import deque
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from perftable.readers.drawn.geometry import Matrix, Rect
from perftable.readers.drawn.lines import is_wide
from perftable.readers.drawn.marks import ASCENT, DESCENT
from perftable.readers.drawn.radicals import plain
from perftable.readers.pdf.calls import Pointer, direct
from perftable.readers.pdf.shapes import OPEN_SYMBOL, Look
from perftable.readers.word import symbols

LEAST_SIZE = 0.5
"""Points; smaller text is not meant to be read."""

EXACT = 0.01
"""Points by which two places that are one may differ."""

ASIDE = 0.3
"""Distance in sizes of a Chinese character from its shadow; the next one is a whole size away."""

SHOWN = 0.4
"""Share of a character that must not be clipped away for it to be read."""

_GENERATED = frozenset((0x20, 0x0D, 0x0A, 0x02))
_NONE = frozenset((0, 0xFFFE, 0xFFFF))
_FINITE = Rect(-sys.float_info.max, -sys.float_info.max, sys.float_info.max, sys.float_info.max)
_ALL = Look(None, True, 0, 10.0, False, "")
_code = direct(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
_item = direct(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
_box = direct(pdfium.FPDFText_GetLooseCharBox)
_origin = direct(pdfium.FPDFText_GetCharOrigin)
_is_generated = direct(pdfium.FPDFText_IsGenerated)
_is_unknown = direct(pdfium.FPDFText_HasUnicodeMapError)


Placed = tuple[str, float, float, float, float, Look]
"""A character, its box on the page as it is stored (left, bottom, right, top; y grows upwards)."""


def read_characters(
    text: Any, count: int, looks: Mapping[int | None, Look]
) -> tuple[list[Placed], int]:
    """Return the characters that show, and how many have a font that does not say what they are.

    A box is as wide as the character's advance and as high as all of its size: what fonts say of
    their height differs too much to tell lines by it.
    """
    placed: list[Placed] = []
    unknown = 0
    page = ctypes.cast(text, Pointer)
    x, y = ctypes.c_double(), ctypes.c_double()
    to_x, to_y = ctypes.byref(x), ctypes.byref(y)
    half, begun = 0, -2
    last, look, coded = None, _ALL, True
    upright, below, above, within = _measures(look)
    level, low, high = None, 0.0, 0.0
    before = ""
    for at, (code, item, left, top, right, bottom) in enumerate(_told(page, max(count, 0))):
        odd = not 0x20 < code < 0xD800
        if odd and code in _GENERATED and _is_generated(page, at):
            continue
        if item != last:
            last, look = item, looks.get(item, _ALL)
            coded = _is_unknown(page, at) != 1
            upright, below, above, within = _measures(look)
            level = None
        if not look.shown:
            continue
        if odd and 0xD800 <= code < 0xE000:
            if code < 0xDC00:  # half a character: the other half follows
                half, begun = code, at
                continue
            code = 0x10000 + (half - 0xD800) * 0x400 + code - 0xDC00 if begun == at - 1 else 0
        if not coded or (odd and code in _NONE):
            unknown += 1
            continue
        across = (bottom, top) if upright else (left, right)
        if across != level:  # where the boxes of an object are level, so are its base lines
            _origin(page, at, to_x, to_y)
            drawn = Rect(left, bottom, right, top), x.value, y.value
            if look.inside is None:
                level = across
            else:
                drawn = _placed(drawn, *look.inside)
            (left, bottom, right, top), *origin = drawn
            base = origin[1] if upright else origin[0]
            low, high = base - below, base + above
        if upright:
            bottom, top = low, high
        else:
            left, right = low, high
        if not (
            within[0] <= left <= right <= within[2] and within[1] <= bottom <= top <= within[3]
        ):
            clipped = _clipped(Rect(left, bottom, right, top), look.clip)
            if clipped is None:
                continue
            left, bottom, right, top = clipped
        shown = _text(code)
        if look.symbols and (code < 0x80 or 0xF000 <= code <= 0xF0FF):
            if look.symbols == OPEN_SYMBOL:
                shown = symbols.open_symbol(code) or shown
            else:
                shown = symbols.symbol_of(look.symbols, code) or shown
        if shown and look.size > LEAST_SIZE:
            if shown == before and _is_shadow(shown, left, bottom, look.size, placed[-1]):
                continue
            before = shown
            placed.append((shown, left, bottom, right, top, look))
    return placed, unknown


def _placed(
    drawn: tuple[Rect, float, float], x: float, y: float, outer: Matrix
) -> tuple[Rect, float, float]:
    """Return where a character of a drawing stands on the page, and its origin.

    pdfium transforms all but those whose text is stated beside them (ActualText), which it leaves
    where their object begins.
    """
    rect, left, base = drawn
    if abs(left - x) > EXACT or abs(base - y) > EXACT:
        return drawn
    return outer.rect(rect), *outer.point(x, y)


def _is_shadow(shown: str, left: float, bottom: float, size: float, before: Placed) -> bool:
    """Whether a character is drawn once more, a bit aside; pdfium drops all but those with ActualText."""
    return (
        is_wide(shown)
        and abs(left - before[1]) < ASIDE * size
        and abs(bottom - before[2]) < ASIDE * size
    )


def _measures(look: Look) -> tuple[bool, float, float, Rect]:
    """Return whether a text runs across the page, how far its boxes reach from its base line to
    smaller and larger coordinates, and in which bounds they need no further look."""
    below, above = DESCENT * look.size, ASCENT * look.size
    if look.turns in (1, 2):
        below, above = above, below
    return look.turns % 2 == 0, below, above, _FINITE.within(look.clip)


@lru_cache(maxsize=8192)
def _text(code: int) -> str:
    """Return the character of a code, "" for one of no meaning."""
    return plain(chr(code)) if 0x20 <= code < 0x110000 else "-" if code == 2 else ""


def _clipped(box: Rect, clip: Rect | None) -> Rect | None:
    """Return where a character that shows at least in part stands: within what shows.

    LibreOffice cuts the text of a merged cell in the middle where the page does.
    """
    if clip is not None:
        seen = box.within(clip)
        wide, high = box.right - box.left, box.top - box.bottom
        if seen.right - seen.left < SHOWN * wide or seen.top - seen.bottom < SHOWN * high:
            return None
        if box.bottom < clip.bottom:
            box = Rect(box.left, clip.bottom, box.right, clip.bottom + high)
        elif box.top > clip.top:
            box = Rect(box.left, clip.top - high, box.right, clip.top)
    return box if box.exists and math.isfinite(sum(box)) else None


def _told(
    page: Pointer, count: int
) -> Iterable[tuple[int, int | None, float, float, float, float]]:
    """Yield of each character its code, the address of its text object, left, top, right, bottom."""
    boxes, size = (pdfium.FS_RECTF * count)(), ctypes.sizeof(pdfium.FS_RECTF)
    pages, places = repeat(page), range(count)
    pointers = map(ctypes.byref, repeat(boxes), range(0, size * count, size))
    deque(map(_box, pages, places, pointers), maxlen=0)
    sides = iter((ctypes.c_float * (4 * count)).from_buffer(boxes)[:])
    return zip(
        map(_code, pages, places),
        map(_item, pages, places),
        sides,
        sides,
        sides,
        sides,
        strict=True,
    )
