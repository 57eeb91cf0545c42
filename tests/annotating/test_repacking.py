"""A zip file packed again: entries that are not changed keep every byte and their place."""

import io
import zipfile
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from perftable.annotating.repacking import repack
from perftable.readers.word.container import Container


class Unseekable(io.BytesIO):
    """Makes zipfile write sizes behind the data, as programs do that write to a pipe."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError


def packed(target: io.BytesIO) -> bytes:
    with ZipFile(target, "w") as archive:
        for number, name in enumerate(("b.xml", "dir/", "A.xml", "词.xml", "c.bin")):
            entry = ZipInfo(name, (2001 + number, 2, 3, 4, 5, 6))
            entry.external_attr = number << 16
            entry.extra = b"\x99\x99\x02\x00ab"
            entry.comment = b"note"
            method = ZIP_STORED if name == "c.bin" else ZIP_DEFLATED
            archive.writestr(entry, "" if name.endswith("/") else name * 50, method)
        archive.comment = "尾".encode()
    return target.getvalue()


SEEKABLE, PIPED = packed(io.BytesIO()), packed(Unseekable())


def raw(data: bytes) -> dict[str, bytes]:
    """The bytes of each entry, from its own header to the next one's."""
    with ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        ends = [*(entry.header_offset for entry in entries[1:]), archive.start_dir]
        return {
            e.filename: data[e.header_offset : end] for e, end in zip(entries, ends, strict=True)
        }


def about(data: bytes) -> list[tuple[object, ...]]:
    with ZipFile(io.BytesIO(data)) as archive:
        return [(e.filename, e.date_time, e.external_attr) for e in archive.infolist()]


@pytest.mark.parametrize("data", [SEEKABLE, PIPED], ids=["sizes before", "sizes behind"])
def test_nothing_changed_is_the_same_file(data: bytes) -> None:
    assert repack(data, {}) == data


@pytest.mark.parametrize("data", [SEEKABLE, PIPED], ids=["sizes before", "sizes behind"])
def test_a_changed_part_stands_where_it_stood_and_the_others_are_copied(data: bytes) -> None:
    result = repack(data, {"a.xml": b"new"})
    with ZipFile(io.BytesIO(result)) as archive:
        assert archive.testzip() is None
        assert archive.read("A.xml") == b"new"
        assert archive.comment == "尾".encode()
    old, new = raw(data), raw(result)
    assert {name for name in old if old[name] != new[name]} == {"A.xml"}
    assert about(result) == about(data)
    assert Container(result).read("a.xml") == b"new"


def test_new_parts_come_last() -> None:
    result = repack(SEEKABLE, {"word/z.xml": b"z", "word/y.xml": b"y"})
    assert about(result)[:-2] == about(SEEKABLE)
    assert [name for name, *_ in about(result)[-2:]] == ["word/z.xml", "word/y.xml"]
    with ZipFile(io.BytesIO(result)) as archive:
        assert archive.read("word/y.xml") == b"y"
        assert archive.getinfo("word/y.xml").date_time == (2001, 2, 3, 4, 5, 6)


def test_a_directory_in_another_order_than_the_entries_keeps_it() -> None:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in "ab":
            archive.writestr(name, name)
        archive.filelist.reverse()
    assert repack(buffer.getvalue(), {}) == buffer.getvalue()
    assert zipfile.is_zipfile(io.BytesIO(repack(buffer.getvalue(), {"a": b"x"})))
    assert [name for name, *_ in about(repack(buffer.getvalue(), {"a": b"x"}))] == ["b", "a"]
