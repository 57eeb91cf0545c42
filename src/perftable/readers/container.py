"""Opens a Word container and hands out its main part: a thin reader over zipfile, with limits."""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_PART = 512 * 1024 * 1024
"""Largest main part in bytes; the largest real one seen has 12.6 MB."""
MAX_ENTRIES = 10_000
"""Most entries of a container; the largest real one seen has 291."""

_SAVE = (
    "请在 Word 中打开并另存为 .docx。",
    "open it in Word and save it as .docx.",
)
_FORMATS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "旧版 .doc 或加密的文档", "an old .doc or a password-protected file"),
    (b"%PDF", "PDF 文件", "a PDF file"),
    (b"{\\rtf", "RTF 文件", "an RTF file"),
    (b"<?xml", "XML 文件", "an XML file"),
    (b"<", "网页文件", "a web page"),
    (b"MIME-Version", "网页存档", "a web archive"),
)
_OTHER = Phrase("这是{zh}，不是 .docx：" + _SAVE[0], "This is {en}, not a .docx: " + _SAVE[1])
_BROKEN = Phrase(
    "Word 文件已损坏（{detail}）：请用 Word 修复后另存。",
    "The Word file is broken ({detail}): let Word repair it and save it again.",
)
_NOT_WORD = Phrase(
    "这个压缩包不是 Word 文档：" + _SAVE[0], "This archive is no Word document: " + _SAVE[1]
)
_TOO_LARGE = Phrase(
    "Word 文件正文超过 {limit} MB 或条目超过 {entries} 个，未读取。",
    "The document part exceeds {limit} MB or the file {entries} entries; it was not read.",
)
_DTD = Phrase(
    "Word 文件含有 DTD 声明，未读取：" + _SAVE[0],
    "The Word file holds a DTD and was not read: " + _SAVE[1],
)


def main_part(data: bytes) -> bytes:
    """Return the document part. Raises `UnreadableFile` for anything but a sound Word container."""
    if not data.startswith(b"PK"):
        for magic, chinese, english in _FORMATS:
            if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(magic):
                raise UnreadableFile(_OTHER, zh=chinese, en=english)
        raise UnreadableFile(_OTHER, zh="另一种文件", en="some other kind of file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > MAX_ENTRIES:
                raise _too_large()
            if len({name.lower() for name in names}) < len(names):
                raise UnreadableFile(_BROKEN, detail="duplicate entries")
            part = _inflate(archive, _main_name(archive))
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        KeyError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise UnreadableFile(_BROKEN, detail=type(error).__name__) from error
    if b"<!DOCTYPE" in part[:4096] or "<!DOCTYPE".encode("utf-16-le") in part[:8192]:
        raise UnreadableFile(_DTD)
    return part


def broken(error: Exception) -> UnreadableFile:
    """Return the refusal of a container whose markup is not well-formed."""
    return UnreadableFile(_BROKEN, detail=type(error).__name__)


def _too_large() -> UnreadableFile:
    return UnreadableFile(_TOO_LARGE, limit=MAX_PART // 1024 // 1024, entries=MAX_ENTRIES)


def _inflate(archive: zipfile.ZipFile, name: str) -> bytes:
    """Inflate one part, at most `MAX_PART` bytes: the size that an entry claims may be a lie."""
    with archive.open(name) as stream:
        part = stream.read(MAX_PART + 1)
    if len(part) > MAX_PART:
        raise _too_large()
    return part


def _main_name(archive: zipfile.ZipFile) -> str:
    """Find the document part by the package's relationships (ECMA-376 part 2)."""
    names = set(archive.namelist())
    if "_rels/.rels" not in names:
        raise UnreadableFile(_NOT_WORD)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(_inflate(archive, "_rels/.rels"), parser)
    except etree.XMLSyntaxError as error:
        raise broken(error) from error
    for relation in root:
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            name = posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
            if (name in names and name.startswith("word")) or name.endswith("document.xml"):
                return name
    raise UnreadableFile(_NOT_WORD)
