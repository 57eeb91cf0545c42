"""A comparison for a terminal: the totals, the changed rows, and what became of the findings."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from perftable.model.comparison import KINDS, Comparison, KindCounts
from perftable.model.finding import SEVERITIES, Finding
from perftable.model.form import form_of
from perftable.model.phrase import Lang, Phrase
from perftable.model.vocabulary import money as money_of
from perftable.reports.breaking import broken
from perftable.reports.comparison.rows import Line, money, row_lines
from perftable.reports.comparison.where import tables
from perftable.reports.comparison.words import KIND
from perftable.reports.escape import named, plain
from perftable.reports.joining import Joined, join
from perftable.reports.spots import spots
from perftable.reports.words import SEVERITY, titled

_FINDINGS = Phrase("问题", "findings")
_COUNTS = Phrase(
    "已整改 {mended}，新发现 {new}，未整改 {remaining}",
    "{mended} mended, {new} new, {remaining} remaining",
)
_WAIVED = Phrase("（另有已豁免 {count}）", " ({count} waived)")
_HEADING = Phrase("{severity}：", "{severity}: ")
_ALIKE = Phrase("表中各行无变化。", "No row of the forms changed.")
_NEW = Phrase("新发现的问题", "New findings")
_REMAINING = Phrase("未整改的问题", "Remaining findings")
_MENDED = Phrase("已整改的问题（行号为旧版）", "Mended findings (rows of the old version)")
_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
_WIDTH = 12


def render(
    comparison: Comparison,
    *,
    verbose: bool = False,
    console: Console | None = None,
    titles: Mapping[str, Phrase] | None = None,
) -> str:
    """Return the comparison as text.

    `verbose` gives the messages of mended and remaining findings too; `console` replaces the
    terminal's own (width, colours). `titles` say what rules are called, by code.
    """
    console = console or Console(highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        for indent, text in _lines(comparison, verbose, titles or {}):
            if not text.spans:  # what has colours of its own is short
                text = Text(broken(text.plain, max(1, console.width - indent)), text.style)
            console.print(Padding(text, (0, 0, 0, indent), expand=False))
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def _lines(comparison: Comparison, verbose: bool, titles: Mapping[str, Phrase]) -> Iterator[Line]:
    lang, totals, found = comparison.lang, comparison.totals, comparison.findings
    names = (named(version.path) for version in (comparison.old, comparison.new))
    old_tables, new_tables = tables(comparison)
    yield 0, Text(" → ".join(names), "bold")
    yield 0, Text(" ")
    families = [form.family for form in comparison.forms]
    labels = {one.kind: one.many for name in families for one in form_of(name).LEVELS if one.step}
    for level, label in labels.items():
        if level in totals.nodes:
            yield from _counted(label, totals.nodes[level], lang)
    yield 0, _labelled(money_of(families).said, money(totals.amount, lang), lang)
    counts = {name: len(getattr(found, name)) for name in ("mended", "new", "remaining")}
    waived = _WAIVED.say(lang, count=len(found.waived)) if found.waived else ""
    yield 0, _labelled(_FINDINGS, _COUNTS.say(lang, **counts) + waived, lang)
    yield 0, Text(" ")
    yield from list(row_lines(comparison)) or [(0, Text(_ALIKE.say(lang), "dim"))]
    for section in comparison.sections:
        yield 0, Text(" ")
        yield 0, Text(plain(section.title.rstrip(":："), 60) or section.section)
        yield from ((2, Text(f"- {plain(text, 200)}", "red")) for text in section.removed)
        yield from ((2, Text(f"+ {plain(text, 200)}", "green")) for text in section.added)
    remaining = [one.new for one in found.remaining]
    yield from _findings(_NEW, found.new, titles, lang, full=True, apart=new_tables)
    yield from _findings(_MENDED, found.mended, titles, lang, full=verbose, apart=old_tables)
    yield from _findings(_REMAINING, remaining, titles, lang, full=verbose, apart=new_tables)


def _labelled(label: Phrase, text: str, lang: Lang) -> Text:
    name = Text(label.say(lang))
    name.truncate(max(_WIDTH, name.cell_len + 2), pad=True)
    return Text.assemble(name, text)


def _counted(label: Phrase, counts: KindCounts, lang: Lang) -> Iterator[Line]:
    found = [(KIND[kind].say(lang), getattr(counts, kind)) for kind in KINDS]
    parts = [f"{word} {n}" if lang == "zh" else f"{n} {word}" for word, n in found if n]
    joined = ("，" if lang == "zh" else ", ").join(parts)
    yield 0, _labelled(label, f"{counts.old} → {counts.new}  {joined}", lang)


def _findings(
    title: Phrase,
    findings: Sequence[Finding],
    titles: Mapping[str, Phrase],
    lang: Lang,
    *,
    full: bool,
    apart: bool,
) -> Iterator[Line]:
    """The findings by rule, errors first: messages and places, or only the places.

    `apart` says which table too.
    """
    if not findings:
        return
    yield 0, Text(" ")
    yield 0, Text(title.say(lang), "bold")
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    ranked = sorted(findings, key=lambda f: (order[f.severity], f.code))
    for (severity, code, name), group in groupby(ranked, lambda f: (f.severity, f.code, f.name)):
        own = list(group)
        said = _HEADING.say(lang, severity=SEVERITY[severity].say(lang))
        yield 2, Text.assemble((said, _STYLES[severity]), titled(titles, code, name, lang))
        for one in join(own) if full else (Joined(Phrase("", ""), tuple(own)),):
            if full:
                yield 4, Text(plain(one.message.say(lang), 400))
            indent = 6 if full else 4
            yield from ((indent, Text(text, "dim")) for text in spots(one, lang, tables=apart))
