"""Processes that do what takes time, each task with an end; one that is late or dies takes no other along.

They are started anew, never forked: a server has threads. They end with their parent.
"""

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Event, Thread
from typing import Literal

from perftable.pipeline.processes import answer
from perftable.serve.tasks import Task, perform

Missed = Literal["late", "died"]
"""Why there is no answer."""

_SOON = 5.0
"""Seconds in which a process that is told to end has ended."""

_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Order:
    """A task, the seconds it may take, who is told of its answer, and whether it is still wanted."""

    task: Task
    seconds: float
    done: Callable[[object], None]
    wanted: Callable[[], bool] = lambda: True


@dataclass(slots=True)
class _Process:
    process: BaseProcess
    pipe: Connection

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join(_SOON)


@dataclass(slots=True)
class Workers:
    """So many processes, each with a thread of ours that hands it one task after another."""

    count: int
    _orders: "SimpleQueue[Order | None]" = field(default_factory=SimpleQueue)
    _ended: Event = field(default_factory=Event)
    _threads: list[Thread] = field(default_factory=list)
    _processes: dict[int, _Process] = field(default_factory=dict)

    def start(self) -> None:
        """Start them; they are ready before the first file is there."""
        for number in range(self.count):
            thread = Thread(target=self._run, args=(number,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def submit(self, order: Order) -> None:
        """Let a task be done when its turn comes; `done` gets a `Missed` where it is not."""
        self._orders.put(order)

    def end(self) -> None:
        """End all, whatever they are at."""
        self._ended.set()
        for _ in self._threads:
            self._orders.put(None)
        for process in list(self._processes.values()):
            with suppress(ValueError):
                process.process.kill()
        for thread in self._threads:
            thread.join(_SOON)

    def _run(self, number: int) -> None:
        while not self._ended.is_set():
            if number not in self._processes:
                self._processes[number] = _started()
            order = self._orders.get()
            if order is None or self._ended.is_set():
                break
            if order.wanted():
                self._do(order, number)
        last = self._processes.pop(number, None)
        if last is not None:
            last.end()

    def _do(self, order: Order, number: int) -> None:
        worker = self._processes[number]
        answer: object = "died"
        with suppress(EOFError, OSError):
            worker.pipe.send(order.task)
            answer = worker.pipe.recv() if worker.pipe.poll(order.seconds) else "late"
        if answer in ("died", "late"):
            self._processes.pop(number).end()
            if not self._ended.is_set():
                self._processes[number] = _started()
        order.done(answer)


def _started() -> _Process:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=answer, args=(theirs, perform), daemon=True)
    process.start()
    theirs.close()
    return _Process(process, ours)
