"""The stored run: a line for each submission, written as it is done, so that a stop loses nothing.

Before a file is written its content's hash is noted: by that it is known as ours, and as untouched,
even where the run was stopped before it could say that it was done.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from perftable.pipeline.writing import write_whole
from perftable.review.entry import Entry
from perftable.review.words import STORE

_VERSION = 1


class NoRun(Exception):  # noqa: N818 - no fault of the program
    """There is no stored run here, or none that can be read."""


class Store:
    """What earlier runs wrote below an output folder, and what this one has."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / STORE
        self.entries: dict[str, Entry] = {}
        self.whole: list[str] = []
        """What the overview and the index were made of, and what they are called."""
        self._ours: defaultdict[str, set[str]] = defaultdict(set)
        for line in _lines(self._path):
            self._take(line)

    @property
    def round(self) -> int:
        """The round of what is stored, 0 where nothing is."""
        return max((entry.round for entry in self.entries.values()), default=0)

    def is_ours(self, path: str, sha256: str) -> bool:
        """Whether this is what a run wrote there: nobody has touched it."""
        return sha256 in self._ours[path]

    def intend(self, writes: dict[str, str]) -> None:
        """Note what is about to be written: hashes by path below the output."""
        self._append({"writes": writes})

    def done(self, entry: Entry) -> None:
        """Note that a submission is done."""
        self._append({"entry": entry.model_dump(mode="json", exclude_defaults=True)})

    def close(self) -> None:
        """Put the lines of stopped runs together."""
        ours = {path: sorted(marks) for path, marks in self._ours.items() if marks}
        lines: list[dict[str, Any]] = [{"version": _VERSION}, {"ours": ours}, {"whole": self.whole}]
        lines += (
            {"entry": entry.model_dump(mode="json", exclude_defaults=True)}
            for entry in self.entries.values()
        )
        write_whole(self._path, map(_dumped, lines), replace=True)

    def _append(self, line: dict[str, Any]) -> None:
        self._take(line)
        with self._path.open("ab") as file:
            file.write(b"\n" + _dumped(line))  # a line cut by a stop may be the last

    def _take(self, line: dict[str, Any]) -> None:
        with suppress(ValueError, TypeError, AttributeError):  # a line of another version
            if "entry" in line:
                entry = Entry.model_validate(line["entry"])
                self.entries[entry.source] = entry
            self.whole = [str(part) for part in line.get("whole", self.whole)]
            for path, mark in line.get("writes", {}).items():
                self._ours[str(path)].add(str(mark))
            for path, marks in line.get("ours", {}).items():
                self._ours[str(path)].update(map(str, marks))


def stored(path: Path) -> Store:
    """Return the run that is stored in a folder, or whose file this is. Raises `NoRun`."""
    folder = path if path.is_dir() else path.parent
    if not path.is_dir() and path.name != STORE:
        raise NoRun
    store = Store(folder)
    if not store.entries:
        raise NoRun
    return store


def sha256(pieces: Iterable[bytes]) -> str:
    """Return the hash of a content."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines that can be read: the last may have been cut by a stop."""
    with suppress(FileNotFoundError), path.open("rb") as file:
        for line in file:
            with suppress(ValueError):
                found = json.loads(line.decode("utf-8", "surrogatepass"))
                if isinstance(found, dict):
                    yield found


def _dumped(line: dict[str, Any]) -> bytes:
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"  # a name may be no UTF-8
