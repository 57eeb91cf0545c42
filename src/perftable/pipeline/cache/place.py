"""Where verdicts are kept, and whether to look there at all: told without SQLite."""

import os
from collections.abc import Sequence
from pathlib import Path

from perftable.pipeline.checking import Job

VARIABLE = "PERFTABLE_CACHE"
"""The variable that names another folder; set to nothing, nothing is kept."""

_MANY, _LARGE = 8, 300_000
"""Files, or bytes of them, from which it pays to look."""

_NAME = "verdicts.sqlite"


def default_place() -> Path | None:
    """Return where verdicts are kept on this machine, None where nothing is to be kept."""
    folder = os.environ.get(VARIABLE)
    if folder is None:
        from platformdirs import user_cache_dir

        folder = user_cache_dir("perftable", appauthor=False)
    return Path(folder, _NAME) if folder else None


def pays(files: Sequence[Job]) -> bool:
    """Whether to look is less work than to check: a single small file is checked as fast."""
    if len(files) >= _MANY:
        return True
    size = 0
    for name, _ in files:
        try:
            size += os.stat(name).st_size
        except (OSError, ValueError):
            continue
    return size >= _LARGE
