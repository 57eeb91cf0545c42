"""OLE compound files built in memory, as small as the format allows."""

import struct
from collections.abc import Mapping

FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR = 512
_NONE = FREE


def compound(
    streams: Mapping[str, bytes], below: Mapping[str, bytes] | None = None, shift: int = 9
) -> bytes:
    """A compound file with these streams at its root, and those of `below` in a storage of its own.

    The siblings of a level hang one to the right of the other, which readers must accept.
    """
    size = 1 << shift
    inner = list((below or {}).items())
    entries: list[tuple[str, int, int, int, bytes]] = [("Root Entry", 5, _NONE, 1, b"")]
    for number, (name, data) in enumerate(streams.items(), 1):
        last = number == len(streams) and not inner
        entries.append((name, 2, _NONE if last else number + 1, _NONE, data))
    if inner:
        storage = len(entries)
        entries.append(("ObjectPool", 1, _NONE, storage + 1, b""))
        for number, (name, data) in enumerate(inner, storage + 1):
            last = number == storage + len(inner)
            entries.append((name, 2, _NONE if last else number + 1, _NONE, data))
    per = size // 128
    directory = -(-len(entries) // per)
    table = [TABLE, *range(2, directory + 1), END]
    content, bodies = b"", b""
    for name, kind, right, child, data in entries:
        start = END
        if kind == 2:
            start = len(table)
            sectors = max(-(-len(data) // size), 1)
            table += [*range(start + 1, start + sectors), END]
            bodies += data.ljust(sectors * size, b"\0")
        text = name.encode("utf-16-le")
        content += struct.pack(
            "<64sHBBIII36xIQ", text, len(text) + 2, kind, 1, _NONE, right, child, start, len(data)
        )
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0"))
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, shift, 6)
    struct.pack_into("<II", header, 44, 1, 1)
    struct.pack_into("<III", header, 56, 4096, END, 0)
    struct.pack_into("<II", header, 68, END, 0)
    struct.pack_into("<109I", header, 76, 0, *[FREE] * 108)
    table += [FREE] * (size // 4 - len(table))
    numbers = struct.pack(f"<{len(table)}I", *table)
    return (
        bytes(header).ljust(size, b"\0") + numbers + content.ljust(directory * size, b"\0") + bodies
    )
