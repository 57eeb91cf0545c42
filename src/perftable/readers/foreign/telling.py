"""What a file is that no reader reads: told by its content, its name coming second."""

from pathlib import PurePath

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.compound import MARK
from perftable.readers.foreign import kinds, markup, media, old_office, zips
from perftable.readers.foreign.kinds import NAMED, Kind
from perftable.readers.suffixes import WORD_SUFFIXES
from perftable.readers.word.container import Container

ZIP = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 65557
"""A zip's end record stands within so many bytes of its end: 22 and the longest comment."""

_EMPTY = Phrase(
    "文件为空；请重新获取文件，在 Word 中打开并另存为 .docx。",
    "The file is empty; get it again, open it in Word and save it as .docx.",
)
_OWNER = Phrase(
    "这是 Word、Excel 打开文档时的临时锁文件（~$），不是文档；请选择文件名不含“~$”的同名文件。",
    "This is the lock file (~$) Word or Excel keeps beside an open document; take the file"
    " without ~$.",
)
_DOUBLE = Phrase(
    "这是 macOS 的附属文件（._），不是文档；请选择文件名不含“._”的同名文件。",
    "This is a file (._) that macOS keeps beside a document; take the file without ._.",
)
_APPLE_DOUBLE = b"\0\x05\x16\x07"
_PREFIXED = Phrase(
    "文件不是以 Word 压缩包开头（前面另有其他内容），未读取；请重新获取文件，在 Word 中另存为 .docx。",
    "Something else stands before the zip container in this file, which was not read; get the file"
    " again and save it in Word as .docx.",
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WORD_2 = b"\xdb\xa5"
_BARE_XLS = (b"\t\0\4\0", b"\t\2\6\0", b"\t\4\6\0")
"""The first record of a workbook of Excel 2 to 4."""


def is_office(data: bytes) -> bool:
    """Whether a file is no text, as far as its beginning tells: a document of some program."""
    return data.startswith((ZIP, MARK, b"%PDF-", b"{\\rtf")) or _kind_of(data) is not None


def refuse_other(data: bytes, name: str = "") -> None:
    """Raise `UnreadableFile` where the content is that of a known format that is not read."""
    if data.startswith(MARK):
        raise old_office.refusal(data, name)
    media.refuse(data)
    kind = _kind_of(data)
    if kind is not None:
        raise kind.refused(kinds.IS)


def refuse_named(data: bytes, name: str) -> None:
    """Raise `UnreadableFile` where a file that is no known format has the name of one.

    Text in columns under the name of an old workbook is read: many programs export such files.
    """
    kind = NAMED.get(_suffix(name))
    if kind is None or (kind is kinds.XLS and b"\t" in data and not media.is_binary(data)):
        return
    if not data:
        raise UnreadableFile(_EMPTY)
    _refuse_beside(data, name)
    raise _misnamed(kind, data)


def require_zip(data: bytes, name: str) -> None:
    """Return if the bytes begin as a zip container does. Raises `UnreadableFile` saying what else.

    A zip that is named as another program's file is looked into here, so that a damaged one is
    not called a Word document.
    """
    if data.startswith(ZIP):
        kind = NAMED.get(_suffix(name))
        if kind is not None and _suffix(name) not in WORD_SUFFIXES:
            _refuse_zip(data, kind)
        return
    if not data:
        raise UnreadableFile(_EMPTY)
    _refuse_beside(data, name)
    refuse_other(data, name)
    if _ZIP_END in data[-_ZIP_TAIL:]:
        raise UnreadableFile(_PREFIXED)
    raise _misnamed(NAMED.get(_suffix(name), kinds.DOCX), data)


def _kind_of(data: bytes) -> Kind | None:
    if data.startswith(_WORD_2):
        return kinds.WORD_2
    if data.startswith(_BARE_XLS):
        return kinds.XLS_4
    return markup.kind_of(data)


def _refuse_zip(data: bytes, named: Kind) -> None:
    try:
        container = Container(data)
        names = container.names()
        other = zips.of_parts(names)
    except UnreadableFile:  # which speaks of a Word document
        raise named.refused(kinds.BROKEN) from None
    if other is not None:
        raise other.refused(kinds.IS)
    if zips.TYPES not in names:  # else the package tells
        raise named.refused(kinds.UNKNOWN)


def _refuse_beside(data: bytes, name: str) -> None:
    """Raise `UnreadableFile` for what a program keeps beside a document."""
    if name.startswith("~$"):
        raise UnreadableFile(_OWNER)
    if data.startswith(_APPLE_DOUBLE):
        raise UnreadableFile(_DOUBLE)


def _misnamed(kind: Kind, data: bytes) -> UnreadableFile:
    text = data.startswith(_UTF16) or not media.is_binary(data)
    return kind.refused(kinds.TEXT if text else kinds.UNKNOWN)


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()
