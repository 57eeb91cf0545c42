"""The terminal report: one verdict line per document, findings grouped by rule, errors first."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport, Report
from perftable.reports.base import Run, Submission, ranked
from perftable.reports.configuration import told as told_of_run
from perftable.reports.escape import named, plain
from perftable.reports.folding import fold
from perftable.reports.places import places, skipped
from perftable.reports.waivers import told
from perftable.reports.words import (
    CHECKLIST,
    FAIL,
    NOT_CHECKED,
    PASS,
    SEVERITY,
    fails,
    lacking,
    tally,
    total,
)

_APART = Phrase(
    "（另有已豁免 {waived} 个，基线中 {known} 个）", " ({waived} waived, {known} in the baseline)"
)
_WAIVERS = Phrase("豁免", "Waivers")
_MORE = Phrase("……还有 {count} 份", "… and {count} more")
_LISTED = 20
"""So many documents are listed at the end of a report on many."""

_SKIPPED = Phrase("未检查的项", "Not applicable")
_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def render(run: Run, console: Console | None = None) -> str:
    """Return the report as text; `console` replaces the terminal's own (width, colours)."""
    return "".join(pieces(run, console))


def pieces(run: Run, console: Console | None = None) -> Iterator[str]:
    """Yield the report, document by document."""
    console = console or Console(highlight=False, emoji=False, markup=False)
    for index, submission in enumerate(run.submissions):
        with console.capture() as capture:
            if index:
                console.print()
            _document(console, submission, run.head.lang, run.verbose)
        yield _trimmed(capture.get())
    with console.capture() as capture:
        _waivers(console, run.head)
        _configuration(console, run.head)
        if len(run.submissions) > 1:
            _overview(console, run)
    yield _trimmed(capture.get())


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _overview(console: Console, run: Run) -> None:
    """The totals, and which documents need work, the worst first."""
    lang = run.head.lang
    console.print(Text("\n" + total(run.head.counts, lang), "bold"))
    wanting = ranked(run.submissions, _badness)
    for submission in wanting[:_LISTED]:
        unreadable = submission.verdict.status == "unreadable"
        rest = NOT_CHECKED.say(lang) if unreadable else _figures(submission, lang)
        _say(console, f"{named(submission.verdict.path)}  {rest}", 2)
    if len(wanting) > _LISTED:
        _say(console, _MORE.say(lang, count=len(wanting) - _LISTED), 2)


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


def _document(console: Console, submission: Submission, lang: Lang, verbose: bool) -> None:
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
    console.print(Text.assemble((word, style), "  ", named(verdict.path), "  ", rest))
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    findings = sorted(verdict.findings, key=lambda f: (order[f.severity], f.code))
    for (severity, code, name), group in groupby(
        findings, key=lambda f: (f.severity, f.code, f.name)
    ):
        label = SEVERITY[severity].say(lang)
        console.print(Text.assemble("\n", (f"{label} {code}", _STYLES[severity]), f" {name}"))
        for one in fold(list(group)):
            _say(console, plain(one.message, 400), 2)
            for text in places(one, lang, tables=verdict.several_tables, verbose=verbose):
                _say(console, text, 4, "dim")
    _checklist(console, verdict, lang)
    _skipped(console, verdict, lang)


def _checklist(console: Console, verdict: DocumentReport, lang: Lang) -> None:
    """What only a reader can judge, to tick off."""
    if verdict.checklist:
        console.print(Text("\n" + CHECKLIST.say(lang), "bold"))
    for item in verdict.checklist:
        _say(console, f"□ {item.say(lang)}", 2)


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
        _say(console, told(use, lang), 2, "dim" if use.status == "used" else "yellow")


def _configuration(console: Console, report: Report) -> None:
    """What the run was checked with, and what was not followed."""
    console.print()
    for one in told_of_run(report):
        style = "yellow" if one.kind == "untrusted" else "dim"
        _say(console, one.text.say(report.lang), 0, style)


def _say(console: Console, text: str, indent: int, style: str = "") -> None:
    console.print(Padding(Text(text, style), (0, 0, 0, indent), expand=False))
