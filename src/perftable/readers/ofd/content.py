"""What stands on a page of an OFD file: its lines and characters, in points."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.drawn.geometry import PLAIN, Matrix, Rect
from perftable.readers.drawn.lines import is_wide
from perftable.readers.drawn.marks import ASCENT, DESCENT, Char, Page, Stroke, Tally
from perftable.readers.drawn.radicals import plain
from perftable.readers.ofd.names import MILLIMETRE, child, children, local, number, numbers
from perftable.readers.ofd.paths import parts_of
from perftable.readers.word.names import Element

MAX_DEPTH = 20
"""Groups and drawings inside one another; producers nest three."""

LEAST_SIZE = 0.5
"""Points; smaller text is not meant to be read."""

THIN = 3.5
"""Points up to which a filled area is a line, as in PDF."""

STRAIGHT = 0.5
"""Points by which the ends of a line along an axis may differ."""

NARROW = 0.6
"""Advance of a letter, in its size, where the file states none."""

_TOO_DEEP = Phrase(
    "OFD 第 {page} 页的图形嵌套超过 {limit} 层，未读取；请在 WPS 中打开并另存为 .docx 或 PDF。",
    "Page {page} of the OFD file nests drawings more than {limit} deep and was not read; open it in"
    " WPS and save it as .docx or PDF.",
)
_SCALE = Matrix(MILLIMETRE, 0.0, 0.0, MILLIMETRE, 0.0, 0.0)
_GROUPS = frozenset(("Layer", "PageBlock", "Content"))


@dataclass(slots=True)
class Content:
    """Reads the objects of a page; `drawings` are those that may be used again, by their ids."""

    page: Page
    drawings: Mapping[str, Element]
    tally: Tally
    pictures: int = 0

    def read(self, root: Element) -> None:
        """Read what stands on a page or template."""
        found = child(root, "Content")
        if found is not None:
            self._group(found, _SCALE, 0)

    def _group(self, group: Element, matrix: Matrix, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise UnreadableFile(_TOO_DEEP, page=self.page.number, limit=MAX_DEPTH)
        self.tally.page(self.page.number, len(group))
        for item in group:
            kind = local(item)
            if kind in _GROUPS:
                self._group(item, matrix, depth + 1)
            elif item.get("Visible") == "false":
                continue
            elif kind == "TextObject":
                self._text(item, self._own(item, matrix))
            elif kind == "PathObject":
                self._path(item, self._own(item, matrix))
            elif kind == "ImageObject":
                self.pictures += 1
            elif kind == "CompositeObject":
                drawing = self.drawings.get(item.get("ResourceID") or "")
                if drawing is not None:
                    self._group(drawing, self._own(item, matrix), depth + 1)

    @staticmethod
    def _own(item: Element, matrix: Matrix) -> Matrix:
        """Return the transformation of an object: its own, its place, that of what it stands in."""
        own = numbers(item.get("CTM"))
        place = numbers(item.get("Boundary"))
        found = Matrix(*own) if len(own) == 6 else PLAIN
        if len(place) == 4:
            found = found.then(Matrix(1.0, 0.0, 0.0, 1.0, place[0], place[1]))
        return found.then(matrix)

    def _text(self, item: Element, matrix: Matrix) -> None:
        size = number(item.get("Size"), 0.0)
        stretch = number(item.get("HScale"), 1.0)
        bold = number(item.get("Weight"), 400.0) >= 600
        x = y = 0.0
        for code in children(item, "TextCode"):
            x, y = number(code.get("X"), x), number(code.get("Y"), y)
            shown = (code.text or "").strip("\r\n")
            self.tally.page(self.page.number, len(shown))
            across, down = _deltas(code.get("DeltaX")), _deltas(code.get("DeltaY"))
            left, base = x, y
            for char in shown:
                step, fall = next(across, None), next(down, None)
                em = size * stretch
                natural = em if is_wide(char) else NARROW * em
                wide = step if step is not None and 0 < step <= em else natural
                if char >= " " and size > 0:
                    box = Rect(left, base - ASCENT * size, left + wide, base + DESCENT * size)
                    placed = matrix.rect(box)  # y counts downwards: its bottom is the top
                    if math.isfinite(sum(placed)) and placed[3] - placed[1] > LEAST_SIZE:
                        self.page.chars.append(Char(plain(char), *placed, bold))
                left += step if step is not None else 0.0 if fall is not None else natural
                base += fall or 0.0

    def _path(self, item: Element, matrix: Matrix) -> None:
        stroked = item.get("Stroke") != "false"
        data = child(item, "AbbreviatedData")
        if data is None or not (stroked or item.get("Fill") == "true"):
            return
        for part, straight in parts_of(data.text or ""):
            self.tally.page(self.page.number, len(part))
            points = [matrix.point(*point) for point in part]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            rect = Rect(min(xs), min(ys), max(xs), max(ys))
            if min(rect.right - rect.left, rect.top - rect.bottom) <= THIN:
                self._line(rect)
            elif stroked:
                for at in range(1, len(points)):
                    (x, y), (u, v) = points[at - 1], points[at]
                    if straight[at] and (abs(x - u) <= STRAIGHT or abs(y - v) <= STRAIGHT):
                        self._line(Rect(min(x, u), min(y, v), max(x, u), max(y, v)))

    def _line(self, rect: Rect) -> None:
        left, top, right, bottom = rect
        wide, high = right - left, bottom - top
        if high <= THIN and wide >= high:
            self.page.across.append(Stroke((top + bottom) / 2, left, right))
        if wide <= THIN and high >= wide:
            self.page.down.append(Stroke((left + right) / 2, top, bottom))


def _deltas(text: str | None) -> Iterator[float]:
    """Yield the distances between characters; "g n v" stands for n times v."""
    words = (text or "").split()
    at = 0
    while at < len(words):
        count, value = 1, words[at]
        if value == "g" and at + 2 < len(words):
            stated = words[at + 1]
            count = int(stated) if stated.isdigit() and len(stated) < 7 else 0
            value, at = words[at + 2], at + 2
        for _ in range(count):
            yield number(value, 0.0)
        at += 1
