"""The fonts of a document by number (SttbfFfn, MS-DOC 2.9.286)."""

import struct

_HEAD = 39
"""Bytes of a font before its name."""


def font_names(data: bytes) -> list[str]:
    """Return the names; the rest of a damaged table is no loss."""
    if len(data) < 4:
        return []
    count = struct.unpack_from("<H", data)[0]
    at, names = 4, list[str]()
    while at < len(data) and len(names) < count:
        length = data[at]
        name = data[at + 1 + _HEAD : at + 1 + length].decode("utf-16-le", "replace")
        names.append(name.partition("\0")[0])
        at += 1 + length
    return names
