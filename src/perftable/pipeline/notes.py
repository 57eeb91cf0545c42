"""The notes that go into an annotated copy: the verdict at its head, and each finding once."""

from collections.abc import Iterator, Mapping
from typing import Literal

from perftable.annotating.remarks import Note
from perftable.model.finding import SEVERITIES, Severity
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.joining import Joined, join
from perftable.reports.words import FAIL, PASS, SEVERITY, lacking, tally

Langs = Literal["zh", "en", "both"]
"""The languages a comment speaks."""

LANGS: tuple[Langs, ...] = ("zh", "en", "both")

_VERDICT = Phrase("审核结论：{verdict}", "Verdict: {verdict}")
_COUNTS = Phrase("共 {counts}。", "{counts}.")
_JOINED = Phrase(
    "同一问题在多行出现的，仅在首行批注，并列明所涉各行。",
    "What is wrong on several rows is said at the first of them, which names the others.",
)
_LEFT_OUT = Phrase(
    "批注仅列{least}及以上的问题。", "Comments tell what is at least of severity {least}."
)
_HEADING = Phrase("{severity}：{title}（{code}）", "{severity}: {title} ({code})")
_ROWS = Phrase("涉及{rows}：{names}", "On {rows}: {names}")
_ROWS_ALONE = Phrase("涉及{rows}", "On {rows}")


def notes_of(
    report: DocumentReport,
    langs: Langs,
    *,
    severity: Severity = "note",
    titles: Mapping[str, Phrase] | None = None,
) -> Iterator[Note]:
    """Yield the note at the head, and one for each thing that is wrong, of `severity` at least.

    `titles` say what rules are called, by code. What is wrong on several rows is one note.
    """
    told = SEVERITIES[: SEVERITIES.index(severity) + 1]
    found = join(one for one in report.findings if one.severity in told)
    spoken: tuple[Lang, ...] = ("zh", "en") if langs == "both" else (langs,)
    repeats = any(len(one.findings) > 1 for one in found)
    yield _head(report, spoken, severity, repeats=repeats)
    for one in found:
        yield _note(one, spoken, titles or {}, tables=report.several_tables)


def _head(
    report: DocumentReport, langs: tuple[Lang, ...], severity: Severity, *, repeats: bool
) -> Note:
    verdict = FAIL if report.verdict == "fail" else PASS
    lines: list[str] = []
    for lang in langs:
        lines.append(_COUNTS.say(lang, counts=tally(report.counts, lang)))
        lines.append(lacking(report, lang))
        lines.append(_JOINED.say(lang) if repeats else "")
        lines.append(
            _LEFT_OUT.say(lang, least=SEVERITY[severity].say(lang)) if severity != "note" else ""
        )
    heading = " / ".join(_VERDICT.say(lang, verdict=verdict.say(lang)) for lang in langs)
    return Note(Location(), None, heading, tuple(filter(None, lines)))


def _note(
    one: Joined, langs: tuple[Lang, ...], titles: Mapping[str, Phrase], *, tables: bool
) -> Note:
    first = one.first
    title = titles.get(first.code, Phrase(first.name, first.name))
    headings = [
        _HEADING.say(
            lang,
            severity=SEVERITY[first.severity].say(lang),
            title=title.say(lang).rstrip("。."),
            code=first.code,
        )
        for lang in langs
    ]
    lines: list[str] = []
    for lang in langs:
        lines.append(one.message.say(lang))
        if len(one.findings) > 1:
            names = ("；" if lang == "zh" else "; ").join(one.names(lang))
            rows = one.rows(lang, tables=tables)
            lines.append((_ROWS if names else _ROWS_ALONE).say(lang, rows=rows, names=names))
    return Note(first.location, first.severity, " / ".join(headings), tuple(dict.fromkeys(lines)))
