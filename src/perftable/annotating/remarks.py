"""Findings → remarks: one for each place, with what its comment says in both languages."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from perftable.annotating.where import Span, Where
from perftable.model.finding import SEVERITIES, Finding, Severity
from perftable.model.phrase import Phrase

MAX_TEXT = 4000
"""Characters of a paragraph in a comment; what a finding quotes of a document may be longer."""

_SEVERITIES: dict[Severity, Phrase] = {
    "error": Phrase("错误", "error"),
    "warning": Phrase("警告", "warning"),
    "note": Phrase("提示", "note"),
}


@dataclass(slots=True)
class Remark:
    """What is said at one place: findings, the gravest first."""

    span: Span
    findings: list[Finding] = field(default_factory=list)


def remarks(findings: Iterable[Finding], where: Where) -> list[Remark]:
    """Return a remark for each place with findings, in the order of the document."""
    found: dict[Span, Remark] = {}
    for finding in findings:
        span = _place(finding, where)
        found.setdefault(span, Remark(span)).findings.append(finding)
    for remark in found.values():
        remark.findings.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    return [found[span] for span in sorted(found)]


def lines(finding: Finding) -> tuple[str, list[str]]:
    """Return a finding's heading and its message, in Chinese and English where both are known."""
    severity = _SEVERITIES[finding.severity]
    heading = f"{finding.code} {finding.name} / {severity.zh} {severity.en}"
    messages = dict.fromkeys((finding.say("zh"), finding.say("en")))
    return harmless(heading), [harmless(message) for message in messages]


def harmless(text: str) -> str:
    """Return one line of text without what XML forbids, controls and changes of direction."""
    kept = "".join(
        " " if char.isspace() else char
        for char in text[:MAX_TEXT]
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Cn")
    )
    return kept + ("…" if len(text) > MAX_TEXT else "")


def _place(finding: Finding, where: Where) -> Span:
    """Return where a finding's comment stands; what has no place in the text stands at its start."""
    at = finding.location
    found: Span | None = None
    if at.table is not None:
        found = where.cell(at.table, at.row or 1, at.cell)
    elif at.paragraph is not None:
        found = where.paragraph(at.paragraph)
    return found or where.start
