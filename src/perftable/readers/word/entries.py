"""A zip file's entries by name, refused where two readers could see different files in it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.kind import WORD, Kind
from perftable.readers.word.directory import CENTRAL, LOCAL, Entry, plain_entries

if TYPE_CHECKING:
    from zipfile import ZipInfo

MAX_ENTRIES = 10_000
"""Files in the container; the largest real one of 3,191 has 291."""

DAMAGED = Phrase(
    "{what}的压缩包已损坏或不完整，未读取；请重新获取文件，或在 {program} 中打开修复并另存为 {suffix}。",
    "The {what}'s zip container is damaged or cut off; get the file again, or open it in"
    " {program} to repair it and save it as {suffix}.",
)
_TOO_MANY = Phrase(
    "{what}的压缩包中有 {limit} 个以上的文件，未读取；请在 {program} 中打开并另存为 {suffix}。",
    "The {what}'s zip container holds more than {limit} files and was not read; open it in"
    " {program} and save it as {suffix}.",
)
_TWICE = Phrase(
    "{what}的压缩包结构可疑（部件 {part} 出现两次），未读取；请在 {program} 中打开并另存为 {suffix}。",
    "The {what}'s zip container is suspicious (part {part} is in it twice) and was not read;"
    " open it in {program} and save it as {suffix}.",
)
_OVERLAP = Phrase(
    "{what}的压缩包结构可疑（部件 {part} 与其他部件重叠），未读取；请在 {program} 中打开并另存为 {suffix}。",
    "The {what}'s zip container is suspicious (part {part} overlaps another) and was not"
    " read; open it in {program} and save it as {suffix}.",
)
_PREFIX = Phrase(
    "{what}的压缩包结构可疑（前面另有 {size} 字节的内容），未读取；请在 {program} 中打开并另存为 {suffix}。",
    "The {what}'s zip container is suspicious ({size} bytes of something else stand before"
    " it) and was not read; open it in {program} and save it as {suffix}.",
)


def read_entries(data: bytes, kind: Kind = WORD) -> dict[str, Entry]:
    """Return the entries by their names, case-folded as OPC compares them. Raises `UnreadableFile`.

    An ordinary directory, as most are, is told without `zipfile`.
    """
    entries = plain_entries(data, MAX_ENTRIES)
    return careful_entries(data, kind) if entries is None else entries


def careful_entries(data: bytes, kind: Kind = WORD) -> dict[str, Entry]:
    """Return the entries of any directory. Raises `UnreadableFile` saying what is wrong with it.

    The mark of a directory entry is counted first, so that nobody makes us build millions.
    """
    if data.count(CENTRAL) > MAX_ENTRIES:
        raise UnreadableFile(kind.says(_TOO_MANY), limit=MAX_ENTRIES)
    import io
    import zipfile  # and half a dozen modules of compressions, for few files

    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error):
        raise UnreadableFile(kind.says(DAMAGED)) from None
    found = sorted(archive.infolist(), key=lambda info: info.header_offset)
    if found and found[0].header_offset > 0:
        raise UnreadableFile(kind.says(_PREFIX), size=found[0].header_offset)
    ends = [*(info.header_offset for info in found), archive.start_dir][1:]
    entries: dict[str, Entry] = {}
    for info, end in zip(found, ends, strict=True):
        entry = _locate(data, info, kind)
        if entry.begin + entry.packed > end:
            raise UnreadableFile(kind.says(_OVERLAP), part=entry.name[:100])
        if info.filename.endswith("/"):  # `is_dir` fails where the name is empty
            continue
        key = entry.name.casefold()
        if key in entries:
            raise UnreadableFile(kind.says(_TWICE), part=entry.name[:100])
        entries[key] = entry
    return entries


def _locate(data: bytes, info: ZipInfo, kind: Kind) -> Entry:
    """Return the entry, its own header compared with the directory."""
    offset = info.header_offset
    if not 0 <= offset <= len(data) - LOCAL.size:
        raise UnreadableFile(kind.says(DAMAGED))
    mark, name_size, extra_size = LOCAL.unpack_from(data, offset)
    name = data[offset + LOCAL.size : offset + LOCAL.size + name_size]
    stated = info.orig_filename
    if mark != b"PK\x03\x04" or name not in (stated.encode("utf-8"), _old(stated)):
        raise UnreadableFile(kind.says(DAMAGED))
    return Entry(
        name=info.filename.replace("\\", "/").lstrip("/"),
        begin=offset + LOCAL.size + name_size + extra_size,
        packed=info.compress_size,
        size=info.file_size,
        crc=info.CRC,
        method=info.compress_type,
        encrypted=bool(info.flag_bits & 0x1),
    )


def _old(name: str) -> bytes | None:
    """Return the name in the code page of names that are not marked as UTF-8."""
    try:
        return name.encode("cp437")
    except UnicodeEncodeError:
        return None
