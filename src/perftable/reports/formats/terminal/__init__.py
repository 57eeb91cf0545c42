"""The terminal report: one verdict line per document, findings grouped by rule, errors first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from perftable.model.phrase import Phrase
from perftable.model.report import Report
from perftable.reports.base import Run
from perftable.reports.configuration import told as told_of_run
from perftable.reports.formats.terminal.document import document
from perftable.reports.formats.terminal.printing import verdict_of
from perftable.reports.lines import Lines, lines
from perftable.reports.words import titles_of

if TYPE_CHECKING:
    from rich.console import Console

_WAIVERS = Phrase("豁免", "Waivers")
MANY = 5
"""Of more documents each finding is listed only on request: a report fits a screen or two."""


def render(run: Run, console: "Console | None" = None) -> str:
    """Return the report as text; `console` replaces the terminal's own (width, colours)."""
    return "".join(pieces(run, console))


def pieces(run: Run, console: "Console | None" = None) -> Iterator[str]:
    """Yield the report, document by document."""
    out = lines() if console is None else _on(console)
    titles = titles_of(run.catalogue)
    folded = len(run.submissions) > MANY and not run.verbose
    for index, submission in enumerate(() if folded else run.submissions):
        if index:
            out.line()
        document(out, submission, run, titles)
        yield out.taken()
    if folded:
        from perftable.reports.formats.terminal.folder import folder

        folder(out, run, titles)
    _waivers(out, run.head)
    _configuration(out, run.head)
    if len(run.submissions) > 1:
        from perftable.reports.formats.terminal.folder import overview, totals

        (totals if folded else overview)(out, run)
    else:
        for submission in run.submissions:
            word, rest = verdict_of(submission, run.head.lang)
            out.line("\n", word, "  ", rest)
    yield out.taken()


def _on(console: "Console") -> Lines:
    from perftable.reports.styled import Styled

    return Styled(console)


def _waivers(out: Lines, report: Report) -> None:
    """Which waivers are over or of no use; `used` ones are told by their counts."""
    lang = report.lang
    if not report.waivers:
        return
    from perftable.reports.waivers import told

    out.line(("\n" + _WAIVERS.say(lang), "dim"))
    for use in report.waivers:
        out.say(told(use, lang), 2, "dim" if use.status == "used" else "yellow")


def _configuration(out: Lines, report: Report) -> None:
    """What the run was checked with, and what was not followed."""
    out.line()
    for one in told_of_run(report):
        style = "yellow" if one.kind == "untrusted" else "dim"
        out.say(one.text.say(report.lang), 0, style)
