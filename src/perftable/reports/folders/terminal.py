"""A comparison of folders for a terminal: a line a submission, what stands alone below."""

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from perftable.model.folders import FolderComparison, Submission
from perftable.model.phrase import Lang, Phrase
from perftable.reports.comparison import render as render_one
from perftable.reports.escape import named, plain
from perftable.reports.folders import words
from perftable.reports.folders.sheets import counts, ranked, rows_changed

_HEADS = (words.SUBMISSION, words.VERDICTS, words.MENDED, words.NEW, words.REMAINING, words.ROWS)


def render(
    comparison: FolderComparison,
    *,
    verbose: bool = False,
    console: Console | None = None,
    titles: Mapping[str, Phrase] | None = None,
) -> str:
    """Return the comparison as text; `verbose` has each submission's own comparison below.

    `titles` say what rules are called, by code.
    """
    console = console or Console(highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        console.print(Text(f"{named(comparison.old)} → {named(comparison.new)}", "bold"))
        for line in words.total(comparison):
            console.print(Text(line))
        console.print()
        console.print(_table(comparison))
        for label in _alone(comparison):
            console.print(label)
    text = "\n".join(line.rstrip() for line in capture.get().split("\n"))
    if verbose:
        for one in ranked(comparison):
            if one.comparison is not None:
                text += "\n" + render_one(
                    one.comparison, verbose=True, console=console, titles=titles
                )
    return text


def _table(comparison: FolderComparison) -> Table:
    lang = comparison.lang
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for place, head in enumerate(_HEADS):
        number = 2 <= place <= 4
        table.add_column(
            head.say(lang),
            justify="right" if number else "left",
            no_wrap=number,
            overflow="fold",
        )
    for one in ranked(comparison):
        table.add_row(*_cells(one, lang))
    return table


def _cells(one: Submission, lang: Lang) -> Iterator[Text]:
    totals = one.comparison.totals if one.comparison else None
    style = "bold red" if one.verdicts[1] != "pass" else ""
    yield Text(plain(words.called(one), 60))
    yield Text(words.verdicts(one, lang), style)
    yield from (Text("" if count is None else str(count)) for count in counts(totals))
    unread = "; ".join(plain(file.reason.say(lang), 200) for file in one.unread)
    yield Text(unread or rows_changed(totals, lang))


def _alone(comparison: FolderComparison) -> Iterator[Text]:
    parts: tuple[tuple[Phrase, tuple[str, ...]], ...] = (
        (words.ADDED, comparison.added),
        (words.REMOVED, comparison.removed),
    )
    for title, labels in parts:
        if labels:
            yield Text(" ")
            yield Text(title.say(comparison.lang), "bold")
            yield from (Text(f"  {named(label)}") for label in labels)
