"""Finds the header rows of indicator tables by their words, in one or two rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from perftable.forms.projects.sheets.header_columns import (
    CLASSES,
    Column,
    below_short,
    columns_in,
    divided,
    divided_short,
    settled,
)
from perftable.forms.projects.sheets.lines import Line
from perftable.forms.projects.words.columns import TABLE_ROLES, Role, heading
from perftable.forms.projects.words.normal import label
from perftable.model.lazy import lazy_pattern

_SIDE: frozenset[Role] = frozenset(
    ("unit", "operator", "weight", "score", "factor", "core", "nature", "direction")
)
_PLACE = lazy_pattern(r"[省市县区镇乡州旗盟村]$|街道$|开发区|管委会$|林场$|农场$")
_OTHER_FAMILY = lazy_pattern(r"(?:部门)?职责.{0,3}(?:工作)?活动|工作活动|活动名称|职责名称")
SCORING = lazy_pattern(
    r"评分标准|扣分(?:标准|原因|说明|点)?|评价要点|评分细则|评价内容|计分标准|评分说明|评分依据|扣分|评价标准"
)


@dataclass(slots=True)
class Header:
    """The header of an indicator table: its columns, and its rows' indexes among the lines."""

    columns: list[Column]
    first: int
    end: int
    width: int
    labels: frozenset[tuple[str, ...]] = field(default_factory=frozenset)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that its columns have."""
        return frozenset(column.role for column in self.columns)

    @property
    def panels(self) -> tuple[str, ...]:
        """The panels of its values, in order."""
        return tuple(
            dict.fromkeys(c.panel for c in self.columns if c.role in ("value", "place", "tier"))
        )

    @property
    def long_table(self) -> bool:
        """Whether projects stand in a column beside the classes."""
        return bool(self.roles & {"project", "body"})


def header_at(lines: Sequence[Line], index: int) -> Header | None:
    """Return the header whose row of classes (or names) is the line at `index`."""
    line = lines[index]
    found = [(cell, heading(cell.own)) for cell in line.cells if cell.own and len(cell.own) <= 60]
    roles = {known.role for _, known in found if known is not None}
    if len(roles & CLASSES) < 2 and not _names_only(roles) and not _tiered(roles):
        return None
    if any(_OTHER_FAMILY.fullmatch(label(cell.text).word) for cell in line.filled):
        return None
    first, end = index, index + 1
    if end < len(lines) and _goes_on(line, lines[end]):
        return None  # the row below has its words and more
    over = lines[index - 1] if index else None
    short = below_short(line, over)
    columns = short or columns_in(line, over)
    if index and (
        short or any(not _names(line, c) for c in columns) or _goes_on(lines[index - 1], line)
    ):
        first -= 1
    width = max(len(line.row.cells), short[-1].end if short else 0)
    below = divided(columns, lines, end) or divided_short(columns, lines, end)
    if below is not None:
        columns, end = below, end + 1
        width = max(width, *(column.first + 1 for column in columns))
    columns = settled(columns)
    if not _complete(columns):
        return None
    rows = lines[first:end]
    return Header(columns, first, end, width, frozenset(map(words_of, rows)))


def _goes_on(above: Line, line: Line) -> bool:
    """Whether the row above has the same words of a header: merges of two rows written out."""
    if line.merged or above.merged:
        return False
    words = {(cell.first, cell.text) for cell in above.filled if heading(cell.text) is not None}
    return sum((cell.first, cell.text) in words for cell in line.filled) > 1


def _names(line: Line, column: Column) -> bool:
    """Whether the row itself, and not the one above, heads the column."""
    return any(cell.own and cell.first == column.first for cell in line.cells)


def words_of(line: Line) -> tuple[str, ...]:
    """Return a row's words, by which a repeated header is known."""
    return tuple(label(cell.text).full for cell in line.filled[:40])


def is_scoring(line: Line) -> bool:
    """Whether the row is the header of an evaluator's scoring sheet: a standard beside points."""
    words = [label(cell.text).word for cell in line.filled if len(cell.text) < 30]
    known = [heading(word) for word in words]
    roles = {k.role for k in known if k}
    standard = any(SCORING.fullmatch(word) for word in words)
    named = bool(roles & CLASSES) or any(
        w in ("评价指标", "考核指标", "评价内容", "考核内容") for w in words
    )
    return len(words) >= 4 and standard and "weight" in roles and named


def _names_only(roles: set[Role]) -> bool:
    return "name" in roles and bool(roles & {"value", "actual"}) and len(roles & _SIDE) >= 2


def _tiered(roles: set[Role]) -> bool:
    return "class1" in roles and bool(roles & {"lead", "name"})


def _complete(columns: list[Column]) -> bool:
    roles = {column.role for column in columns}
    tiers = sum(column.role == "tier" for column in columns)
    places = _places(columns) if not roles & {"weight", "score", "rule", "actual"} else 0
    named = len(roles & CLASSES) >= 2
    if named and ("value" in roles or places >= 2):
        return True
    if named and tiers >= 2:
        return "class1" in roles
    scored = bool(roles & {"weight", "score"}) and "rule" not in roles
    if named and "actual" in roles and (scored or roles & TABLE_ROLES):
        return True
    return not named and _names_only(set(roles))


def _places(columns: list[Column]) -> int:
    """Return how many columns are headed by places; 0 where none is named as one."""
    words = [column.word for column in columns if column.role == "place"]
    return len(words) if any(_PLACE.search(word) for word in words) else 0
