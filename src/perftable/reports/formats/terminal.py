"""The terminal report: one verdict line per document, findings grouped by rule, errors first."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport, Report
from perftable.reports.base import Run, Submission, ranked
from perftable.reports.configuration import told as told_of_run
from perftable.reports.escape import named, plain
from perftable.reports.folding import fold
from perftable.reports.lines import Lines, lines
from perftable.reports.places import places, skipped
from perftable.reports.waivers import told
from perftable.reports.words import (
    CHECKLIST,
    FAIL,
    NOT_CHECKED,
    PASS,
    REMARKS,
    SEVERITY,
    fails,
    lacking,
    tally,
    total,
)

if TYPE_CHECKING:
    from rich.console import Console

_APART = Phrase(
    "（另有已豁免 {waived} 个，基线中 {known} 个）", " ({waived} waived, {known} in the baseline)"
)
_WAIVERS = Phrase("豁免", "Waivers")
_MORE = Phrase("……还有 {count} 份", "… and {count} more")
_BY_RULE = Phrase("问题（按规则）", "Findings by rule")
_TIMES = Phrase("{count} 处，{documents} 份文件", "{count} in {documents} files")
_VERBOSE = Phrase("逐条列出请加 --verbose。", "--verbose lists each finding.")
MANY = 5
"""Of more documents each finding is listed only on request: a report fits a screen or two."""

_FOLDED = 40
_LISTED = 20
"""So many documents are listed at the end of a report on many."""

_SKIPPED = Phrase("未检查的项", "Not applicable")
_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def render(run: Run, console: "Console | None" = None) -> str:
    """Return the report as text; `console` replaces the terminal's own (width, colours)."""
    return "".join(pieces(run, console))


def pieces(run: Run, console: "Console | None" = None) -> Iterator[str]:
    """Yield the report, document by document."""
    out = lines() if console is None else _on(console)
    folded = len(run.submissions) > MANY and not run.verbose
    for index, submission in enumerate(() if folded else run.submissions):
        if index:
            out.line()
        _document(out, submission, run)
        yield out.taken()
    if folded:
        _folder(out, run)
    _waivers(out, run.head)
    _configuration(out, run.head)
    if folded:
        out.line(("\n" + total(run.head.counts, run.head.lang), "bold"))
    elif len(run.submissions) > 1:
        _overview(out, run)
    else:
        for submission in run.submissions:
            out.line("\n", *_verdict(submission, run.head.lang))
    yield out.taken()


def _on(console: "Console") -> Lines:
    from perftable.reports.styled import Styled

    return Styled(console)


def _folder(out: Lines, run: Run) -> None:
    """Many documents on a screen or two: those that need work, the worst first, then the rules."""
    lang = run.head.lang
    wanting = ranked(run.submissions, _badness)
    for submission in wanting[:_FOLDED]:
        word, path, rest = _verdict(submission, lang, named(submission.verdict.path))
        out.line(word, "  ", path, "  ", rest)
    if len(wanting) > _FOLDED:
        out.say(_MORE.say(lang, count=len(wanting) - _FOLDED), 2)
    counts: dict[tuple[int, str, str], list[int]] = {}
    for submission in run.submissions:
        own = Counter(
            (SEVERITIES.index(one.severity), one.code, one.name)
            for one in submission.verdict.findings
        )
        for key, count in own.items():
            tally_of = counts.setdefault(key, [0, 0])
            tally_of[0] += count
            tally_of[1] += 1
    if counts:
        out.line(("\n" + _BY_RULE.say(lang), "bold"))
    for (severity, code, name), (places_, documents) in sorted(counts.items()):
        label = SEVERITY[SEVERITIES[severity]].say(lang)
        told_ = _TIMES.say(lang, count=places_, documents=documents)
        title = _title(run, code, name, lang)
        heading = (f"{label} {code}", _STYLES[SEVERITIES[severity]])
        out.line("  ", heading, f" {title}  ", (told_, "dim"))
    out.line(("\n" + _VERBOSE.say(lang), "dim"))


def _title(run: Run, code: str, name: str, lang: Lang) -> str:
    """Return what a rule is called: its title, its name where no catalogue has it."""
    entry = run.catalogue.get(code)
    return name if entry is None else entry.title.say(lang).rstrip("。.")


def _overview(out: Lines, run: Run) -> None:
    """The totals, and which documents need work, the worst first."""
    lang = run.head.lang
    out.line(("\n" + total(run.head.counts, lang), "bold"))
    wanting = ranked(run.submissions, _badness)
    for submission in wanting[:_LISTED]:
        unreadable = submission.verdict.status == "unreadable"
        rest = NOT_CHECKED.say(lang) if unreadable else _figures(submission, lang)
        out.say(f"{named(submission.verdict.path)}  {rest}", 2)
    if len(wanting) > _LISTED:
        out.say(_MORE.say(lang, count=len(wanting) - _LISTED), 2)


def _badness(submission: Submission) -> tuple[bool, int, int] | None:
    """Return a key that sorts the worst first, None for what needs no work."""
    verdict = submission.verdict
    if verdict.verdict == "pass" and not verdict.incomplete and not submission.fails:
        return None
    return verdict.status == "checked", -verdict.counts.error, -verdict.counts.warning


def _figures(submission: Submission, lang: Lang) -> str:
    """Return how many findings there are, and what the verdict does not say."""
    lack = lacking(submission.verdict, lang)
    apart = ("；" if lang == "zh" else "; ") if lack else ""
    return tally(submission.verdict.counts, lang) + fails(submission, lang) + apart + lack


def _verdict(
    submission: Submission, lang: Lang, path: str = ""
) -> tuple[tuple[str, str], str, str]:
    """Return the word of the verdict with its style, the path, and the figures."""
    verdict = submission.verdict
    if verdict.status == "unreadable":
        word, style, rest = NOT_CHECKED.say(lang), "bold red", plain(verdict.say(lang), 400)
    else:
        passed = verdict.verdict == "pass"
        word = (PASS if passed else FAIL).say(lang)
        style = "bold green" if passed else "bold red"
        rest = _figures(submission, lang)
        if verdict.waived or verdict.known:
            rest += _APART.say(lang, waived=len(verdict.waived), known=len(verdict.known))
    return (word, style), path or "  ", rest


def _document(out: Lines, submission: Submission, run: Run) -> None:
    verdict, lang = submission.verdict, run.head.lang
    word, path, rest = _verdict(submission, lang, named(verdict.path))
    out.line(word, "  ", path, "  ", rest)
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    findings = sorted(verdict.findings, key=lambda f: (order[f.severity], f.code))
    for (severity, code, name), group in groupby(
        findings, key=lambda f: (f.severity, f.code, f.name)
    ):
        label = SEVERITY[severity].say(lang)
        title = _title(run, code, name, lang)
        out.line("\n", (f"{label} {code}", _STYLES[severity]), f" {title}")
        for one in fold(list(group)):
            out.say(plain(one.message, 400), 2)
            for text in places(one, lang, tables=verdict.several_tables, verbose=run.verbose):
                out.say(text, 4, "dim")
    _remarks(out, verdict, lang)
    _checklist(out, verdict, lang)
    _skipped(out, verdict, lang)


def _remarks(out: Lines, verdict: DocumentReport, lang: Lang) -> None:
    """What was left out on purpose or put together when the file was read."""
    if verdict.remarks:
        out.line(("\n" + REMARKS.say(lang), "dim"))
    for remark in verdict.remarks:
        out.say(remark.say(lang), 2, "dim")


def _checklist(out: Lines, verdict: DocumentReport, lang: Lang) -> None:
    """What only a reader can judge, to tick off."""
    if verdict.checklist:
        out.line(("\n" + CHECKLIST.say(lang), "bold"))
    for item in verdict.checklist:
        out.say(f"□ {item.say(lang)}", 2)


def _skipped(out: Lines, verdict: DocumentReport, lang: Lang) -> None:
    """What could not be checked, and why; the rules with one reason stand on one line."""
    reasons = skipped(verdict, lang)
    if reasons:
        out.line(("\n" + _SKIPPED.say(lang), "dim"))
    for reason, codes in reasons.items():
        out.say(f"{reason}: {codes}", 2, "dim")


def _waivers(out: Lines, report: Report) -> None:
    """Which waivers are over or of no use; `used` ones are told by their counts."""
    lang = report.lang
    if report.waivers:
        out.line(("\n" + _WAIVERS.say(lang), "dim"))
    for use in report.waivers:
        out.say(told(use, lang), 2, "dim" if use.status == "used" else "yellow")


def _configuration(out: Lines, report: Report) -> None:
    """What the run was checked with, and what was not followed."""
    out.line()
    for one in told_of_run(report):
        style = "yellow" if one.kind == "untrusted" else "dim"
        out.say(one.text.say(report.lang), 0, style)
