"""Bytes of a regular file: looked at before it is opened, so that nothing blocks or grows."""

import os
import stat
from pathlib import Path

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_FILE = 256 * 1024 * 1024
"""Largest file on disk; the largest real one of 3,191 has 4 MB."""

_MISSING = Phrase(
    "找不到文件；请检查路径和文件名。", "There is no such file; check the path and the name."
)
_FOLDER = Phrase(
    "这是文件夹，不是文件；请指定其中的 .docx。", "This is a folder; name a .docx in it."
)
_SPECIAL = Phrase(
    "这不是普通文件（管道或设备），未读取；请指定一个 .docx 文件。",
    "This is no regular file but a pipe or device and was not read; name a .docx file.",
)
_DENIED = Phrase(
    "没有读取该文件的权限；请检查文件权限，或关闭占用它的程序。",
    "There is no permission to read the file; check its permissions or close the program using it.",
)
_FAILED = Phrase(
    "文件无法打开（{error}）；请检查路径和磁盘。",
    "The file cannot be opened ({error}); check the path and the disk.",
)
_LARGE = Phrase(
    "文件超过 {limit} MB，未读取；请删去图片或拆分文档，在 Word 中另存为 .docx。",
    "The file is larger than {limit} MB and was not read; remove pictures or split it in Word and"
    " save it as .docx.",
)


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes. Raises `UnreadableFile` where it is none, or too large."""
    try:
        _require_regular(os.stat(path))
        # It may have been replaced by a pipe since: opening must not wait for a writer.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with open(handle, "rb") as file:
            _require_regular(os.fstat(handle))
            return file.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise UnreadableFile(_MISSING) from None
    except PermissionError:
        raise UnreadableFile(_DENIED) from None
    except (OSError, ValueError) as error:  # a loop of links, a name too long or with a NUL
        raise UnreadableFile(_FAILED, error=getattr(error, "strerror", None) or "path") from None


def require_size(data: bytes) -> None:
    """Refuse more bytes than a Word file has."""
    if len(data) > MAX_FILE:
        raise UnreadableFile(_LARGE, limit=MAX_FILE // 1024 // 1024)


def _require_regular(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile(_FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(_SPECIAL)
    if status.st_size > MAX_FILE:
        raise UnreadableFile(_LARGE, limit=MAX_FILE // 1024 // 1024)
