"""The terminal report on many documents: those that need work, the worst first, and the rules."""

from collections.abc import Mapping

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.reports.base import Run, Submission, ranked
from perftable.reports.formats.terminal.printing import headed, heading
from perftable.reports.lines import Lines
from perftable.reports.tally import by_rule
from perftable.reports.urgency import urgency
from perftable.reports.words import titled, total

_MORE = Phrase("……另有 {count} 份", "… and {count} more")
_BY_RULE = Phrase("问题（按规则）", "Findings by rule")
_TIMES = Phrase("{count} 处，{documents} 份文件", "{count} in {documents} files")
_VERBOSE = Phrase("逐条列出请加 --verbose。", "--verbose lists each finding.")
_LISTED = 40
"""So many documents are listed."""


def folder(out: Lines, run: Run, titles: Mapping[str, Phrase]) -> None:
    """Many documents on a screen or two: those that need work, the worst first, then the rules."""
    lang = run.head.lang
    _wanting(out, run)
    found = by_rule(run.briefs)
    if found:
        out.line(("\n" + _BY_RULE.say(lang), "bold"))
    for (order, code, name), (count, documents) in found.items():
        times = _TIMES.say(lang, count=count, documents=documents)
        above = heading(SEVERITIES[order], titled(titles, code, name, lang), lang)
        out.line("  ", *above, "  ", (times, "dim"))
    out.line(("\n" + _VERBOSE.say(lang), "dim"))


def overview(out: Lines, run: Run) -> None:
    """Which documents need work, the worst first, and the totals."""
    out.line()
    _wanting(out, run)
    totals(out, run)


def totals(out: Lines, run: Run) -> None:
    """The last line: how many documents pass and fail, and how many findings there are."""
    out.line()
    out.say(total(run.head.counts, run.head.lang), 0, "bold")


def _wanting(out: Lines, run: Run) -> None:
    """The documents that need work, the worst first."""
    wanting = ranked(run.submissions, _wants)
    for submission in wanting[:_LISTED]:
        headed(out, submission, run.head.lang)
    if len(wanting) > _LISTED:
        out.say(_MORE.say(run.head.lang, count=len(wanting) - _LISTED), 2)


def _wants(submission: Submission) -> tuple[int, ...] | None:
    """Return a key that sorts the worst first, None for what needs no work."""
    brief = submission.brief
    if brief.verdict == "pass" and not brief.incomplete and not submission.fails:
        return None
    return urgency(submission)
