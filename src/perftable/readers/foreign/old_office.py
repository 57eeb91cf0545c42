"""What an OLE file is: an old Office or WPS file, a mail message, a new Office file with a password."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from perftable.readers.base import UnreadableFile
from perftable.readers.foreign import compound, kinds
from perftable.readers.foreign.kinds import NAMED, Kind

_ENCRYPTED = "encryptedpackage"
_BY_STREAM = {
    "worddocument": kinds.DOC,
    "workbook": kinds.XLS,
    "book": kinds.XLS,
    "powerpoint document": kinds.PPT,
    "__properties_version1.0": kinds.MESSAGE,
}
_NAMES = ("EncryptedPackage", "WordDocument", "Workbook", "Book", "PowerPoint Document")
_BY_PROGRAM = {kinds.WORD: kinds.DOCX, kinds.EXCEL: kinds.XLSX, kinds.SLIDES: kinds.PPTX}
_FILEPASS = 0x2F


def refusal(data: bytes, name: str) -> UnreadableFile:
    """Return why an OLE file is not read. Which program encrypted a new file its name alone tells."""
    found = compound.streams(data) or _mentioned(data)
    if _ENCRYPTED in found:
        return _encrypted(name).refused(kinds.LOCKED)
    for stream, kind in _BY_STREAM.items():
        if stream in found:
            locked = _is_locked(kind, found[stream])
            return kind.refused(kinds.LOCKED if locked else kinds.IS)
    return kinds.OLD_OFFICE.refused(kinds.IS)


def _mentioned(data: bytes) -> Mapping[str, bytes]:
    """Return the names of streams that stand anywhere: the directory cannot be followed."""
    return {n.casefold(): b"" for n in _NAMES if n.encode("utf-16-le") in data}


def _encrypted(name: str) -> Kind:
    """Return what an encrypted file is by its name: anything may be packed in it."""
    suffix = PurePath(name).suffix.lower()
    named = NAMED.get(suffix)
    known = named in (kinds.DOCX, kinds.DOC, kinds.XLSX, kinds.XLS, kinds.PPTX, kinds.PPT)
    if named is None or not known:
        return named if named is kinds.XLSB else kinds.OFFICE
    return _BY_PROGRAM[named.program]


def _is_locked(kind: Kind, beginning: bytes) -> bool:
    """Whether a stream says that a password is needed: a flag in Word, a record in Excel."""
    try:
        if kind is kinds.DOC:
            return bool(struct.unpack_from("<H", beginning, 10)[0] & 0x100)
        return kind is kinds.XLS and _FILEPASS in _records(beginning)
    except struct.error:
        return False


def _records(beginning: bytes) -> Iterator[int]:
    """Yield the first records of a workbook: a password stands behind its first one or two."""
    at = 0
    for _ in range(4):
        number, length = struct.unpack_from("<HH", beginning, at)
        yield number
        at += 4 + length
