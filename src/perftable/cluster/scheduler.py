"""The connection to a scheduler: orders are handed to it, and answers come from it."""

import logging
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import Any

from perftable.cluster import sameness
from perftable.cluster.orders import Answer, Order, Terms
from perftable.cluster.reading import short
from perftable.cluster.sameness import mark
from perftable.cluster.work import begun_name, do
from perftable.model.phrase import Phrase

PATIENCE = 60.0
"""Seconds for which a run goes on without any worker."""

CONNECTING = 10.0
"""Seconds in which a scheduler answers."""

_AHEAD = 3
"""So many orders for each thread of a worker are with the scheduler at a time."""

_TICK = 0.5

_COMING = 30.0
"""Seconds in which an answer is fetched."""

MISSING = Phrase(
    "--cluster 需要 dask.distributed；请运行 pip install 'perftable[cluster]'。",
    "--cluster needs dask.distributed; run pip install 'perftable[cluster]'.",
)
UNREACHED = Phrase(
    "无法连接调度器 {address}（{error}）；请检查地址，确认 dask scheduler 已启动。",
    "the scheduler {address} cannot be reached ({error}); see that the address is right and that"
    " dask scheduler runs.",
)
LOST = Phrase(
    "与调度器 {address} 的连接中断；已完成的结果均已保存，用同一命令可接着运行。",
    "the scheduler {address} was lost; what is done is kept, and the same command goes on from there.",
)
NO_WORKER = Phrase(
    "调度器 {address} 上 {seconds:.0f} 秒内无工作进程；已完成的结果均已保存，"
    "启动 dask worker 后用同一命令接着运行。",
    "the scheduler {address} had no worker for {seconds:.0f} seconds; what is done is kept, start"
    " dask worker and the same command goes on.",
)
STRANGER = Phrase(
    "工作进程的 perftable 是 {theirs}，本机是 {ours}；请在所有机器上安装同一版本。",
    "a worker has perftable {theirs}, this is {ours}; install the same on all machines.",
)
NOT_THERE = Phrase(
    "工作进程上无可用的 perftable（{error}）；请在每台工作机上 pip install 'perftable[cluster]'。",
    "a worker cannot use perftable ({error}); pip install 'perftable[cluster]' on every worker.",
)


class Stopped(Exception):  # noqa: N818 - what users see
    """A run that cannot go on, and why; what is done is written."""

    def __init__(self, reason: Phrase, **args: object) -> None:
        self.reason = reason.filled(**args)
        super().__init__(self.reason.en)


class Cluster:
    """A connection to a scheduler. Raises `Stopped`."""

    def __init__(self, address: str, *, patience: float = PATIENCE) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise Stopped(MISSING) from error
        self.address, self._patience = address, patience
        _be_quiet()
        try:
            self._client = Client(address, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError, TypeError, ImportError) as error:
            raise Stopped(UNREACHED, address=address, error=short(error)) from None
        self._futures: dict[Any, Order] = {}
        self._ended: SimpleQueue[Any] = SimpleQueue()
        self._seen = time.monotonic()
        self._threads, self._asked = 0, -_TICK

    def close(self) -> None:
        """Take back what is not done, and leave."""
        with suppress(Exception):
            for future in list(self._futures):
                self._require_connected()
                self._forget(future)
        with suppress(Exception):
            self._futures.clear()
            self._client.close(timeout=2)

    def require_same(self) -> None:
        """Raise `Stopped` where there are no workers, or some have another program."""
        while not self.threads():
            self._require_alive()
            time.sleep(_TICK)
        with self._watched():
            found = self._client.run(sameness.mark, on_error="return")
            for theirs in found.values():
                if isinstance(theirs, BaseException):
                    raise Stopped(NOT_THERE, error=short(theirs))
                if theirs != mark():
                    raise Stopped(STRANGER, theirs=theirs, ours=mark())

    def threads(self) -> int:
        """Return how many documents the workers that there are can judge at a time."""
        now = time.monotonic()
        if now >= self._asked + _TICK:
            with self._watched():
                self._threads, self._asked = sum(self._client.nthreads().values()), now
        return self._threads

    def answers(
        self, orders: "deque[Order]", terms: Terms
    ) -> Iterator[tuple[Order, Answer] | None]:
        """Yield orders with what came of each, as it comes; more may be added meanwhile.

        None comes now and then while nothing else does. What cannot be done (its worker died, or
        something failed there) is as if it were begun by another.
        """
        while orders or self._futures:
            room = _AHEAD * max(1, self.threads())
            while orders and len(self._futures) < room:
                order = orders.popleft()
                key = begun_name(terms, order)
                with self._watched():
                    future = self._client.submit(do, terms, order, key=key, pure=False)
                    self._futures[future] = order
                    future.add_done_callback(self._ended.put)
            try:
                future = self._ended.get(timeout=_TICK)
            except Empty:
                self._require_alive()
                yield None
                continue
            self._require_connected()
            order = self._futures.pop(future)
            answer = self._answer(future)
            with self._watched():
                self._forget(future)
            yield order, answer

    def _forget(self, future: Any) -> None:
        """Let the scheduler forget an order, and that it was begun."""
        self._client.sync(self._client.scheduler.event_clear, name=future.key)
        future.release()

    def _answer(self, future: Any) -> Answer:
        from distributed import KilledWorker

        with self._watched():
            try:
                while (answer := self._came(future)) is None:
                    self._require_alive()  # the worker that had it may have died since
            except Stopped:
                raise
            except ImportError as error:
                raise Stopped(NOT_THERE, error=short(error)) from None
            except KilledWorker:
                return Answer(begun=True)
            except Exception as error:
                self._require_connected(wait=True)
                return Answer(begun=True, error=short(error))
            self._seen = time.monotonic()
            if answer.stranger is not None:
                raise Stopped(STRANGER, theirs=answer.stranger, ours=mark())
            return answer

    @staticmethod
    def _came(future: Any) -> Answer | None:
        """Return what came, None where it does not come at once. Raises what the order did."""
        try:
            answer: Answer = future.result(timeout=_COMING)
            return answer
        except TimeoutError:
            if future.status == "error":
                raise
            return None

    def _require_alive(self) -> None:
        """Raise `Stopped` where the scheduler is gone, or has had no worker for long."""
        self._require_connected()
        now = time.monotonic()
        if self.threads():
            self._seen = now
        elif now - self._seen > self._patience:
            raise Stopped(NO_WORKER, address=self.address, seconds=self._patience)

    def _require_connected(self, *, wait: bool = False) -> None:
        if wait:
            time.sleep(_TICK)  # what tells of it may come before it is known
        if self._client.status != "running":
            raise Stopped(LOST, address=self.address)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Turn what a lost scheduler raises, in whatever is asked of it, into `Stopped`."""
        self._require_connected()
        try:
            yield
        except Stopped:
            raise
        except Exception as error:
            self._require_connected(wait=True)
            if isinstance(error, OSError):
                raise Stopped(LOST, address=self.address) from error
            raise


def _be_quiet() -> None:
    """Let nobody else tell on standard error what is told here in a sentence."""
    for name in ("distributed", "tornado"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
