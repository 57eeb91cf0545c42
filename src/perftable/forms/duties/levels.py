"""Tells parent rows from child rows: by indentation, numbering, codes, bold type or content."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from perftable.model.grid import PLAIN, Row
from perftable.values.list_numbers import split_number
from perftable.values.text import indentation

Levels = Literal["indent", "number", "code", "bold", "content", "none"]

_RANKS = (
    "chinese、 chinese() arabic、 arabic. decimal1 arabic) arabic() decimal2 decimal3 decimal4 circled "
    "auto0 auto1 auto2 auto3".split()
)
"""Styles of list numbers in the order in which official documents nest them."""


class Named(NamedTuple):
    """A row that has a name, as far as its level is concerned.

    `indent` is typed plus formatted indentation in full-width characters; `family` the style of
    its list number ("" for none); `measured` says whether it carries an indicator or a tier, `which`
    whether 其中： stood before its name.
    """

    indent: float
    typed: float
    family: str
    code: str
    bold: bool
    measured: bool
    which: bool = False


def named(row: Row, column: int, family: str, code: str, measured: bool, which: bool) -> Named:
    """Collect the signs of a row's level; `column` is the grid column of its name.

    `family` is the style of the number typed before it; an automatic one comes first.
    """
    form = row.formats.get(column, PLAIN)
    typed = indentation(row.cells[column])
    if form.level is not None:
        family = f"auto{form.level}"
    elif form.number:
        family = split_number(form.number).family
    return Named(typed + form.indent, typed, family, code, form.bold, measured, which)


def tell(rows: Sequence[Named]) -> tuple[Levels, list[bool]]:
    """Return the sign that tells the rows apart and, for each row, whether it is a child.

    The first sign that differs among the rows decides; formatting comes before content, so that an
    activity without indicator is still an activity. 其中： makes a child of its row and says nothing
    of how the others are told: 其中： at the margin, the next activity aligned below its name.
    """
    others = [row for row in rows if not row.which]
    levels, children = _tell(others)
    if len(others) == len(rows):
        return levels, children
    if all(children) and not rows[0].which:
        children = [False] * len(others)  # indented alike: they are what 其中： is a part of
    told = iter(children)
    return "indent" if levels == "none" else levels, [row.which or next(told) for row in rows]


def _tell(rows: Sequence[Named]) -> tuple[Levels, list[bool]]:
    if not rows:
        return "none", []
    base = min(row.indent for row in rows)
    if any(row.indent >= base + 1 for row in rows):
        return "indent", [row.indent >= base + 1 for row in rows]
    if all(row.typed >= 2 for row in rows):
        return "indent", [True] * len(rows)
    if len({row.family for row in rows}) > 1:
        parent = _senior(rows)
        return "number", [row.family != parent for row in rows]
    if coded := _by_code(rows):
        return "code", coded
    if _bold_parents(rows):
        return "bold", [not row.bold for row in rows]
    if len({row.measured for row in rows}) > 1:
        return "content", [row.measured for row in rows]
    return "none", [False] * len(rows)


def _senior(rows: Sequence[Named]) -> str:
    """Return the style of the parents' numbers: the first row's, unless one above it in rank follows.

    An activity may stand above the first duty by mistake.
    """
    first = rows[0].family
    ranks = {family: rank for rank, family in enumerate(_RANKS)}
    above = [row.family for row in rows if ranks.get(row.family, 99) < ranks.get(first, -1)]
    return min(above, key=ranks.__getitem__, default=first)


def _by_code(rows: Sequence[Named]) -> list[bool]:
    """Return for each row whether it is a child by its code; nothing where codes do not tell.

    Children have longer codes (820, 820001), or such that their parent's ends in zeros where they
    count (820000, 820001, 820002); then what is measured must be a child.
    """
    codes = [row.code for row in rows]
    if not all(codes):
        return []
    shortest = min(map(len, codes))
    if max(map(len, codes)) > shortest:
        return [len(code) > shortest for code in codes]
    children, stem = [], None
    for row in rows:
        child = stem is not None and row.code.startswith(stem) and not row.code.endswith("00")
        if child is row.measured:
            stem = stem if child else row.code.rstrip("0")
            children.append(child)
        else:
            return []
    return children if any(children) else []


def _bold_parents(rows: Sequence[Named]) -> bool:
    """Whether bold type marks the parents.

    The first row has it; or, where an activity stands first by mistake, most rows without indicator
    have it, and hardly any with one.
    """
    if all(row.bold for row in rows) or not any(row.bold for row in rows):
        return False
    parents = [row.bold for row in rows if not row.measured]
    measured = sum(row.bold for row in rows if row.measured)
    return rows[0].bold or (2 * sum(parents) > len(parents) and 2 * measured < sum(parents))
