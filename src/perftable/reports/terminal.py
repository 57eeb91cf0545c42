"""The terminal report: one verdict line per document, findings grouped by rule, errors first."""

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from perftable.model.document import Document
from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport, Report
from perftable.reports.escape import plain

_PASS = Phrase("通过", "pass")
_FAIL = Phrase("不通过", "fail")
_UNREADABLE = Phrase("未能检查", "not checked")
_COUNTS = Phrase(
    "{error} 个错误，{warning} 个警告，{note} 个提示",
    "{error} errors, {warning} warnings, {note} notes",
)
_ROWS = Phrase("{count} 处，第 {rows} 行", "{count} places, rows {rows}")
_ROW = Phrase("第 {row} 行", "row {row}")
_SKIPPED = Phrase("不适用：", "Not applicable:")
_NAMES: dict[str, Phrase] = {
    "error": Phrase("错误", "error"),
    "warning": Phrase("警告", "warning"),
    "note": Phrase("提示", "note"),
}
_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def render(report: Report, documents: Sequence[Document | None], *, verbose: bool = False) -> str:
    """Return the report as text; `documents` are the records behind it, for names of rows."""
    console = Console(highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        for verdict, document in zip(report.documents, documents, strict=True):
            _document(console, verdict, document, report.lang, verbose)
    return capture.get()


def _document(
    console: Console, verdict: DocumentReport, document: Document | None, lang: Lang, verbose: bool
) -> None:
    if verdict.status == "unreadable":
        word, style, rest = _UNREADABLE.say(lang), "bold red", verdict.reason or ""
    else:
        passed = verdict.verdict == "pass"
        word = (_PASS if passed else _FAIL).say(lang)
        style = "bold green" if passed else "bold red"
        rest = _COUNTS.say(lang, **dict(verdict.counts))
    console.print(Text.assemble((word, style), "  ", plain(verdict.path, 200), "  ", rest))
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    findings = sorted(verdict.findings, key=lambda f: (order[f.severity], f.code))
    names = _names(document) if document else {}
    for (severity, code, name), group in groupby(
        findings, key=lambda f: (f.severity, f.code, f.name)
    ):
        label = _NAMES[severity].say(lang)
        console.print(Text.assemble("\n", (f"{label} {code}", _STYLES[severity]), f" {name}"))
        _group(console, list(group), names, lang, verbose)
    _skipped(console, verdict, lang)


def _group(
    console: Console,
    findings: Sequence[Finding],
    names: dict[tuple[int | None, int | None], str],
    lang: Lang,
    verbose: bool,
) -> None:
    for message, same in groupby(findings, key=lambda f: f.message):
        group = list(same)
        console.print(Text("  " + plain(message, 300)))
        if len(group) > 1 and not verbose:
            rows = ", ".join(str(f.location.row) for f in group)
            console.print(Text("    " + _ROWS.say(lang, count=len(group), rows=rows), "dim"))
            continue
        for finding in group:
            if finding.location.row is not None:
                place = _ROW.say(lang, row=finding.location.row)
                name = names.get((finding.location.table, finding.location.row), "")
                console.print(Text(f"    {place}  {name}", "dim"))


def _skipped(console: Console, verdict: DocumentReport, lang: Lang) -> None:
    skipped = [r for r in verdict.rules if r.not_applicable and r.reason]
    if skipped:
        console.print(Text("\n" + _SKIPPED.say(lang), "dim"))
    for result in skipped:
        console.print(Text(f"  {result.code} ×{result.not_applicable}: {result.reason}", "dim"))


def _names(document: Document) -> dict[tuple[int | None, int | None], str]:
    """Map each row to its duty and activity."""
    names: dict[tuple[int | None, int | None], str] = {}
    for duty in document.duties:
        names[duty.location.table, duty.location.row] = plain(duty.name, 20)
    for parent, activity in document.activities:
        label = " › ".join(plain(entry.name, 20) for entry in (parent, activity) if entry)
        names[activity.location.table, activity.location.row] = label
        for indicator in activity.indicators:
            names[indicator.location.table, indicator.location.row] = label
    return names
