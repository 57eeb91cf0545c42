"""How many of the files that a pattern speaks of a run has checked."""

import os
from collections.abc import Collection
from functools import cached_property
from pathlib import Path, PurePath
from typing import Literal

from perftable.config.matching import ALL, matcher
from perftable.readers.suffixes import SUFFIXES

LIMIT = 20_000
"""So many files below a folder are looked at."""

Reach = Literal["none", "some", "all"]
"""How many of the files that match a pattern are among those of a run; "none": no file matches."""


class Below:
    """The files below a configuration's folder; they are looked for once, and only if needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

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
        if pattern != ALL and os.path.isfile(self.folder / pattern):
            return "all" if self.folder / pattern in names else "some"
        if self.files is None:
            return "some"
        matches = matcher(pattern)
        found = [path for path in self.files if matches(path.as_posix())]
        documents = [path for path in found if path.suffix.lower() in SUFFIXES]
        if all(self.folder / path in names for path in documents):
            return "all" if documents else "some" if found else "none"
        return "some"
