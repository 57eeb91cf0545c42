"""Many files: checked one by one or in several processes, the results in the files' order."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.model.phrase import Phrase
from perftable.pipeline.checking import (
    Checked,
    Job,
    check_file,
    no_collection,
    not_checked,
    without_records,
)
from perftable.reports.base import Result

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

CHUNK = 8
"""Files handed to a process at a time."""

_AT_ONCE = 64
"""Chunks that an executor has at a time: results are not held without bound."""

DIED = Phrase(
    "检查本文件的进程意外终止（可能内存不足），本文件未检查。",
    "the process that checked this file died (out of memory?), the file is not checked.",
)

_PAYS = 1_500_000
"""Bytes from which several processes pay: starting them costs about as much as checking these."""


def check_files(
    files: Sequence[Job],
    *,
    processes: int = 0,
    keep_records: bool = False,
    packed: bool = False,
    executor: "Executor | None" = None,
) -> Iterator[Result]:
    """Yield the verdict on each file, in order; one that fails never stops the others.

    `processes` 0 takes all cores where that pays. Only few results are held at a time. Records are
    returned only with `keep_records`. With `packed` processes send results as the cache keeps them,
    those that it does. `executor` takes the place of our processes.
    """
    check = partial(_check, keep_records=keep_records)
    work: Callable[[Sequence[Job]], list[Result]] = _packed if packed else check
    if executor is not None:
        yield from _submitted(_chunks(files), work, executor)
        return
    processes = min(processes or worth_starting([name for name, _ in files]), len(files))
    if processes < 2:
        for file in files:
            yield from check([file])
        return
    from perftable.pipeline.processes import in_processes  # heavy, and needed by few runs

    yield from in_processes(_chunks(files), work, processes, _died)


def _chunks(files: Sequence[Job]) -> list[Sequence[Job]]:
    return [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]


def _submitted(
    chunks: Sequence[Sequence[Job]],
    work: Callable[[Sequence[Job]], list[Result]],
    executor: "Executor",
) -> Iterator[Result]:
    """Yield the results of an executor, in order; so many chunks are with it at a time."""
    begun: deque[Future[list[Result]]] = deque()
    for chunk in chunks:
        begun.append(executor.submit(work, chunk))
        if len(begun) >= _AT_ONCE:
            yield from begun.popleft().result()
    while begun:
        yield from begun.popleft().result()


def _check(files: Sequence[Job], keep_records: bool) -> list[Result]:
    kept = (lambda result: result) if keep_records else without_records
    with no_collection():  # what is not kept is gone before anything is scanned
        return [kept(check_file(name, settings)) for name, settings in files]


def _packed(files: Sequence[Job]) -> list[Result]:
    from perftable.pipeline.cache.recalled import recallable

    with no_collection():
        return [recallable(check_file(name, settings)) for name, settings in files]


def _died(job: Job) -> Result:
    name, settings = job
    return Checked(not_checked(name, DIED, settings.lang))


def worth_starting(names: Sequence[str], times: int = 1) -> int:
    """Return how many processes pay for files of these sizes: all cores, or one.

    Each is so many `times` the work of a check.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    size = 0
    for name in names:
        try:
            size += times * Path(name).stat().st_size
        except OSError:
            continue
        if size > _PAYS:
            return cores or 1
    return 1
