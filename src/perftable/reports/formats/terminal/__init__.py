"""The terminal report: one verdict line per document, findings grouped by rule, errors first."""

import os
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from perftable.model.phrase import Phrase
from perftable.model.report import Report
from perftable.reports.base import Run
from perftable.reports.configuration import told as told_of_run
from perftable.reports.formats.terminal.document import document
from perftable.reports.formats.terminal.folder import folder, overview, totals
from perftable.reports.formats.terminal.printing import say, verdict_of
from perftable.reports.waivers import told
from perftable.reports.words import titles_of

_WAIVERS = Phrase("豁免", "Waivers")
MANY = 5
"""Of more documents each finding is listed only on request: a report fits a screen or two."""

_UNBOUND = 10_000


def render(run: Run, console: Console | None = None) -> str:
    """Return the report as text; `console` replaces the terminal's own (width, colours)."""
    return "".join(pieces(run, console))


def pieces(run: Run, console: Console | None = None) -> Iterator[str]:
    """Yield the report, document by document."""
    console = console or _console()
    titles = titles_of(run.catalogue)
    folded = len(run.submissions) > MANY and not run.verbose
    for index, submission in enumerate(() if folded else run.submissions):
        with console.capture() as capture:
            if index:
                console.print()
            document(console, submission, run, titles)
        yield _trimmed(capture.get())
    with console.capture() as capture:
        if folded:
            folder(console, run, titles)
        _waivers(console, run.head)
        _configuration(console, run.head)
        if folded:
            totals(console, run)
        elif len(run.submissions) > 1:
            overview(console, run)
        else:
            for submission in run.submissions:
                word, rest = verdict_of(submission, run.head.lang)
                console.print(Text.assemble("\n", word, "  ", rest))
    yield _trimmed(capture.get())


def _console() -> Console:
    """Return the terminal's own console; what goes into a file or a pipe is not wrapped."""
    console = Console(highlight=False, emoji=False, markup=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _UNBOUND
    return console


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _waivers(console: Console, report: Report) -> None:
    """Which waivers are over or of no use; `used` ones are told by their counts."""
    lang = report.lang
    if report.waivers:
        console.print(Text("\n" + _WAIVERS.say(lang), "dim"))
    for use in report.waivers:
        say(console, told(use, lang), 2, "dim" if use.status == "used" else "yellow")


def _configuration(console: Console, report: Report) -> None:
    """What the run was checked with, and what was not followed."""
    console.print()
    for one in told_of_run(report):
        style = "yellow" if one.kind == "untrusted" else "dim"
        say(console, one.text.say(report.lang), 0, style)
