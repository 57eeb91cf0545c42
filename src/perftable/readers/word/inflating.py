"""A part inflated at once, whose size is known to be small enough."""

import zlib
from functools import lru_cache

STORED, DEFLATED = 0, 8

MAX_SHARED = 512 * 1024
"""Bytes of a part that is kept for the next file; styles as Word writes them have 350 KB."""


def inflated(packed: bytes, method: int, size: int, crc: int) -> bytes | None:
    """Return a part whose bytes are all of `packed`, None where they are not what is claimed."""
    if method == STORED:
        part = packed
    else:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            part = inflater.decompress(packed, size + 1)
        except zlib.error:
            return None
        if not inflater.eof or inflater.unused_data:
            return None
    return part if len(part) == size and zlib.crc32(part) == crc else None


@lru_cache(maxsize=64)
def shared(packed: bytes, method: int, size: int, crc: int) -> bytes | None:
    """Return a part that other files of a batch have too: it is inflated once.

    Content types, relationships, styles and lists are the same in files of one form or program;
    as they are then one object, what is remembered by its bytes is found without a look at them.
    """
    return inflated(packed, method, size, crc)
