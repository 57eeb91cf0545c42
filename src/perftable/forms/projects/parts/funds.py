"""The lines of funds: each with its role, its amounts by column, and what it is a part of."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from perftable.forms.projects.parts.fund_lines import Draft, FundReader, Partition
from perftable.forms.projects.parts.numbers import money_text, read_number
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.part import Money, Number
from perftable.forms.projects.words.money import MONEY, PUBLIC
from perftable.model.amount import Unit
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.values.amounts import parse_budget

_LEVELS = (lazy_pattern(r"[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、"),
           lazy_pattern(r"\d{1,2}[、.:]"), lazy_pattern(r"[(（]?\d{1,2}[)）]|[①-⑳]"))  # fmt: skip
_FIELDS = {"rate_weight": "weight", "rate_score": "score"}
_NESTED = frozenset(("central", "local", "part"))


def funds_of(reader: FundReader, unit: Unit | None, default: Unit) -> tuple[Fund, ...]:
    """Return the lines; `unit` is what stands above the table, the block's own comes first."""
    unit = reader.unit or unit
    drafts = [d for d in reader.drafts if d.known.known or d.amounts]
    split = any(draft.partition == "use" for draft in drafts)
    panels = any(draft.panel for draft in drafts)
    columns = [name for name, _, _ in reader.columns if name in MONEY] or ["year"]
    parents = parents_of(drafts)
    return tuple(
        _fund(draft, parent, _Block(split, panels, columns, unit, default))
        for draft, parent in zip(drafts, parents, strict=True)
    )


class _Block(NamedTuple):
    """What holds for all lines: two partitions, two panels, the columns, the units of money."""

    split: bool
    panels: bool
    columns: list[str]
    unit: Unit | None
    default: Unit


def _fund(draft: Draft, parent: int | None, block: _Block) -> Fund:
    rename = {"year": "all_years"} if block.panels and draft.panel == 0 else {}
    amounts: dict[str, Money] = {}
    raws: dict[str, str] = {}
    for name, (text, spot) in draft.amounts.items():
        if name in ("rate", "rate_weight", "rate_score", "share", "reason"):
            continue
        amount = parse_budget(money_text(text), block.unit, spot, block.default)
        if amount is not None:
            amounts[rename.get(name, name)] = amount
        else:
            raws[rename.get(name, name)] = text
    partition: Partition | None = None
    if block.split and draft.known.role != "total":
        partition = draft.partition or "source"
    elif block.split:
        partition = draft.partition
    return Fund(
        location=draft.spot,
        places={
            "label": draft.spot,
            **{_FIELDS.get(n) or rename.get(n, n): spot for n, spot in draft.places.items()},
        },
        raws=raws,
        role=draft.known.role,
        label=draft.text,
        parent=parent,
        partition=partition,
        amounts=amounts,
        columns=tuple(rename.get(name, name) for name in block.columns),
        rate=_number(draft.amounts, "rate"),
        weight=_number(draft.amounts, "rate_weight"),
        score=_number(draft.amounts, "rate_score"),
        share=_number(draft.amounts, "share"),
    )


def _number(texts: Mapping[str, tuple[str, Location]], name: str) -> Number | None:
    return read_number(*texts[name]) if name in texts else None


def _level(number: str) -> int:
    return next((i for i, pattern in enumerate(_LEVELS, 1) if pattern.fullmatch(number)), 0)


def parents_of(drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each line the index of the line that it is a part of, None for totals.

    A deeper column, a deeper number or a second 其中 opens the next level.
    """
    parents: list[int | None] = []
    for index, draft in enumerate(drafts):
        same = [
            i
            for i in range(index)
            if drafts[i].panel == draft.panel
            and (drafts[i].partition == draft.partition or drafts[i].known.role == "total")
        ]
        parents.append(_parent(drafts, index, same, parents))
    _adopt(drafts, parents)
    return parents


def _parent(
    drafts: Sequence[Draft], index: int, same: Sequence[int], parents: Sequence[int | None]
) -> int | None:
    draft = drafts[index]
    if draft.known.role == "total":
        return None
    totals = [i for i in same if drafts[i].known.role == "total"]
    total = totals[-1] if totals else None
    parts = [i for i in same if i != total and (total is None or i > total)]
    level = _level(draft.known.number)
    if level and parts:
        upper = [i for i in parts if 0 < _level(drafts[i].known.number) < level]
        return upper[-1] if upper else total
    shallower = [
        i for i in parts if drafts[i].depth < draft.depth and drafts[i].spot.row != draft.spot.row
    ]
    if shallower and not level:
        return shallower[-1]
    if not parts:
        return total
    last = parts[-1]
    if draft.known.which:
        return (
            last
            if drafts[last].known.role in ("fiscal", "carried", "own", "other")
            and draft.known.role in _NESTED | {"fiscal"}
            else total
        )
    nest = parents[last]
    nested = nest is not None and nest != total and drafts[nest].depth >= draft.depth
    if nested and draft.known.role in _NESTED:
        return nest
    if PUBLIC.search(draft.known.word) and "财政拨款" not in draft.known.word:
        fiscal = [i for i in parts if drafts[i].known.role == "fiscal" and parents[i] == total]
        return fiscal[-1] if fiscal else total
    return total


def _adopt(drafts: Sequence[Draft], parents: list[int | None]) -> None:
    """Give parts that stand above their total (财政拨款, 其他资金, 合计) to it."""
    for index, draft in enumerate(drafts):
        if draft.known.role != "total" or index == 0:
            continue
        for earlier in range(index - 1, -1, -1):
            other = drafts[earlier]
            if other.known.role == "total" or other.panel != draft.panel:
                break
            if parents[earlier] is None or (draft.partition and other.partition == draft.partition):
                parents[earlier] = index
