"""The streams of an OLE file's root, however its sectors lie; nothing where it is broken."""

import struct

import pytest

from compoundfile import END, SECTOR, compound
from perftable.readers._foreign import compound as reading
from perftable.readers._foreign.compound import BEGINNING, streams

MANY = {f"s{number}": bytes([number]) for number in range(20)}


@pytest.mark.parametrize("shift", [9, 12])
def test_streams_by_name_with_their_beginning(shift: int) -> None:
    data = compound({"WordDocument": b"a" * 2000, "1Table": b"b"}, shift=shift)
    found = streams(data)
    assert list(found) == ["worddocument", "1table"]
    assert found["worddocument"] == b"a" * BEGINNING
    assert found["1table"].rstrip(b"\0") == b"b"


def test_streams_of_an_embedded_object_are_not_the_file_s() -> None:
    assert list(streams(compound({"WordDocument": b"a"}, {"Workbook": b"b"}))) == ["worddocument"]


def test_a_directory_of_several_sectors() -> None:
    assert len(streams(compound(MANY))) == len(MANY)


def test_a_table_beyond_those_the_header_lists() -> None:
    data = bytearray(compound(MANY))
    # The directory goes on in a sector whose number stands in the 110th sector of the table.
    far = 109 * (SECTOR // 4)
    struct.pack_into("<I", data, SECTOR + 4, far)  # the directory's second sector is the far one
    end = len(data) // SECTOR - 1
    moved = data[SECTOR * 3 : SECTOR * 4]  # which has the directory's second sector
    data += bytes(SECTOR * (far - end)) + moved
    listing, table = len(data) // SECTOR - 1, len(data) // SECTOR
    data += struct.pack("<128I", table, *[END] * 127)
    data += struct.pack("<128I", *[END] * 128)
    struct.pack_into("<I", data, 68, listing)
    assert list(streams(bytes(data))) == [f"s{number}" for number in range(7)]


def test_a_directory_is_followed_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_SECTORS", 6)
    assert len(streams(compound(MANY))) == 20  # and the root: four to a sector
    monkeypatch.setattr(reading, "MAX_SECTORS", 5)
    assert len(streams(compound(MANY))) == 19


def test_a_directory_without_an_end() -> None:
    data = bytearray(compound(MANY))
    struct.pack_into("<I", data, SECTOR + 4, 1)  # its first sector follows itself
    assert list(streams(bytes(data))) == ["s0", "s1", "s2"]


@pytest.mark.parametrize("cut", [8, 40, 511, 600, 1100])
def test_a_file_that_is_cut_off(cut: int) -> None:
    assert isinstance(streams(compound({"WordDocument": b"a"})[:cut]), dict)


@pytest.mark.parametrize("shift", [0, 8, 10, 13])
def test_a_sector_size_that_does_not_exist(shift: int) -> None:
    data = bytearray(compound({"WordDocument": b"a"}))
    struct.pack_into("<H", data, 30, shift)
    assert streams(bytes(data)) == {}
