"""Many files: checked one by one or in several processes, the results in the files' order."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from perftable.checking import Checked, Settings, check_file, not_checked
from perftable.model.phrase import Phrase

CHUNK = 8
"""Files handed to a process at a time."""

_PAYS = 1_500_000
"""Bytes from which several processes pay: starting them costs about as much as checking these."""

_DIED = Phrase(
    "检查这个文件的进程意外终止（可能内存不足），本文件未能检查。",
    "the process that checked this file died (out of memory?), the file is not checked.",
)

Work = Callable[[Sequence[str]], list[Checked]]


def check_files(
    names: Sequence[str], settings: Settings, *, jobs: int = 0, keep_records: bool = False
) -> Iterator[Checked]:
    """Yield the verdict on each file, in order; one that fails never stops the others.

    `jobs` 0 takes all cores where that pays. Only few results are held at a time. Records are
    returned only with `keep_records`.
    """
    work = partial(_check, settings=settings, keep_records=keep_records)
    jobs = min(jobs or _jobs(names), len(names))
    if jobs < 2:
        for name in names:
            yield from work([name])
        return
    chunks = [names[start : start + CHUNK] for start in range(0, len(names), CHUNK)]
    yield from _in_processes(chunks, work, settings, jobs)


def _check(names: Sequence[str], settings: Settings, keep_records: bool) -> list[Checked]:
    results = [check_file(name, settings) for name in names]
    return results if keep_records else [Checked(result.report) for result in results]


def _jobs(names: Sequence[str]) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    size = 0
    for name in names:
        try:
            size += Path(name).stat().st_size
        except OSError:
            continue
        if size > _PAYS:
            return cores or 1
    return 1


def _in_processes(
    chunks: Sequence[Sequence[str]], work: Work, settings: Settings, jobs: int
) -> Iterator[Checked]:
    waiting = deque(chunks)
    running: deque[tuple[Sequence[str], Future[list[Checked]]]] = deque()
    with ProcessPoolExecutor(jobs) as pool:
        try:
            while waiting or running:
                while waiting and len(running) < 2 * jobs:
                    chunk = waiting.popleft()
                    running.append((chunk, pool.submit(work, chunk)))
                yield from running[0][1].result()
                running.popleft()
            return
        except BrokenProcessPool:
            pass
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
    for chunk in (*(chunk for chunk, _ in running), *waiting):
        for name in chunk:
            yield _alone(name, work, settings)


def _alone(name: str, work: Work, settings: Settings) -> Checked:
    """Check one file in a process of its own, after some file brought a process down."""
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(work, [name]).result()[0]
        except BrokenProcessPool:
            return Checked(not_checked(name, _DIED.say(settings.lang)))
