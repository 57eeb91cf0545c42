"""What properties mean: of a paragraph and of a run, each read once for equal bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from perftable.readers.doc.sprms import signed, sprms
from perftable.readers.word.numbering import LEVELS

_IN_TABLE, _ROW_END, _DEPTH, _DEEPER = 0x2416, 0x2417, 0x6649, 0x664A
_INNER_CELL, _INNER_ROW_END = 0x244B, 0x244C
_LIST, _LEVEL, _STYLE = 0x460B, 0x260A, 0x4600
_LEFT, _FIRST = (0x840F, 0x845E), (0x8411, 0x8460)
_LEFT_CHARACTERS, _FIRST_CHARACTERS = 0x4456, 0x4457
_HUGE, _TABLE = (0x6646, 0x6645), 0x646B
_BOLD, _HIDDEN, _DELETED, _INSERTED, _SPECIAL = 0x0835, 0x083C, 0x0800, 0x0801, 0x0855
_SYMBOL, _CHARACTER_STYLE, _SIZE, _FONT, _PICTURE = 0x6A09, 0x4A30, 0x4A43, 0x4A4F, 0x6A03

NO_LIST = 0
_MAX_LIST = 2047


@dataclass(slots=True, frozen=True)
class Stated:
    """What a paragraph's properties state; None, or nothing, where they do not.

    `huge` is where in the data stream its properties are, where they are too many, `table` where
    those of its row are.
    """

    depth: int = 0
    row_end: bool = False
    inner_cell: bool = False
    list: int | None = None
    level: int | None = None
    indent: Mapping[str, str] = field(default_factory=dict)
    style: int | None = None
    huge: int | None = None
    table: int | None = None


@dataclass(slots=True, frozen=True)
class Run:
    """What a run's properties state; `bold` and `hidden` as stored: 0, 1, 128 (as the style), 129.

    `picture` is where in the data stream what a picture or a box to tick is stands.
    """

    bold: int | None = None
    hidden: int | None = None
    deleted: bool = False
    inserted: bool = False
    special: bool = False
    symbol: tuple[int, int] | None = None
    style: int | None = None
    size: int | None = None
    font: int | None = None
    picture: int | None = None


PLAIN_RUN = Run()


@lru_cache(maxsize=1024)  # of up to 64 KB each
def stated(properties: bytes) -> Stated:
    """Return what a paragraph's properties (without its style's number) state."""
    found = Stated()
    in_table, depth = False, None
    indent: dict[str, str] = {}
    for code, operand in sprms(properties):
        if code == _IN_TABLE:
            in_table = operand != b"\0"
        elif code in (_ROW_END, _INNER_ROW_END):
            found = replace(found, row_end=operand != b"\0")
        elif code == _INNER_CELL:
            found = replace(found, inner_cell=operand != b"\0")
        elif code == _DEPTH:
            depth = signed(operand)
        elif code == _DEEPER:
            depth = (depth or 0) + signed(operand)
        elif code == _LIST:
            number = signed(operand)
            found = replace(found, list=number if 0 < number < _MAX_LIST else NO_LIST)
        elif code == _LEVEL:
            found = replace(found, level=min(operand[0], LEVELS - 1))
        elif code == _STYLE:
            found = replace(found, style=signed(operand) & 0x0FFF)
        elif code in _LEFT:
            indent["left"] = str(signed(operand))
        elif code in _FIRST:
            _first(indent, "", signed(operand))
        elif code == _LEFT_CHARACTERS:
            indent["leftChars"] = str(signed(operand))
        elif code == _FIRST_CHARACTERS:
            _first(indent, "Chars", signed(operand))
        elif code in _HUGE:
            found = replace(found, huge=int.from_bytes(operand, "little"))
        elif code == _TABLE:
            found = replace(found, table=int.from_bytes(operand, "little"))
    if depth is None:
        depth = int(in_table)
    return replace(found, depth=max(depth, 0), indent=indent)


def _first(indent: dict[str, str], unit: str, width: int) -> None:
    """State the indentation of the first line, which hangs where it is negative."""
    for name in ("firstLine", "hanging"):
        indent.pop(name + unit, None)
    indent[("firstLine" if width >= 0 else "hanging") + unit] = str(abs(width))


@lru_cache(maxsize=8192)
def run(properties: bytes) -> Run:
    """Return what a run's properties state."""
    found = PLAIN_RUN
    for code, operand in sprms(properties):
        if code == _BOLD:
            found = replace(found, bold=operand[0])
        elif code == _HIDDEN:
            found = replace(found, hidden=operand[0])
        elif code == _DELETED:
            found = replace(found, deleted=operand[0] != 0)
        elif code == _INSERTED:
            found = replace(found, inserted=operand[0] != 0)
        elif code == _SPECIAL:
            found = replace(found, special=operand[0] != 0)
        elif code == _SYMBOL:
            symbol = (operand[0] | operand[1] << 8, operand[2] | operand[3] << 8)
            found = replace(found, symbol=symbol)
        elif code == _CHARACTER_STYLE:
            found = replace(found, style=signed(operand) & 0x0FFF)
        elif code == _SIZE:
            found = replace(found, size=operand[0] | operand[1] << 8)
        elif code == _FONT:
            found = replace(found, font=operand[0] | operand[1] << 8)
        elif code == _PICTURE:
            found = replace(found, picture=int.from_bytes(operand[:4], "little"))
    return found


def switched(value: int | None, around: bool) -> bool:
    """Return a toggle: on, off, as the style has it, or the opposite of that."""
    if value is None or value == 0x80:
        return around
    return not around if value == 0x81 else value != 0
