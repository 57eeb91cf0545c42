"""What a cell of Excel can hold and show."""

from collections.abc import Mapping
from decimal import Decimal

from perftable.model.phrase import Lang, Phrase
from perftable.model.vocabulary import field, steps

LONGEST = 32_767
"""UTF-16 units that a cell holds."""

MOST_ROWS = 1_048_576
"""Rows of a sheet, the header's included."""

_DIGITS = 15
"""Decimal digits that a number keeps for certain."""

NARROW = 12
"""Digits of a column for a number or a word."""

_CUT = Phrase(
    "……【本格共 {count} 字，超出 Excel 上限，其余见 JSON 报告】",
    " … [{count} characters, more than Excel holds; the JSON report has the rest]",
)
_WIDTHS: Mapping[str, int] = {
    **dict.fromkeys(("path", "text"), 34),
    **dict.fromkeys(("message", "reason"), 50),
    **dict.fromkeys(("kind", "document"), 22),
    **dict.fromkeys(("table", "row", "line"), 8),
    **dict.fromkeys(("of_unit", "names", "title"), 26),
    **dict.fromkeys(("status", "severity", "error", "warning", "note", "code"), 9),
    **{"name": 26, "place": 22, "fingerprint": 19},
}
_BY_KIND: Mapping[str, int] = {"text": 34, "indicator": 22, "class": 22, "number": 8, "money": 16}
_STEP, _MONEY, _UNIT = 22, 16, 8
_BESIDE = {"_万元": _MONEY, "_as_written": _MONEY, "_exact": _MONEY, "_unit": _UNIT}


def width(column: str) -> int:
    """Return a column's width in digits; a Chinese character takes two."""
    if column in _WIDTHS:
        return _WIDTHS[column]
    if column in steps():
        return _STEP
    own = field(column)
    if own is not None:
        return _BY_KIND.get(own.kind, NARROW)
    return next((size for end, size in _BESIDE.items() if column.endswith(end)), NARROW)


def number_format(column: str) -> str | None:
    """Return how Excel shows the numbers of a column, None where as they come."""
    if column == "share":
        return "0.00%"
    own = field(column)
    is_money = own.kind == "money" if own else column.endswith("_万元")
    return "#,##0.00##########" if is_money else None


def lines(text: str, room: int) -> int:
    """Return how many lines `text` takes, wrapped in a column `room` digits wide."""
    return sum(max(1, -(-_size(line) // (room - 1))) for line in text.split("\n"))


def fitting(text: str, lang: Lang) -> str:
    """Return `text` as a cell can hold it: where it is too long, its beginning and a sentence."""
    if 2 * len(text) <= LONGEST or _units(text) <= LONGEST:
        return text
    sentence = _CUT.say(lang, count=len(text))
    kept = text.encode("utf-16-le")[: 2 * (LONGEST - _units(sentence))]
    return kept.decode("utf-16-le", "ignore") + sentence


def is_exact(number: Decimal) -> bool:
    """Whether every digit of `number` is kept."""
    return len(number.normalize().as_tuple().digits) <= _DIGITS


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _size(line: str) -> int:
    """Return the digits a line takes: GBK, too, gives two to a Chinese character."""
    return len(line.encode("gbk", "replace"))
