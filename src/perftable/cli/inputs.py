"""Which files a command is given: files, folders, patterns, lists."""

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import BinaryIO, cast

from perftable.cli.console import complain, refuse
from perftable.cli.search import has_wildcard, matching, search, would_take
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase
from perftable.readers.base import NoFile, UnreadableFile
from perftable.readers.word.opening import read_within

NO_FILES = Phrase(
    "未指定文件；请指定文件、文件夹，或用 - 读取标准输入。",
    "no file is given; name files or folders, or - for standard input.",
)
_EMPTY_FOLDER = Phrase(
    "文件夹中无可检查的文件；请检查路径。",
    "The folder holds no file to check; look at the path.",
)
_NO_MATCH = Phrase(
    "无文件符合该通配符；请检查写法和路径。",
    "No file matches this pattern; look at its spelling and the path.",
)
_EMPTY_LIST = Phrase(
    "文件清单为空，未检查任何文件。", "the list of files is empty, nothing is checked."
)
_BAD_LIST = Phrase("无法读取文件清单 {name}：{error}。", "cannot read the list {name}: {error}.")
_LONG_LIST = Phrase("超过 {limit} MB", "it has more than {limit} MB")
_CLOSED = Phrase("标准输入已关闭", "standard input is closed")
_NO_TEXT = Phrase(
    "不是每行一个文件名的 UTF-8、UTF-16 或 GB18030 文本",
    "it is no UTF-8, UTF-16 or GB18030 text with a name a line",
)
_BLANK = b"\r\n \t\0\xef\xbb\xbf\xff\xfe"
_NOTHING = (_EMPTY_FOLDER, _NO_MATCH)
MAX_LIST = 20 * 1024 * 1024
"""Bytes of a list: 200,000 names of 100 characters."""


def require_files(
    files: list[str] | None,
    lists: list[str] | None,
    lang: Lang,
    *,
    apart: Collection[str] = (),
    found: bool = False,
) -> list[str]:
    """Return the files to work on; exit with 2 where there are none."""
    if (not files and not lists) or "" in (files or ()):  # "" is a variable that is not set
        refuse(NO_FILES.say(lang))
    names = expand(files or [], lists or [], lang, apart=apart, found=found)
    if not names and not found:
        complain(_EMPTY_LIST.say(lang))
    return names


def expand(
    names: Sequence[str],
    lists: Sequence[str],
    lang: Lang,
    *,
    apart: Collection[str] = (),
    found: bool = False,
) -> list[str]:
    """Return the files that `names` and the `lists` of names stand for, each once, in order.

    Folders are searched, patterns matched. A folder or pattern that stands for nothing becomes a
    `NoFile`, which is reported as not checked beside the others; where there are no others this
    exits with 2. A search does not take what the command itself writes or reads (`apart`). With
    `found` the names come from a search elsewhere, and are taken as this one would take them.
    """
    taken: dict[str, str] = {}  # by where they are: ./a.docx is a.docx
    own = {os.path.realpath(name) for name in apart}

    def add(names: Iterable[str]) -> None:
        for name in names:
            taken.setdefault(name if name == "-" else _place(name), name)

    def searched(folder: str) -> list[str]:
        if isinstance(folder, NoFile) or not os.path.isdir(folder):
            return [folder]
        inside = [name for name in search(folder) if not own or os.path.realpath(name) not in own]
        return inside or [NoFile(folder, _EMPTY_FOLDER)]

    for name in (*names, *listed(lists, lang)):
        if name != "-" and os.path.isdir(name):
            add(searched(name))
        elif has_wildcard(name) and not os.path.lexists(name):
            for match in matching(name) or [NoFile(name, _NO_MATCH)]:
                add(searched(match))
        elif not found or would_take(name):
            add([name])
    result = list(taken.values())
    nothing = [name for name in result if isinstance(name, NoFile) and name.reason in _NOTHING]
    if nothing and len(nothing) == len(result):
        for name in nothing[:-1]:
            complain(f"{shown(name)}: {name.reason.say(lang)}")
        refuse(f"{shown(nothing[-1])}: {nothing[-1].reason.say(lang)}")
    return result


def listed(lists: Sequence[str], lang: Lang) -> Iterator[str]:
    """Yield the names in lists; exit with 2 for a list that cannot be read."""
    for name in lists:
        text = _text(name)
        if isinstance(text, Phrase):
            refuse(_BAD_LIST.say(lang, name=shown(name), error=text.say(lang)))
        lines = text.replace("\r", "\n").split("\n")  # a name may hold any other character
        yield from (_on_disk(line) for line in lines if line.strip())


def _text(name: str) -> str | Phrase:
    """Return a list's text, or why it cannot be read."""
    from perftable.readers.encoding import decode  # few commands are given lists

    try:
        if name == "-" and sys.stdin is None:
            return _CLOSED
        with nullcontext(sys.stdin.buffer) if name == "-" else open(name, "rb") as stream:
            data = read_within(cast(BinaryIO, stream), MAX_LIST)
    except (OSError, ValueError) as error:
        return why(error)
    if data is None:
        return _LONG_LIST.filled(limit=MAX_LIST // 1024 // 1024)
    if not data.strip(_BLANK):
        return ""
    try:
        return decode(data)
    except UnreadableFile:
        return _NO_TEXT


def _on_disk(line: str) -> str:
    """Return the name a line stands for: as it is, without spaces around, in the bytes of GB18030."""
    for name in (line, line.strip()):
        if os.path.lexists(name):
            return name
    with suppress(UnicodeError):
        old = os.fsdecode(line.strip().encode("gb18030"))
        if os.path.lexists(old):
            return old
    return line.strip()


def _place(name: str) -> str:
    """Return where a file is, as far as this can be told: the current folder may be gone."""
    try:
        return os.path.abspath(name)
    except OSError:
        return name


def is_below(name: str, folder: Path) -> bool:
    """Whether a file lies in a folder or below it, by whatever links."""
    own, place = os.path.realpath(folder), os.path.realpath(name)
    return place == own or place.startswith(own.rstrip(os.sep) + os.sep)
