"""The characters of a page of a PDF that show, with their boxes."""

import ctypes
import math
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from perftable.readers.drawn.geometry import Rect
from perftable.readers.drawn.marks import ASCENT, DESCENT
from perftable.readers.drawn.radicals import plain
from perftable.readers.pdf.shapes import Look
from perftable.readers.word import symbols

LEAST_SIZE = 0.5
"""Points; smaller text is not meant to be read."""

SHOWN = 0.4
"""Share of a character that must not be clipped away for it to be read."""

_GENERATED = frozenset((0x20, 0x0D, 0x0A, 0x02))
_NONE = frozenset((0, 0xFFFE, 0xFFFF))
_ALL = Look(None, True, 0, 10.0, False, "")


class Placed(NamedTuple):
    """A character and its box on the page as it is stored; y grows upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    look: Look


def read_characters(
    text: Any, count: int, looks: Mapping[int | None, Look]
) -> tuple[list[Placed], int]:
    """Return the characters that show, and how many have a font that does not say what they are.

    A box is as wide as the character's advance and as high as all of its size: what fonts say of
    their height differs too much to tell lines by it.
    """
    placed: list[Placed] = []
    unknown = 0
    x, y = ctypes.c_double(), ctypes.c_double()
    last, look, coded = None, _ALL, True
    half, begun = 0, -2
    upright, below, above = True, DESCENT * look.size, ASCENT * look.size
    level, low, high = (math.nan, math.nan), 0.0, 0.0
    for at, (code, item, left, top, right, bottom) in enumerate(_told(text, count)):
        if code in _GENERATED and pdfium.FPDFText_IsGenerated(text, at):
            continue
        if item != last:
            last, look = item, looks.get(item, _ALL)
            coded = pdfium.FPDFText_HasUnicodeMapError(text, at) != 1
            upright = look.turns % 2 == 0
            below, above = DESCENT * look.size, ASCENT * look.size
            if look.turns in (1, 2):
                below, above = above, below
            level = (math.nan, math.nan)
        if not look.shown:
            continue
        if 0xD800 <= code < 0xE000:
            if code < 0xDC00:  # half a character: the other half follows
                half, begun = code, at
                continue
            code = 0x10000 + (half - 0xD800) * 0x400 + code - 0xDC00 if begun == at - 1 else 0
        if not coded or code in _NONE:
            unknown += 1
            continue
        across = (bottom, top) if upright else (left, right)
        if across != level:  # characters of one object whose boxes are level have one base line
            level = across
            pdfium.FPDFText_GetCharOrigin(text, at, x, y)
            base = y.value if upright else x.value
            low, high = base - below, base + above
        if upright:
            bottom, top = low, high
        else:
            left, right = low, high
        clip = look.clip
        if clip is not None and not (
            clip.left <= left <= right <= clip.right and clip.bottom <= bottom <= top <= clip.top
        ):
            clipped = _clipped(Rect(left, bottom, right, top), clip)
            if clipped is None:
                continue
            left, bottom, right, top = clipped
        shown = chr(code) if 0x20 <= code < 0x110000 else "-" if code == 2 else ""
        if look.symbols and (code < 0x80 or 0xF000 <= code <= 0xF0FF):
            shown = symbols.symbol_of(look.symbols, code) or shown
        if (
            shown and left <= right and bottom <= top
            and math.isfinite(left + bottom + right + top) and look.size > LEAST_SIZE
        ):  # fmt: skip
            placed.append(Placed(plain(shown), left, bottom, right, top, look))
    return placed, unknown


def _clipped(rect: Rect, clip: Rect) -> Rect | None:
    """Return where a character that shows at least in part stands: within what shows.

    LibreOffice cuts the text of a merged cell in the middle where the page does.
    """
    seen = rect.within(clip)
    wide, high = rect.right - rect.left, rect.top - rect.bottom
    if seen.right - seen.left < SHOWN * wide or seen.top - seen.bottom < SHOWN * high:
        return None
    if rect.bottom < clip.bottom:
        return Rect(rect.left, clip.bottom, rect.right, clip.bottom + high)
    if rect.top > clip.top:
        return Rect(rect.left, clip.top - high, rect.right, clip.top)
    return rect


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a function of pdfium that takes and returns pointers as numbers.

    A call through ctypes takes longer than what pdfium does in it, and most of that is wrapping.
    """
    place = ctypes.cast(function, ctypes.c_void_p).value
    assert place is not None
    return ctypes.CFUNCTYPE(result, *arguments)(place)


_POINTER, _INT, _BOX = ctypes.c_void_p, ctypes.c_int, ctypes.sizeof(pdfium.FS_RECTF)
_code = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INT)
_item = _plain(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
_box = _plain(pdfium.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)


def _told(
    text: Any, count: int
) -> Iterable[tuple[int, int | None, float, float, float, float]]:
    """Yield of each character its code, the address of its text object, left, top, right, bottom."""
    count = max(count, 0)
    pages, places = repeat(ctypes.cast(text, _POINTER).value), range(count)
    boxes = (ctypes.c_float * (4 * count))()
    begin = ctypes.addressof(boxes)
    deque(map(_box, pages, places, range(begin, begin + _BOX * count, _BOX)), maxlen=0)
    sides = iter(boxes[:])
    return zip(map(_code, pages, places), map(_item, pages, places), sides, sides, sides, sides)
