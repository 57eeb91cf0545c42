"""Which files a pattern of a configuration speaks of: patterns are those of .gitignore."""

import os
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

ALL = "**"
"""The pattern of every file."""

_PLAIN = lazy_pattern(r"[^#!./*?\[\\][^*?\[\\]*/[^*?\[\\]*[^*?\[\\/\s]")
"""A path from the configuration's folder, as most waivers have: it is looked up, not matched."""


def whole(name: str | Path) -> Path:
    """Return a path from the root, without `..`: the same for a file however it is named.

    What stands before a `..` is followed where it is a link, as the system does.
    """
    parts = Path(name).parts
    if ".." in parts:
        last = len(parts) - parts[::-1].index("..")
        return Path(real(Path(*parts[:last])), *parts[last:])
    try:
        return Path(os.path.abspath(name))
    except OSError:  # the current folder is gone
        return Path(name)


def real(path: Path) -> Path:
    """Return a path without links, as far as the system can tell."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):  # the current folder is gone, or a name is none (NUL)
        return path


def is_pattern(pattern: str) -> bool:
    """Whether a pattern can be one."""
    try:
        return pattern == ALL or bool(_spec((_literal(pattern),)))
    except (ValueError, re.error):
        return False


def matcher(pattern: str) -> Callable[[str], bool]:
    """Return what says whether a path from the configuration's folder matches one pattern."""
    return (lambda path: True) if pattern == ALL else _spec((_literal(pattern),)).match_file


def fits_any(path: Path, patterns: Sequence[str], folder: Path) -> bool:
    """Whether a file matches a list of patterns, of which the last that speaks of it counts.

    The file is named from the root, patterns begin at `folder`.
    """
    return bool(patterns) and _lines(tuple(map(_line, patterns))).match(path, folder)


def names_folder(folder: Path, patterns: Sequence[str], home: Path) -> bool:
    """Whether patterns of a configuration in `home` name a folder itself, not one above it.

    They begin at `home`, or at the root: a folder of the same name elsewhere is never meant.
    """
    file = folder / "_"
    lines = tuple(map(_of_folder, patterns))
    if _names(file, home)[0] is None:
        lines = tuple(filter(_is_whole, lines))
    return bool(lines) and _lines(lines).match(file, home)


class Patterns:
    """Patterns of a configuration, each by itself, to be held against many files."""

    def __init__(self, patterns: Iterable[str], folder: Path) -> None:
        self._folder = folder
        self._plain: dict[str, list[int]] = {}
        self._others: list[tuple[int, _Lines | None]] = []
        for number, pattern in enumerate(patterns):
            if _PLAIN.fullmatch(pattern):
                self._plain.setdefault(pattern, []).append(number)
            else:
                lines = None if pattern == ALL else _lines((_literal(pattern),))
                self._others.append((number, lines))

    def matching(self, path: Path) -> tuple[int, ...]:
        """Return the numbers of the patterns that a file, named from the root, matches."""
        folder = self._folder
        found = [n for n, lines in self._others if lines is None or lines.match(path, folder)]
        inside = _names(path, folder)[0] if self._plain else None
        while inside:
            found += self._plain.get(inside, ())
            inside = inside.rpartition("/")[0]
        return tuple(sorted(found))


class _Lines:
    """Lines of a .gitignore."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self._inside = _spec(lines)
        # A pattern may be a whole path; of a file elsewhere only its name, at any depth, can match.
        self._whole = _spec(tuple(filter(_is_whole, lines)))
        self._elsewhere = _spec(tuple(x for x in lines if _is_whole(x) or _is_name(x)))

    def match(self, path: Path, folder: Path) -> bool:
        """Whether the last line that speaks of a file takes it; lines begin at `folder`."""
        inside, full = _names(path, folder)
        if inside is None:
            return self._elsewhere.match_file(full)
        found = self._inside.match_file(inside)
        return found or (bool(self._whole) and self._whole.match_file(full))


_lines = lru_cache(maxsize=4096)(_Lines)


@lru_cache(maxsize=4096)
def _names(path: Path, folder: Path) -> tuple[str | None, str]:
    """Return a file's path from `folder`, None where it is not below it, and that from the root."""
    full = path.as_posix().lstrip("/")
    if path.is_relative_to(folder):
        return path.relative_to(folder).as_posix(), full
    file, home = real(path.parent) / path.name, real(folder)
    return (file.relative_to(home).as_posix() if file.is_relative_to(home) else None), full


def _spec(lines: tuple[str, ...]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # heavy, and needed only where there are patterns

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # "[[", of the regular expression behind it
        return GitIgnoreSpec.from_lines(lines)


def _literal(pattern: str) -> str:
    """Return the line of a pattern that stands alone: it excludes nothing and is no comment."""
    return f"\\{pattern}" if pattern.startswith(("#", "!")) else _line(pattern)


def _line(pattern: str) -> str:
    """Return the line of a .gitignore that means `pattern`, which is no comment."""
    if pattern.startswith("./"):
        return pattern[1:]
    return f"\\{pattern}" if pattern.startswith("#") else pattern


def _of_folder(pattern: str) -> str:
    """Return the line of a file right in the folders that `pattern` names."""
    name = pattern.removeprefix("./").rstrip("/")
    return f"{name}/*/_" if name.endswith("**") else f"{name}/_"


def _is_whole(line: str) -> bool:
    return line.removeprefix("!").startswith("/")


def _is_name(line: str) -> bool:
    name = line.removeprefix("!")
    return "/" not in name.rstrip("/") or name.startswith("**/")
