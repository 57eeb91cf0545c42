"""What a configuration file may hold, looked at before it is read and before it is parsed.

A configuration is found beside documents, and may come from whoever wrote them: a few bytes of it
must not keep a run busy for minutes.
"""

import stat
from pathlib import Path

from perftable.config.refused import BadConfig
from perftable.config.tokens import tokens
from perftable.model.filename import shown
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.encoding import decode

MAX_SIZE = 1_000_000
"""Bytes of a configuration that is trusted."""

MAX_SIZE_UNTRUSTED = 64_000
"""Bytes of any other: each folder of a run may hold one, and little of it is followed."""

MAX_DEPTH = 50
"""Brackets within brackets."""

MAX_PARTS = 20
"""Parts of a dotted key: the time to read them grows with their square."""

MAX_WORD = 1_000
"""Characters of a bare key or value."""

_NO_FILE = Phrase("{path} 不是普通文件，未读取。", "{path} is no regular file and was not read.")
_TOO_LARGE = Phrase(
    "{path} 超过 {limit} 字节的上限，未读取。",
    "{path} is over the limit of {limit} bytes and was not read.",
)
_NO_TEXT = Phrase(
    "{path} 不是 UTF-8、UTF-16 或 GB18030 文本。", "{path} is no text in UTF-8, UTF-16 or GB18030."
)
_TOO_DEEP = Phrase(
    "{path} 第 {line} 行：括号超过 {limit} 层。",
    "{path} line {line}: more than {limit} brackets within brackets.",
)
_TOO_LONG = Phrase(
    "{path} 第 {line} 行：键或值超过 {limit} 个字符。",
    "{path} line {line}: a key or value of more than {limit} characters.",
)
_TOO_MANY = Phrase(
    "{path} 第 {line} 行：键超过 {limit} 节。",
    "{path} line {line}: a key of more than {limit} parts.",
)


def text_of(path: Path, limit: int) -> str:
    """Return the text of a file of at most `limit` bytes: UTF-8, UTF-16 or GB18030.

    Raises `OSError`, and `BadConfig` for what is not read.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):  # a pipe would be waited for
        raise BadConfig(_NO_FILE, path=shown(path))
    data = b""
    if found.st_size <= limit:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    if max(found.st_size, len(data)) > limit:
        raise BadConfig(_TOO_LARGE, path=shown(path), limit=limit)
    try:
        return decode(data) if data.strip(b"\0 \t\r\n") else ""
    except UnreadableFile:
        raise BadConfig(_NO_TEXT, path=shown(path)) from None


def require_bounds(path: Path, text: str) -> None:
    """Raise `BadConfig` for a text that would keep the parser busy, or that it could not bear."""
    depth, parts = 0, 1
    for token in tokens(text):
        if token.kind == "word" and len(token.text) > MAX_WORD:
            raise BadConfig(_TOO_LONG, path=shown(path), line=token.line, limit=MAX_WORD)
        if token.kind == "newline" or token.text in ("=", ",", "{", "["):
            parts = 1
        parts += token.text == "."
        if parts > MAX_PARTS:
            raise BadConfig(_TOO_MANY, path=shown(path), line=token.line, limit=MAX_PARTS)
        depth += (token.text in ("[", "{")) - (token.text in ("]", "}"))
        if depth > MAX_DEPTH:
            raise BadConfig(_TOO_DEEP, path=shown(path), line=token.line, limit=MAX_DEPTH)
