"""Searching a folder: every file in which a form may be handed in, and what could not be looked into.

Passed over, in silence, is what nobody hands in: hidden folders, environments (`venv`, any folder
with a `pyvenv.cfg`), `node_modules`, `build`, `dist`, `__pycache__`, `__MACOSX`, and the files that
Word, WPS, LibreOffice, Emacs and macOS keep beside others. Links to folders are not followed.
"""

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Literal

from perftable.readers.base import NoFile
from perftable.readers.suffixes import BESIDE, BY_CONTENT, PASSED, SUFFIXES
from perftable.readers.word.opening import LINKED_FOLDER, UNLISTED, said

Entry = os.DirEntry[str]


def search(folder: str) -> Iterator[str]:
    """Yield the files below a folder that may be submissions, in the order of their paths."""
    ahead: list[str | Entry] = [str(Path(folder))]
    while ahead:
        here = ahead.pop()
        kind = "folder" if isinstance(here, str) else _kind_of(here)
        if isinstance(here, str) or kind == "folder":
            entries = _listed(os.fspath(here))
            if isinstance(entries, NoFile):
                yield entries
            else:
                ahead += (entry for entry in reversed(entries) if not _is_passed(entry))
        elif kind == "link":
            yield NoFile(_plain(here.path), LINKED_FOLDER)
        elif _is_taken(here):
            yield _plain(here.path)


def matching(pattern: str) -> list[str]:
    """Return what matches a pattern, as a shell would list it: files, and folders to be searched.

    `**` stands for any number of folders, and does not follow links to them, as a search does not.
    What a search passes over a wildcard does not match.
    """
    path = Path(pattern)
    parts = path.parts
    fixed = next(i for i, part in enumerate(parts) if has_wildcard(part))
    ahead = [(str(Path(*parts[:fixed])), parts[fixed:])]
    found: dict[str, str] = {}
    while ahead:
        folder, (part, *rest) = ahead.pop()
        entries = _listed(folder) if os.path.isdir(folder) else ()
        if isinstance(entries, NoFile):
            found.setdefault(folder, entries)
            continue
        if part == "**":
            if rest:
                ahead.append((folder, tuple(rest)))
            else:
                found.setdefault(folder, folder)
                continue
        for entry in entries:
            if part == "**":
                kind = _kind_of(entry)
                if kind == "folder" and not _is_passed(entry):
                    ahead.append((entry.path, (part, *rest)))
                elif kind == "link" and not _is_passed(entry):
                    found.setdefault(entry.path, NoFile(_plain(entry.path), LINKED_FOLDER))
            elif _fits(entry, part):
                if not rest:
                    found.setdefault(entry.path, _plain(entry.path))
                else:
                    ahead.append((entry.path, tuple(rest)))
    return sorted(found.values())


def would_take(name: str) -> bool:
    """Whether a search would take this file, were it in the folder."""
    base = os.path.basename(name)
    suffix = os.path.splitext(base)[1].lower()
    return not base.startswith(BESIDE) and suffix in SUFFIXES and _may_be_one(name, suffix)


def has_wildcard(name: str) -> bool:
    """Whether a name may be a pattern."""
    return any(char in name for char in "*?[")


def _listed(folder: str) -> Sequence[Entry] | NoFile:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except (OSError, ValueError) as error:
        return NoFile(_plain(folder), said(UNLISTED, error))


def _kind_of(entry: Entry) -> Literal["folder", "link", "file"]:
    """Tell a folder, what leads to one, and anything else, which is for the reader to look at."""
    try:
        if not entry.is_dir():
            return "file"
        joined = getattr(entry, "is_junction", lambda: False)()
        return "folder" if entry.is_dir(follow_symlinks=False) and not joined else "link"
    except OSError:  # a link that leads to itself
        return "file"


def _is_passed(entry: Entry) -> bool:
    if _kind_of(entry) == "file":
        return entry.name.startswith(BESIDE)
    hidden = entry.name.startswith(".") or entry.name in PASSED
    return hidden or os.path.isfile(os.path.join(entry.path, "pyvenv.cfg"))


def _is_taken(entry: Entry) -> bool:
    """Whether a file may be a submission; a link to nothing may have been a folder of them."""
    suffix = os.path.splitext(entry.name)[1].lower()
    if suffix in SUFFIXES:
        return _may_be_one(entry.path, suffix)
    return not suffix and entry.is_symlink() and not os.path.exists(entry.path)


def _fits(entry: Entry, part: str) -> bool:
    if entry.name == part:
        return True
    if entry.name.startswith(".") and not part.startswith("."):
        return False
    return fnmatch(entry.name, part) and not _is_passed(entry)


def _plain(path: str) -> str:
    return path.removeprefix(os.curdir + os.sep)


def _may_be_one(name: str, suffix: str) -> bool:
    if suffix not in BY_CONTENT:
        return True
    from perftable.pipeline.submissions import may_be_one  # a file that is named is not asked

    return may_be_one(name)
