"""Pictures and archives, told by their first bytes."""

import re

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

HEAD = 4096
"""Bytes in which control characters tell that a file is no text."""

_IMAGE = Phrase(
    "文件是图片（{kind}）；图中的表格无法读取，请改用 Word 中的原表并另存为 .docx。",
    "The file is a picture ({kind}), and tables in pictures cannot be read; take the"
    " table from Word and save it as .docx.",
)
_PACKED = Phrase(
    "文件是压缩包（{kind}），不能读取；请解压后选择其中的文件。",
    "The file is an archive ({kind}), which is not read; unpack it and take the files in it.",
)
_IMAGES = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"BM", "BMP"),
    (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"),
)  # fmt: skip
_ARCHIVES = (
    (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7z"), (b"\x1f\x8b\x08", "gzip"), (b"PK\x05\x06", "ZIP, empty"),
    (b"PK\x07\x08", "ZIP, split"), (b"BZh", "bzip2"), (b"\xfd7zXZ", "xz"),
)  # fmt: skip
_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIF", b"avif": "AVIF"}
_BREAKING = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters that text does not have; ESC may stand in it."""


def is_binary(data: bytes) -> bool:
    """Whether the beginning holds what no text does; UTF-16 is taken for binary, too."""
    return _BREAKING.search(data, 0, HEAD) is not None


def refuse(data: bytes) -> None:
    """Raise `UnreadableFile` where the bytes are those of a picture or an archive."""
    if not is_binary(data):  # a text may begin with the letters of a mark
        return
    for marks, phrase in ((_IMAGES, _IMAGE), (_ARCHIVES, _PACKED)):
        for mark, kind in marks:
            if data.startswith(mark):
                raise UnreadableFile(phrase, kind=kind)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        raise UnreadableFile(_IMAGE, kind="WebP")
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        raise UnreadableFile(_IMAGE, kind=_BRANDS[data[8:12]])
