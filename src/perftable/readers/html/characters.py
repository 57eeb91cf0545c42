"""Bytes of a page → characters: what they are counts for more than what is declared."""

import codecs
import re

from perftable.readers.base import UnreadableFile
from perftable.readers.encoding import decode

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_NOT_TRIED = frozenset(
    "utf-8 gb2312 gbk gb18030"  # they were; the others are of no page, and slow
    " punycode idna unicode_escape unicode-escape raw-unicode-escape raw_unicode_escape".split()
)


def decoded(data: bytes, declared: str = "") -> str:
    """Return the text: UTF-8 or UTF-16 or GB18030, whichever it is; else as declared.

    Raises `UnreadableFile` where it is none of them.
    """
    try:
        return decode(data)
    except UnreadableFile:
        found = _DECLARED.search(data[:_HEAD])
        name = declared or (found[1].decode() if found else "")
        if not name or b"\0" in data[:_HEAD] or not data.strip():
            raise
        try:
            if codecs.lookup(name).name in _NOT_TRIED:
                raise
            return data.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
        raise
