"""The drawn objects of a page: lines as strokes or thin areas, and what text is clipped away."""

import ctypes
import math
from ctypes import byref
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.drawn.geometry import PLAIN, Matrix, Rect
from perftable.readers.drawn.marks import Tally
from perftable.readers.pdf.calls import Pointer, direct
from perftable.readers.pdf.ticks import MAX_BOXES, MOST, is_square

THIN = 3.5
"""Points up to which a filled area is a line; Word and WPS draw lines as areas."""

STRAIGHT = 0.5
"""Points by which the ends of a line along an axis may differ."""

EDGE = 1.0
"""Points by which a line may lie outside of what shows."""

MAX_DEPTH = 20
"""Drawings (form XObjects) inside one another; producers nest four."""

MAX_SEGMENTS = 400_000
"""Segments of the paths of a page that are not plain lines."""

_TOO_DEEP = Phrase(
    "PDF 第 {page} 页的图形嵌套超过 {limit} 层，未读取；请用浏览器或 WPS 打开并重新打印为 PDF。",
    "Page {page} of the PDF nests drawings more than {limit} deep and was not read; open it in a"
    " browser or WPS and print it to PDF again.",
)
_TOO_MANY = Phrase(
    "PDF 第 {page} 页的图形超过 {limit} 段，未读取；请仅保留绩效目标表所在的页后重试。",
    "Page {page} of the PDF has drawings of more than {limit} segments and was not read; keep only"
    " the pages of the performance-target table.",
)
OPEN_SYMBOL = "opensymbol"
_INVISIBLE = 3
_FILLED_AND_STROKED = 2
_MOVE = pdfium.FPDF_SEGMENT_MOVETO
_CURVE = pdfium.FPDF_SEGMENT_BEZIERTO
_object_at = direct(pdfium.FPDFPage_GetObject, Pointer)
_count_inner = direct(pdfium.FPDFFormObj_CountObjects)
_inner_at = direct(pdfium.FPDFFormObj_GetObject, Pointer)
_kind = direct(pdfium.FPDFPageObj_GetType)
_matrix_of = direct(pdfium.FPDFPageObj_GetMatrix)
_bounds = direct(pdfium.FPDFPageObj_GetBounds)
_mode = direct(pdfium.FPDFTextObj_GetTextRenderMode)
_font = direct(pdfium.FPDFTextObj_GetFont, Pointer)
_font_name = direct(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t)
_font_size = direct(pdfium.FPDFTextObj_GetFontSize)
_clip_path = direct(pdfium.FPDFPageObj_GetClipPath, Pointer)
_count_clips = direct(pdfium.FPDFClipPath_CountPaths)
_count_clip_segments = direct(pdfium.FPDFClipPath_CountPathSegments)
_clip_segment = direct(pdfium.FPDFClipPath_GetPathSegment, Pointer)
_draw_mode = direct(pdfium.FPDFPath_GetDrawMode)
_count_segments = direct(pdfium.FPDFPath_CountSegments)
_segment = direct(pdfium.FPDFPath_GetPathSegment, Pointer)
_segment_kind = direct(pdfium.FPDFPathSegment_GetType)
_segment_point = direct(pdfium.FPDFPathSegment_GetPoint)
_closes = direct(pdfium.FPDFPathSegment_GetClose)


class Look(NamedTuple):
    """How a text object shows: where, whether at all, in which direction (quarter turns), how large.

    `inside` is where it begins in a drawing, and how that is transformed.
    """

    clip: Rect | None
    shown: bool
    turns: int
    size: float
    bold: bool
    symbols: str
    inside: tuple[float, float, Matrix] | None = None


@dataclass(slots=True)
class Shapes:
    """What is drawn on a page: lines (left, bottom, right, top), text objects by address, pictures.

    `squares` may be boxes to tick, `slants` what crosses them.
    """

    page: int
    tally: Tally
    fonts: dict[int, tuple[bool, str]]
    lines: list[Rect] = field(default_factory=list)
    squares: list[Rect] = field(default_factory=list)
    slants: list[Rect] = field(default_factory=list)
    looks: dict[int | None, Look] = field(default_factory=dict)
    pictures: int = 0
    _segments: int = 0
    _floats: tuple[Any, Any, Any, Any] = field(default_factory=lambda: _four_floats())

    def read(self, page: Any) -> None:
        """Read all objects of a page."""
        count = pdfium.FPDFPage_CountObjects(page)
        self.tally.page(self.page, count)
        for at in range(count):
            self._object(_object_at(page, at), PLAIN, None, 0)

    def _object(self, item: Pointer, matrix: Matrix, clip: Rect | None, depth: int) -> None:
        kind = _kind(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.looks[item.value] = self._look(item, matrix, clip)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, matrix, clip)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.pictures += 1
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            self._form(item, matrix, clip, depth)

    def _form(self, item: Pointer, matrix: Matrix, clip: Rect | None, depth: int) -> None:
        if depth >= MAX_DEPTH:
            raise UnreadableFile(_TOO_DEEP, page=self.page, limit=MAX_DEPTH)
        clip = self._clip(item, matrix, clip)
        matrix = _matrix(item).then(matrix)
        count = _count_inner(item)
        self.tally.page(self.page, max(count, 0))
        for at in range(count):
            self._object(_inner_at(item, ctypes.c_ulong(at)), matrix, clip, depth + 1)

    def _look(self, item: Pointer, matrix: Matrix, clip: Rect | None) -> Look:
        mode = _mode(item)
        bold, symbols = self._font(_font(item))
        inner = _matrix(item)
        own = inner.then(matrix)
        return Look(
            self._clip(item, matrix, clip), mode != _INVISIBLE, _turns(own),
            self._size(item) * math.hypot(own.c, own.d),
            bold or mode == _FILLED_AND_STROKED, symbols,
            None if matrix is PLAIN else (inner.e, inner.f, matrix),
        )  # fmt: skip

    def _size(self, item: Pointer) -> float:
        size = self._floats[0]
        return size.value if _font_size(item, byref(size)) else 0.0

    def _font(self, font: Pointer) -> tuple[bool, str]:
        """Return whether a font is bold, and its name where its letters are symbols."""
        if not font:
            return False, ""
        key = font.value or 0
        if key not in self.fonts:
            buffer = ctypes.create_string_buffer(200)
            _font_name(font, buffer, ctypes.c_size_t(200))
            folded = buffer.value.decode("utf-8", "replace").rpartition("+")[2].lower()
            bold = any(word in folded for word in ("bold", "black", "heavy"))
            self.fonts[key] = bold, _symbols(folded)
        return self.fonts[key]

    def _clip(self, item: Pointer, matrix: Matrix, around: Rect | None) -> Rect | None:
        """Return the rectangle in which an object shows, None where there is no such bound."""
        clip = _clip_path(item)
        if not clip:
            return around
        for at in range(_count_clips(clip)):
            count = _count_clip_segments(clip, at)
            self._count(count)
            points = [self._point(_clip_segment(clip, at, segment)) for segment in range(count)]
            if points:
                xs, ys = [x for x, _ in points], [y for _, y in points]
                around = matrix.rect(Rect(min(xs), min(ys), max(xs), max(ys))).within(around)
        return around

    def _path(self, item: Pointer, matrix: Matrix, clip: Rect | None) -> None:
        left, bottom, right, top = self._floats
        if not _bounds(item, byref(left), byref(bottom), byref(right), byref(top)):
            return
        rect = matrix.rect(Rect(left.value, bottom.value, right.value, top.value))
        clip = self._clip(item, matrix, clip)
        if min(rect.right - rect.left, rect.top - rect.bottom) <= THIN:
            self._add(rect, clip)
            return
        count = _count_segments(item)
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        _draw_mode(item, byref(fill), byref(stroke))
        if count < 2 or not (stroke.value or (fill.value and count > 5)):
            return
        self._count(count)
        own = _matrix(item).then(matrix)
        if stroke.value and count in (4, 5) and rect.right - rect.left <= 2 * MOST:
            self._square(item, count, own, clip)
        elif stroke.value:
            self._strokes(item, count, own, clip)
        else:
            self._areas(item, count, own, clip)

    def _strokes(self, item: Pointer, count: int, matrix: Matrix, clip: Rect | None) -> None:
        """Add the segments of a stroked path that lie along an axis."""
        start = last = (0.0, 0.0)
        for at in range(count):
            segment = _segment(item, at)
            kind = _segment_kind(segment)
            point = matrix.point(*self._point(segment))
            if kind == _MOVE:
                start = point
            elif kind != _CURVE:
                self._straight(last, point, clip)
            last = point
            if _closes(segment):
                self._straight(last, start, clip)
                last = start

    def _straight(
        self, one: tuple[float, float], other: tuple[float, float], clip: Rect | None
    ) -> None:
        (x, y), (u, v) = one, other
        rect = Rect(min(x, u), min(y, v), max(x, u), max(y, v))
        if abs(x - u) <= STRAIGHT or abs(y - v) <= STRAIGHT:
            self._add(rect, clip)
        elif is_square(rect) and len(self.slants) < MAX_BOXES:
            self.slants.append(rect)

    def _square(self, item: Pointer, count: int, matrix: Matrix, clip: Rect | None) -> None:
        """Add a small path, as a square where its four sides are all it has."""
        before, slants = len(self.lines), len(self.slants)
        self._strokes(item, count, matrix, clip)
        own = self.lines[before:]
        if not 4 <= len(own) <= 6 or len(self.slants) > slants:  # it may end twice
            return
        rect = Rect(
            min(line.left for line in own), min(line.bottom for line in own),
            max(line.right for line in own), max(line.top for line in own),
        )  # fmt: skip
        if is_square(rect):
            del self.lines[before:]
            self.squares.append(rect)

    def _areas(self, item: Pointer, count: int, matrix: Matrix, clip: Rect | None) -> None:
        """Add the thin parts of a filled path that has several."""
        points: list[tuple[float, float]] = []
        for at in range(count + 1):
            segment = _segment(item, at) if at < count else None
            if segment is None or _segment_kind(segment) == _MOVE:
                if len(points) > 1:
                    xs, ys = [x for x, _ in points], [y for _, y in points]
                    rect = Rect(min(xs), min(ys), max(xs), max(ys))
                    if min(rect.right - rect.left, rect.top - rect.bottom) <= THIN:
                        self._add(rect, clip)
                points = []
            if segment is not None:
                points.append(matrix.point(*self._point(segment)))

    def _add(self, rect: Rect, clip: Rect | None) -> None:
        """Add a line as far as it shows; one at the very edge shows half."""
        if clip is not None:
            left, bottom, right, top = clip
            rect = rect.within(Rect(left - EDGE, bottom - EDGE, right + EDGE, top + EDGE))
        if rect.exists:
            self.lines.append(rect)

    def _point(self, segment: Pointer) -> tuple[float, float]:
        x, y = self._floats[:2]
        _segment_point(segment, byref(x), byref(y))
        return x.value, y.value

    def _count(self, segments: int) -> None:
        self._segments += segments
        if self._segments > MAX_SEGMENTS:
            raise UnreadableFile(_TOO_MANY, page=self.page, limit=MAX_SEGMENTS)


def _four_floats() -> tuple[Any, Any, Any, Any]:
    return ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float()


def _matrix(item: Pointer) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not _matrix_of(item, byref(matrix)):
        return PLAIN
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _turns(matrix: Matrix) -> int:
    """Return by how many quarter turns, to the left, text is turned."""
    if abs(matrix.a) >= abs(matrix.b):
        return 0 if matrix.a >= 0 else 2
    return 1 if matrix.b > 0 else 3


def _symbols(font: str) -> str:
    """Return the name of a font of symbols as Word calls it, "" for one of letters."""
    if font.startswith("wingdings"):
        return "wingdings 2" if "2" in font else "wingdings"
    return next((name for name in ("symbol", OPEN_SYMBOL) if font.startswith(name)), "")
