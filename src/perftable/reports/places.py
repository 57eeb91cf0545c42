"""Where findings stand, and what was not applicable, in the words of a report for people."""

from collections.abc import Iterable, Mapping

from perftable.model.finding import Finding
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.escape import plain

_ROWS = Phrase("{count} 行：{rows}", "{count} rows: {rows}")
_ROW = Phrase("第 {row} 行", "row {row}")
_EMPTY = Phrase("（空）", "(empty)")
_SKIP = Phrase("{code}（{count}/{all}）", "{code} ({count} of {all})")
_SEE = Phrase("（另见第 {rows} 行）", " (see also {rows})")


def place(finding: Finding, message: str, lang: Lang) -> str:
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


def rows(findings: Iterable[Finding], lang: Lang) -> str:
    """Return how many rows the findings stand on, and which."""
    numbers = [str(finding.location.row) for finding in findings]
    return _ROWS.say(lang, count=len(numbers), rows=", ".join(numbers))


def skipped(verdict: DocumentReport, lang: Lang) -> Mapping[str, str]:
    """Return why rules were not applicable: for each reason its rules, and on how many subjects."""
    reasons: dict[str, list[str]] = {}
    for result in verdict.rules:
        if result.not_applicable and result.reason:
            count = result.not_applicable
            shown = _SKIP.say(lang, code=result.code, count=count, all=count + result.checked)
            reasons.setdefault(result.reason, []).append(shown)
    return {reason: ", ".join(codes) for reason, codes in reasons.items()}
