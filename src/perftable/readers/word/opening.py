"""Bytes of a regular file: looked at before it is opened, so that nothing blocks or grows."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from perftable.model.failure import why
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_FILE = 200 * 1024 * 1024
"""Bytes of a file on disk; the largest real one of 3,191 has 4 MB."""

_CHUNK = 1 << 20
_MISSING = Phrase(
    "未找到文件；请检查路径和文件名。", "There is no such file. Check the path and the name."
)
_FOLDER = Phrase(
    "这是文件夹，不是文件；请指定其中的文件。",
    "This is a folder; name a file in it.",
)
LINKED_FOLDER = Phrase(
    "这是指向文件夹的链接，未打开，其中的文件未检查；请直接指定该文件夹。",
    "This is a link to a folder and was not followed, the files in it are not checked; name that"
    " folder itself.",
)
UNLISTED = Phrase(
    "文件夹无法列出（{error}），其中的文件未检查；请检查权限和路径。",
    "The folder cannot be listed ({error}), the files in it are not checked; check its permissions"
    " and its path.",
)
_SPECIAL = Phrase(
    "这不是普通文件（管道、设备或套接字），未读取；请指定普通文件。",
    "This is no regular file but a pipe, device or socket and was not read; name a regular one.",
)
_LOOP = Phrase(
    "该链接指向自身，不指向任何文件；请指定文件本身。",
    "This link leads in a loop and to no file; name the file itself.",
)
_BROKEN_LINK = Phrase(
    "这是链接，所指向的文件不存在；请指定文件本身。",
    "This is a link, and there is no such file as it leads to; name the file itself.",
)
_DENIED = Phrase(
    "无权读取该文件；请检查文件权限，或关闭占用该文件的程序。",
    "There is no permission to read the file; check its permissions or close the program using it.",
)
_FAILED = Phrase(
    "文件无法打开（{error}）；请检查路径和磁盘。",
    "The file cannot be opened ({error}); check the path and the disk.",
)
_NO_NAME = Phrase(
    "文件无法打开：名称中有空字符或残缺的字符；请检查名称。",
    "The file cannot be opened: its name holds a NUL or half a character; check the name.",
)
_CLOSED = Phrase(
    "标准输入已关闭，未读到内容；请将文件内容送入标准输入，或指定文件名。",
    "Standard input is closed; send the content of a file to it, or name the file.",
)
_NO_INPUT = Phrase(
    "无法读取标准输入（{error}）；请指定文件名。",
    "Standard input cannot be read ({error}); name a file.",
)
_LARGE = Phrase(
    "文件有 {size} MB，超过 {limit} MB 的上限，未读取；请删去图片或拆分文件，在 Word 中另存为 .docx。",
    "The file has {size} MB, over the limit of {limit} MB, and was not read; remove pictures or"
    " split it in Word and save it as .docx.",
)


def read_bytes(path: str | Path) -> bytes:
    """Return the file's bytes. Raises `UnreadableFile` where it is none, or too large."""
    data = _read(path, MAX_FILE + 1, _require_regular)  # files in /proc state 0, others grow
    require_size(data)
    return data


def read_beginning(path: Path, limit: int) -> bytes:
    """Return the first bytes of a file of any size. Raises `UnreadableFile` where it is none."""
    return _read(path, limit, _require_file)


def _read(path: str | Path, limit: int, require: Callable[[os.stat_result], None]) -> bytes:
    try:
        require(os.stat(path))
        # It may have been replaced by a pipe since: opening must not wait for a writer.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with open(handle, "rb") as file:
            status = os.fstat(handle)
            require(status)
            # As much as it states, and one more byte to see that this is all: to ask for the limit
            # would make room for so many.
            data = file.read(min(status.st_size + 1, limit))
            return data if len(data) <= status.st_size else data + file.read(limit - len(data))
    except FileNotFoundError:
        raise UnreadableFile(_BROKEN_LINK if os.path.islink(path) else _MISSING) from None
    except PermissionError:
        raise UnreadableFile(_DENIED) from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnreadableFile(_LOOP) from None
        raise UnreadableFile(said(_FAILED, error)) from None
    except ValueError:
        raise UnreadableFile(_NO_NAME) from None


def read_stream(stream: BinaryIO | None) -> bytes:
    """Return what comes from standard input, which may have no end. Raises `UnreadableFile`."""
    if stream is None:
        raise UnreadableFile(_CLOSED)
    try:
        data = read_within(stream, MAX_FILE)
    except (OSError, ValueError) as error:  # it is a folder, or open for writing only
        raise UnreadableFile(said(_NO_INPUT, error)) from None
    if data is None:
        require_at_most(MAX_FILE + 1)
    return data or b""


def read_within(stream: BinaryIO, limit: int) -> bytes | None:
    """Return all that a stream has, None where that is more than `limit` bytes."""
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            return None
    return b"".join(chunks)


def said(phrase: Phrase, error: Exception) -> Phrase:
    """Return the phrase with the system's reason, in both languages."""
    zh, en = why(error)
    return Phrase(phrase.say("zh", error=zh), phrase.say("en", error=en))


def require_size(data: bytes) -> None:
    """Refuse more bytes than a file may have."""
    require_at_most(len(data))


def _require_regular(status: os.stat_result) -> None:
    _require_file(status)
    require_at_most(status.st_size)


def _require_file(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile(_FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(_SPECIAL)


def require_at_most(size: int) -> None:
    """Refuse a file of more bytes than one may have."""
    if size > MAX_FILE:
        limit = MAX_FILE // 1024 // 1024
        raise UnreadableFile(_LARGE, size=-(-size // 1024 // 1024), limit=limit)
