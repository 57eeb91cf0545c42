"""What a row of a table is: an entry, a total, a remark, or one whose cells do not stand in place."""

from typing import Literal

from perftable.forms.duties import layouts
from perftable.forms.duties.header import Header
from perftable.forms.duties.notes import first_filled, is_note, is_one_text
from perftable.forms.duties.of_which import is_amount
from perftable.model.amount import Unreadable
from perftable.model.grid import PLAIN, Row
from perftable.model.headings import PUNCTUATION
from perftable.model.location import Location
from perftable.model.scale import TIERS
from perftable.values.amounts import parse_budget
from perftable.values.list_numbers import split_number
from perftable.values.text import clean, squeeze
from perftable.values.thresholds.reading import parse_threshold

Role = Literal["entry", "total", "subtotal", "of_which", "note", "misaligned"]


def role_of(row: Row, header: Header, name: str, texts: dict[str, str], kept: bool) -> Role:
    """Return what a row is; `name` is its label, `kept`: the rows keep their empty cells at the end."""
    if len(name) < _LABEL and ("计" in name or "总" in name or "其" in name):
        word = squeeze(name)
        sums = _sums(word, texts)
        if sums is not None:
            return sums
        stated = texts["budget"] or "budget" not in header.columns
        if stated and is_amount(word, texts):
            return "of_which"
    place = header.columns.get("name", (0, 0))[0]
    if is_note(row, place) or (name and (_is_merged(row, header) or is_one_text(row))):
        return "note"
    return "misaligned" if _misaligned(row, header, texts, kept) else "entry"


_LABEL = 80
"""A longer name is no label of a sum."""

_ALWAYS = frozenset("合计 总计 共计 总合计 小计".split())
"""Sums whatever else their row says; other words name one only where nothing is to be reached."""


_SAYS: tuple[str, ...] = ("goal", "indicator", *TIERS)


def _sums(word: str, texts: dict[str, str]) -> Role | None:
    """Return what a row sums by its label: 合计, （一）年度预算合计（万元）, 本页小计."""
    if not layouts.SUM.search(word):
        return None
    bare = PUNCTUATION.sub("", split_number(word).rest)
    bare = layouts.MONEY.sub("", bare)
    if bare not in _ALWAYS and any(texts[c] for c in _SAYS):
        return None
    if layouts.TOTAL.fullmatch(bare):
        return "total"
    return "subtotal" if layouts.SUBTOTAL.fullmatch(bare) else None


def is_total(label: str) -> bool:
    """Whether a row's label says 合计 and the like."""
    return len(label) < _LABEL and _sums(squeeze(label), dict.fromkeys(_SAYS, "")) == "total"


def _is_merged(row: Row, header: Header) -> bool:
    """Whether the first text stands in a cell merged over the whole row, or nearly."""
    if not row.formats:
        return False
    return row.formats.get(first_filled(row), PLAIN).span >= max(3, header.width - 1)


def _misaligned(row: Row, header: Header, texts: dict[str, str], kept: bool) -> bool:
    """Whether the cells cannot be told to stand under their own headings.

    A shorter row is taken as one whose last cells are empty as long as the budget cell is one and
    no standard (≥95%) stands where the indicator belongs; but with a tier it is not, where the
    table's other rows keep their empty cells. A longer row may only be longer by empty cells.
    """
    width = len(row.cells)
    if width == header.width:
        return _is_shifted(row, texts)
    if width > header.width:
        return any(clean(cell) for cell in row.cells[header.width :])
    first, end = header.columns.get("budget", (0, 0))
    if end == first or first >= width:
        return first >= width
    if kept and any(texts[tier] for tier in TIERS):
        return True
    if isinstance(parse_budget(texts["budget"], None, Location()), Unreadable):
        return True
    return parse_threshold(texts["indicator"]).kind in ("number", "interval", "date", "tick")


_FIGURE = frozenset("0123456789.,")
"""A text of these alone is an amount, or none at all, and no standard."""


def _is_shifted(row: Row, texts: dict[str, str]) -> bool:
    """Whether the row's first cells are lost and others written at its end: standards as budget.

    It says a name, a standard where the budget belongs, and further on standards or nothing.
    """
    budget = texts["budget"]
    if row.cells[-1] or _FIGURE.issuperset(budget) or not _is_standard(budget):
        return False
    others = [text for column, text in texts.items() if text and column not in ("name", "budget")]
    return all(map(_is_standard, others))


def _is_standard(text: str) -> bool:
    return parse_threshold(text).kind in ("interval", "tick")
