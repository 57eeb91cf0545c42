"""The terminal report: one verdict line per document, findings grouped by rule, errors first."""

from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport, Report
from perftable.reports.base import Run
from perftable.reports.escape import plain
from perftable.reports.folding import Fold, fold
from perftable.reports.places import place, rows, skipped
from perftable.reports.words import FAIL, FINDING, NOT_CHECKED, PASS, SEVERITY, counted, tally

_APART = Phrase(
    "（另有已豁免 {waived} 个，基线中 {known} 个）", " ({waived} waived, {known} in the baseline)"
)
_INCOMPLETE = Phrase("；规则自身出错，没有检查完", "; a rule itself failed, not all is checked")
_WAIVERS = Phrase("豁免", "Waivers")
_USES: dict[str, Phrase] = {
    "used": Phrase("用于 {count}", "{count}"),
    "unused": Phrase("没有用到，可以删去", "of no use, remove it"),
    "expired": Phrase("已于 {until} 到期", "expired on {until}"),
}
_TOTAL = Phrase(
    "共 {documents} 份文件：{passed} 份通过，{failed} 份不通过，{unreadable} 份未能检查",
    "{documents} documents: {passed} pass, {failed} fail, {unreadable} not checked",
)
_MORE = Phrase("……还有 {count} 份", "… and {count} more")
_LISTED = 20
"""So many documents are listed at the end of a report on many."""

_SKIPPED = Phrase("未检查的项", "Not applicable")
_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def render(run: Run, console: Console | None = None) -> str:
    """Return the report as text; `console` replaces the terminal's own (width, colours)."""
    report = run.report
    console = console or Console(highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        for index, verdict in enumerate(report.documents):
            if index:
                console.print()
            _document(console, verdict, report.lang, run.verbose)
        _waivers(console, report)
        if len(report.documents) > 1:
            _overview(console, report)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def _overview(console: Console, report: Report) -> None:
    """The totals, and which documents need work, the worst first."""
    lang = report.lang
    console.print(Text("\n" + _TOTAL.say(lang, **dict(report.counts)), "bold"))
    wanting = sorted((d for d in report.documents if d.verdict != "pass"), key=_badness)
    for verdict in wanting[:_LISTED]:
        unreadable = verdict.status == "unreadable"
        rest = NOT_CHECKED.say(lang) if unreadable else tally(verdict.counts, lang)
        _say(console, f"{plain(verdict.path, 200)}  {rest}", 2)
    if len(wanting) > _LISTED:
        _say(console, _MORE.say(lang, count=len(wanting) - _LISTED), 2)


def _badness(verdict: DocumentReport) -> tuple[bool, int, int]:
    return verdict.status == "checked", -verdict.counts.error, -verdict.counts.warning


def _document(console: Console, verdict: DocumentReport, lang: Lang, verbose: bool) -> None:
    if verdict.status == "unreadable":
        word, style, rest = NOT_CHECKED.say(lang), "bold red", plain(verdict.say(lang), 400)
    else:
        passed = verdict.verdict == "pass"
        word = (PASS if passed else FAIL).say(lang)
        style = "bold green" if passed else "bold red"
        rest = tally(verdict.counts, lang)
        if verdict.waived or verdict.known:
            rest += _APART.say(lang, waived=len(verdict.waived), known=len(verdict.known))
        if verdict.incomplete:
            rest += _INCOMPLETE.say(lang)
    console.print(Text.assemble((word, style), "  ", plain(verdict.path, 200), "  ", rest))
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    findings = sorted(verdict.findings, key=lambda f: (order[f.severity], f.code))
    for (severity, code, name), group in groupby(
        findings, key=lambda f: (f.severity, f.code, f.name)
    ):
        label = SEVERITY[severity].say(lang)
        console.print(Text.assemble("\n", (f"{label} {code}", _STYLES[severity]), f" {name}"))
        for one in fold(list(group)):
            _fold(console, one, lang, verbose)
    _skipped(console, verdict, lang)


def _fold(console: Console, fold: Fold, lang: Lang, verbose: bool) -> None:
    _say(console, plain(fold.message, 400), 2)
    if fold.alike and not verbose:
        _say(console, rows(fold.findings, lang), 4, "dim")
        return
    places = (place(finding, fold.message, lang) for finding in fold.findings)
    for shown in filter(None, places):
        _say(console, shown, 4, "dim")


def _skipped(console: Console, verdict: DocumentReport, lang: Lang) -> None:
    """What could not be checked, and why; the rules with one reason stand on one line."""
    reasons = skipped(verdict, lang)
    if reasons:
        console.print(Text("\n" + _SKIPPED.say(lang), "dim"))
    for reason, codes in reasons.items():
        _say(console, f"{reason}: {codes}", 2, "dim")


def _waivers(console: Console, report: Report) -> None:
    """Which waivers are over or of no use; `used` ones are told by their counts."""
    lang = report.lang
    if report.waivers:
        console.print(Text("\n" + _WAIVERS.say(lang), "dim"))
    for use in report.waivers:
        waiver = use.waiver
        names = [waiver.code, waiver.file, waiver.duty or "", waiver.activity or ""]
        status = _USES[use.status].say(
            lang, count=counted(use.count, FINDING, lang), until=waiver.until
        )
        shown = "  ".join(plain(name, 30) for name in names if name and name != "**")
        style = "dim" if use.status == "used" else "yellow"
        _say(console, f"{shown}: {status} ({plain(waiver.reason, 60)})", 2, style)


def _say(console: Console, text: str, indent: int, style: str = "") -> None:
    console.print(Padding(Text(text, style), (0, 0, 0, indent), expand=False))
