"""The process that reads and judges documents, one after another, and may die of one.

It is started by `apart`, which says what holds for all of them and then sends each.
"""

import os
import pickle
import struct
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import IO, Any, Literal

from perftable.cluster.orders import Limits, Terms
from perftable.config.settings import Settings
from perftable.data.rows import Row, rows
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import Checked, check_file, failed, not_checked
from perftable.pipeline.submissions import may_be_one

TOO_LARGE = Phrase(
    "检查本文件需要超过 {size} MB 内存，未检查。",
    "checking this file needs more than {size} MB of memory, it is not checked.",
)
_SIZE = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Task:
    """A document: `name` stands in what is written of it."""

    name: str
    data: bytes
    settings: Settings
    found: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a document as rows of tables; one that is "aside" has none."""

    outcome: Literal["pass", "fail", "unchecked", "aside"]
    rows: tuple[tuple[str, Row], ...] = ()


def serve() -> None:
    """Judge what comes on standard input until nothing does, or until the parent is gone."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)  # what a rule prints is no answer
    terms: Terms = pickle.loads(receive(tasks))
    Thread(target=_watch, args=(os.getppid(),), daemon=True).start()
    with ExitStack() as ending:
        places = _placed(terms, ending) if terms.plugins else {}
        _bound_memory(terms.limits)
        send(answers, b"")
        with suppress(EOFError):
            while True:
                task: Task = pickle.loads(receive(tasks))
                _bound_time(terms.limits)
                judged, full = judge(task, _settled(task.settings, places), terms.limits)
                send(answers, pickle.dumps(judged, -1))
                if full:
                    break


def judge(task: Task, settings: Settings, limits: Limits) -> tuple[Judged, bool]:
    """Return the verdict on a document, and whether it wanted more memory than it may have."""
    called = called_of(task.name)
    try:
        if task.found and not may_be_one(called, data=task.data):
            return Judged("aside"), False
    except MemoryError:
        pass  # it is said below
    checked = check_file(called, settings, task.data)
    full = checked.report == failed(called, MemoryError(), settings.lang).report
    if full:
        reason = TOO_LARGE.filled(size=limits.memory >> 20)
        checked = Checked(not_checked(called, reason, settings.lang))
    report = checked.report.model_copy(update={"path": task.name})
    found = tuple(rows(Checked(report, checked.document)))
    return Judged(report.verdict or "unchecked", found), full


def called_of(name: str) -> str:
    """Return the path of an object without its scheme: `//` would not stay in a path."""
    return str(PurePosixPath(name.partition("://")[2])) if "://" in name else name


def send(pipe: IO[bytes], data: bytes) -> None:
    """Write what `receive` reads."""
    pipe.write(_SIZE.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """Read what `send` wrote. Raises `EOFError` where the other side is gone."""
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    (size,) = _SIZE.unpack(head)
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _placed(terms: Terms, ending: ExitStack) -> dict[str, str]:
    """Return where the office's own rules lie on this machine, by where they lay."""
    places = {}
    folder = Path(ending.enter_context(tempfile.TemporaryDirectory(prefix="perftable-")))
    for number, (path, code) in enumerate(terms.plugins.items()):
        place = folder / str(number) / Path(path).name
        place.parent.mkdir()
        place.write_bytes(code)
        places[path] = str(place)
    return places


def _settled(settings: Settings, places: Mapping[str, str]) -> Settings:
    return replace(settings, plugins=tuple(places[path] for path in settings.plugins))


def _bound_memory(limits: Limits) -> None:
    resource = _resource()
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_time(limits: Limits) -> None:
    """End this process after so much work, also when nobody is left who would."""
    resource = _resource()
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        soft = int(time.process_time() + limits.seconds) + 2
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _resource() -> Any:
    try:
        import resource
    except ImportError:  # Windows
        return None
    return resource


def _watch(parent: int) -> None:
    """End this process with the worker that started it."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
