"""The changed duties and activities of a comparison, for a terminal: what changed, old and new."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from rich.cells import cell_len
from rich.text import Text

from perftable.model.comparison import (
    BudgetChange,
    Comparison,
    IndicatorChange,
    Place,
    RowChange,
    TierChange,
)
from perftable.model.phrase import Lang
from perftable.reports.comparison.excerpt import excerpts
from perftable.reports.comparison.where import row_numbers, tables
from perftable.reports.comparison.words import (
    BUDGET,
    EMPTY,
    EQUIVALENT,
    FIELDS,
    FROM,
    INDICATOR,
    KIND,
    LOOSE,
    MARKS,
    NOTHING,
    TIERS,
)
from perftable.reports.escape import plain

_LINE = 70
"""Tiers that fit stand on one line of so many cells, else each on its own."""

Line = tuple[int, Text]
"""A line and its indentation."""


def row_lines(comparison: Comparison) -> Iterator[Line]:
    """Yield the changed rows, each activity below its duty."""
    lang, apart = comparison.lang, any(tables(comparison))
    for orphan in comparison.orphans:
        if orphan.kind != "same":
            yield from _row(orphan, 0, lang, apart)
    for duty in comparison.duties:
        changed = [activity for activity in duty.activities if activity.kind != "same"]
        if duty.kind != "same" or changed:
            yield from _row(duty, 0, lang, apart)
        for activity in changed:
            yield from _row(activity, 2, lang, apart, duty.old)


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


def _row(
    row: RowChange, indent: int, lang: Lang, apart: bool, above: Place | None = None
) -> Iterator[Line]:
    mark, style = MARKS[row.kind]
    words = [] if row.kind == "same" else [KIND[row.kind]]
    if row.kind == "moved" and row.renamed:
        words.append(KIND["renamed"])
    names = [plain(p.name, 30) or EMPTY.say(lang) for p in (row.old, row.new) if p]
    line = Text.assemble(
        (f"{mark} {' → '.join(names if row.renamed else names[-1:])}", style),
        "  " + row_numbers(row, lang, apart),
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
        return LOOSE.say(lang) if row.new.duty is not None else ""
    if above is not None and was == above.name:
        return ""
    return FROM.say(lang, duty=plain(was, 20))


def _details(row: RowChange, indent: int, lang: Lang) -> Iterator[Line]:
    if row.budget is not None and row.old and row.new:
        yield indent, Text(f"{BUDGET.say(lang)}  {money(row.budget, lang)}")
    elif row.budget is not None:
        stated = row.budget.new if row.old is None else row.budget.old
        text = row.budget.new_text if row.old is None else row.budget.old_text
        yield indent, Text(f"{BUDGET.say(lang)}  {_amount(stated, text, lang)}")
    for change in row.texts:
        yield from _wording(FIELDS[change.field].say(lang), change.old, change.new, indent, lang)
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
    yield indent, Text(f"{INDICATOR.say(lang)}  {names}{word}")
    tiers = list(_tiers(change.tiers, change.kind, lang))
    together = "  ".join(tiers)
    for line in tiers if cell_len(together) > _LINE else filter(None, [together]):
        yield indent + 2, Text(line)


def _tiers(tiers: Iterable[TierChange], kind: str, lang: Lang) -> Iterator[str]:
    for tier in tiers:
        old, new = (plain(text, 20) or NOTHING for text in (tier.old, tier.new))
        shown = new if kind == "added" else old if kind == "removed" else f"{old} → {new}"
        yield f"{TIERS[tier.tier].say(lang)} {shown}" + (
            EQUIVALENT.say(lang) if tier.equivalent else ""
        )
