"""The directory of a zip file: told at once where it is ordinary, as the careful reading tells it."""

import io
import struct
import zipfile
import zlib
from random import Random

import pytest

from hostile_files import GOOD
from hostile_zips import MAIN, claim
from perftable.readers.base import UnreadableFile
from perftable.readers.word import entries
from perftable.readers.word.directory import Entry, plain_entries
from perftable.readers.word.entries import careful_entries, read_entries

LIMIT = 10_000
DIRECTORY = GOOD.index(b"PK\x01\x02")
END = GOOD.rindex(b"PK\x05\x06")


def listing(*names: str, extra: bytes = b"", comment: bytes = b"", end: bytes = b"") -> bytes:
    """Files of these names; the last has an extra field and a comment, the directory an end."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(info := zipfile.ZipInfo(name), name)
        info.extra, info.comment = extra, comment
        archive.comment = end
    return buffer.getvalue()


def turned(data: bytes) -> bytes:
    """The same files, listed from the last to the first."""
    start, end = data.index(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    listed = data[start:end].split(b"PK\x01\x02")[:0:-1]
    return data[:start] + b"".join(b"PK\x01\x02" + one for one in listed) + data[end:]


def nameless() -> bytes:
    """One file without a name."""
    file = struct.pack("<4s22xHH", b"PK\x03\x04", 0, 0)
    listed = struct.pack("<4s42x", b"PK\x01\x02")
    return file + listed + struct.pack("<4s8xLLH", b"PK\x05\x06", len(listed), len(file), 0)


def test_an_ordinary_directory_is_told_at_once() -> None:
    content, entry = "甲".encode(), zipfile.ZipInfo("A/b.xml")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.mkdir("A")
        archive.writestr(entry, content)
    data = buffer.getvalue()
    begin = data.index(content)
    told = {"a/b.xml": Entry("A/b.xml", begin, 3, 3, zlib.crc32(content), 0, False)}
    assert plain_entries(data, LIMIT) == told == careful_entries(data)


def test_that_of_a_word_file_is_ordinary() -> None:
    assert plain_entries(GOOD, LIMIT) == careful_entries(GOOD)


ODD = {
    "a name that is no ASCII": listing("a", "附件"),
    "a name with a backslash": listing("a", "b\\c"),
    "a name with a NUL": listing("a", "b?c").replace(b"b?c", b"b\0c"),
    "a name from the root": listing("/a"),
    "no name": nameless(),
    "an extra field": listing("a", extra=b"\xff\xff\0\0"),
    "a comment": listing("a", comment=b"b"),
    "a comment at the end": listing("a", end=b"b"),
    "another order": turned(GOOD),
    "bytes behind the end": GOOD + bytes(22),
}
REFUSED = {
    "bytes before the files": b"PK\x03\x04" + GOOD,
    "one name twice": listing("a/b", "A/B"),
    "a newer format": claim(MAIN).replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\x40", 1),
    "one file in another": claim(MAIN, begin=5),
    "a file that reaches into the next": claim(MAIN, packed=999),
    "a file in the directory": claim("word/numbering.xml", begin=DIRECTORY),
    "a file that reaches into the directory": claim("word/numbering.xml", packed=999),
    "another name at the file": GOOD.replace(b"word/styles.xml", b"word/STYLES.xml", 1),
    "no file there": GOOD.replace(b"PK\x03\x04", b"PK\x03\x05", 1),
    "no directory there": GOOD.replace(b"PK\x01\x02", b"PK\x01\x03", 1),
    "cut off": GOOD[:-1],
    "nothing": b"",
}


@pytest.mark.parametrize("data", ODD.values(), ids=ODD)
def test_what_is_odd_is_left_to_the_careful_reading(data: bytes) -> None:
    assert plain_entries(data, LIMIT) is None
    assert read_entries(data) == careful_entries(data)


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_so_is_what_it_refuses(data: bytes) -> None:
    assert plain_entries(data, LIMIT) is None
    with pytest.raises(UnreadableFile):
        read_entries(data)


@pytest.mark.parametrize(("version", "told"), [(63, True), (64, False)])
def test_the_newest_format_that_is_known(version: int, told: bool) -> None:
    data = bytearray(GOOD)
    data[DIRECTORY + 6] = version
    assert (plain_entries(bytes(data), LIMIT) is not None) is told


def test_a_directory_in_zip64_is_left_to_the_careful_reading() -> None:
    start = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 0, 0, 0, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    data = GOOD[:END] + start + locator + GOOD[END:]
    assert plain_entries(data, LIMIT) is None
    size = struct.pack("<L", END - DIRECTORY + len(start + locator))
    assert plain_entries(data[:-10] + size + data[-6:], LIMIT) is None


def test_a_directory_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    fits = -(-(END - DIRECTORY) // 46)
    assert plain_entries(GOOD, fits) is not None
    assert plain_entries(GOOD, fits - 1) is None
    monkeypatch.setattr(entries, "MAX_ENTRIES", 6)
    assert len(read_entries(GOOD)) == 6
    monkeypatch.setattr(entries, "MAX_ENTRIES", 5)
    with pytest.raises(UnreadableFile, match="more than 5 files"):
        read_entries(GOOD)


@pytest.mark.parametrize("seed", range(8))
def test_spoilt_directories_are_told_as_the_careful_reading_tells_them(seed: int) -> None:
    random = Random(seed)
    for _ in range(60):
        data = bytearray(GOOD)
        for _ in range(random.choice((1, 1, 2))):
            place = random.choice((random.randrange(DIRECTORY, len(GOOD)), random.randrange(60)))
            data[place] = random.choice((0, 1, 255, data[place] ^ 1, random.randrange(256)))
        told = plain_entries(bytes(data), LIMIT)
        if told is not None:
            assert told == careful_entries(bytes(data))
