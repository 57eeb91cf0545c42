"""The one way to run: files and options in, verdicts out as they come, and what was left aside."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perftable.config.options import Options
from perftable.config.resolve import Resolver
from perftable.config.settings import DEFAULT, Settings
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import (
    Checked,
    Job,
    check_file,
    not_checked,
    require_settings,
    without_records,
)
from perftable.pipeline.reporting import make_run
from perftable.readers.base import UnreadableFile
from perftable.reports.base import Result, Run
from perftable.reports.configuration import excluded, untrusted

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from perftable.pipeline.cache.journal import Journal

STDIN = "-"
"""The name under which the content of standard input is checked."""

_NOTHING = Phrase(
    "所有文件均已略去，未检查任何文件。", "all files are left out, nothing is checked."
)
_NO_STDIN = Phrase("无标准输入可读取。", "There is no standard input to read.")

Progress = Callable[[int, int, Result], None]
"""Is told of each result: how many are done, of how many, and the result."""


class Plan(NamedTuple):
    """What is to be checked: files, each with its settings, and how many are left out.

    `remarks` say what was left out and which configuration is not followed.
    """

    files: Sequence[Job]
    excluded: int = 0
    remarks: tuple[Phrase, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether every file is left out: nothing is checked then."""
        return bool(self.excluded) and not self.files

    @property
    def settings(self) -> list[Settings]:
        """The settings of the files, in their order."""
        return [settings for _, settings in self.files]


class Outcome(NamedTuple):
    """What came of a run: the plan, and a result for each of its files, in its order.

    `report` has all that reports are made of. `complete` is False where a file or a part of one
    could not be checked, or nothing was left to check.
    """

    plan: Plan
    results: Sequence[Result]
    report: Run

    @property
    def complete(self) -> bool:
        """Whether all that was named was checked."""
        counts = self.report.head.counts
        return not (counts.unreadable or counts.incomplete or self.plan.is_empty)

    @property
    def exit_code(self) -> int:
        """0: clean, 1: findings from `fail_on` on, 2: not all could be checked."""
        if not self.complete:
            return 2
        return 1 if self.report.fails else 0


def plan(inputs: Sequence[str], options: Options, *, whole: bool = False) -> Plan:
    """Return what is to be checked; with `whole` nothing is left out.

    Raises `BadConfig` for a configuration that cannot be used, before any file is checked.
    """
    resolver = Resolver(options, inputs)
    kept = [name for name in inputs if whole or not resolver.excludes(name)]
    files = [(name, resolver.for_file(name).settings) for name in kept]
    remarks = [
        untrusted(one)
        for one in dict.fromkeys(one for _, settings in files for one in settings.untrusted)
        if one.not_followed or one.reason
    ]
    if len(kept) < len(inputs):
        remarks.append(excluded(len(inputs) - len(kept)))
    if inputs and not kept:
        remarks.append(_NOTHING)
    return Plan(files, len(inputs) - len(kept), tuple(remarks))


def run(
    inputs: Sequence[str],
    options: Options,
    *,
    jobs: int = 0,
    keep_records: bool = False,
    verbose: bool = False,
    progress: Progress | None = None,
    executor: "Executor | None" = None,
    cache: Path | None = None,
) -> Outcome:
    """Check files with the configuration of each; results are held outside memory.

    `jobs` is the number of processes, 0 for all cores where that pays; `executor` takes their
    place. Verdicts on unchanged files are taken from the file `cache`, where it is given. Raises
    `BadConfig` for a configuration that cannot be used.
    """
    planned = plan(inputs, options)
    results = checked(
        planned.files,
        jobs=jobs,
        keep_records=keep_records,
        progress=progress,
        executor=executor,
        cache=cache,
    )
    return outcome(planned, results, options, verbose=verbose)


def outcome(
    planned: Plan,
    results: Iterable[Result],
    options: Options,
    *,
    settings: Sequence[Settings] | None = None,
    verbose: bool = False,
) -> Outcome:
    """Return what came of a plan; `settings` stand in for the plan's where they were changed."""
    own = planned.settings if settings is None else settings
    spoken = None if own else options.lang
    made = make_run(results, own, verbose=verbose, lang=spoken, excluded=planned.excluded)
    return Outcome(planned, [one.result for one in made.submissions], made)


def check_many(
    paths: Iterable[str | Path],
    settings: Settings = DEFAULT,
    *,
    jobs: int = 0,
    keep_records: bool = False,
    progress: Progress | None = None,
    executor: "Executor | None" = None,
    cache: Path | None = None,
) -> Iterator[Result]:
    """Yield the verdict on each file, in order and as it comes; one that fails stops no other.

    A result has `report`, and with `keep_records` `document` and `source`. `jobs` is the number of
    processes (0: all cores where that pays); `executor` takes their place, a
    `concurrent.futures.Executor` or one that has its `submit`. `progress(done, total, result)` is
    called before each result is yielded. A path is a file; folders are not searched. `cache` names
    a file from which verdicts on unchanged files are taken, and into which others are put.
    """
    require_settings(settings)
    files = [(str(path), settings) for path in paths]
    return checked(
        files,
        jobs=jobs,
        keep_records=keep_records,
        progress=progress,
        executor=executor,
        cache=cache,
    )


def checked(
    files: Sequence[Job],
    *,
    jobs: int = 0,
    keep_records: bool = False,
    stdin: Callable[[], bytes] | None = None,
    progress: Progress | None = None,
    executor: "Executor | None" = None,
    cache: Path | None = None,
    journal: "Journal | None" = None,
) -> Iterator[Result]:
    """Yield the verdict on each file, in order; `stdin` gives the content of the one named "-".

    Where `cache` names a file, verdicts on unchanged files are taken from it; records are not.
    `journal` has the results of a run that was stopped, and is given the others.
    """

    across = any(own.across for _, own in files)
    known = None if keep_records else cache

    def check(some: Sequence[Job]) -> Iterator[Result]:
        if len(some) == 1 or any(name == STDIN for name, _ in some):
            results = (_one(job, stdin) for job in some)
            return results if keep_records else map(without_records, results)
        from perftable.pipeline.batch import check_files

        return check_files(
            some,
            processes=jobs,
            keep_records=keep_records,
            packed=known is not None and not across,
            executor=executor,
        )

    def look(some: Sequence[Job]) -> Iterator[Result]:
        found = check(some) if known is None else _known(some, known, check)
        if not across:
            return found
        from perftable.pipeline.across import compared

        return compared(found, some)

    results = look(files) if journal is None else _going_on(files, journal, look)
    for done, result in enumerate(results, 1):
        if progress is not None:
            progress(done, len(files), result)
        yield result


def _known(
    files: Sequence[Job], cache: Path, check: Callable[[Sequence[Job]], Iterator[Result]]
) -> Iterator[Result]:
    """Check what is not known already, where it pays to look."""
    from perftable.pipeline.cache.place import pays

    if not pays(files):
        return check(files)
    from perftable.pipeline.cache.remembering import remembered
    from perftable.pipeline.cache.verdicts import Verdicts  # SQLite

    return remembered(files, Verdicts(cache), check)


def _going_on(
    files: Sequence[Job], journal: "Journal", check: Callable[[Sequence[Job]], Iterator[Result]]
) -> Iterator[Result]:
    """Check what an earlier run has not done."""
    from perftable.pipeline.cache.remembering import remembered

    return remembered(files, journal, check)


def without_rules(files: Iterable[Job]) -> list[Job]:
    """Return the files with settings that judge next to nothing: their records are wanted."""
    return [(name, replace(own, select=("PT001",), ignore=())) for name, own in files]


def _one(job: Job, stdin: Callable[[], bytes] | None) -> Checked:
    name, settings = job
    if name != STDIN:
        return check_file(name, settings)
    try:
        if stdin is None:
            raise UnreadableFile(_NO_STDIN)
        return check_file(name, settings, stdin())
    except UnreadableFile as refusal:
        return Checked(not_checked(name, refusal.spoken, settings.lang))
