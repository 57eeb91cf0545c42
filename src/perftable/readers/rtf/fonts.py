"""Which characters bytes stand for: by the font they are in, else by the code page of the file."""

import codecs
import re

CODE_PAGES = {
    437: "cp437", 708: "iso8859-6", 850: "cp850", 852: "cp852", 866: "cp866", 874: "cp874",
    932: "cp932", 936: "gb18030", 949: "cp949", 950: "cp950", 1250: "cp1250", 1251: "cp1251",
    1252: "cp1252", 1253: "cp1253", 1254: "cp1254", 1255: "cp1255", 1256: "cp1256",
    1257: "cp1257", 1258: "cp1258", 1361: "johab", 10000: "mac-roman", 10008: "gb2312",
    54936: "gb18030", 65001: "utf-8",
}  # fmt: skip
_CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SYMBOLS = 2
"""The `\\fcharset` of fonts whose characters are signs."""

WIDE = frozenset(("gb18030", "cp932", "cp949", "johab", "cp950", "gb2312", "utf-8"))
"""Encodings in which a character has several bytes."""

CONTROLS = dict.fromkeys({*range(32), 127} - {9})
"""Characters that text does not have; a tab may be typed."""

_AS_WESTERN = "perftable-as-western"
_HIGH = re.compile(rb"([\xa1-\xfe][\xa1-\xfe])|[\x80-\xff]")


class Font:
    """A font of the font table: its name, `\\fcharset`, and encoding where that says one."""

    __slots__ = ("charset", "codec", "name")

    def __init__(self) -> None:
        self.name = ""
        self.charset = 1
        self.codec: str | None = None

    def set_charset(self, charset: int) -> None:
        """Take its `\\fcharset`."""
        self.charset = charset
        self.codec = _CHARSETS.get(charset)

    def set_page(self, page: int) -> None:
        """Take its `\\cpg`."""
        self.codec = CODE_PAGES.get(page, self.codec)


def decoded(raw: bytes, font: Font, file: str) -> str:
    """Return the text of bytes in a font; `file` is the encoding of the file's code page.

    Bytes in a Western font that are Chinese characters by the code page of the file are these: many
    writers state no other font.
    """
    if raw.isascii():
        return raw.decode("ascii")
    codec = font.codec
    if codec is None:
        western = font.charset == 0 and file in WIDE and not _is_chinese(raw)
        codec = "cp1252" if western else file
    return raw.decode(codec, _AS_WESTERN)


def _is_chinese(raw: bytes) -> bool:
    """Whether more of the bytes beyond ASCII stand in pairs, as Chinese characters do, than alone."""
    pairs = [found[1] is not None for found in _HIGH.finditer(raw)]
    return sum(pairs) * 2 > len(pairs)


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """Read a byte that the encoding does not have as Windows does that knows no other."""
    assert isinstance(error, UnicodeDecodeError)
    end = error.start + 1
    return error.object[error.start : end].decode("cp1252", "replace"), end


codecs.register_error(_AS_WESTERN, _as_western)
