"""What an OLE file is that no reader reads: slides, mail, a new Office file with a password."""

from pathlib import PurePath

from perftable.readers.base import UnreadableFile
from perftable.readers.compound import LOCKED, mentions, streams_of
from perftable.readers.foreign import kinds
from perftable.readers.foreign.kinds import NAMED, Kind

_BY_STREAM = {
    "powerpoint document": kinds.PPT,
    "__properties_version1.0": kinds.MESSAGE,
}
_DAMAGED = {
    "WordDocument": kinds.DOC,
    "Workbook": kinds.XLS,
    "Book": kinds.XLS,
    "PowerPoint Document": kinds.PPT,
}
"""Streams whose names stand in a file that cannot be followed."""

_BY_PROGRAM = {kinds.WORD: kinds.DOCX, kinds.EXCEL: kinds.XLSX, kinds.SLIDES: kinds.PPTX}


def refusal(data: bytes, name: str) -> UnreadableFile:
    """Return why an OLE file is not read. Which program encrypted a new file its name alone tells."""
    found = streams_of(data)
    if LOCKED.casefold() in found or (not found and mentions(data, LOCKED)):
        return _encrypted(name).refused(kinds.LOCKED)
    for stream, kind in _BY_STREAM.items():
        if stream in found:
            return kind.refused(kinds.IS)
    if not found:
        for stream, kind in _DAMAGED.items():
            if mentions(data, stream):
                return kind.refused(kinds.BROKEN)
    return kinds.OLD_OFFICE.refused(kinds.IS)


def _encrypted(name: str) -> Kind:
    """Return what an encrypted file is by its name: anything may be packed in it."""
    suffix = PurePath(name).suffix.lower()
    named = NAMED.get(suffix)
    known = named in (kinds.DOCX, kinds.DOC, kinds.XLSX, kinds.XLS, kinds.PPTX, kinds.PPT)
    if named is None or not known:
        return named if named is kinds.XLSB else kinds.OFFICE
    return _BY_PROGRAM[named.program]
