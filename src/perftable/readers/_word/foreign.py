"""What a file is that is no Word document, told by its first bytes."""

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096

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
_UNKNOWN = Phrase(
    "文件不是 Word 文档（.docx）；请在 Word 中打开并另存为 .docx。",
    "The file is no Word document (.docx); open it in Word and save it as .docx.",
)
_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", " RTF 文件", "an RTF file"),
    (b"%PDF-", " PDF 文件", "a PDF file"),
    (b"\xdb\xa5", "旧版 Word 文件", "a file of an old Word version"),
)
_XML_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (b"schemas.microsoft.com/office/2006/xmlpackage", " Word 平面 XML（Flat OPC）", "Flat OPC XML"),
    (b"office/word/2003/wordml", " Word 2003 XML", "Word 2003 XML"),
    (b"opendocument", " OpenDocument XML", "OpenDocument XML"),
    (b"<html", " HTML 网页", "an HTML page"),
    (b"<!doctype html", " HTML 网页", "an HTML page"),
    (b"schemas-microsoft-com:office", " Office XML", "Office XML"),
)


def require_zip(data: bytes, name: str) -> None:
    """Return if the bytes begin as a zip container does. Raises `UnreadableFile` saying what else."""
    if data.startswith(b"PK\x03\x04"):
        return
    if not data:
        raise UnreadableFile(_EMPTY)
    if name.startswith("~$"):
        raise UnreadableFile(_OWNER)
    if data.startswith(_OLE):
        raise _ole(data)
    for mark, zh, en in _MARKS:
        if data.startswith(mark):
            raise UnreadableFile(_FORMAT, zh=zh, en=en)
    head = data[:_HEAD].replace(b"\0", b"").lower()  # so that UTF-16 reads as ASCII
    if b"mime-version:" in head:
        raise UnreadableFile(_FORMAT, zh="单个文件网页（MHT）", en="a web archive (MHT)")
    if b"<" in head[:64]:
        for mark, zh, en in _XML_MARKS:
            if mark in head:
                raise UnreadableFile(_FORMAT, zh=zh, en=en)
    raise UnreadableFile(_UNKNOWN)


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
