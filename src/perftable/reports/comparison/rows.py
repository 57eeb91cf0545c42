"""The changed duties and activities of a comparison, for a terminal: what changed, old and new."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from rich.cells import cell_len
from rich.text import Text

from perftable.model.comparison import (
    BudgetChange,
    Comparison,
    IndicatorChange,
    Kind,
    Place,
    RowChange,
    TierChange,
)
from perftable.model.location import Column
from perftable.model.phrase import Lang, Phrase
from perftable.reports.comparison.excerpt import excerpts
from perftable.reports.escape import plain

KIND: dict[Kind, Phrase] = {
    "added": Phrase("新增", "added"),
    "removed": Phrase("删除", "removed"),
    "moved": Phrase("移位", "moved"),
    "renamed": Phrase("改名", "renamed"),
    "changed": Phrase("修改", "changed"),
    "same": Phrase("未变", "unchanged"),
}
EMPTY = Phrase("（空）", "(empty)")
_MARKS: dict[Kind, tuple[str, str]] = {
    "added": ("+", "green"),
    "removed": ("-", "red"),
    "moved": (">", "yellow"),
    "renamed": ("~", "yellow"),
    "changed": ("~", "yellow"),
    "same": (" ", "dim"),
}
_ROW = Phrase("第 {row} 行", "row {row}")
_FROM = Phrase("  原属“{duty}”", "  was under '{duty}'")
_LOOSE = Phrase("  原无所属职责", "  had no duty")
_FIELDS = {
    "code": Phrase("编码", "code"),
    "content": Phrase("内容", "content"),
    "goal": Phrase("目标", "goal"),
}
_BUDGET = Phrase("预算", "budget")
_INDICATOR = Phrase("指标", "indicator")
_TIERS: dict[Column, Phrase] = {
    "excellent": Phrase("优", "excellent"),
    "good": Phrase("良", "good"),
    "fair": Phrase("中", "fair"),
    "poor": Phrase("差", "poor"),
}
_NOTHING = "—"
_LINE = 70
"""Tiers that fit stand on one line of so many cells, else each on its own."""

_EQUIVALENT = Phrase("（含义相同）", " (means the same)")

Line = tuple[int, Text]
"""A line and its indentation."""


def row_lines(comparison: Comparison) -> Iterator[Line]:
    """Yield the changed rows, each activity below its duty."""
    lang = comparison.lang
    for orphan in comparison.orphans:
        if orphan.kind != "same":
            yield from _row(orphan, 0, lang)
    for duty in comparison.duties:
        changed = [activity for activity in duty.activities if activity.kind != "same"]
        if duty.kind != "same" or changed:
            yield from _row(duty, 0, lang)
        for activity in changed:
            yield from _row(activity, 2, lang, duty.old)


def money(change: BudgetChange, lang: Lang) -> str:
    """Return "100 → 120.00 万元  +20.00 (+20.00%)"; what is no amount stands as it is written."""
    if change.difference is not None and not change.difference:
        return f"{_amount(change.new, '', lang)}  {KIND['same'].say(lang)}"
    new = _amount(change.new, change.new_text, lang)
    if change.difference is None:
        return f"{_amount(change.old, change.old_text, lang)} → {new}"
    shown = f"{change.old:,f} → {new}  {change.difference:+,f}"
    return shown if change.percent is None else f"{shown} ({change.percent:+,.2f}%)"


def _amount(amount: Decimal | None, text: str, lang: Lang) -> str:
    if amount is None:
        return plain(text, 20) or EMPTY.say(lang)
    return f"{amount:,f} 万元"


def _row(row: RowChange, indent: int, lang: Lang, above: Place | None = None) -> Iterator[Line]:
    mark, style = _MARKS[row.kind]
    words = [] if row.kind == "same" else [KIND[row.kind]]
    if row.kind == "moved" and row.renamed:
        words.append(KIND["renamed"])
    names = [plain(p.name, 30) or EMPTY.say(lang) for p in (row.old, row.new) if p]
    rows = [str(p.location.row) for p in (row.old, row.new) if p]
    line = Text.assemble(
        (f"{mark} {' → '.join(names if row.renamed else names[-1:])}", style),
        "  " + _ROW.say(lang, row=" → ".join(dict.fromkeys(rows))),
        *(f"  {word.say(lang)}" for word in words),
    )
    yield indent, line.append(_origin(row, above, lang))
    yield from _details(row, indent + 4, lang)


def _origin(row: RowChange, above: Place | None, lang: Lang) -> str:
    """Say under which duty a moved activity stood, unless `above`, where it is listed, says it."""
    if not row.moved or row.old is None or row.new is None:
        return ""
    was = row.old.duty
    if was is None:
        return _LOOSE.say(lang) if row.new.duty is not None else ""
    if above is not None and was == above.name:
        return ""
    return _FROM.say(lang, duty=plain(was, 20))


def _details(row: RowChange, indent: int, lang: Lang) -> Iterator[Line]:
    if row.budget is not None and row.old and row.new:
        yield indent, Text(f"{_BUDGET.say(lang)}  {money(row.budget, lang)}")
    elif row.budget is not None:
        stated = row.budget.new if row.old is None else row.budget.old
        text = row.budget.new_text if row.old is None else row.budget.old_text
        yield indent, Text(f"{_BUDGET.say(lang)}  {_amount(stated, text, lang)}")
    for change in row.texts:
        yield from _wording(_FIELDS[change.field].say(lang), change.old, change.new, indent, lang)
    for indicator in row.indicators:
        yield from _indicator(indicator, indent, lang)


def _wording(label: str, old: str, new: str, indent: int, lang: Lang) -> Iterator[Line]:
    yield indent, Text(label)
    both = excerpts(plain(old, 10_000), plain(new, 10_000))
    for excerpt, mark, style in zip(both, "-+", ("red", "green"), strict=True):
        line = Text.assemble((mark, style), " ", excerpt.before)
        line.append(excerpt.middle, f"bold {style}").append(excerpt.after)
        if not any(excerpt):
            line.append(EMPTY.say(lang))
        yield indent + 2, line


def _indicator(change: IndicatorChange, indent: int, lang: Lang) -> Iterator[Line]:
    texts = [text for text in (change.old, change.new) if text is not None]
    names = " → ".join(plain(text, 30) or EMPTY.say(lang) for text in dict.fromkeys(texts))
    word = f"  {KIND[change.kind].say(lang)}" if change.kind in ("added", "removed") else ""
    yield indent, Text(f"{_INDICATOR.say(lang)}  {names}{word}")
    tiers = list(_tiers(change.tiers, change.kind, lang))
    together = "  ".join(tiers)
    for line in tiers if cell_len(together) > _LINE else filter(None, [together]):
        yield indent + 2, Text(line)


def _tiers(tiers: Iterable[TierChange], kind: str, lang: Lang) -> Iterator[str]:
    for tier in tiers:
        old, new = (plain(text, 20) or _NOTHING for text in (tier.old, tier.new))
        shown = new if kind == "added" else old if kind == "removed" else f"{old} → {new}"
        yield f"{_TIERS[tier.tier].say(lang)} {shown}" + (
            _EQUIVALENT.say(lang) if tier.equivalent else ""
        )
