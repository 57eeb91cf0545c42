"""The lists of a document (LST, LFO; MS-DOC 2.9.131 ff.), as the numbering of .docx counts them."""

import struct
from contextlib import suppress

from perftable.readers.doc.fib import Head, Part
from perftable.readers.doc.looks import stated
from perftable.readers.word.number_codes import format_of, with_places
from perftable.readers.word.numbering import LEVELS, Level, Numbering

_MAX = 2048
_LIST, _OVERRIDE, _LEVEL, _LEVEL_OVERRIDE = 28, 16, 28, 8
_SIMPLE = 0x01
_LEGAL, _NO_RESTART = 0x04, 0x08
_STARTS, _FORMATS = 0x10, 0x20


def numbering(head: Head, table: bytes) -> Numbering:
    """Return the lists by number; the rest of a damaged table is no loss."""
    found = Numbering()
    with suppress(struct.error, IndexError):
        lists = _lists(head, table)
        _overrides(head, table, lists, found)
    return found


def _lists(head: Head, table: bytes) -> dict[int, dict[int, Level]]:
    """Return the levels of each list by its id; they stand behind all lists."""
    at, length = head.place(Part.LISTS)
    found: dict[int, dict[int, Level]] = {}
    if not length:
        return found
    (count,) = struct.unpack_from("<H", table, at)
    at += 2
    heads = []
    for _ in range(min(count, _MAX)):
        key = struct.unpack_from("<i", table, at)[0]
        heads.append((key, bool(table[at + 26] & _SIMPLE)))
        at += _LIST
    with suppress(struct.error, IndexError):
        for key, simple in heads:
            levels: dict[int, Level] = {}
            for number in range(1 if simple else LEVELS):
                levels[number], at = _level(table, at)
            found[key] = levels
    return found


def _overrides(
    head: Head, table: bytes, lists: dict[int, dict[int, Level]], found: Numbering
) -> None:
    at, length = head.place(Part.OVERRIDES)
    if not length:
        return
    (count,) = struct.unpack_from("<I", table, at)
    at += 4
    heads = []
    for _ in range(min(count, _MAX)):
        heads.append((struct.unpack_from("<i", table, at)[0], table[at + 12]))
        at += _OVERRIDE
    for number, (key, own) in enumerate(heads, 1):
        levels, starts = dict(lists.get(key, {})), dict[int, int]()
        try:  # one that is cut off keeps what was read of it
            at += 4
            for _ in range(own):
                start, flags = struct.unpack_from("<iI", table, at)
                at += _LEVEL_OVERRIDE
                place = flags & 0x0F
                if flags & _FORMATS:
                    levels[place], at = _level(table, at)
                elif flags & _STARTS:
                    starts[place] = start
        finally:
            found.add(str(number), str(key), levels, starts)


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """Return a level, and where it ends."""
    start, code, flags = struct.unpack_from("<iBB", table, at)
    runs, paragraph, restart = table[at + 24], table[at + 25], table[at + 26]
    at += _LEVEL
    indent = stated(table[at : at + paragraph]).indent
    at += paragraph + runs
    (length,) = struct.unpack_from("<H", table, at)
    text = table[at + 2 : at + 2 + length * 2].decode("utf-16-le", "replace")
    level = Level(
        start=start,
        style=format_of(code),
        text=with_places(text),
        legal=bool(flags & _LEGAL),
        restarts=not (flags & _NO_RESTART and restart == 0),
        indent=indent,
    )
    return level, at + 2 + length * 2
