"""The summary for a terminal: a row and a bar for each group."""

from decimal import Decimal

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from perftable.model.amount import decimals
from perftable.model.phrase import Lang, Phrase
from perftable.model.summary import Group, Summary
from perftable.reports.escape import plain

_BY: dict[str, Phrase] = {
    "duty": Phrase("职责", "duty"),
    "activity": Phrase("工作活动", "activity"),
    "document": Phrase("文件", "document"),
    "rule": Phrase("规则", "rule"),
    "indicator": Phrase("绩效指标", "indicator"),
}
_COUNT = Phrase("数", "n")
_ACTIVITIES = Phrase("活动", "act.")
_BUDGET = Phrase("预算{unit}", "budget {unit}")
_SHARE = Phrase("占比", "share")
_MISSING = Phrase("缺指标", "no ind.")
_SCALES = Phrase("缺标准", "no scale")
_TICKS = Phrase("打勾", "ticks")
_FINDINGS = Phrase("错/警/提", "E/W/N")
_TOTAL = Phrase("合计", "total")
_NAME, _BAR = 12, 8
"""Cells of the first column, at least, and of a bar."""


def render(summary: Summary, lang: Lang, console: Console | None = None) -> str:
    """Return the summary as text; `console` replaces the terminal's own (width, colours).

    A narrow terminal gets no bars; one that is narrower than the figures wraps them.
    """
    console = console or Console(highlight=False, emoji=False, markup=False)
    table = _table(summary, lang, bars=True)
    if _least(table) > console.width:
        table = _table(summary, lang, bars=False)
        console.width = max(console.width, _least(table))
    with console.capture() as capture:
        console.print(table)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def _least(table: Table) -> int:
    """Return the cells that a table needs at least: its first column can wrap, figures cannot."""
    figures = ((column.header, *column.cells) for column in table.columns[1:])
    return _NAME + sum(1 + max(cell_len(str(cell)) for cell in cells) for cells in figures)


def _table(summary: Summary, lang: Lang, *, bars: bool) -> Table:
    money = summary.by in ("duty", "activity", "document")
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(_BY[summary.by].say(lang), overflow="fold", ratio=1, min_width=_NAME)
    heads = [_COUNT.say(lang)]
    if money:
        heads += [_ACTIVITIES.say(lang), _BUDGET.say(lang, unit=summary.unit), _SHARE.say(lang)]
    if summary.by != "rule":
        heads += [_MISSING.say(lang), _SCALES.say(lang), _TICKS.say(lang)]
    for head in [*heads, _FINDINGS.say(lang)]:
        table.add_column(head, justify="right", no_wrap=True)
    if bars:
        table.add_column("", no_wrap=True, width=_BAR)
    largest = max((_size(group, money) for group in summary.groups), default=Decimal(0))
    for group in summary.groups:
        bar = [_bar(_size(group, money), largest)] if bars else []
        table.add_row(*_cells(group, summary, group.key), *bar)
    table.add_row(*_cells(summary.total, summary, _TOTAL.say(lang)), style="bold")
    return table


def _cells(group: Group, summary: Summary, key: str) -> list[Text]:
    found = group.findings
    texts = [plain(key, 200), str(group.count)]
    if summary.by in ("duty", "activity", "document"):
        budget = "" if group.budget is None else f"{group.budget:,.{_decimals(summary)}f}"
        share = "" if group.share is None else f"{round(group.share * 100, 1) + 0}%"
        texts += [str(group.activities), budget, share]
    if summary.by != "rule":
        gaps = (group.missing_indicators, group.missing_scales, group.ticked_scales)
        texts += [str(gap or "") for gap in gaps]
    return [Text(text) for text in [*texts, f"{found.error}/{found.warning}/{found.note}"]]


def _decimals(summary: Summary) -> int:
    """All amounts show the same number of decimals: all that any needs, and .00 as it is written."""
    amounts = [group.budget for group in (*summary.groups, summary.total) if group.budget]
    needed = max(map(decimals, amounts), default=0)
    written = max((-int(amount.as_tuple().exponent) for amount in amounts), default=0)
    return max(needed, min(2, written))


def _size(group: Group, money: bool) -> Decimal:
    """What the bar shows: the budget where the grouping knows it, else the count."""
    return (group.budget or Decimal(0)) if money else Decimal(group.count)


def _bar(value: Decimal, largest: Decimal) -> Text:
    if value <= 0 or largest <= 0:
        return Text("")
    return Text("█" * max(1, round(_BAR * value / largest)), "cyan")
