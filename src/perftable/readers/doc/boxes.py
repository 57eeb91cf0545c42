"""The text boxes of a document: where each is anchored, and where its text is (MS-DOC 2.8.32)."""

import struct

from perftable.readers.doc.fib import Head, Part

_ANCHOR, _BOX = 26, 22
_GROUP, _SHAPE, _SHAPE_HEAD = 0xF003, 0xF004, 0xF00A
_MAX_DEPTH = 20
_MAX_SHAPES = 65_536

Range = tuple[int, int]


class Boxes:
    """The boxes of the body, or of its page headers; each is taken once."""

    def __init__(self, head: Head, table: bytes, headers: bool) -> None:
        base = head.header_boxes_at if headers else head.boxes_at
        size = head.header_boxes if headers else head.boxes
        texts = head.part(Part.HEADER_BOXES if headers else Part.BOXES, table)
        anchors = head.part(Part.HEADER_SHAPES if headers else Part.SHAPES, table)
        self._texts = _texts(texts, base, base + size)
        groups = _groups(head.part(Part.DRAWINGS, table)) if self._texts else {}
        shapes = _anchors(anchors, head.headers_at if headers else 0)
        self._anchored: dict[int, list[int]] = {}
        for shape in self._texts:
            for position in shapes.get(shape) or shapes.get(groups.get(shape, 0)) or ():
                self._anchored.setdefault(position, []).append(shape)

    def at(self, position: int) -> list[Range]:
        """Take the boxes that are anchored at a position."""
        shapes = self._anchored.pop(position, ())
        return [self._texts.pop(shape) for shape in shapes if shape in self._texts]

    def rest(self) -> list[Range]:
        """Take the boxes that are anchored nowhere."""
        texts, self._texts = self._texts, {}
        return sorted(texts.values())


def _texts(data: bytes, begin: int, end: int) -> dict[int, Range]:
    """Return where the text of each shape is."""
    count = max((len(data) - 4) // (4 + _BOX), 0)
    edges = struct.unpack_from(f"<{count + 1}i", data) if count else ()
    found: dict[int, Range] = {}
    for number in range(count):
        at = (count + 1) * 4 + number * _BOX
        (spare,) = struct.unpack_from("<H", data, at + 8)
        (shape,) = struct.unpack_from("<I", data, at + 14)
        first, last = begin + edges[number], min(begin + edges[number + 1], end)
        if not spare and begin <= first < last:
            found.setdefault(shape or -number - 1, (first, last))
    return found


def _anchors(data: bytes, begin: int) -> dict[int, list[int]]:
    """Return the positions of each shape."""
    count = max((len(data) - 4) // (4 + _ANCHOR), 0)
    positions = struct.unpack_from(f"<{count + 1}i", data) if count else ()
    found: dict[int, list[int]] = {}
    for number in range(count):
        (shape,) = struct.unpack_from("<I", data, (count + 1) * 4 + number * _ANCHOR)
        found.setdefault(shape, []).append(begin + positions[number])
    return found


def _groups(data: bytes) -> dict[int, int]:
    """Return for each shape in a group the shape that is anchored for all of it."""
    found: dict[int, int] = {}
    at = 8 + struct.unpack_from("<I", data, 4)[0] if len(data) >= 8 else 0
    waiting = []
    while at + 9 <= len(data):  # behind a byte that says whose the drawing is
        length = struct.unpack_from("<I", data, at + 5)[0]
        waiting.append((at + 9, min(at + 9 + length, len(data)), 0, 0))
        at += 9 + length
    while waiting and len(found) < _MAX_SHAPES:
        at, end, depth, group = waiting.pop()
        first = True
        while at + 8 <= end:
            _, code, length = struct.unpack_from("<HHI", data, at)
            at += 8
            stop = min(at + length, end)
            if code == _SHAPE:
                shape = _shape(data, at, stop)
                if first and depth > 1 and not group:
                    group = shape
                if group:
                    found.setdefault(shape, group)
                first = False
            elif code == _GROUP and depth < _MAX_DEPTH:
                waiting.append((at, stop, depth + 1, group))
            at = stop
    return found


def _shape(data: bytes, at: int, end: int) -> int:
    """Return the number of a shape."""
    while at + 12 <= end:
        _, code, length = struct.unpack_from("<HHI", data, at)
        if code == _SHAPE_HEAD:
            number: int = struct.unpack_from("<I", data, at + 8)[0]
            return number
        at += 8 + length
    return 0
