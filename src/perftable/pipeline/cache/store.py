"""The file in which verdicts are kept: SQLite, for several processes at once and after a crash.

Whatever is wrong with it, a run goes on without it. Every entry has a hash over its key and itself,
so that a file that was damaged gives no answer rather than a wrong one.
"""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path

LIMIT = 256_000_000
"""Bytes that are kept: some 50,000 verdicts of ten findings. Those not asked for go first."""

_AT_ONCE = 64
"""So many verdicts are written together: no other process waits long, little is lost in a crash."""

_ASKED = 500
"""So many keys are asked for at once: SQLite takes 999 where it is old."""

_PATIENCE = 2.0
"""Seconds to wait for another process that writes; then this is not kept."""

_MARK = 16
_DAY = 86_400

_LAYOUT = 1
"""Of the table: a file with another is begun anew, what earlier versions kept is of no use."""

_TABLE = """
CREATE TABLE results (key BLOB PRIMARY KEY, used INTEGER NOT NULL, packed BLOB NOT NULL)
"""


class Store:
    """Verdicts by key. Nothing here raises for what is wrong with the file or the disk."""

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self._path, self._limit = path, limit
        self._day = int(time.time()) // _DAY
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._ahead: Iterator[bytes] = iter(())
        self._read: dict[bytes, bytes] = {}
        self._base = self._open()

    def held(self, keys: Sequence[bytes]) -> set[bytes]:
        """Return those of the keys under which there is something; they may be got in their order."""
        found = {
            key
            for start in range(0, len(keys), _ASKED)
            for (key,) in self._rows("key", keys[start : start + _ASKED])
            if isinstance(key, bytes)
        }
        self._ahead = (key for key in keys if key in found)
        return found

    def get(self, key: bytes) -> bytes | None:
        """Return what was put under a key, None where there is nothing sound.

        A question costs more than its answer: what will be asked for next is read with it.
        """
        if key not in self._read:
            self._read = {}
            for own, packed, used in self._rows(
                "key, packed, used", [key, *islice(self._ahead, _AT_ONCE)]
            ):
                if isinstance(own, bytes) and isinstance(packed, bytes):
                    self._read[own] = packed
                    if used != self._day:
                        self._used.append(own)
        packed = self._read.get(key, b"")
        return packed[_MARK:] if packed[:_MARK] == _mark(key, packed[_MARK:]) else None

    def put(self, key: bytes, packed: bytes) -> None:
        """Keep something under a key."""
        self._new[key] = packed
        if len(self._new) >= _AT_ONCE:
            self._flush()

    def close(self) -> None:
        """Write what is left, and make room."""
        if self._new or self._used:
            self._flush()
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.close()
        self._base = None

    def _open(self) -> sqlite3.Connection | None:
        """Open the file; one that is none of ours, or damaged, is begun anew."""
        for again in (True, False):
            try:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
                return _connected(self._path)
            except sqlite3.OperationalError:  # busy, full, not to be written
                return None
            except sqlite3.DatabaseError:
                if not again:
                    return None
                with suppress(OSError):
                    self._path.unlink()
            except OSError:
                return None
        return None

    def _rows(self, columns: str, keys: Sequence[bytes]) -> list[tuple[object, ...]]:
        """Return what stands under some keys, in any order."""
        if self._base is None:
            return []
        query = f"SELECT {columns} FROM results WHERE key IN ({','.join('?' * len(keys))})"
        try:
            return self._base.execute(query, keys).fetchall()
        except sqlite3.Error:
            return []

    def _flush(self) -> None:
        """Write what is new, and which entries were of use today."""
        new = [(key, self._day, _mark(key, one) + one) for key, one in self._new.items()]
        used = [(self._day, key) for key in self._used]
        self._new, self._used = {}, []
        base = self._base
        if base is None:
            return
        try:
            base.execute("BEGIN IMMEDIATE")
            base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", new)
            base.executemany("UPDATE results SET used = ? WHERE key = ?", used)
            self._make_room(base)
            base.execute("COMMIT")
        except sqlite3.Error:
            with suppress(sqlite3.Error):
                base.execute("ROLLBACK")

    def _make_room(self, base: sqlite3.Connection) -> None:
        """Delete a quarter where there is too much, what was of no use for longest first."""
        sizes = [_number(base, f"PRAGMA {name}") for name in ("page_count", "freelist_count")]
        if (sizes[0] - sizes[1]) * _number(base, "PRAGMA page_size") <= self._limit:
            return
        count = _number(base, "SELECT count(*) FROM results")
        base.execute(
            "DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY used LIMIT ?)",
            (count // 4 + 1,),
        )


def _connected(path: Path) -> sqlite3.Connection:
    """Return the file as it was opened and looked at; it is closed where anything is wrong with it."""
    base = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        base.execute("PRAGMA synchronous = NORMAL")
        if _number(base, "PRAGMA user_version") != _LAYOUT:
            _lay_out(base)
        base.execute("SELECT key, used, packed FROM results LIMIT 1").fetchone()
    except sqlite3.Error:
        base.close()  # an open file is not deleted everywhere
        raise
    return base


def _lay_out(base: sqlite3.Connection) -> None:
    """Make the table, unless another process has done so by now."""
    base.execute("BEGIN IMMEDIATE")
    if _number(base, "PRAGMA user_version") != _LAYOUT:
        base.execute("DROP TABLE IF EXISTS results")
        base.execute(_TABLE)
        base.execute(f"PRAGMA user_version = {_LAYOUT}")
    base.execute("COMMIT")


def _number(base: sqlite3.Connection, query: str) -> int:
    (number,) = base.execute(query).fetchone()
    return int(number)


def _mark(key: bytes, packed: bytes) -> bytes:
    return blake2b(packed, digest_size=_MARK, key=key[:64]).digest()
