"""Bytes of a text file → characters, or a refusal."""

import codecs

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_BYTES = 64 * 1024 * 1024
"""Largest text file that is read."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TOO_LARGE = Phrase(
    "文本文件超过 {limit} MB，未读取；请只保留绩效目标表再试。",
    "The text file is larger than {limit} MB and was not read; keep only the table and try again.",
)
_EMPTY = Phrase("文件是空的。", "The file is empty.")
_BINARY = Phrase(
    "文件不是文本，也不是 Word 文档；请在 Word 中打开并另存为 .docx。",
    "The file is neither text nor a Word document; open it in Word and save it as .docx.",
)
_INVALID = Phrase(
    "第 {offset} 字节处不是 UTF-8、UTF-16 或 GB18030 文字；请另存为 UTF-8 文本。",
    "Byte {offset} is not UTF-8, UTF-16 or GB18030 text; save the file as UTF-8 text.",
)


def decode(data: bytes) -> str:
    """Return the text of `data`: UTF-8 or UTF-16 with or without BOM, else GB18030.

    Raises `UnreadableFile` where it is empty, too large, binary, or in none of these encodings.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableFile(_TOO_LARGE, limit=MAX_BYTES // 1024 // 1024)
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile(_EMPTY)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], name)
    if b"\0" in data[:4096]:
        return _strict(data, _utf16_without_bom(data[:4096]))
    if b"\0" in data:
        raise UnreadableFile(_BINARY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        try:
            return data.decode("gb18030")
        except UnicodeDecodeError:
            raise UnreadableFile(_INVALID, offset=error.start + 1) from None


def _utf16_without_bom(head: bytes) -> str:
    """Tell UTF-16 by its zero bytes: line ends and digits have one on the same side, always."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even == 0 and odd:
        return "utf-16-le"
    if odd == 0 and even:
        return "utf-16-be"
    raise UnreadableFile(_BINARY)


def _strict(data: bytes, name: str) -> str:
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableFile(_INVALID, offset=error.start + 1) from None
    if "\0" in text:
        raise UnreadableFile(_BINARY)
    return text
