"""What a person edited or put there is kept; what we wrote is replaced."""

from pathlib import Path

import pytest

from perftable.review.keeping import Keeper
from perftable.review.store import Store


def keeper(folder: Path) -> Keeper:
    """As a later run has it."""
    return Keeper(folder, Store(folder))


def test_what_we_wrote_is_replaced(tmp_path: Path) -> None:
    keeper(tmp_path).put("甲", {"a.txt": b"1"})
    assert keeper(tmp_path).put("甲", {"a.txt": b"2"}) == {"a.txt": "a.txt"}
    assert (tmp_path / "甲" / "a.txt").read_bytes() == b"2"


def test_what_a_person_edited_is_kept_and_the_new_one_stands_beside(tmp_path: Path) -> None:
    keeper(tmp_path).put("甲", {"a.txt": b"1"})
    (tmp_path / "甲" / "a.txt").write_bytes(b"edited")
    later = keeper(tmp_path)
    assert later.put("甲", {"a.txt": b"2"}) == {"a.txt": "a (2).txt"}
    assert later.beside == ["甲/a.txt"]
    assert (tmp_path / "甲" / "a.txt").read_bytes() == b"edited"
    assert keeper(tmp_path).put("甲", {"a.txt": b"3"}) == {"a.txt": "a (2).txt"}
    (tmp_path / "甲" / "a (2).txt").write_bytes(b"edited too")
    assert keeper(tmp_path).put("甲", {"a.txt": b"4"}) == {"a.txt": "a (3).txt"}


def test_a_file_that_was_there_before_and_a_link_are_kept(tmp_path: Path) -> None:
    (tmp_path / "甲").mkdir()
    (tmp_path / "甲" / "a.txt").write_bytes(b"theirs")
    (tmp_path / "甲" / "b.txt").symlink_to(tmp_path / "outside")
    assert keeper(tmp_path).put("甲", {"a.txt": b"1", "b.txt": b"1"}) == {
        "a.txt": "a (2).txt",
        "b.txt": "b (2).txt",
    }
    assert not (tmp_path / "outside").exists()


def test_a_run_that_was_stopped_between_two_files_knows_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "done", None)  # the stop comes before a submission is done
    keeper(tmp_path).put("甲", {"a.txt": b"1"})
    assert keeper(tmp_path).put("甲", {"a.txt": b"2"}) == {"a.txt": "a.txt"}


def test_a_line_that_was_cut_by_a_stop_spoils_no_other(tmp_path: Path) -> None:
    keeper(tmp_path).put("甲", {"a.txt": b"1"})
    path = tmp_path / "perftable-review.jsonl"
    path.write_bytes(path.read_bytes() + b'{"writes": {"b')
    keeper(tmp_path).put("乙", {"c.txt": b"1"})
    last = keeper(tmp_path)
    assert last.put("甲", {"a.txt": b"2"}) == {"a.txt": "a.txt"}
    assert last.put("乙", {"c.txt": b"2"}) == {"c.txt": "c.txt"}


def test_what_is_not_made_any_more_goes_unless_it_was_edited(tmp_path: Path) -> None:
    one = keeper(tmp_path)
    one.put("甲", {"a.txt": b"1", "b.txt": b"1"})
    (tmp_path / "甲" / "b.txt").write_bytes(b"edited")
    one.remove("甲", ["a.txt", "b.txt", "none.txt"])
    assert [path.name for path in (tmp_path / "甲").iterdir()] == ["b.txt"]
