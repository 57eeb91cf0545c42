"""Bytes of a regular file: looked at before it is opened, so that nothing blocks or grows."""

import errno
import os
import stat
from pathlib import Path

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_FILE = 200 * 1024 * 1024
"""Bytes of a file on disk; the largest real one of 3,191 has 4 MB."""

_MISSING = Phrase(
    "找不到文件；请检查路径和文件名。", "There is no such file. Check the path and the name."
)
_FOLDER = Phrase(
    "这是文件夹，不是文件；请指定其中的 .docx 或文本文件。",
    "This is a folder; name a .docx or a text file in it.",
)
_SPECIAL = Phrase(
    "这不是普通文件（管道、设备或套接字），未读取；请指定 .docx 或文本文件。",
    "This is no regular file but a pipe, device or socket and was not read; name a .docx or a text"
    " file.",
)
_LOOP = Phrase(
    "这个链接指回自身，不通向任何文件；请指定文件本身。",
    "This link leads in a loop and to no file; name the file itself.",
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
    "文件有 {size} MB，超过 {limit} MB 的上限，未读取；请删去图片或拆分文件，在 Word 中另存为 .docx。",
    "The file has {size} MB, over the limit of {limit} MB, and was not read; remove pictures or"
    " split it in Word and save it as .docx.",
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
            data = file.read(MAX_FILE + 1)  # it may grow meanwhile, and files in /proc state 0
    except FileNotFoundError:
        raise UnreadableFile(_MISSING) from None
    except PermissionError:
        raise UnreadableFile(_DENIED) from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnreadableFile(_LOOP) from None
        raise UnreadableFile(_FAILED, error=error.strerror or type(error).__name__) from None
    except ValueError as error:  # a NUL or a lone surrogate in the name
        raise UnreadableFile(_FAILED, error=str(error)[:100]) from None
    require_size(data)
    return data


def require_size(data: bytes) -> None:
    """Refuse more bytes than a file may have."""
    _require_at_most(len(data))


def _require_regular(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile(_FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(_SPECIAL)
    _require_at_most(status.st_size)


def _require_at_most(size: int) -> None:
    if size > MAX_FILE:
        limit = MAX_FILE // 1024 // 1024
        raise UnreadableFile(_LARGE, size=-(-size // 1024 // 1024), limit=limit)
