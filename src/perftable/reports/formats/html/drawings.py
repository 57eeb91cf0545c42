"""The figures as drawings: tables whose last column is a bar, so that ears get the numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from perftable.model.amount import add, decimals
from perftable.model.brief import Brief
from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.model.summary import Summary
from perftable.model.vocabulary import grouped_by, money
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.marks import label, short

_SHOWN = 12
"""So many groups have a bar of their own."""

_PLACES = 2
"""Amounts in 万元 have at least so many decimals: a hundred 元."""


def amounts(summary: Summary | None) -> Html:
    """Return the amounts by group, largest first; those beyond the first few share a bar."""
    by = grouped_by(summary.by) if summary else None
    if summary is None or by is None:
        return el("section", el("h3", words.AMOUNTS), el("p", words.NO_AMOUNTS), class_="figure")
    groups = [g for g in summary.groups if g.amount is not None]
    called = money(summary.families).said
    title = el("h3", words.of_amounts(words.AMOUNTS_BY, by, called))
    if not groups:
        nothing = words.of_amounts(words.NO_AMOUNT, by, called)
        return el("section", title, el("p", nothing), class_="figure")
    bars: list[tuple[object, Decimal]] = [
        (el("bdi", short(group.key), lang="zh"), group.amount or Decimal(0))
        for group in groups[:_SHOWN]
    ]
    rest = [group.amount or Decimal(0) for group in groups[_SHOWN:]]
    if rest:
        bars.append((words.REST.filled(count=len(rest)), add(rest)))
    silent = sum(group.amount is None and group.count > 0 for group in summary.groups)
    heads = _heads(
        Phrase(by.zh, by.en[:1].upper() + by.en[1:]),
        words.of_amounts(words.AMOUNT, by, called),
        *(words.SHARE, words.BAR),
    )
    return el(
        "section",
        title,
        el("table", heads, _bars(bars, summary.total.amount or Decimal(0)), class_="bars"),
        el("p", words.without_amount(silent, by, called)) if silent else None,
        class_="figure",
    )


def _bars(bars: Sequence[tuple[object, Decimal]], whole: Decimal) -> list[Html]:
    """Return the amounts as rows, and the row of the whole."""
    shown = max(_PLACES, *map(decimals, (whole, *(amount for _, amount in bars))))
    largest = max(amount for _, amount in bars)
    rows = [
        el(
            "tr",
            el("th", name, scope="row"),
            el("td", f"{amount:,.{shown}f}", class_="number"),
            el("td", f"{amount / whole:.1%}" if whole > 0 else "", class_="number"),
            el("td", bar([(amount, "money")], largest)),
        )
        for name, amount in bars
    ]
    last = el(
        "tr",
        el("th", words.SUM, scope="row"),
        el("td", f"{whole:,.{shown}f}", class_="number"),
        el("td"),
        el("td"),
    )
    return [el("tbody", rows), el("tfoot", last)]


def rules(briefs: Iterable[Brief], titles: Mapping[str, Phrase]) -> Html:
    """Return the findings by rule and severity; each rule's box shows or hides its findings."""
    counts: dict[str, Counter[str]] = {}
    for brief in briefs:
        for severity, code, _, count in brief.by_rule:
            counts.setdefault(code, Counter())[severity] += count
    title = el("h3", words.RULES)
    if not counts:
        return el("section", title, el("p", words.NONE_FOUND), class_="figure")
    order = sorted(counts.items(), key=lambda pair: (*(-pair[1][s] for s in SEVERITIES), pair[0]))
    largest = Decimal(max(own.total() for own in counts.values()))
    rows = [
        el(
            "tr",
            el("th", _box(code, titles, own), scope="row"),
            el("td", str(own.total()), class_="number"),
            el("td", bar([(Decimal(own[s]), s) for s in SEVERITIES], largest)),
        )
        for code, own in order
    ]
    heads = _heads(words.RULE, words.COUNT, words.BAR)
    body = el("table", heads, el("tbody", rows), class_="bars")
    return el("section", title, body, class_="figure rules-found")


def bar(parts: Sequence[tuple[Decimal, str]], largest: Decimal) -> Html:
    """Return a bar of `parts` (size and kind), as long as its share of `largest`."""
    drawn: list[Html] = []
    begin = Decimal(0)
    for size, kind in parts:
        if size > 0 and largest > 0:
            width = size * 100 / largest
            place = {"x": f"{begin:.2f}%", "width": f"{width:.2f}%", "height": "100%"}
            drawn.append(el("rect", class_=f"bar-{kind}", **place))
            begin += width
    return el("svg", drawn, class_="bar", aria_hidden="true", focusable="false")


def _box(code: str, titles: Mapping[str, Phrase], own: Counter[str]) -> Html:
    severity = next(s for s in SEVERITIES if own[s])
    return el(
        "label",
        el("input", type="checkbox", checked=True, data_rule=code, class_="scripted"),
        el("span", label(severity, code), class_=f"chip {severity}"),
        el("span", titles.get(code)),
    )


def _heads(*heads: Phrase) -> Html:
    return el("thead", el("tr", [el("th", head, scope="col") for head in heads]), class_="vh")
