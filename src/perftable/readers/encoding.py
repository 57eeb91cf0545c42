"""Bytes of a text file → characters, or a refusal: nothing is guessed, nothing replaced."""

import codecs

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_BYTES = 20 * 1024 * 1024
"""Largest text file that is read; as text, 50,000 rows of the real density have 20 MB."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ALL = ("utf-16-le", "utf-16-be", "utf-8", "gb18030")
_HEAD = 4096
_TOO_LARGE = Phrase(
    "文本文件有 {size} MB，超过 {limit} MB 的上限，未读取；请仅保留绩效目标表后重试。",
    "The text file has {size} MB, over the limit of {limit} MB, and was not read; keep only the"
    " performance-target table and try again.",
)
_EMPTY = Phrase("文件为空；请重新获取文件。", "The file is empty; get it again and try once more.")
_BINARY = Phrase(
    "文件不是文本，也不是可读取的文档；请用编制该文件的程序打开，另存为 .docx 或 .xlsx。",
    "The file is neither text nor a document that is read; open it in the program that made it and"
    " save it as .docx or .xlsx.",
)
_INVALID = Phrase(
    "第 {offset} 字节处不是 UTF-8、UTF-16 或 GB18030 文字；请另存为 UTF-8 文本。",
    "Byte {offset} is not UTF-8, UTF-16 or GB18030 text; save the file as UTF-8 text.",
)
_BROKEN = Phrase(
    "文件是 {encoding} 文本，但第 {offset} 字节处已损坏；请重新获取文件，或另存为 UTF-8 文本。",
    "The file is {encoding} text but damaged at byte {offset}; get it again, or save it as UTF-8"
    " text.",
)


def decode(data: bytes) -> str:
    """Return the text of `data`: UTF-8 or UTF-16 with or without BOM, else GB18030.

    Raises `UnreadableFile` where it is empty, too large, binary, or in none of these encodings.
    """
    if len(data) > MAX_BYTES:
        size = -(-len(data) // 1024 // 1024)
        raise UnreadableFile(_TOO_LARGE, size=size, limit=MAX_BYTES // 1024 // 1024)
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile(_EMPTY)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data, len(bom), name)
    if b"\0" in data:
        return _strict(data, 0, _utf16_without_bom(data[:_HEAD]))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data, error.start):
            raise UnreadableFile(_BROKEN, encoding="UTF-8", offset=error.start + 1) from None
        return _gb18030(data)


def glance(data: bytes) -> str:
    """Return the text as far as it can be told, to see what it is about.

    What is damaged or cut off becomes U+FFFD: whether it is refused is for `decode` to say.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return str(memoryview(data)[len(bom) :], name, "replace")
    if (
        b"\0" in data
    ):  # in UTF-16, or where there should be none: a word of one is no word of others
        return "\n".join(str(data, name, "replace") for name in _ALL)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        name = "utf-8" if _is_mostly_utf8(data, error.start) else "gb18030"
        return data.decode(name, "replace")


def _utf16_without_bom(head: bytes) -> str:
    """Tell the byte order by tabs, line ends and digits; the zero byte in 一 (4E00) tells nothing."""
    if len(head) % 2:
        head = head[:-1]
    counts = {}
    for name in ("utf-16-le", "utf-16-be"):
        text = head.decode(name, "ignore")
        if "\0" not in text:
            counts[name] = sum(map(text.count, "\t\r\n 0123456789"))
    if not any(counts.values()):
        raise UnreadableFile(_BINARY)
    return max(counts, key=counts.__getitem__)


def _is_mostly_utf8(data: bytes, start: int) -> bool:
    """Whether UTF-8 with errors is likelier than GB18030, in which few bytes happen to be UTF-8."""
    sample = data[max(start - _HEAD, 0) : start + _HEAD].decode("utf-8", "replace")
    wrong = sample.count("\ufffd")
    right = sum(1 for char in sample if char > "\x7f") - wrong
    return right > wrong


def _gb18030(data: bytes) -> str:
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise UnreadableFile(_INVALID, offset=error.start + 1) from None


def _strict(data: bytes, start: int, name: str) -> str:
    try:
        text = str(memoryview(data)[start:], name)
    except UnicodeDecodeError as error:
        offset = start + error.start + 1
        raise UnreadableFile(_BROKEN, encoding=name[:6].upper(), offset=offset) from None
    if "\0" in text:
        raise UnreadableFile(_BINARY)
    return text
