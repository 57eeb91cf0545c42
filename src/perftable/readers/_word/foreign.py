"""What a file is that is neither a Word file nor text, told by its first bytes."""

import re

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 65557
"""A zip's end record stands within so many bytes of its end: 22 and the longest comment."""

_EMPTY = Phrase(
    "文件是空的；请重新获取文件，在 Word 中打开并另存为 .docx。",
    "The file is empty; get it again, open it in Word and save it as .docx.",
)
_OWNER = Phrase(
    "这是 Word 打开文档时的临时锁文件（~$），不是文档；请选择没有 ~$ 的同名 .docx。",
    "This is the lock file (~$) Word keeps beside an open document; take the .docx without ~$.",
)
_ENCRYPTED = Phrase(
    "Word 文档已加密，未读取；请在 Word 中输入密码打开，取消密码后另存为 .docx。",
    "The Word document is encrypted; open it in Word, remove the password and save it as .docx.",
)
_FORMAT = Phrase(
    "文件不是 .docx，而是{zh}；请在 Word 中打开并另存为 .docx。",
    "The file is no .docx but {en}; open it in Word and save it as .docx.",
)
_IMAGE = Phrase(
    "文件不是 .docx，而是图片（{kind}）；图中的表格无法读取，请改用 Word 中的原表并另存为 .docx。",
    "The file is no .docx but a picture ({kind}), and tables in pictures cannot be read; take the"
    " table from Word and save it as .docx.",
)
_PACKED = Phrase(
    "文件不是 .docx，而是压缩包（{kind}）；请解压后选择其中的 .docx。",
    "The file is no .docx but an archive ({kind}); unpack it and take the .docx in it.",
)
_PREFIXED = Phrase(
    "文件不是以 Word 压缩包开头（前面另有其他内容），未读取；请重新获取文件，在 Word 中另存为 .docx。",
    "Something else stands before the zip container in this file, which was not read; get the file"
    " again and save it in Word as .docx.",
)
_TEXT = Phrase(
    "文件名是 Word 文档，内容却是文本；请改名为 .txt，或在 Word 中打开并另存为 .docx。",
    "The file is named as a Word document but holds plain text; rename it to .txt, or open it in"
    " Word and save it as .docx.",
)
_UNKNOWN = Phrase(
    "文件不是 Word 文档（.docx）；请在 Word 中打开并另存为 .docx。",
    "The file is no Word document (.docx); open it in Word and save it as .docx.",
)
_FORMATS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", " RTF 文件", "an RTF file"),
    (b"%PDF-", " PDF 文件", "a PDF file"),
    (b"\xdb\xa5", "旧版 Word 文件", "a file of an old Word version"),
)
_IMAGES = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"BM", "BMP"),
    (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"),
)  # fmt: skip
_ARCHIVES = (
    (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7z"), (b"\x1f\x8b\x08", "gzip"), (_ZIP_END, "ZIP, empty"),
    (b"PK\x07\x08", "ZIP, split"),
)  # fmt: skip
_XML: tuple[tuple[bytes, str, str], ...] = (
    (b"schemas.microsoft.com/office/2006/xmlpackage", " Word 平面 XML（Flat OPC）", "Flat OPC XML"),
    (b"office/word/2003/wordml", " Word 2003 XML", "Word 2003 XML"),
    (b"opendocument", " OpenDocument XML", "OpenDocument XML"),
    *((mark, " HTML 网页", "an HTML page") for mark in (b"<html", b"<!doctype html", b"<table")),
    (b"schemas-microsoft-com:office", " Office XML", "Office XML"),
)
_BREAKING = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters that text does not have; ESC may stand in it."""


def refuse_other(data: bytes) -> None:
    """Raise `UnreadableFile` where the first bytes are those of a known format that is not read."""
    if data.startswith(_OLE[:4]):
        raise _ole(data)
    for mark, zh, en in _FORMATS:
        if data.startswith(mark):
            raise UnreadableFile(_FORMAT, zh=zh, en=en)
    for marks, phrase in ((_IMAGES, _IMAGE), (_ARCHIVES, _PACKED)):
        for mark, kind in marks:
            # A text may begin with the letters of a mark, but holds no control characters.
            if data.startswith(mark) and _BREAKING.search(data[:_HEAD]):
                raise UnreadableFile(phrase, kind=kind)
    head = data[:_HEAD].replace(b"\0", b"").lower()  # so that UTF-16 reads as ASCII
    head = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if head.startswith((b"mime-version:", b"from:", b"content-")) and b"mime-version:" in head:
        raise UnreadableFile(_FORMAT, zh="单个文件网页（MHT）", en="a web archive (MHT)")
    if head.lstrip().startswith(b"<"):
        for mark, zh, en in _XML:
            if mark in head:
                raise UnreadableFile(_FORMAT, zh=zh, en=en)


def require_zip(data: bytes, name: str) -> None:
    """Return if the bytes begin as a zip container does. Raises `UnreadableFile` saying what else."""
    if data.startswith(b"PK\x03\x04"):
        return
    if not data:
        raise UnreadableFile(_EMPTY)
    if name.startswith("~$"):
        raise UnreadableFile(_OWNER)
    refuse_other(data)
    if _ZIP_END in data[-_ZIP_TAIL:]:
        raise UnreadableFile(_PREFIXED)
    raise UnreadableFile(_UNKNOWN if _BREAKING.search(data[:_HEAD]) else _TEXT)


def _ole(data: bytes) -> UnreadableFile:
    """Tell OLE files by the names of their streams, which are UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableFile(_ENCRYPTED)
    if "WordDocument".encode("utf-16-le") in data:
        return UnreadableFile(
            _FORMAT,
            zh="旧版 Word 或 WPS 文件（.doc、.wps）",
            en="an old Word or WPS file (.doc, .wps)",
        )
    if any(n.encode("utf-16-le") in data for n in ("Workbook", "Book")):
        return UnreadableFile(
            _FORMAT, zh="旧版 Excel 工作簿（.xls）", en="an old Excel workbook (.xls)"
        )
    return UnreadableFile(_FORMAT, zh="旧版 Office 文件", en="an old Office file")
