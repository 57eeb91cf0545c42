"""One page of a PDF: its lines and characters turned upright, without what does not show."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from perftable.readers.drawn.geometry import Rect
from perftable.readers.drawn.lines import is_wide
from perftable.readers.drawn.marks import Char, Page, Stroke, Tally
from perftable.readers.pdf.characters import Placed, read_characters
from perftable.readers.pdf.shapes import THIN, Shapes
from perftable.readers.pdf.ticks import boxes_of, edges_of

UNKNOWN_SHARE = 0.3
"""Share of characters without a code from which a page's text cannot be read."""

NARROW = 0.9
"""Share of its size below which a Chinese character's box is that of its ink (drawn fonts)."""

EVEN = 2.0
"""Points by which the middles of a line's characters may differ, twice."""

PLAIN_BOX = Rect(0.0, 0.0, 612.0, 792.0)
"""Letter paper, which pdfium takes for pages without a size."""


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
    placed: list[Placed] = []
    if text:
        try:
            count = pdfium.FPDFText_CountChars(text)
            tally.page(number, max(count, 0))
            placed, seen.unknown = read_characters(text, count, shapes.looks)
        finally:
            pdfium.FPDFText_ClosePage(text)
    directions = Counter(look.turns for *_, look in placed)
    turns = directions.most_common(1)[0][0] if directions else pdfium.FPDFPage_GetRotation(page)
    box = _page_box(page)
    seen.box, seen.turns = box, turns
    sides = box.right - box.left, box.top - box.bottom
    seen.page.width, seen.page.height = sides if turns % 2 == 0 else sides[::-1]
    chars = seen.page.chars
    for shown, left, bottom, right, top, look in placed:
        if turns == 0:
            left, top, right, bottom = left - box[0], box[3] - top, right - box[0], box[3] - bottom
        else:
            left, top, right, bottom = _turned(left, bottom, right, top, box, turns)
        if right - left < NARROW * (bottom - top) and is_wide(shown) and shown.isalpha():
            middle, half = (left + right) / 2, (bottom - top) / 2
            left, right = middle - half, middle + half
        chars.append(tuple.__new__(Char, (shown, left, top, right, bottom, look.bold)))
    if any((direction - turns) % 4 == 1 for direction in directions):
        _read_upwards(chars, [(look.turns - turns) % 4 == 1 for *_, look in placed])
    if shapes.squares:
        _tell_boxes(seen, shapes, placed)
    for line in shapes.lines:
        left, top, right, bottom = _turned(*line, box, turns)
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


def _tell_boxes(seen: Seen, shapes: Shapes, placed: list[Placed]) -> None:
    """Add the squares that are boxes to tick as characters, the sides of the others as lines."""
    written = [Rect(*sides) for _, *sides, _ in placed]
    upright = seen.turns % 2 == 1
    boxes = dict(boxes_of(shapes.squares, shapes.slants, shapes.lines, written, upright))
    for square in shapes.squares:
        if boxes.get(square):
            seen.page.chars.append(Char(boxes[square], *_turned(*square, seen.box, seen.turns)))
        elif square not in boxes:
            shapes.lines += edges_of(square)


def _page_box(page: Any) -> Rect:
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, box):
        return Rect(box.left, box.bottom, box.right, box.top)
    return PLAIN_BOX


def _turned(
    left: float, bottom: float, right: float, top: float, box: Rect, turns: int
) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom from the top left of the page turned upright."""
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
