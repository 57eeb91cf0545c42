"""Bytes of a page → characters: what they are counts for more than what is declared."""

import codecs
import re

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.encoding import MAX_BYTES, decode

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_TOO_LARGE = Phrase(
    "网页有 {size} MB，超过 {limit} MB 的上限，未读取；请仅保留绩效目标表后重试，或用 Excel、浏览器打开后另存为 .xlsx。",
    "The web page has {size} MB, over the limit of {limit} MB, and was not read; keep only the"
    " performance-target table, or open it in Excel and save it as .xlsx.",
)
_NOT_TRIED = frozenset(
    "utf-8 gb2312 gbk gb18030"  # they were; the others are of no page, and slow
    " punycode idna unicode_escape unicode-escape raw-unicode-escape raw_unicode_escape".split()
)


def decoded(data: bytes, declared: str = "") -> str:
    """Return the text: UTF-8 or UTF-16 or GB18030, whichever it is; else as declared.

    Raises `UnreadableFile` where it is none of them, or too large.
    """
    if len(data) > MAX_BYTES:
        size = -(-len(data) // 1024 // 1024)
        raise UnreadableFile(_TOO_LARGE, size=size, limit=MAX_BYTES // 1024 // 1024)
    whole = _without_cut(data)
    if whole is not None:
        return whole
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


def _without_cut(data: bytes) -> str | None:
    """Return the text of a page in UTF-8 that ends within a character, None for any other.

    A page that was cut off is shown as far as it goes; as GB18030 its last bytes may be another one.
    """
    for back in range(1, min(len(data), 3) + 1):
        lead = data[-back]
        if lead >= 0xC2:
            size = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
            try:
                return data[:-back].decode("utf-8") if size > back else None
            except UnicodeDecodeError:
                return None
        if lead < 0x80:
            return None
    return None
