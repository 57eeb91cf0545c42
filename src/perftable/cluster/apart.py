"""Processes in which a worker has documents judged: one that hangs, grows or dies takes none along."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from threading import Event, Lock, Timer
from typing import cast

from perftable.cluster.judging import Judged, Task, receive, send
from perftable.cluster.orders import Terms
from perftable.model.phrase import Phrase
from perftable.pipeline.batch import DIED

LATE = Phrase(
    "检查超过 {seconds} 秒，已中止，本文件未检查。",
    "checking took more than {seconds} seconds and was stopped, the file is not checked.",
)
_CODE = "import sys; sys.path[:] = {path!r}; from perftable.cluster.judging import serve; serve()"
_lock = Lock()
_idle: "dict[bytes, list[Process]]" = {}


class Process:
    """One of them, as the worker sees it; it is started when there is something to do."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._process: subprocess.Popen[bytes] | None = None

    def judge(self, task: Task) -> Judged | Phrase:
        """Return the verdict on a document, or why there is none."""
        seconds, late = self._terms.limits.seconds, Event()
        try:
            process = self._started()
            assert process.stdin is not None
            assert process.stdout is not None

            def stop() -> None:
                late.set()
                process.kill()

            timer = Timer(seconds, stop)
            timer.daemon = True
            timer.start()
            try:
                send(process.stdin, pickle.dumps(task, -1))
                return cast(Judged, pickle.loads(receive(process.stdout)))
            finally:
                timer.cancel()
        except (EOFError, OSError):
            self.end()
            return LATE.filled(seconds=f"{seconds:g}") if late.is_set() else DIED

    def end(self) -> None:
        """End it, whatever it is at."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is not None:
            self.end()
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _CODE.format(path=sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "MALLOC_ARENA_MAX": "1", "PYDANTIC_DISABLE_PLUGINS": "__all__"},
            )
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            send(self._process.stdin, pickle.dumps(self._terms, -1))
            receive(self._process.stdout)  # it is ready: its start is no document's time
        return self._process


@contextmanager
def process(terms: Terms) -> Iterator[Process]:
    """Lend a process; those that were told other terms end."""
    told = pickle.dumps(replace(terms, run=""), -1)
    with _lock:
        for other in [one for one in _idle if one != told]:
            for old in _idle.pop(other):
                old.end()
        idle = _idle.setdefault(told, [])
        one = idle.pop() if idle else Process(terms)
    try:
        yield one
    except BaseException:
        one.end()
        raise
    with _lock:
        _idle.setdefault(told, []).append(one)
