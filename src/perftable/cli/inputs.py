"""Which files a command is given: files, folders, patterns, lists."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from glob import glob
from pathlib import Path

from perftable.cli.console import complain, refuse
from perftable.model.failure import why
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase

SUFFIXES = frozenset((".docx", ".docm", ".dotx", ".dotm", ".txt"))
"""The files of a folder that are taken; a file named by itself may have any suffix."""

_NO_FILES = Phrase(
    "没有给出文件；请写文件、文件夹，或用 - 读标准输入。",
    "no file is given; name files or folders, or - for standard input.",
)
_EMPTY_FOLDER = Phrase(
    "文件夹 {name} 里没有可检查的文件（{suffixes}）。",
    "folder {name} holds no file to check ({suffixes}).",
)
_EMPTY_LIST = Phrase(
    "文件清单是空的，没有检查任何文件。", "the list of files is empty, nothing is checked."
)
_NO_MATCH = Phrase("没有文件符合 {name}。", "no file matches {name}.")
_BAD_LIST = Phrase("读不出文件清单 {name}：{error}。", "cannot read the list {name}: {error}.")


def require_files(files: list[str] | None, lists: list[str] | None, lang: Lang) -> list[str]:
    """Return the files to work on; exit with 2 where there are none."""
    if (not files and not lists) or "" in (files or ()):  # "" is a variable that is not set
        refuse(_NO_FILES.say(lang))
    found = expand(files or [], lists or [], lang)
    if not found:
        complain(_EMPTY_LIST.say(lang))
    return found


def expand(names: Sequence[str], lists: Sequence[str], lang: Lang) -> list[str]:
    """Return the files that `names` and the `lists` of names stand for, each once, in order.

    Word's lock files (~$…) are left out of folders. Exits with 2 where a name stands for nothing.
    """
    found: dict[str, str] = {}  # by where they are: ./a.docx is a.docx

    def add(names: Iterable[str]) -> None:
        for name in names:
            found.setdefault(name if name == "-" else os.path.abspath(name), name)

    for name in (*names, *_listed(lists, lang)):
        if name != "-" and os.path.isdir(name):
            inside = [str(p) for p in sorted(Path(name).rglob("*")) if _taken(p)]
            if not inside:
                refuse(
                    _EMPTY_FOLDER.say(lang, name=shown(name), suffixes=" ".join(sorted(SUFFIXES)))
                )
            add(inside)
        elif any(c in name for c in "*?[") and not os.path.exists(name):
            matches = sorted(m for m in glob(name, recursive=True) if not _is_lock(Path(m)))
            if not matches:
                refuse(_NO_MATCH.say(lang, name=shown(name)))
            add(matches)
        else:
            add([name])
    return list(found.values())


def _listed(lists: Sequence[str], lang: Lang) -> Iterator[str]:
    for name in lists:
        try:
            data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            text = data.decode("utf-8-sig")
        except (OSError, UnicodeError) as error:
            refuse(_BAD_LIST.say(lang, name=shown(name), error=why(error).say(lang)))
        yield from filter(None, map(str.strip, text.splitlines()))


def _taken(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not _is_lock(path) and path.is_file()


def _is_lock(path: Path) -> bool:
    return path.name.startswith("~$")
