"""One page of a PDF: its lines and characters turned upright, without what does not show."""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from perftable.readers.drawn.geometry import Matrix, Rect
from perftable.readers.drawn.lines import is_wide
from perftable.readers.drawn.marks import ASCENT, DESCENT, Char, Page, Stroke, Tally
from perftable.readers.drawn.radicals import plain
from perftable.readers.pdf.shapes import OPEN_SYMBOL, THIN, Look, Shapes
from perftable.readers.pdf.ticks import boxes_of, edges_of
from perftable.readers.word import symbols

UNKNOWN_SHARE = 0.3
"""Share of characters without a code from which a page's text cannot be read."""

LEAST_SIZE = 0.5
"""Points; smaller text is not meant to be read."""

NARROW = 0.9
"""Share of its size below which a Chinese character's box is that of its ink (drawn fonts)."""

EVEN = 2.0
"""Points by which the middles of a line's characters may differ, twice."""

EXACT = 0.01
"""Points by which two places that are one may differ."""

ASIDE = 0.3
"""Distance in sizes of a Chinese character from its shadow; the next one is a whole size away."""

SHOWN = 0.4
"""Share of a character that must not be clipped away for it to be read."""

PLAIN_BOX = Rect(0.0, 0.0, 612.0, 792.0)
"""Letter paper, which pdfium takes for pages without a size."""

_GENERATED = frozenset((0x20, 0x0D, 0x0A, 0x02))
_ALL = Look(None, True, 0, 10.0, False, "")


@dataclass(slots=True)
class Seen:
    """A page as seen: `unknown` counts characters whose font does not say what they are.

    It is seen through its `box`, after so many quarter `turns`.
    """

    page: Page
    pictures: int
    unknown: int = 0
    damaged: bool = False
    box: Rect = PLAIN_BOX
    turns: int = 0

    @property
    def is_coded(self) -> bool:
        """Whether its characters can be read."""
        return self.unknown <= UNKNOWN_SHARE * (self.unknown + len(self.page.chars))


def read_page(document: Any, index: int, tally: Tally, fonts: dict[int, tuple[bool, str]]) -> Seen:
    """Read a page, from 0. Raises `UnreadableFile` at a bound."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return Seen(Page(index + 1, 0.0), 0, damaged=True)
    try:
        page = _with_fields(document, index, page)
        return _read(page, index + 1, tally, fonts)
    finally:
        pdfium.FPDF_ClosePage(page)


def _with_fields(document: Any, index: int, page: Any) -> Any:
    """Return the page with what was typed into its form fields drawn on it."""
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page), 10_000)):
        annotation = pdfium.FPDFPage_GetAnnot(page, at)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            if pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
                return page
            fresh = pdfium.FPDF_LoadPage(document, index)
            if not fresh:
                return page
            pdfium.FPDF_ClosePage(page)
            return fresh
    return page


def _read(page: Any, number: int, tally: Tally, fonts: dict[int, tuple[bool, str]]) -> Seen:
    shapes = Shapes(number, tally, fonts)
    shapes.read(page)
    seen = Seen(Page(number, 0.0), shapes.pictures)
    text = pdfium.FPDFText_LoadPage(page)
    placed: list[tuple[str, Rect, Look]] = []
    if text:
        try:
            count = pdfium.FPDFText_CountChars(text)
            tally.page(number, max(count, 0))
            placed = _chars(text, count, shapes, seen)
        finally:
            pdfium.FPDFText_ClosePage(text)
    directions = Counter(look.turns for _, _, look in placed)
    turns = directions.most_common(1)[0][0] if directions else pdfium.FPDFPage_GetRotation(page)
    box = _page_box(page)
    seen.box, seen.turns = box, turns
    sides = box.right - box.left, box.top - box.bottom
    seen.page.width, seen.page.height = sides if turns % 2 == 0 else sides[::-1]
    chars = seen.page.chars
    for shown, rect, look in placed:
        left, top, right, bottom = _turned(rect, box, turns)
        if right - left < NARROW * (bottom - top) and is_wide(shown) and shown.isalpha():
            middle, half = (left + right) / 2, (bottom - top) / 2
            left, right = middle - half, middle + half
        chars.append(Char(shown, left, top, right, bottom, look.bold))
    upwards = [(look.turns - turns) % 4 == 1 for _, _, look in placed]
    if any(upwards):
        _read_upwards(chars, upwards)
    written = [rect for _, rect, _ in placed]
    boxes = dict(boxes_of(shapes.squares, shapes.slants, shapes.lines, written, turns % 2 == 1))
    for square in shapes.squares:
        if boxes.get(square):
            chars.append(Char(boxes[square], *_turned(square, box, turns)))
        elif square not in boxes:
            shapes.lines += edges_of(square)
    for line in shapes.lines:
        left, top, right, bottom = _turned(line, box, turns)
        wide, high = right - left, bottom - top
        if high <= THIN and (wide >= high):
            seen.page.across.append(Stroke((top + bottom) / 2, left, right))
        if wide <= THIN and (high >= wide):
            seen.page.down.append(Stroke((left + right) / 2, top, bottom))
    return seen


def _read_upwards(chars: list[Char], upwards: list[bool]) -> None:
    """Let text that is written from the bottom to the top be read from the top, as all other is."""
    at = 0
    while at < len(chars):
        end = at + 1
        if upwards[at]:
            middle = chars[at].left + chars[at].right
            while (
                end < len(chars)
                and upwards[end]
                and abs(chars[end].left + chars[end].right - middle) <= EVEN
            ):
                end += 1
            places = sorted(chars[at:end], key=lambda char: char.top)
            chars[at:end] = [
                place._replace(text=char.text, bold=char.bold)
                for place, char in zip(places, chars[at:end], strict=True)
            ]
        at = end


def _chars(text: Any, count: int, shapes: Shapes, seen: Seen) -> list[tuple[str, Rect, Look]]:
    """Return the characters that show, with their boxes and looks."""
    placed: list[tuple[str, Rect, Look]] = []
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    get_code, get_box, get_item, get_origin = (
        pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetTextObject,
        pdfium.FPDFText_GetCharOrigin,
    )  # fmt: skip
    looks = shapes.looks
    last, look, coded = 0, _ALL, True
    high, begun = 0, -2
    for at in range(count):
        code = get_code(text, at)
        if code in _GENERATED and pdfium.FPDFText_IsGenerated(text, at):
            continue
        item = get_item(text, at)
        address = ctypes.addressof(item.contents) if item else 0
        if address != last:
            last, look = address, looks.get(address, _ALL)
            coded = pdfium.FPDFText_HasUnicodeMapError(text, at) != 1
        if not look.shown:
            continue
        if 0xD800 <= code < 0xDC00:
            high, begun = code, at  # half a character: the other half follows
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + (high - 0xD800) * 0x400 + code - 0xDC00 if begun == at - 1 else 0
        if not coded or code in (0, 0xFFFE, 0xFFFF):
            seen.unknown += 1
            continue
        get_box(text, at, box)
        get_origin(text, at, x, y)
        drawn = Rect(box.left, box.bottom, box.right, box.top), x.value, y.value
        if look.inside is not None:
            drawn = _placed(drawn, *look.inside)
        rect = _char_box(*drawn, look)
        if look.clip is not None:
            clipped = _clipped(rect, look.clip)
            if clipped is None:
                continue
            rect = clipped
        shown = chr(code) if 0x20 <= code < 0x110000 else "-" if code == 2 else ""
        if look.symbols and (code < 0x80 or 0xF000 <= code <= 0xF0FF):
            if look.symbols == OPEN_SYMBOL:
                shown = symbols.open_symbol(code) or shown
            else:
                shown = symbols.symbol_of(look.symbols, code) or shown
        if shown and rect.exists and math.isfinite(sum(rect)) and look.size > LEAST_SIZE:
            shown = plain(shown)
            if not (placed and _is_shadow(shown, rect, look, *placed[-1][:2])):
                placed.append((shown, rect, look))
    return placed


def _placed(
    drawn: tuple[Rect, float, float], x: float, y: float, outer: Matrix
) -> tuple[Rect, float, float]:
    """Return where a character of a drawing stands on the page.

    pdfium transforms all but those whose text is stated beside them (ActualText), which it leaves
    where their object begins.
    """
    rect, left, base = drawn
    if abs(left - x) > EXACT or abs(base - y) > EXACT:
        return drawn
    return outer.rect(rect), *outer.point(x, y)


def _is_shadow(shown: str, rect: Rect, look: Look, last: str, before: Rect) -> bool:
    """Whether a character is drawn once more, a bit aside; pdfium drops all but those with ActualText."""
    return (
        shown == last
        and is_wide(shown)
        and abs(rect.left - before.left) < ASIDE * look.size
        and abs(rect.bottom - before.bottom) < ASIDE * look.size
    )


def _char_box(box: Rect, x: float, y: float, look: Look) -> Rect:
    """Return the box of a character: as wide as its advance, as high as all of its size.

    What fonts say of their height differs too much to tell lines by it.
    """
    up, down = ASCENT * look.size, DESCENT * look.size
    if look.turns == 0:
        return Rect(box.left, y - down, box.right, y + up)
    if look.turns == 1:
        return Rect(x - up, box.bottom, x + down, box.top)
    if look.turns == 2:
        return Rect(box.left, y - up, box.right, y + down)
    return Rect(x - down, box.bottom, x + up, box.top)


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


def _page_box(page: Any) -> Rect:
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, box):
        return Rect(box.left, box.bottom, box.right, box.top)
    return PLAIN_BOX


def _turned(rect: Rect, box: Rect, turns: int) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom from the top left of the page turned upright."""
    left, bottom, right, top = rect
    if turns == 0:
        return left - box.left, box.top - top, right - box.left, box.top - bottom
    if turns == 1:
        return bottom - box.bottom, left - box.left, top - box.bottom, right - box.left
    if turns == 2:
        return box.right - right, bottom - box.bottom, box.right - left, top - box.bottom
    return box.top - top, box.right - right, box.top - bottom, box.right - left


def unturned(sides: tuple[float, float, float, float], box: Rect, turns: int) -> Rect:
    """Return where left, top, right, bottom of the upright page are in the coordinates of the file."""
    left, top, right, bottom = sides
    if turns == 0:
        return Rect(box.left + left, box.top - bottom, box.left + right, box.top - top)
    if turns == 1:
        return Rect(box.left + top, box.bottom + left, box.left + bottom, box.bottom + right)
    if turns == 2:
        return Rect(box.right - right, box.bottom + top, box.right - left, box.bottom + bottom)
    return Rect(box.right - bottom, box.top - right, box.right - top, box.top - left)
