"""Whose configuration is followed: that of whoever runs the check, not that of whoever submits.

Trusted by its place is a configuration in the working directory or above it, and one above a folder
that is named on the command line. One in or below such a folder, or beside a file that is checked,
may come with the submissions.
"""

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from perftable.config.matching import real, whole


class Trust:
    """Which folders' configurations are trusted by their place, in one run.

    `named` is what the command line names, `files` what is checked.
    """

    def __init__(self, named: Sequence[str], files: Iterable[str]) -> None:
        self._named = named
        self._files = files

    def __contains__(self, folder: Path) -> bool:
        return self._is_working(folder) or (self._is_above(folder) and not self._is_given(folder))

    def _is_working(self, folder: Path) -> bool:
        """Whether it is the working directory or above it, however it is named."""
        return real(folder) in self._working

    def _is_above(self, folder: Path) -> bool:
        return any(folder in given.parents for given in self._folders)

    def _is_given(self, folder: Path) -> bool:
        """Whether it is a folder that is named, or in one, or that of a file."""
        if folder in self._beside:
            return True
        place = real(folder)
        return any(
            folder.is_relative_to(given) or place.is_relative_to(real(given))
            for given in self._folders
        )

    @cached_property
    def _working(self) -> frozenset[Path]:
        here = real(Path())
        return frozenset((here, *here.parents))

    @cached_property
    def _folders(self) -> tuple[Path, ...]:
        return tuple(whole(name) for name in self._named if name != "-" and os.path.isdir(name))

    @cached_property
    def _beside(self) -> frozenset[Path]:
        names = {*self._named, *self._files} - {"-"}
        return frozenset(whole(name).parent for name in names if not os.path.isdir(name))
