"""Chooses the reader by what the file is, not by what it is called."""

import os
import stat
from pathlib import Path

from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.text import read_text

MAX_BYTES = 256 * 1024 * 1024
"""Largest file that is read; the largest real one seen has 4 MB."""
WORD_SUFFIXES = frozenset((".docx", ".docm", ".dotx", ".doc"))

_MISSING = Phrase("没有这个文件。", "There is no such file.")
_NO_FILE = Phrase("这不是普通文件。", "This is not a regular file.")
_FORBIDDEN = Phrase("没有权限读取这个文件。", "There is no permission to read this file.")
_TOO_LARGE = Phrase(
    "文件超过 {limit} MB，未读取。", "The file exceeds {limit} MB; it was not read."
)
_EMPTY = Phrase("文件是空的。", "The file is empty.")


def read_source(path: str | Path, data: bytes | None = None) -> Source:
    """Read a file, or `data` where it is given. Raises `UnreadableFile`."""
    if data is None:
        data = _content(path)
    if not data:
        raise UnreadableFile(_EMPTY)
    word = Path(path).suffix.lower() in WORD_SUFFIXES
    if word or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")):
        from perftable.readers.docx import read_docx  # lxml is not needed for text

        return read_docx(Path(path), data)
    return read_text(str(path), data)


def _content(path: str | Path) -> bytes:
    """Return the file's bytes; look before opening, as a pipe or device would block."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(_NO_FILE)
        if status.st_size > MAX_BYTES:
            raise UnreadableFile(_TOO_LARGE, limit=MAX_BYTES // 1024 // 1024)
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(_MISSING) from None
    except PermissionError:
        raise UnreadableFile(_FORBIDDEN) from None
    except (OSError, ValueError):
        raise UnreadableFile(_NO_FILE) from None
