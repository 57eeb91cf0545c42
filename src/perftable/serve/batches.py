"""The batches that are being checked: what came, what is done, and how much there is of it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe
from threading import RLock
from time import monotonic
from typing import IO, Any

from perftable.config.settings import Settings
from perftable.model.phrase import Lang, Phrase
from perftable.review.look import Look
from perftable.serve import names, refusals, words
from perftable.serve.limits import Limits
from perftable.serve.refusals import Refused
from perftable.serve.shelf import Shelf
from perftable.serve.tasks import Brief, Check, Failed, Finish, Part
from perftable.serve.workers import Order, Workers

_PIECE = 1024 * 1024


@dataclass(slots=True, eq=False)
class Batch:
    """Files that were handed in together; whoever knows its `id` may see it."""

    id: str
    shelf: Shelf
    look: Look
    parts: dict[int, tuple[str, Settings]] = field(default_factory=dict)
    briefs: list[Brief] = field(default_factory=list)
    missed: dict[int, Phrase] = field(default_factory=dict)
    products: tuple[str, ...] = ()
    trouble: Phrase | None = None
    size: int = 0
    coming: int = 0
    closed: bool = False
    done: bool = False
    removed: bool = False
    seen: float = field(default_factory=monotonic)

    @property
    def checked(self) -> bool:
        """Whether nothing more comes and every file has its verdict."""
        return self.closed and not self.coming and len(self.briefs) == len(self.parts)

    def brief(self, number: int) -> Brief | None:
        """Return what is known of a file, None where it is not checked yet."""
        return next((one for one in self.briefs if one.number == number), None)

    def names(self) -> set[str]:
        """Return the names that are taken, folded."""
        return {name.casefold() for name, _ in self.parts.values()}


class Batches:
    """All of them, in one folder; every method may be called from any thread."""

    def __init__(
        self,
        folder: Path,
        limits: Limits,
        workers: Workers,
        settings: Callable[[str, Lang], Settings],
    ) -> None:
        self.limits = limits
        self._folder = folder
        self._workers = workers
        self._settings = settings
        self._batches: dict[str, Batch] = {}
        self._lock = RLock()

    def open(self, look: Look) -> Batch:
        """Begin a batch whose files look so. Raises `Refused` where there are too many."""
        with self._lock:
            self.sweep()
            if len(self._batches) >= self.limits.batches:
                raise Refused(refusals.FULL)
            name = token_urlsafe(16)
            folder = self._folder / name
            folder.mkdir(mode=0o700)
            batch = Batch(name, Shelf(folder), look)
            self._batches[name] = batch
            return batch

    def find(self, name: str) -> Batch:
        """Return a batch, which counts as looked at. Raises `Refused`."""
        with self._lock:
            batch = self._batches.get(name)
            if batch is None:
                raise Refused(refusals.GONE)
            batch.seen = monotonic()
            return batch

    def receive(
        self, batch: Batch, name: str, stream: IO[bytes], length: int, *, found: bool
    ) -> int:
        """Take a file in and let it be checked; return its number. Raises `Refused`.

        `found` says that its folder was handed in, not the file: then it may be passed over.
        """
        name = names.safe(name)
        if not name:
            raise Refused(refusals.EMPTY_NAME)
        if not names.is_office(name):
            raise Refused(refusals.NOT_OFFICE)
        self._reserve(batch, length)
        coming = batch.shelf.folder / f"{token_urlsafe(8)}.coming"
        try:
            _copy(stream, coming, length)
            with self._lock:
                number = len(batch.parts) + 1
                name = names.unique(name, batch.names())
                settings = self._settings(name, batch.look.lang)
                coming.replace(batch.shelf.upload(number))
                batch.parts[number] = (name, settings)
        except OSError:
            self._give_back(batch, length)
            raise Refused(refusals.GONE if batch.removed else refusals.DISK) from None
        except BaseException:
            self._give_back(batch, length)
            raise
        with self._lock:
            batch.coming -= 1
        task = Check(batch.shelf, number, name, settings, batch.look, found)
        self._workers.submit(
            Order(
                task,
                self.limits.file_time,
                lambda answer: self._note(batch, task, answer),
                lambda: not batch.removed,
            )
        )
        return number

    def close(self, batch: Batch) -> None:
        """Say that no more files come."""
        with self._lock:
            if not batch.closed:
                batch.closed = True
                self._finish(batch)

    def remove(self, batch: Batch) -> None:
        """Delete what came and what was made of it."""
        with self._lock:
            self._batches.pop(batch.id, None)
            batch.removed = True
        shutil.rmtree(batch.shelf.folder, ignore_errors=True)

    def sweep(self) -> None:
        """Remove what nobody has looked at for long."""
        with self._lock:
            limit = monotonic() - self.limits.kept
            for batch in [one for one in self._batches.values() if one.seen < limit]:
                self.remove(batch)

    def _reserve(self, batch: Batch, length: int) -> None:
        """Count a file that comes. Raises `Refused` where it is too much."""
        limits = self.limits
        if length > limits.file_size:
            raise Refused(refusals.too_large(limits.file_size))
        with self._lock:
            if batch.closed:
                raise Refused(refusals.CLOSED)
            if (
                len(batch.parts) + batch.coming >= limits.files
                or batch.size + length > limits.batch_size
            ):
                raise Refused(refusals.too_many(limits.files, limits.batch_size))
            if sum(one.size for one in self._batches.values()) + length > limits.all_size:
                raise Refused(refusals.FULL)
            batch.size += length
            batch.coming += 1

    def _give_back(self, batch: Batch, length: int) -> None:
        with self._lock:
            batch.size -= length
            batch.coming -= 1
            self._finish(batch)

    def _note(self, batch: Batch, task: Check, answer: Any) -> None:
        """Note what a process says of a file, or why it says nothing."""
        if not isinstance(answer, Brief):
            reason = words.missed(answer, self.limits.file_time)
            batch.missed[task.number] = reason
            answer = Brief(task.number, task.name, "unreadable", lack=reason)
        with self._lock:
            batch.briefs.append(answer)
            self._finish(batch)

    def _finish(self, batch: Batch) -> None:
        """Let the reports be written once every file has its verdict."""
        if not batch.checked or batch.done or batch.removed:
            return
        parts = tuple(
            Part(one.number, one.name, batch.parts[one.number][1], missed)
            for one in sorted(batch.briefs, key=lambda one: one.name)
            for missed in [batch.missed.get(one.number)]
            if one.verdict != "aside"
        )
        if not parts:
            batch.done = True
            return
        self._workers.submit(
            Order(
                Finish(batch.shelf, parts, batch.look),
                self.limits.batch_time,
                lambda answer: self._end(batch, answer),
                lambda: not batch.removed,
            )
        )

    def _end(self, batch: Batch, answer: Any) -> None:
        with self._lock:
            if isinstance(answer, tuple):
                batch.products = answer
            else:
                batch.trouble = words.no_report(answer if isinstance(answer, Failed) else None)
            batch.done = True


def _copy(stream: IO[bytes], path: Path, length: int) -> None:
    """Write what comes to a new file. Raises `Refused` where it is not as long as was said."""
    left = length
    with path.open("xb") as file:
        while left:
            piece = stream.read(min(left, _PIECE))
            if not piece:
                break
            file.write(piece)
            left -= len(piece)
    if left:
        path.unlink()
        raise Refused(refusals.SHORT)
