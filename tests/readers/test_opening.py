"""Bytes of files and of standard input: bounded, and each refusal one sentence."""

import io
import os
import stat
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from perftable.readers.base import UnreadableFile
from perftable.readers.word import opening
from perftable.readers.word.opening import read_beginning, read_bytes, read_stream, read_within


class Endless(io.RawIOBase):
    """Input without an end, and how much of it was taken."""

    taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        self.taken += size
        return b"y" * size


def test_the_largest_file() -> None:
    assert opening.MAX_FILE == 200 * 1024 * 1024


def test_standard_input_is_read_whole() -> None:
    data = b"a" * 3_000_000
    assert read_stream(io.BytesIO(data)) == data
    assert read_stream(io.BytesIO()) == b""


def test_input_without_an_end_is_refused_as_a_large_file_is() -> None:
    endless = Endless()
    with pytest.raises(UnreadableFile, match="has 201 MB, over the limit of 200 MB"):
        read_stream(cast(BinaryIO, endless))
    assert endless.taken <= opening.MAX_FILE + (1 << 20)


def test_the_limit_of_a_stream() -> None:
    assert read_within(io.BytesIO(b"abc"), 3) == b"abc"
    assert read_within(io.BytesIO(b"abcd"), 3) is None


def test_standard_input_that_is_closed_or_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="Standard input is closed"):
        read_stream(None)
    with (
        (tmp_path / "a").open("wb", buffering=0) as written,
        pytest.raises(UnreadableFile, match="Standard input cannot be read"),
    ):
        read_stream(cast(BinaryIO, written))


def test_the_beginning_of_a_file_of_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MAX_FILE", 2)
    (tmp_path / "a").write_bytes(b"abcd")
    assert read_beginning(tmp_path / "a", 3) == b"abc"
    with pytest.raises(UnreadableFile, match="over the limit"):
        read_bytes(tmp_path / "a")


@pytest.mark.parametrize("stated", [0, 3, 4, 5, 9])
def test_a_file_has_more_or_less_than_it_states(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stated: int
) -> None:
    (tmp_path / "a").write_bytes(b"abcd")
    status = list(os.stat(tmp_path / "a"))
    status[stat.ST_SIZE] = stated
    monkeypatch.setattr("os.fstat", lambda handle: os.stat_result(status))
    assert read_bytes(tmp_path / "a") == b"abcd"
    assert read_beginning(tmp_path / "a", 2) == b"ab"


NO_FILES = [
    ("gone", "no such file"),
    ("link", "This is a link, and there is no such file"),
    ("loop", "leads in a loop"),
    ("a\0", "its name holds a NUL or half a character"),
    ("\ud800", "its name holds a NUL or half a character"),
    ("a" * 256, "the name is too long"),
    ("file/a", "a part of the path is no folder"),
    ("", "This is a folder"),
]


@pytest.mark.skipif(os.name == "nt", reason="needs links")
@pytest.mark.parametrize(("name", "says"), NO_FILES)
def test_names_that_lead_to_no_file(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "link").symlink_to("nothing")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").touch()
    with pytest.raises(UnreadableFile, match=says):
        read_bytes(tmp_path / name)
