"""What comes back from workers, written down as it comes; and where a run goes on."""

import json
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any

from perftable.cluster.orders import Answer, Entry, Told
from perftable.cluster.work import missed
from perftable.config.settings import Settings
from perftable.data.arrow import table_of
from perftable.data.columns import TABLES
from perftable.data.parts import Parts, unpacked
from perftable.data.rows import Row
from perftable.model.phrase import Phrase
from perftable.pipeline.writing import write_whole
from perftable.readers.base import NoFile

EVERY = 30.0
"""Seconds after which what came is written, if it is not much: so much of the work a crash undoes."""

NAME = "run.json"
_FORMAT = 1

OTHER = Phrase(
    "{name} 中是另一次运行的结果（输入、配置、规则或版本不同），未写入；请更换文件夹。",
    "{name} holds the results of another run (of other inputs, configuration, rules or version) and"
    " is not written to; choose another folder.",
)
FULL = Phrase(
    "{name} 中有其他文件，未写入；请更换为空文件夹。",
    "{name} holds other files and is not written to; choose an empty folder.",
)
BUSY = Phrase(
    "另一次运行正在写入 {name}；请待其结束，或更换文件夹。",
    "another run is writing to {name}; wait for it, or choose another folder.",
)


class NoFolder(Exception):  # noqa: N818 - what users see
    """A folder that cannot be written to; `reason` has the `name` yet to be filled in."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.en)
        self.reason = reason


class Landing:
    """The folder of results. Raises `NoFolder` where another run's is in it, and `OSError`.

    `key` says what the run depends on, `inputs` what it is about: both must be the same where it
    goes on.
    """

    def __init__(self, folder: Path, key: str, inputs: Sequence[str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / NAME
        if not file.exists() and any(one.name != _LOCK for one in folder.iterdir()):
            raise NoFolder(FULL)
        head = {"format": _FORMAT, "key": key, "inputs": sorted(inputs)}
        self._lock = _locked(folder)
        try:
            if file.exists():
                if _read(file) != head:
                    raise NoFolder(OTHER)
            else:
                text = json.dumps(head, ensure_ascii=True, indent=2) + "\n"
                write_whole(file, [text.encode()], replace=False)
            self.parts = Parts(folder)
        except BaseException:
            self._lock.close()
            raise
        self._written = time.monotonic()

    def going_on(self, entries: Iterable[Entry]) -> tuple[list[Entry], int]:
        """Return what is still to be done of what is listed, and how many objects are gone.

        What has a verdict and is unchanged has its rows already. The rows of others go, and with
        them those of the parts they are in, which are judged again. Where something could not be
        listed, nothing is held to be gone.
        """
        entries = list(entries)
        blind = any(isinstance(one.name, NoFile) for one in entries)
        listed = {_text(one.name): one for one in entries}
        whole, gone = [], set[str]()
        done: set[str] = set()
        for part in self.parts.parts():
            found = list(self.parts.objects(part))
            missing = set() if blind else {path for path, _, _ in found if path not in listed}
            gone |= missing
            stay = not missing and part.outcome != "unchecked"
            if stay and all(
                path not in listed or _same(listed[path], size, version)
                for path, size, version in found
            ):
                whole.append(part)
                done.update(path for path, _, _ in found)
        self.parts.drop(set(self.parts.parts()) - set(whole))
        return [one for one in entries if _text(one.name) not in done], len(gone)

    def take(self, answer: Answer) -> list[tuple[str, str]]:
        """Write what came of an order, now or soon; return what has no verdict, and why."""
        tables = {outcome: unpacked(some) for outcome, some in (answer.tables or {}).items()}
        own: dict[str, list[Row]] = {outcome: [] for outcome in tables}
        copies: dict[tuple[str, str], list[Row]] = {}
        for one in answer.told:
            if one.outcome in (None, "aside"):
                continue
            row = _object(one)
            if one.copy_of is None:
                own[str(one.outcome)].append(row)
            else:
                copies.setdefault((str(one.outcome), one.copy_of), []).append(row)
        for (outcome, name), again in copies.items():
            self.parts.add_copies(outcome, _of(name, tables[outcome]), again)
        for outcome, objects in own.items():
            self.parts.add(outcome, tables[outcome], objects)
        self.tick()
        if "unchecked" not in tables:
            return []
        found = tables["unchecked"]["documents"].select(["path", "reason"]).to_pylist()
        reasons = {one["path"]: one["reason"] or "" for one in found}
        return [
            (one.entry.name, reasons[_text(one.copy_of or one.entry.name)])
            for one in answer.told
            if one.outcome == "unchecked"
        ]

    def tick(self) -> None:
        """Write what has come, where that is some time ago."""
        if time.monotonic() - self._written > EVERY:
            self.flush()

    def miss(self, entries: Iterable[Entry], reason: Phrase, settings: Sequence[Settings]) -> None:
        """Write objects on which there is no verdict, and why."""
        for entry in entries:
            made = missed(entry, reason, settings[entry.setting])
            found = {
                table.name: table_of(table, [row for name, row in made if name == table.name])
                for table in TABLES
            }
            self.parts.add("unchecked", found, [_object(Told(entry, outcome="unchecked"))])

    def flush(self) -> None:
        """Write what has come."""
        self.parts.flush()
        self._written = time.monotonic()

    def close(self) -> None:
        """Write what has come, and let others write here."""
        try:
            self.flush()
        finally:
            self._lock.close()


_LOCK = ".lock"


def _read(file: Path) -> object:
    """Return what a run wrote of itself, None where that is damaged."""
    try:
        return json.loads(file.read_bytes())
    except ValueError:
        return None


def _locked(folder: Path) -> IO[bytes]:
    """Return the file that is locked while a run writes to a folder, where the system can."""
    file = (folder / _LOCK).open("ab")
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        pass
    except BlockingIOError:
        file.close()
        raise NoFolder(BUSY) from None
    return file


def _same(entry: Entry, size: int | None, version: str | None) -> bool:
    """Whether an object is what it was; without a version nobody can tell."""
    return version is not None and (entry.size, entry.version) == (size, version)


def _object(one: Told) -> Row:
    entry = one.entry
    return entry.name, entry.size, entry.version, one.sha256, one.copy_of


def _of(name: str, tables: dict[str, Any]) -> dict[str, Any]:
    """Return the rows of one file."""
    import pyarrow.compute

    found = {}
    for table, rows in tables.items():
        found[table] = rows.filter(pyarrow.compute.equal(rows["path"], _text(name)))
    return found


def _text(name: str) -> str:
    return name.encode("utf-8", "replace").decode()
