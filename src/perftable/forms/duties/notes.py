"""Rows below a header that carry no record: the columns' numbers, signatures, remarks, captions."""

from functools import lru_cache
from itertools import pairwise

from perftable.forms.duties import layouts
from perftable.model.grid import Row
from perftable.model.headings import PUNCTUATION
from perftable.model.lazy import lazy_pattern
from perftable.model.ordinal import ordinal
from perftable.values.money_unit import stated
from perftable.values.text import clean, squeeze

MIN_NUMBERS = 3
"""So many numbers one after the other are the columns' numbers."""

_STARS = frozenset("※☆*")
"""A label may be one of them alone."""
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_LETTERS = "ABCDEFGHIJKLMNOPQRST"
_NUMBER = lazy_pattern(
    r"[(\[第栏列]?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2}|[A-T甲-癸])[)\]栏列]?(?:=.*)?"
)
_BEFORE = layouts.COLUMN_NUMBERS | frozenset("—–-/")
_TURNS = frozenset("续接转页下")
"""One of them stands in what says that a page ends or goes on, but for mere numbers."""
_AROUND = "第-—–"
"""What stands around a number of a page."""
_LINE = 40
"""A longer text states more than a unit of money."""


def is_note(row: Row, place: int) -> bool:
    """Whether all the row says are labels of signatures and remarks and what stands by them.

    Or one text alone, perhaps in every cell, that is a title, a unit or a mark such as 续表. The
    names stand in the grid column `place`; behind it a label must have its colon (时间 may be an
    indicator).
    """
    index = first_filled(row)
    first = row.cells[index]
    if not (_is_label(first) or _is_caption(first)):
        return False
    if index > place and not (":" in first or "：" in first):
        return False
    said = list(dict.fromkeys(filter(None, map(clean, row.cells))))
    if len(said) == 1:
        return True
    waits = False
    for text in said:
        if _is_label(text):
            waits = not _says(text)
        elif not waits:
            return False
        else:
            waits = False
    return True


def first_filled(row: Row) -> int:
    """Return in which grid column the row's first text stands, 0 where it has none."""
    for index, text in enumerate(row.cells):
        if text:
            return index
    return 0


def is_one_text(row: Row) -> bool:
    """Whether one text stands in every cell: a producer wrote a merged cell's text into each."""
    first = row.cells[0]
    return len(row.cells) > MIN_NUMBERS and bool(first) and len(set(row.cells)) == 1


def numbers_columns(row: Row) -> bool:
    """Whether the row numbers the columns: 栏次 1 2 3 …, 甲 乙 1 2 …, ① ② …"""
    for text in row.cells:
        if len(text) > 8:
            return False
    words = [word for word in map(squeeze, row.cells) if word]
    begin = 0
    while begin < len(words) and words[begin] in _BEFORE:
        begin += 1
    numbers = [_number(word) for word in words[begin:]]
    if not numbers:
        return begin > 0 and words[0] in ("栏次", "列次", "行次")
    steps = all(one is not None and one + 1 == two for one, two in pairwise(numbers))
    return len(numbers) >= MIN_NUMBERS and steps


def _number(word: str) -> int | None:
    found = _NUMBER.fullmatch(word)
    if found is None:
        return None
    number = found["n"]
    if number in _STEMS:
        return _STEMS.index(number) + 1
    return _LETTERS.index(number) + 1 if number in _LETTERS else ordinal(number)


@lru_cache(maxsize=4096)
def _is_label(text: str) -> bool:
    word = squeeze(text)
    bare = word.strip("()[]【】:_")
    if bare.startswith("20") and layouts.DATE.fullmatch(bare):
        return True
    if ":" not in word and not _may_be_label(bare):
        return False
    return bool(layouts.LABEL.fullmatch(word) or layouts.LABEL.fullmatch(bare))


def _may_be_label(text: str) -> bool:
    """Quickly tell that a text without a colon is no label: most names are none."""
    if text[:1] in _STARS:
        return True
    label = text.partition("(")[0].partition(".")[0].partition("、")[0]
    while label[-1:].isdecimal():
        label = label[:-1]
    return label.endswith(layouts.LABEL_ENDS)


def _says(text: str) -> bool:
    """Whether a label's cell also says what belongs to it; a date and 盖章 do."""
    found = layouts.LABEL.fullmatch(squeeze(text))
    return found is None or bool((found["says"] or "").strip(":._、"))


@lru_cache(maxsize=4096)
def _is_caption(text: str) -> bool:
    word = squeeze(text)
    turns = not _TURNS.isdisjoint(word) or word.replace("/", "").strip(_AROUND).isdecimal()
    if turns and layouts.CONTINUED.fullmatch(word):
        return True
    found = stated(text) if len(word) < _LINE else None
    if found is not None and found.sure > 1:
        return True
    if "绩" not in word:
        return False
    return layouts.TITLE_ROW.fullmatch(PUNCTUATION.sub("", word)) is not None
