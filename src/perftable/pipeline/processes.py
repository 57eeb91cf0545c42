"""A pool of processes that outlives a file which brings one of them down, and dies with its parent.

A module of its own because it is imported only when processes are started: they are heavy.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from types import TracebackType
from typing import Any, Generic, TypeVar

J = TypeVar("J")
"""What is to be done."""
R = TypeVar("R")
"""What comes of it."""

_AHEAD = 2
"""So many chunks for each process are begun or done while the first of them is waited for."""


def in_processes(
    chunks: Sequence[Sequence[J]],
    work: Callable[[Sequence[J]], list[R]],
    processes: int,
    died: Callable[[J], R],
) -> Iterator[R]:
    """Yield what `work` returns for each chunk, in order; few results are held at a time.

    Of a chunk that brings its process down each job is tried again by itself; one that does so
    alone has the result `died`.
    """
    begun = 0
    waiting: deque[_Task[J, R]] = deque()
    order: deque[_Task[J, R]] = deque()
    with _Pool(work, processes) as pool:
        while order or begun < len(chunks):
            while begun < len(chunks) and len(order) < _AHEAD * processes:
                task: _Task[J, R] = _Task(chunks[begun])
                begun += 1
                waiting.append(task)
                order.append(task)
            if order[0].results is not None:
                yield from order.popleft().results or ()
                continue
            for task in pool.finished(waiting):
                if task.results is not None:
                    continue
                if len(task.jobs) == 1:
                    task.results = [died(task.jobs[0])]
                    continue
                alone: list[_Task[J, R]] = [_Task([job]) for job in task.jobs]
                place = order.index(task)
                order.remove(task)
                for own in reversed(alone):
                    order.insert(place, own)
                waiting.extendleft(reversed(alone))


@dataclass(slots=True, eq=False)
class _Task(Generic[J, R]):
    """A few jobs, and the results once they are there."""

    jobs: Sequence[J]
    results: list[R] | None = None


@dataclass(slots=True, eq=False)
class _Worker(Generic[J, R]):
    """A process, the pipe to it, and what it is at."""

    process: BaseProcess
    pipe: Connection
    task: _Task[J, R] | None = None


@dataclass(slots=True)
class _Pool(Generic[J, R]):
    """Processes that are started as they are needed, and killed at the end."""

    work: Callable[[Sequence[J]], list[R]]
    size: int
    workers: list[_Worker[J, R]] = field(default_factory=list)

    def __enter__(self) -> "_Pool[J, R]":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            self._bury(worker)

    def finished(self, waiting: deque[_Task[J, R]]) -> Iterator[_Task[J, R]]:
        """Hand out what waits, and yield the tasks that end next: without results if that failed."""
        while waiting:
            idle = next((one for one in self.workers if one.task is None), None)
            if idle is None and len(self.workers) < self.size:
                idle = self._start()
            if idle is None:
                break
            idle.task = waiting.popleft()
            with suppress(OSError):  # it is dead already, which is seen below
                idle.pipe.send(idle.task.jobs)
        ready = wait([one.pipe for one in self.workers if one.task is not None])
        for worker in [one for one in self.workers if one.pipe in ready]:
            task, worker.task = worker.task, None
            assert task is not None
            try:
                task.results = worker.pipe.recv()
            except (EOFError, OSError):
                self.workers.remove(worker)
                self._bury(worker)
            yield task

    def _start(self) -> _Worker[J, R]:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(target=answer, args=(theirs, self.work), daemon=True)
        process.start()
        theirs.close()
        worker: _Worker[J, R] = _Worker(process, ours)
        self.workers.append(worker)
        return worker

    @staticmethod
    def _bury(worker: _Worker[J, R]) -> None:
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        worker.process.close()


def answer(pipe: Connection, work: Callable[[Any], object]) -> None:
    """Do what comes through the pipe until nothing does, or until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent gets it too, and ends this
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    Thread(target=_watch, daemon=True).start()
    while True:
        try:
            jobs = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(work(jobs))


def _watch() -> None:
    """End this process with its parent, also while it is at work."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
    os._exit(1)
