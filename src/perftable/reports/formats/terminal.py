"""The terminal report: one verdict line per document, findings grouped by rule, errors first."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport, Report
from perftable.reports.base import Run
from perftable.reports.escape import plain
from perftable.reports.folding import Fold, fold
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

_ROWS = Phrase("{count} 行：{rows}", "{count} rows: {rows}")
_ROW = Phrase("第 {row} 行", "row {row}")
_EMPTY = Phrase("（空）", "(empty)")
_SKIPPED = Phrase("未检查的项", "Not applicable")
_SKIP = Phrase("{code}（{count}/{all}）", "{code} ({count} of {all})")
_SEE = Phrase("（另见第 {rows} 行）", " (see also {rows})")
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
        rows = ", ".join(str(finding.location.row) for finding in fold.findings)
        _say(console, _ROWS.say(lang, count=len(fold.findings), rows=rows), 4, "dim")
        return
    places: Iterable[str] = (_place(finding, fold.message, lang) for finding in fold.findings)
    for place in filter(None, places):
        _say(console, place, 4, "dim")


def _place(finding: Finding, message: str, lang: Lang) -> str:
    """Return row, duty and activity, and the cell's text unless the message quotes it."""
    if finding.location.row is None:
        return ""
    row = _ROW.say(lang, row=finding.location.row)
    others = [r for r in dict.fromkeys(p.row for p in finding.related) if r != finding.location.row]
    if any(others):
        row += _SEE.say(lang, rows=", ".join(map(str, others)))
    names = [plain(name, 16) for name in (finding.duty, finding.activity) if name]
    parts = [row, " → ".join(names)]
    if finding.text == "":
        parts.append(_EMPTY.say(lang))
    elif finding.text and finding.text not in (finding.duty, finding.activity):
        text = plain(finding.text, 30)
        parts.append(text if text not in plain(message, 400) else "")
    return "  ".join(filter(None, parts))


def _skipped(console: Console, verdict: DocumentReport, lang: Lang) -> None:
    """What could not be checked, and why; the rules with one reason stand on one line."""
    reasons: dict[str, list[str]] = {}
    for result in verdict.rules:
        if result.not_applicable and result.reason:
            count = result.not_applicable
            shown = _SKIP.say(lang, code=result.code, count=count, all=count + result.checked)
            reasons.setdefault(result.reason, []).append(shown)
    if reasons:
        console.print(Text("\n" + _SKIPPED.say(lang), "dim"))
    for reason, codes in reasons.items():
        _say(console, f"{plain(reason, 400)}: {', '.join(codes)}", 2, "dim")


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
