"""The file of verdicts: bounded, shared, and never a wrong answer."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from perftable.pipeline.cache import store as stores
from perftable.pipeline.cache.store import Store

KEY, OTHER = b"k" * 32, b"o" * 32


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "verdicts.sqlite"


def holds(store: Store, key: bytes) -> bool:
    return bool(store.held([key]))


def keep(place: Path, key: bytes, packed: bytes) -> None:
    store = Store(place)
    store.put(key, packed)
    store.close()


def kept(place: Path, key: bytes) -> bytes | None:
    with closing(Store(place)) as store:
        return store.get(key)


def test_what_was_put_is_there_for_the_next(place: Path) -> None:
    keep(place, KEY, b"verdict")
    with closing(Store(place)) as store:
        assert (holds(store, KEY), store.get(KEY)) == (True, b"verdict")
        assert (holds(store, OTHER), store.get(OTHER)) == (False, None)


def test_of_many_keys_those_are_told_under_which_there_is_something(place: Path) -> None:
    keys = [number.to_bytes(32, "big") for number in range(1_234)]
    with closing(Store(place)) as store:
        for key in keys[::3]:
            store.put(key, b"verdict")
    with closing(Store(place)) as store:
        assert store.held(keys) == set(keys[::3])
        assert store.held([]) == set()


def test_what_is_got_in_order_is_read_ahead_and_in_any_order_is_right(place: Path) -> None:
    keys = [number.to_bytes(32, "big") for number in range(300)]
    store = Store(place)
    for key in keys:
        store.put(key, b"verdict " + key)
    store.close()
    for order in (keys, keys[::-1], [*keys[::2], *keys[1::2], *keys]):
        store = Store(place)
        store.held(keys)
        asked: list[object] = []
        assert store._base is not None
        store._base.set_trace_callback(asked.append)
        assert [store.get(key) for key in order] == [b"verdict " + key for key in order]
        assert len(asked) < 10 or order is not keys
        store.close()


def test_a_table_of_an_earlier_version_is_begun_anew(place: Path) -> None:
    place.parent.mkdir()
    old = sqlite3.connect(place)
    old.execute("CREATE TABLE results (key BLOB PRIMARY KEY, packed TEXT) WITHOUT ROWID")
    old.execute("INSERT INTO results VALUES (?, 'verdict')", (KEY,))
    old.commit()
    old.close()
    store = Store(place)
    assert not holds(store, KEY)
    store.put(KEY, b"verdict")
    store.close()
    assert kept(place, KEY) == b"verdict"


@pytest.mark.skipif(os.name != "posix", reason="permissions as on Unix")
def test_it_is_the_user_s_own(place: Path) -> None:
    keep(place, KEY, b"verdict")
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0


def test_a_verdict_under_another_key_is_none(place: Path) -> None:
    keep(place, KEY, b"verdict")
    with closing(sqlite3.connect(place)) as base, base:
        base.execute("UPDATE results SET key = ?", (OTHER,))
    assert kept(place, OTHER) is None


def test_a_verdict_that_was_damaged_is_none(place: Path) -> None:
    keep(place, KEY, b"verdict")
    with closing(sqlite3.connect(place)) as base, base:
        base.execute("UPDATE results SET packed = substr(packed, 1, 20)")
    assert kept(place, KEY) is None


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough" * 9, b"SQLite format 3"]
)
def test_a_file_that_is_none_is_begun_anew(place: Path, content: bytes) -> None:
    place.parent.mkdir()
    place.write_bytes(content)
    keep(place, KEY, b"verdict")
    assert kept(place, KEY) == b"verdict"


def test_a_file_that_was_cut_gives_no_wrong_answer(place: Path) -> None:
    for number in range(200):
        keep(place, bytes([number]) * 32, b"verdict %d" % number * 50)
    whole = place.read_bytes()
    for size in (100, 4096, len(whole) // 2, len(whole) - 1):
        place.write_bytes(whole[:size])
        store = Store(place)
        for number in range(200):
            assert store.get(bytes([number]) * 32) in (None, b"verdict %d" % number * 50)
        store.close()


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "verdicts.sqlite")
    store.put(KEY, b"verdict")
    store.close()
    assert (holds(store, KEY), store.get(KEY)) == (False, None)


def test_it_stays_within_its_limit_and_keeps_what_was_of_use(place: Path) -> None:
    def put(numbers: range, age: int = 0) -> None:
        store = Store(place, 200_000)
        store._day -= age
        for number in numbers:
            store.put(bytes([number]) * 32, os.urandom(10_000))
        store.close()

    put(range(14), 30)
    store = Store(place, 200_000)
    assert store.get(bytes(32)) is not None  # of use today
    store.close()
    for number in range(14, 20):
        put(range(number, number + 1))
    with closing(Store(place)) as store:
        assert holds(store, bytes(32))
        assert not all(holds(store, bytes([number]) * 32) for number in range(1, 14))
    for number in range(20, 100):
        put(range(number, number + 1))
        assert place.stat().st_size < 300_000
    assert kept(place, bytes([99]) * 32)


def test_another_process_that_writes_for_long_is_not_waited_for(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(place, KEY, b"verdict")
    monkeypatch.setattr(stores, "_PATIENCE", 0.05)
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = Store(place)
    assert store.get(KEY) == b"verdict"
    began = time.monotonic()
    store.put(OTHER, b"verdict")
    store.close()
    assert time.monotonic() - began < 2
    other.execute("ROLLBACK")
    other.close()
    assert kept(place, OTHER) is None


WRITER = """
import sys
from pathlib import Path
from perftable.pipeline.cache.store import Store
store = Store(Path(sys.argv[1]))
for number in range(300):
    store.put(bytes([int(sys.argv[2])]) * 30 + number.to_bytes(2, "big"), b"v%d" % number)
print("written", flush=True)
if sys.argv[3] == "hang":
    sys.stdin.read()
store.close()
"""


def test_several_processes_write_at_once_and_one_is_killed(place: Path) -> None:
    def start(number: int, end: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", WRITER, str(place), str(number), end]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    killed, *others = start(0, "hang"), start(1, "end"), start(2, "end")
    assert killed.stdout is not None
    killed.stdout.readline()
    killed.kill()
    for process in (killed, *others):
        process.communicate()
    with closing(Store(place)) as store:
        for number in (1, 2):
            written = [
                store.get(bytes([number]) * 30 + one.to_bytes(2, "big")) for one in range(300)
            ]
            assert written == [b"v%d" % one for one in range(300)]
        lost = [one for one in range(300) if not holds(store, bytes(30) + one.to_bytes(2, "big"))]
    assert len(lost) < 64
