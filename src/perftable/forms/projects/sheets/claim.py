"""Says how surely a grid is such a form, by its header rows; and what a part of one looks like."""

from collections.abc import Sequence

from perftable.forms.projects.parts.fund_lines import FundReader
from perftable.forms.projects.sheets.header import Header, header_at, is_scoring
from perftable.forms.projects.sheets.lines import Line
from perftable.forms.projects.sheets.ribbon import lines_of_text
from perftable.forms.projects.words.columns import heading
from perftable.forms.projects.words.labels import goal_label, head_label
from perftable.forms.projects.words.money import fund_column, fund_label, is_block
from perftable.forms.projects.words.normal import MAX_LABEL, label
from perftable.model.grid import Grid, Row

MAX_PART = 80
"""A longer table without a header of indicators is no part of a form."""


def claim(grid: Grid) -> float:
    """Return 0 (another table) to 1 (certainly such a form).

    Places or points instead of a value column are less certain; a head or a block of funds
    without indicators is only a part (0.4): it needs the indicators in a grid below.
    """
    if not is_headed(grid.rows) and len(grid.rows) > MAX_PART:
        return 0.0
    lines = lines_of_text(grid)
    headers = headers_in(lines)
    if headers:
        return max(map(_certainty, headers))
    if any(is_scoring(line) for line in lines[:12]):
        return 0.0
    return 0.4 if is_part(lines) else 0.0


def _certainty(header: Header) -> float:
    roles = header.roles
    classes = len(roles & {"class1", "class2", "name"})
    if "value" in roles:
        return 1.0 if classes >= 2 else 0.8
    return 0.9 if "tier" in roles else 0.7


def is_headed(rows: Sequence[Row]) -> bool:
    """Whether any row can be a header, or the cells stand alone: a quick look at a long table."""
    return any(len(row.cells) == 1 or _names_indicators(row.cells) for row in rows)


def headers_in(lines: Sequence[Line]) -> list[Header]:
    """Return the headers of indicator tables among the lines, in order."""
    found: list[Header] = []
    end = 0
    for index, line in enumerate(lines):
        if index < end or not _maybe(line):
            continue
        header = header_at(lines, index)
        if header is not None and header.first >= end:
            found.append(header)
            end = header.end
    return found


def _maybe(line: Line) -> bool:
    return _names_indicators(line.row.cells)


def _names_indicators(texts: Sequence[str]) -> bool:
    """A header has at least two short cells that name columns of indicators."""
    count = 0
    for text in texts:
        if (
            len(text) <= MAX_LABEL
            and ("指" in text or "标" in text or "目" in text)
            and heading(text)
        ):
            count += 1
            if count > 1:
                return True
    return False


def is_part(lines: Sequence[Line]) -> bool:
    """Whether the lines are a head block, a block of funds or goals of a form."""
    if not 0 < len(lines) <= MAX_PART:
        return False
    labels = money = goals = 0
    for line in lines:
        filled = line.filled
        if not filled:
            continue
        for cell, follower in zip(line.cells, [*line.cells[1:], None], strict=True):
            if not cell.text or head_label(cell.text) is None:
                continue
            after = follower.text if follower is not None else ":"
            known = head_label(cell.text)
            bare = known is not None and known.role in ("unit", "year", "other")
            labels += not bare and not _is_label(after)
        reader = FundReader()
        money += reader.begins(line) and _is_money(line)
        titled = sum(goal_label(cell.text) is not None for cell in filled)
        goals += 2 * (titled > 1)
        goals += titled == 1 < len(filled) and goal_label(filled[0].text) is not None
    return labels >= 2 or money >= 1 or labels + goals >= 2


def _is_money(line: Line) -> bool:
    """The block's own label, or a total of the kind that forms have; no column of an allocation."""
    first = line.filled[0].text
    known = fund_label(first)
    named = known is not None and known.role == "total" and "资金" in label(first).full
    return named or is_block(first)


def _is_label(text: str) -> bool:
    return bool(text) and bool(head_label(text) or fund_column(text) or heading(text))
