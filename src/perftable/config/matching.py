"""Which files a pattern of a configuration speaks of."""

import os
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import Literal

from perftable.readers.dispatch import WORD_SUFFIXES

ALL = "**"
"""The pattern of every file."""

LIMIT = 20_000
"""So many files below a folder are looked at."""

DOCUMENTS = WORD_SUFFIXES | {".txt"}
"""The suffixes of files that may be submissions."""

Reach = Literal["none", "some", "all"]
"""How many of the files that match a pattern are among those of a run; "none": no file matches."""


def whole(name: str | Path) -> Path:
    """Return a path from the root, without `..`: the same for a file however it is named."""
    return Path(os.path.abspath(name))


def fits(name: str, pattern: str, folder: Path | None) -> bool:
    """Whether a file matches a pattern that is relative to the configuration's folder."""
    if pattern == ALL:
        return True
    path: PurePath = whole(name)
    if folder is not None and not PurePath(pattern).is_absolute():
        with suppress(ValueError):
            path = path.relative_to(folder)
    return _match(path, pattern)


@dataclass
class Below:
    """The files below a configuration's folder; they are looked for once, and only if needed."""

    folder: Path

    @cached_property
    def files(self) -> tuple[PurePath, ...] | None:
        """The files, relative to the folder, without hidden folders; None where they are too many."""
        found: list[PurePath] = []
        for where, folders, names in os.walk(self.folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            found += [PurePath(where, name).relative_to(self.folder) for name in names]
            if len(found) > LIMIT:
                return None
        return tuple(found)

    def reach(self, pattern: str, names: Collection[Path]) -> Reach:
        """Return how many of the files that match are among `names`, as far as this can be told."""
        if pattern != ALL and (self.folder / pattern).is_file():
            return "all" if self.folder / pattern in names else "some"
        if self.files is None:
            return "some"
        found = [path for path in self.files if pattern == ALL or _match(path, pattern)]
        documents = [path for path in found if path.suffix.lower() in DOCUMENTS]
        if all(self.folder / path in names for path in documents):
            return "all" if documents else "some" if found else "none"
        return "some"


def _match(path: PurePath, pattern: str) -> bool:
    try:
        return path.match(pattern)
    except ValueError:  # "." or "": a pattern of no file
        return False
