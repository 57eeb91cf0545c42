"""The summary for a terminal: a row and a bar for each group."""

from collections.abc import Iterator
from decimal import Decimal

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from perftable.model.amount import decimals
from perftable.model.form import Figure
from perftable.model.phrase import Lang, Phrase
from perftable.model.summary import Group, Summary
from perftable.model.vocabulary import figures, grouped_by, is_grouping, states_money, sums
from perftable.model.vocabulary import money as money_of
from perftable.reports.escape import plain

_BY = {
    "document": Phrase("文件", "document"),
    "rule": Phrase("规则", "rule"),
}
_COUNT = Phrase("数", "n")
_MONEY = Phrase("{money}{unit}", "{money} {unit}")
_SHARE = Phrase("占比", "share")
_FINDINGS = {
    "error": Phrase("错误", "E"),
    "warning": Phrase("警告", "W"),
    "note": Phrase("提示", "N"),
}
_TOTAL = Phrase("合计", "total")
_PAIRS = "  "
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
        for line in _whole(summary, lang):
            console.print(Text(line))
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def _least(table: Table) -> int:
    """Return the cells that a table needs at least: its first column can wrap, figures cannot."""
    figures = ((column.header, *column.cells) for column in table.columns[1:])
    return _NAME + sum(1 + max(cell_len(str(cell)) for cell in cells) for cells in figures)


def _table(summary: Summary, lang: Lang, *, bars: bool) -> Table:
    money = states_money(summary.by)
    sizes, gaps = _figures(summary)
    called = _BY.get(summary.by) or grouped_by(summary.by)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(
        called.say(lang) if called else summary.by, overflow="fold", ratio=1, min_width=_NAME
    )
    heads = [_COUNT.say(lang)]
    if money or is_grouping(summary.by):
        heads += [one.short.say(lang) for one in sizes]
    if money:
        said = money_of(summary.families).said.say(lang)
        heads += [_MONEY.say(lang, money=said, unit=summary.unit), _SHARE.say(lang)]
    heads += [one.short.say(lang) for one in gaps]
    for head in [*heads, *(found.say(lang) for found in _FINDINGS.values())]:
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
    texts = [plain(key, 200), str(group.count)]
    sizes, gaps = _figures(summary)
    if states_money(summary.by) or is_grouping(summary.by):
        texts += [_sized(group, one) for one in sizes]
    if states_money(summary.by):
        amount = "" if group.amount is None else f"{group.amount:,.{_decimals(summary)}f}"
        share = "" if group.share is None else f"{round(group.share * 100, 1) + 0}%"
        texts += [amount, share]
    texts += [str(group.figures.get(one.name) or "") for one in gaps]
    texts += [str(getattr(group.findings, severity)) for severity in _FINDINGS]
    return [Text(text) for text in texts]


def _sized(group: Group, figure: Figure) -> str:
    """Return a figure, and its share where it is a part of another."""
    if figure.name not in group.figures:
        return ""
    share = group.shares.get(figure.name)
    shown = "" if share is None else f" {round(share * 100) + 0}%"
    return f"{group.figures[figure.name]}{shown}"


def _whole(summary: Summary, lang: Lang) -> Iterator[str]:
    """Yield what rows have no room for, of the whole: more figures, funds by source, scores."""
    if summary.by == "rule":
        return
    every, total = list(sums(summary.families)), summary.total
    more = [one for one in figures(summary.families) if not one.brief]
    counted = [
        f"{one.short.say(lang)} {total.figures[one.name]}"
        for one in more
        if total.figures.get(one.name)
    ]
    funds = [
        f"{one.label.say(lang)} {total.sums[one.name]:,f}"
        for one in every
        if one.money and one.name in total.sums
    ]
    rest = [
        f"{one.label.say(lang)} {total.sums[one.name]:,f}"
        for one in every
        if not one.money and one.name in total.sums
    ]
    yield from (_PAIRS.join(line) for line in (counted, rest) if line)
    if funds:
        yield f"{summary.unit}  {_PAIRS.join(funds)}"


def _figures(summary: Summary) -> tuple[list[Figure], list[Figure]]:
    """Return what is counted: sizes, which are shown beside money, and gaps."""
    every = [] if summary.by == "rule" else list(figures(summary.families))
    every = [one for one in every if one.brief]
    return [one for one in every if not one.gap], [one for one in every if one.gap]


def _decimals(summary: Summary) -> int:
    """All amounts show the same number of decimals: all that any needs, and .00 as it is written."""
    amounts = [group.amount for group in (*summary.groups, summary.total) if group.amount]
    needed = max(map(decimals, amounts), default=0)
    written = max((-int(amount.as_tuple().exponent) for amount in amounts), default=0)
    return max(needed, min(2, written))


def _size(group: Group, money: bool) -> Decimal:
    """What the bar shows: the amount where the grouping knows it, else the count."""
    return (group.amount or Decimal(0)) if money else Decimal(group.count)


def _bar(value: Decimal, largest: Decimal) -> Text:
    if value <= 0 or largest <= 0:
        return Text("")
    return Text("█" * max(1, round(_BAR * value / largest)), "cyan")
