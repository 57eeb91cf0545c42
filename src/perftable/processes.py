"""A pool of processes that outlives a file which brings one of them down.

A module of its own because it is imported only when processes are started: they are heavy.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from perftable.checking import Checked, Job, not_checked
from perftable.model.phrase import Phrase

_DIED = Phrase(
    "检查这个文件的进程意外终止（可能内存不足），本文件未能检查。",
    "the process that checked this file died (out of memory?), the file is not checked.",
)


Work = Callable[[Sequence[Job]], list[Checked]]
"""Checks a few files."""


def in_processes(chunks: Sequence[Sequence[Job]], work: Work, processes: int) -> Iterator[Checked]:
    """Yield what `work` returns for each chunk, in order; few results are held at a time."""
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
