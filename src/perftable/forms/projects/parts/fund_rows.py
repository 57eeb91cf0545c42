"""What a row and a cell of the block of funds are: labels, amounts, both in one cell."""

from collections.abc import Sequence

from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.words.money import (
    MONEY,
    SUBTOTAL,
    FundLabel,
    fund_column,
    fund_label,
    is_block,
)
from perftable.forms.projects.words.normal import label
from perftable.model.lazy import lazy_pattern

INLINE = lazy_pattern(r"(.{2,30}?)[:：]\s*([\d,.，]+\s*(?:万元|元|亿元)?)")
"""A label with its amount in one cell."""

_NUMBER = lazy_pattern(r"[-+]?[\d,，.\s]+(?:万元|元|亿元|千元|%|％)?")


def inline_of(cell: Cell) -> tuple[FundLabel, str] | None:
    """Return the label and the amount that stand in one cell (资金总额：50万元)."""
    match = INLINE.fullmatch(joined(cell.text))
    known = fund_label(match[1]) if match else None
    return (known, match[2]) if match and known else None


def opens(line: Line) -> bool:
    """Whether the row begins with a block's label that could be a total's: 年度资金 | 资金总额 | 20."""
    first, *rest = line.filled[:2]
    return bool(rest) and is_block(first.text) and fund_label(rest[0].text) is not None


def written_out(line: Line) -> list[Cell]:
    """Return the cells without labels that repeat their left neighbour: a merge written out."""
    cells = line.cells
    if line.merged:
        return cells
    beside = zip([None, *cells], cells, strict=False)
    return [
        cell for left, cell in beside
        if left is None or not cell.text or cell.text != left.text or not fund_label(cell.text)
    ]  # fmt: skip


def side_by_side(cells: Sequence[Cell]) -> list[tuple[FundLabel, Cell]]:
    """Return the labels of a row that holds nothing else (资金总额 | 财政拨款 | 其他资金)."""
    own = [cell for cell in cells if cell.origin is None]
    filled = [cell for cell in own if cell.text]
    if len(filled) > 2:  # in text what the first and the last merge cover is empty
        own = own[own.index(filled[0]) : own.index(filled[-1]) + 1]
    if len(filled) > 2 and all(_is_total(cell) for cell in filled[:2]):
        own = filled[1:]  # 预算金额 | 总额 | 其中：财政资金: over the amounts of all
    known = [(fund_label(cell.text), cell) for cell in own if cell.text]
    found = [(name, cell) for name, cell in known if name is not None]
    whole = len(found) == len(own) >= 2
    if whole and len(own) > 2 and found[-1][0].role == "total" != found[0][0].role:
        return found  # 财政拨款 | 其他资金 | 合计
    whole = whole and found[0][0].role == "total"
    return found if whole and not any(SUBTOTAL.fullmatch(n.word) for n, _ in found[1:]) else []


def is_amount_of(text: str, after: str) -> bool:
    """Whether a text is the label of a line of funds, and the next one its amount."""
    known = fund_label(text)
    return known is not None and known.known and is_number(after)


def _is_total(cell: Cell) -> bool:
    known = fund_label(cell.text)
    return known is not None and known.role == "total"


def is_column(line: Line, filled: Sequence[Cell], name: str) -> bool:
    """Whether the only text of a row is the header of the only column of money (金额)."""
    return len(filled) == 1 < len(line.cells) and name in MONEY and not fund_label(filled[0].text)


def amount_label(cell: Cell) -> FundLabel | None:
    """预算数 beside its amount, and not above it, is the total."""
    is_money = fund_column(cell.text) in ("budget", "initial", "year")
    return FundLabel("total", label(cell.text).word) if is_money else None


def is_number(text: str) -> bool:
    """Whether a text is a number, with or without a unit of money."""
    return any(map(str.isdecimal, text)) and _NUMBER.fullmatch(text.strip()) is not None
