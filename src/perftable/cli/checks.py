"""Checking the files of a command, and saying which could not be checked."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from perftable.batch import check_files
from perftable.checking import Checked, Job, check_file, not_checked
from perftable.cli.console import complain, refuse
from perftable.config.complaints import BadConfig
from perftable.config.resolve import Options, for_file
from perftable.model.filename import shown
from perftable.readers._word.opening import read_stream
from perftable.readers.base import UnreadableFile
from perftable.settings import Settings


def checked(
    names: Sequence[str],
    options: Options,
    *,
    jobs: int = 0,
    keep_records: bool = False,
) -> Iterator[Checked]:
    """Yield the verdict on each file; say on standard error which could not be checked.

    A rule that failed itself is said once, however many files it failed on.
    Exits with 2 for a configuration that cannot be used, before any file is checked.
    """
    files = [(name, settings_for(name, options)) for name in names]
    said: set[str] = set()
    for result in _progress(_results(files, jobs, keep_records), len(names)):
        if result.report.status == "unreadable":
            complain(f"{shown(result.report.path)}: {result.report.reason}")
        for rule in result.report.rules:
            if rule.broken and rule.code not in said:
                said.add(rule.code)
                complain(f"{rule.code}: {rule.say(options.lang)}")
        yield result


def settings_for(name: str, options: Options) -> Settings:
    """Return the settings in force for a file."""
    try:
        return for_file(name, options).settings
    except BadConfig as error:
        refuse(error.say(options.lang))


def read_all(names: Sequence[str], options: Options, *, jobs: int = 0) -> Iterator[Checked]:
    """Yield each file with its records, without for one that cannot be read (which is said)."""
    no_rules = replace(options, select=("PT001",), ignore=())
    return checked(names, no_rules, jobs=jobs, keep_records=True)


def _results(files: Sequence[Job], jobs: int, keep_records: bool) -> Iterator[Checked]:
    if len(files) == 1 or any(name == "-" for name, _ in files):
        for name, settings in files:
            yield _from_stdin(settings) if name == "-" else check_file(name, settings)
        return
    yield from check_files(files, processes=jobs, keep_records=keep_records)


def _from_stdin(settings: Settings) -> Checked:
    try:
        data = read_stream(None if sys.stdin is None else sys.stdin.buffer)
    except UnreadableFile as refusal:
        return Checked(not_checked("-", refusal.spoken, settings.lang))
    return check_file("-", settings, data)


def _progress(results: Iterator[Checked], total: int) -> Iterator[Checked]:
    """Show a bar on standard error while many files are checked, if that is a terminal."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(results, total=total, description="", console=console, transient=True)
