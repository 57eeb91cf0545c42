"""Properties as a document states them: changes to what a style has (Prl, MS-DOC 2.2.5)."""

from collections.abc import Iterator

_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_VARIABLE = 6
_DEFINE_TABLE, _TABS = (0xD608, 0xD606), 0xC615
_MANY_TABS = 255


def sprms(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the code and the operand of each property; what is cut off is left out."""
    at, end = 0, len(data)
    while at + 2 < end:
        code = data[at] | data[at + 1] << 8
        at += 2
        size = _SIZES[code >> 13]
        if code >> 13 == _VARIABLE:
            if code in _DEFINE_TABLE:
                if at + 2 > end:
                    return
                size = (data[at] | data[at + 1] << 8) - 1
                at += 2
            else:
                size = data[at]
                at += 1
                if code == _TABS and size == _MANY_TABS:
                    size = _size_of_tabs(data, at)
        if size < 0 or at + size > end:
            return
        yield code, data[at : at + size]
        at += size


def signed(operand: bytes) -> int:
    """Return the number an operand is."""
    return int.from_bytes(operand, "little", signed=True)


def _size_of_tabs(data: bytes, at: int) -> int:
    """Return the size of tabs that are too many to be stated: four bytes each deleted, three added."""
    if at >= len(data):
        return 1
    deleted = 1 + data[at] * 4
    return deleted + 1 + (data[at + deleted] * 3 if at + deleted < len(data) else 0)
