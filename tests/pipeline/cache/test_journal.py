"""Results of a run that was stopped: none is lost, none is done twice, none is wrong."""

from contextlib import closing
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.pipeline.cache.journal import Journal, NoJournal
from perftable.pipeline.checking import _NO_RULE as REASON
from perftable.pipeline.checking import Checked, check, not_checked
from support import ACTIVITY, DUTY, row, table

RESULT = Checked(check(table(row(DUTY, budget="9.00"), ACTIVITY), Settings("en")))
UNREAD = Checked(not_checked("a.docx", REASON, "en"))
KEY, OTHER = b"k" * 32, b"o" * 32


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "run.jsonl"


def put(place: Path, *keys: bytes | None, reads: bool = True) -> None:
    with closing(Journal(place, reads=reads)) as journal:
        for key in keys:
            journal.put(key, UNREAD if key is None else RESULT)


def held(place: Path, *, reads: bool = True) -> tuple[bool, bool]:
    with closing(Journal(place, reads=reads)) as journal:
        held = journal.held([KEY, OTHER])
        return KEY in held, OTHER in held


def got(place: Path, key: bytes = KEY) -> Checked | None:
    with closing(Journal(place)) as journal:
        return journal.get(key)


def test_what_was_written_is_there(place: Path) -> None:
    with closing(Journal(place)) as journal:
        journal.put(KEY, RESULT)
        assert place.read_bytes().count(b"\n") == 1  # before it is closed
        assert journal.get(KEY) == RESULT
    assert held(place) == (True, False)
    assert got(place) == RESULT


def test_nothing_is_written_twice(place: Path) -> None:
    for _ in range(3):
        put(place, KEY, None)
    assert place.read_bytes().count(b"\n") == 2


@pytest.mark.parametrize("cut", [1, 2, 80, 500])
def test_a_line_that_was_cut_is_done_again(place: Path, cut: int) -> None:
    put(place, KEY, OTHER)
    content = place.read_bytes()
    place.write_bytes(content[:-cut])
    assert held(place) == (True, False)
    put(place, OTHER)
    assert place.read_bytes() == content
    assert got(place, OTHER) == RESULT


def test_a_first_line_that_was_cut_is_done_again(place: Path) -> None:
    for content in (b"", b"{", b'{"key":"', b'{"key":"' + b"0" * 80):
        place.write_bytes(content)
        assert held(place) == (False, False)
        assert place.read_bytes() == b""


def test_a_line_that_was_damaged_is_none(place: Path) -> None:
    put(place, KEY)
    place.write_bytes(place.read_bytes().replace(b'"status":"checked"', b'"status":"chucked"'))
    assert got(place) is None


def test_where_records_are_wanted_nothing_is_taken(place: Path) -> None:
    put(place, KEY)
    assert held(place, reads=False) == (False, False)
    put(place, KEY, reads=False)
    assert place.read_bytes().count(b"\n") == 1


def test_another_file_is_left_as_it_is(place: Path) -> None:
    for content in (b"PK\x03\x04", b'{"path":"a"}\n', b"\n"):
        place.write_bytes(content)
        with pytest.raises(NoJournal):
            Journal(place)
        assert place.read_bytes() == content
