"""Running a command's files, and saying on standard error what was not checked."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.cli.console import complain, refuse, write_pieces
from perftable.config.options import Options
from perftable.config.refused import BadConfig
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.pipeline import running
from perftable.pipeline.checking import Job
from perftable.pipeline.running import Plan
from perftable.readers.word.opening import read_stream
from perftable.reports.base import Result

if TYPE_CHECKING:
    from perftable.pipeline.cache.journal import Journal

_NO_JOURNAL = Phrase(
    "{name} 不是 --resume 生成的文件，未写入；请更换文件名。",
    "{name} is no file of --resume and is not written to; choose another name.",
)
_UNOPENED = Phrase("无法打开 {name}：{error}。", "cannot open {name}: {error}.")


def plan(names: Sequence[str], options: Options, *, whole: bool = False) -> Plan:
    """Return what is to be checked, and say what is left out and which configuration is not followed.

    With `whole` nothing is left out. Exits with 2 for a configuration that cannot be used, before
    any file is checked.
    """
    try:
        planned = running.plan(names, options, whole=whole)
    except BadConfig as error:
        refuse(error.say(options.lang))
    for remark in planned.remarks:
        complain(remark.say(options.lang))
    return planned


def checked(
    files: Sequence[Job],
    lang: Lang,
    *,
    jobs: int = 0,
    keep_records: bool = False,
    cache: Path | None = None,
    journal: "Journal | None" = None,
) -> Iterator[Result]:
    """Yield the verdict on each file; say on standard error which could not be checked."""
    results = running.checked(
        files, jobs=jobs, keep_records=keep_records, stdin=stdin, cache=cache, journal=journal
    )
    return told(_progress(results, len(files)), lang)


def told(results: Iterable[Result], lang: Lang) -> Iterator[Result]:
    """Yield the results; say on standard error which files could not be checked.

    A rule that failed itself is said once, however many files it failed on.
    """
    said: set[str] = set()
    for result in results:
        if result.brief.status == "unreadable":
            complain(f"{shown(result.report.path)}: {result.report.reason}")
        for rule in result.report.rules if result.brief.broken else ():
            if rule.broken and rule.code not in said:
                said.add(rule.code)
                complain(f"{rule.code}: {rule.say(lang)}")
        yield result


def read_all(files: Sequence[Job], lang: Lang, *, jobs: int = 0) -> Iterator[Result]:
    """Yield each file with its records, without for one that cannot be read (which is said)."""
    return checked(running.without_rules(files), lang, jobs=jobs, keep_records=True)


def cache(unwanted: bool, files: Sequence[Job]) -> Path | None:
    """Return where verdicts on unchanged files are kept, None where nobody is to look."""
    from perftable.pipeline.cache.place import default_place, pays

    return None if unwanted or not pays(files) else default_place()


def journal(path: Path, lang: Lang, *, reads: bool) -> "Journal":
    """Return the results of an earlier run, to be added to; exit with 2 where it is no such file."""
    from perftable.pipeline.cache.journal import Journal, NoJournal

    try:
        return Journal(path, reads=reads)
    except NoJournal:
        refuse(_NO_JOURNAL.say(lang, name=shown(path)))
    except OSError as error:
        refuse(_UNOPENED.say(lang, name=shown(path), error=why(error).say(lang)))


def as_they_come(results: Iterable[Result], write: Callable[[Result], str]) -> Iterator[Result]:
    """Yield the results, each when it has been written to standard output."""
    for result in results:
        write_pieces([write(result)])
        yield result


def stdin() -> bytes:
    """Return what standard input holds. Raises `UnreadableFile`."""
    return read_stream(None if sys.stdin is None else sys.stdin.buffer)


def _progress(results: Iterator[Result], total: int) -> Iterator[Result]:
    """Show a bar on standard error while many files are checked, if that is a terminal."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(results, total=total, description="", console=console, transient=True)
