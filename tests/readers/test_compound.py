"""The streams of an OLE file's root, however its sectors lie; `ValueError` where it is broken."""

import struct

import pytest

from compoundfile import END, FREE, SECTOR, compound
from perftable.readers.compound import MAX_DIRECTORY, Compound


def streams(data: bytes) -> dict[str, tuple[int, int]]:
    return Compound(data).streams


MANY = {f"s{number}": bytes([number]) for number in range(20)}


@pytest.mark.parametrize("shift", [9, 12])
def test_streams_by_name_with_their_bytes(shift: int) -> None:
    data = compound({"WordDocument": b"a" * 5000, "1Table": b"b" * 4096}, shift=shift)
    found = Compound(data)
    assert list(found.streams) == ["worddocument", "1table"]
    assert found.stream("worddocument") == b"a" * 5000
    assert found.stream("1table") == b"b" * 4096
    assert found.stream("none") == b""


def test_streams_of_an_embedded_object_are_not_the_file_s() -> None:
    assert list(streams(compound({"WordDocument": b"a"}, {"Workbook": b"b"}))) == ["worddocument"]


def test_a_directory_of_several_sectors() -> None:
    assert len(streams(compound(MANY))) == len(MANY)


def far_away(table: int) -> bytes:
    """A file whose directory goes on in a sector of that sector of the table, listed far behind."""
    data = bytearray(compound(MANY))
    far = table * (SECTOR // 4) + 5
    struct.pack_into("<I", data, SECTOR + 4, far)  # behind the directory's first sector
    second = data[SECTOR * 3 : SECTOR * 4]
    data += bytes(SECTOR * (far + 1) - len(data)) + second
    after = far + 1  # here the listings stand, 127 numbers and the next listing in each
    listings = (table - 109) // 127 + 1
    free = after + listings
    struct.pack_into("<108I", data, 80, *[free] * 108)
    for listing in range(listings):
        last = listing == listings - 1
        listed = [free] * 127 + [END]
        if not last:
            listed[-1] = after + listing + 1
        data += struct.pack("<128I", *listed)
    struct.pack_into("<II", data, 68, after, listings)
    return bytes(data + struct.pack("<128I", *[END] * 128))


@pytest.mark.parametrize("table", [109, 235, 236])
def test_a_table_beyond_what_the_header_lists(table: int) -> None:
    assert list(streams(far_away(table))) == [f"s{number}" for number in range(7)]


def test_a_listing_of_the_table_that_leads_in_a_circle() -> None:
    data = bytearray(far_away(236))
    (first,) = struct.unpack_from("<I", data, 68)
    struct.pack_into("<I", data, (first + 1) * SECTOR + 127 * 4, first)
    assert isinstance(streams(bytes(data)), dict)


def test_siblings_hang_on_both_sides_and_may_lead_in_a_circle() -> None:
    data = bytearray(compound({"a": b"", "b": b"", "c": b""}))
    for number, left, right in ((1, FREE, FREE), (2, 1, 3), (3, 2, 0)):
        struct.pack_into("<II", data, SECTOR * 2 + number * 128 + 68, left, right)
    struct.pack_into("<I", data, SECTOR * 2 + 76, 2)  # the root's child
    assert sorted(streams(bytes(data))) == ["a", "b", "c"]


def test_the_root_is_the_first_entry_or_there_is_none() -> None:
    data = bytearray(compound({"a": b""}))
    data[SECTOR * 2 + 66] = 1
    assert streams(bytes(data)) == {}


def test_the_longest_name() -> None:
    assert list(streams(compound({"a" * 31: b""}))) == ["a" * 31]


def test_a_directory_without_an_end() -> None:
    data = bytearray(compound(MANY))
    struct.pack_into("<I", data, SECTOR + 4, 1)  # its first sector follows itself
    assert list(streams(bytes(data))) == ["s0", "s1", "s2"]
    assert MAX_DIRECTORY == 4096


@pytest.mark.parametrize("cut", [8, 40, 511])
def test_a_header_that_is_cut_off(cut: int) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it says nothing
        streams(compound({"WordDocument": b"a"})[:cut])


def test_a_stream_that_is_cut_off() -> None:
    data = compound({"WordDocument": b"a" * 9000})
    with pytest.raises(ValueError):  # noqa: PT011 - it says nothing
        Compound(data[:-1024]).stream("worddocument")


@pytest.mark.parametrize("shift", [0, 8, 10, 13])
def test_a_sector_size_that_does_not_exist(shift: int) -> None:
    data = bytearray(compound({"WordDocument": b"a"}))
    struct.pack_into("<H", data, 30, shift)
    with pytest.raises(ValueError):  # noqa: PT011 - it says nothing
        streams(bytes(data))
