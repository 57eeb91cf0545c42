"""The columns of a header: of one row or two, doubtful roles decided, panels named."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from perftable.forms.projects.sheets.lines import Cell, Line
from perftable.forms.projects.words.columns import Heading, Role, heading
from perftable.forms.projects.words.normal import label
from perftable.model.lazy import lazy_pattern

CLASSES: frozenset[Role] = frozenset(("class1", "class2", "name"))
_PARTS: frozenset[Role] = frozenset(("operator", "value", "unit", "nature", "direction", "tier"))
"""What one header cell may stand over."""

_PANELLED: frozenset[Role] = frozenset(("class2", "name", "value"))
_TIERS = {
    "优": "excellent", "优秀": "excellent", "良": "good", "良好": "good", "中": "fair", "合格": "fair",
    "一般": "fair", "差": "poor", "较差": "poor", "不合格": "poor", "低": "low",
}  # fmt: skip
_SHORT = lazy_pattern(r"[^\d%≥≤=]{1,12}")


@dataclass(slots=True, frozen=True)
class Column:
    """A column of the indicator table; `panel` tells one of several targets (long, a place …)."""

    role: Role
    first: int
    end: int
    word: str
    panel: str = ""


def columns_in(line: Line, above: Line | None) -> list[Column]:
    """Return the columns of a row; what it leaves empty may stand in the row above."""
    texts: list[tuple[Cell, str]] = []
    for cell in line.cells:
        text = cell.own
        if not text and above is not None and not line.merged:
            over = next((c for c in above.cells if c.first == cell.first), None)
            known = heading(over.text) if over is not None else None
            text = over.text if over and known and known.role not in ("lead", "goal") else ""
        texts.append((cell, text))
    columns = []
    for position, (cell, text) in enumerate(texts):
        known = heading(text) if text else None
        if known is None:
            known = Heading("place", label(text).word) if _is_place(text) else None
        if known is None:
            continue
        end = cell.end
        if not line.merged:
            for follower, other in texts[position + 1 :]:
                if other:
                    break
                end = follower.end
        columns.append(Column(known.role, cell.first, end, known.word, known.panel))
    return columns


def _is_place(text: str) -> bool:
    return bool(text) and _SHORT.fullmatch(label(text).word) is not None


def divided(columns: list[Column], lines: Sequence[Line], end: int) -> list[Column] | None:
    """Return the columns where the next row divides some of them: by role, tier or place."""
    if end >= len(lines):
        return None
    line = lines[end]
    filled = line.filled
    if not 2 <= len(filled) <= 40 or any(len(cell.text) > 30 for cell in filled):
        return None
    classes = [c for c in columns if c.role in CLASSES]
    if any(c.first <= cell.first < c.end for cell in filled for c in classes):
        return None
    known = [(cell, heading(cell.text)) for cell in filled]
    if all(k is not None and k.role not in CLASSES for _, k in known):
        parts = [Column(k.role, c.first, c.end, k.word, k.panel) for c, k in known if k]
    else:
        value = next((c for c in columns if c.role == "value"), None)
        inside = value is not None and all(value.first <= c.first < value.end for c in filled)
        if not inside or not all(k is None and _is_place(c.text) for c, k in known):
            return None
        parts = [Column("place", c.first, c.end, label(c.text).word) for c in filled]
    kept = [c for c in columns if not any(c.first < p.end and p.first < c.end for p in parts)]
    return sorted([*kept, *parts], key=lambda column: column.first)


def divided_short(columns: list[Column], lines: Sequence[Line], end: int) -> list[Column] | None:
    """Return the columns where the second row of a text's header has only the cells of its own."""
    if end >= len(lines) or lines[end].merged or lines[end].row.places is None:
        return None
    line, above = lines[end].filled, lines[end - 1]
    if len(lines[end].cells) >= len(above.cells) or len(line) < 2:
        return None
    known = [heading(cell.text) for cell in line]
    parts = [k for k in known if k is not None and k.role in _PARTS]
    over = [c for c in above.filled if (k := heading(c.text)) is None or k.role == "value"]
    if len(parts) < len(line) or len(over) != 1:
        return None
    at, more = over[0].first, len(parts) - 1
    new = [Column(k.role, at + i, at + i + 1, k.word, k.panel) for i, k in enumerate(parts)]
    left = [c for c in columns if c.first < at]
    right = [replace(c, first=c.first + more, end=c.end + more) for c in columns if c.first > at]
    return [*(replace(c, end=min(c.end, at)) for c in left), *new, *right]


def below_short(line: Line, above: Line | None) -> list[Column] | None:
    """Return the columns of a text's row of classes below 绩效指标 | 年度指标值 | 实际完成值 | 得分.

    What the upper cells cover is missing: the lower row's cells stand below its first two.
    """
    if above is None or line.merged or line.row.places is None or len(above.filled) < 3:
        return None
    over = [heading(cell.text) for cell in above.filled]
    under = [heading(cell.text) for cell in line.filled]
    known = [k for k in (*under, *over[2:]) if k is not None]
    if len(known) < len(under) + len(over) - 2 or [k and k.role for k in over[:2]] != [
        "lead",
        "value",
    ]:
        return None
    roles = [k.role for k in known]
    classes = sum(role in CLASSES for role in roles)
    parts = roles[classes : len(under)]
    if len(parts) < 2 or not CLASSES.issuperset(roles[:classes]) or not _PARTS.issuperset(parts):
        return None
    at = line.filled[0].first
    return [Column(k.role, i, i + 1, k.word, k.panel) for i, k in enumerate(known, at)]


def settled(columns: list[Column]) -> list[Column]:
    """Return the columns with doubtful roles decided among themselves, and panels named."""
    columns = _joined(columns)
    roles = [column.role for column in columns]
    if "name" not in roles and "lead" in roles:
        index = max(i for i, role in enumerate(roles) if role == "lead")
        if "class1" in roles[:index]:
            columns[index] = replace(columns[index], role="name")
    roles = [column.role for column in columns]
    if "place" in roles and ("value" in roles or roles.count("place") < 2):
        ours = [c for c in columns if c.role == "value"]
        divided = not ours and roles.count("place") >= 2
        columns = columns if divided else [c for c in columns if c.role != "place"]
    columns = [
        replace(c, panel=_TIERS.get(c.word, c.word)) if c.role == "tier"
        else replace(c, panel=c.word) if c.role == "place" else c
        for c in columns
    ]  # fmt: skip
    return _panelled(columns)


def _joined(columns: list[Column]) -> list[Column]:
    """Join neighbours with one word: a merged header cell written out."""
    kept: list[Column] = []
    for column in columns:
        last = kept[-1] if kept else None
        if (
            last
            and last.end == column.first
            and (last.role, last.word) == (column.role, column.word)
        ):
            kept[-1] = replace(last, end=column.end)
        else:
            kept.append(column)
    return kept


def _panelled(columns: list[Column]) -> list[Column]:
    """Name the panels where a second level, a name or a value stands twice."""
    seen: dict[Role, int] = {}
    twice = (
        sum(c.role == "name" for c in columns) > 1 and sum(c.role == "value" for c in columns) > 1
    )
    values = [c for c in columns if c.role == "value"]
    result = []
    for column in columns:
        seen[column.role] = count = seen.get(column.role, 0) + 1
        role = column.role
        if role in _PANELLED and twice:
            panel = (
                column.panel if column.panel in ("long", "year") else ("long", "year")[count > 1]
            )
            result.append(replace(column, panel=panel))
        elif role == "name" and count > 1:
            result.append(replace(column, role="description"))
        elif role == "value" and len(values) > 1:
            panel = column.panel or ("year" if count == len(values) else f"value{count}")
            result.append(replace(column, panel=panel))
        elif role == "value":
            result.append(replace(column, panel="long" if column.panel == "long" else ""))
        elif count == 1 or role in ("tier", "place", "operator", "direction", "nature"):
            result.append(replace(column, panel="" if role in _PANELLED else column.panel))
    return result
