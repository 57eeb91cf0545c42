"""Checking the files of a command, and saying which could not be checked."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from perftable.cli.console import complain, refuse
from perftable.config.complaints import BadConfig
from perftable.config.options import Options
from perftable.config.resolve import Resolver
from perftable.config.settings import Settings
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.pipeline.batch import check_files
from perftable.pipeline.checking import Checked, Job, check_file, not_checked
from perftable.readers.base import UnreadableFile
from perftable.readers.word.opening import read_stream
from perftable.reports.configuration import excluded, untrusted

_NOTHING = Phrase(
    "所有文件都已略去，没有检查任何文件。", "all files are left out, nothing is checked."
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a command checks: files, each with its settings, and how many it leaves out."""

    files: Sequence[Job]
    excluded: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether every file is left out: nothing is checked then."""
        return bool(self.excluded) and not self.files

    @property
    def settings(self) -> list[Settings]:
        """The settings of the files, in their order."""
        return [settings for _, settings in self.files]


def plan(names: Sequence[str], options: Options, *, whole: bool = False) -> Plan:
    """Return what is to be checked, and say what is left out and which configuration is not followed.

    With `whole` nothing is left out. Exits with 2 for a configuration that cannot be used, before
    any file is checked.
    """
    resolver = Resolver(options, names)
    try:
        kept = [name for name in names if whole or not resolver.excludes(name)]
        files = [(name, resolver.for_file(name).settings) for name in kept]
    except BadConfig as error:
        refuse(error.say(options.lang))
    for one in dict.fromkeys(one for _, settings in files for one in settings.untrusted):
        if one.not_followed or one.reason:
            complain(untrusted(one).say(options.lang))
    if len(kept) < len(names):
        complain(excluded(len(names) - len(kept)).say(options.lang))
    if names and not kept:
        complain(_NOTHING.say(options.lang))
    return Plan(files, len(names) - len(kept))


def checked(
    files: Sequence[Job], lang: Lang, *, jobs: int = 0, keep_records: bool = False
) -> Iterator[Checked]:
    """Yield the verdict on each file; say on standard error which could not be checked."""
    return told(_progress(_results(files, jobs, keep_records), len(files)), lang)


def told(results: Iterable[Checked], lang: Lang) -> Iterator[Checked]:
    """Yield the results; say on standard error which files could not be checked.

    A rule that failed itself is said once, however many files it failed on.
    """
    said: set[str] = set()
    for result in results:
        if result.report.status == "unreadable":
            complain(f"{shown(result.report.path)}: {result.report.reason}")
        for rule in result.report.rules:
            if rule.broken and rule.code not in said:
                said.add(rule.code)
                complain(f"{rule.code}: {rule.say(lang)}")
        yield result


def read_all(files: Sequence[Job], lang: Lang, *, jobs: int = 0) -> Iterator[Checked]:
    """Yield each file with its records, without for one that cannot be read (which is said)."""
    no_rules = [(name, replace(own, select=("PT001",), ignore=())) for name, own in files]
    return checked(no_rules, lang, jobs=jobs, keep_records=True)


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
