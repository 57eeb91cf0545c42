"""The terminal report on many documents: those that need work, the worst first, and the rules."""

from collections.abc import Callable, Mapping

from perftable.model.brief import Brief
from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.reports.base import Run, Submission, ranked
from perftable.reports.formats.terminal.printing import headed, heading
from perftable.reports.lines import Lines
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
    counts = _Counts()

    def looked_at(submission: Submission) -> tuple[int, ...] | None:
        """Count and rank at once."""
        counts.add(submission.brief)
        return _wants(submission)

    _wanting(out, run, looked_at)
    if counts.of_rules:
        out.line(("\n" + _BY_RULE.say(lang), "bold"))
    for (severity, code, name), (count, documents) in sorted(counts.of_rules.items()):
        times = _TIMES.say(lang, count=count, documents=documents)
        above = heading(SEVERITIES[severity], titled(titles, code, name, lang), lang)
        out.line("  ", *above, "  ", (times, "dim"))
    out.line(("\n" + _VERBOSE.say(lang), "dim"))


class _Counts:
    """Findings by rule: how many there are, and in how many documents."""

    def __init__(self) -> None:
        self.of_rules: dict[tuple[int, str, str], list[int]] = {}

    def add(self, brief: Brief) -> None:
        """Count a document's findings."""
        for severity, code, name, count in brief.by_rule:
            total_of = self.of_rules.setdefault((SEVERITIES.index(severity), code, name), [0, 0])
            total_of[0] += count
            total_of[1] += 1


def overview(out: Lines, run: Run) -> None:
    """Which documents need work, the worst first, and the totals."""
    out.line()
    _wanting(out, run, _wants)
    totals(out, run)


def totals(out: Lines, run: Run) -> None:
    """The last line: how many documents pass and fail, and how many findings there are."""
    out.line()
    out.say(total(run.head.counts, run.head.lang), 0, "bold")


def _wanting(out: Lines, run: Run, key: Callable[[Submission], tuple[int, ...] | None]) -> None:
    """The documents that need work, the worst first; `key` is `_wants` or calls it."""
    wanting = ranked(run.submissions, key)
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
