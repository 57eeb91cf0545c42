"""Many files: checked one by one or in several processes, the results in the files' order."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from perftable.checking import Checked, check_file, not_checked
from perftable.model.phrase import Phrase
from perftable.settings import Settings

CHUNK = 8
"""Files handed to a process at a time."""

_PAYS = 1_500_000
"""Bytes from which several processes pay: starting them costs about as much as checking these."""

_DIED = Phrase(
    "检查这个文件的进程意外终止（可能内存不足），本文件未能检查。",
    "the process that checked this file died (out of memory?), the file is not checked.",
)

Job = tuple[str, Settings]
"""A file and how to check it."""

Work = Callable[[Sequence[Job]], list[Checked]]


def check_files(
    files: Sequence[Job], *, processes: int = 0, keep_records: bool = False
) -> Iterator[Checked]:
    """Yield the verdict on each file, in order; one that fails never stops the others.

    `processes` 0 takes all cores where that pays. Only few results are held at a time. Records are
    returned only with `keep_records`.
    """
    work = partial(_check, keep_records=keep_records)
    processes = min(processes or _processes(files), len(files))
    if processes < 2:
        for file in files:
            yield from work([file])
        return
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    yield from _in_processes(chunks, work, processes)


def _check(files: Sequence[Job], keep_records: bool) -> list[Checked]:
    results = [check_file(name, settings) for name, settings in files]
    return results if keep_records else [Checked(result.report) for result in results]


def _processes(files: Sequence[Job]) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    size = 0
    for name, _ in files:
        try:
            size += Path(name).stat().st_size
        except OSError:
            continue
        if size > _PAYS:
            return cores or 1
    return 1


def _in_processes(chunks: Sequence[Sequence[Job]], work: Work, processes: int) -> Iterator[Checked]:
    waiting = deque(chunks)
    running: deque[tuple[Sequence[Job], Future[list[Checked]]]] = deque()
    with ProcessPoolExecutor(processes) as pool:
        try:
            while waiting or running:
                while waiting and len(running) < 2 * processes:
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
        for file in chunk:
            yield _alone(file, work)


def _alone(file: Job, work: Work) -> Checked:
    """Check one file in a process of its own, after some file brought a process down."""
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(work, [file]).result()[0]
        except BrokenProcessPool:
            name, settings = file
            return Checked(not_checked(name, _DIED, settings.lang))
