"""Finds the file that may configure a folder."""

import os
import re
from pathlib import Path

from perftable.config.refused import BadConfig
from perftable.model.lazy import lazy_pattern

NAME = "perftable.toml"
PYPROJECT = "pyproject.toml"

_HEADER = lazy_pattern(r"^\s*\[+\s*tool\s*\.\s*perftable\b", re.MULTILINE)


def candidate(folder: Path) -> Path | None:
    """Return the file in `folder` that has a configuration's name, else None.

    What is no regular file, or points nowhere, counts too: it cannot be read, which is to be said.
    """
    own = folder / NAME
    if os.path.lexists(own) and not os.path.isdir(own):
        return own
    shared = folder / PYPROJECT
    return shared if os.path.isfile(shared) else None


def configures(path: Path, limit: int) -> bool:
    """Whether a candidate configures perftable: of a pyproject.toml one table does.

    One of more than `limit` bytes is not looked into: it counts, and is refused when it is loaded.
    """
    if path.name != PYPROJECT:
        return True
    from perftable.config.bounds import require_bounds, text_of
    from perftable.config.load import table_of

    try:
        if path.stat().st_size > limit:
            return True
        text = text_of(path, limit)
    except (OSError, BadConfig):
        return False
    try:
        if "perftable" in text:
            require_bounds(path, text)
            return table_of(text) is not None
        return False
    except (ValueError, BadConfig):
        return _HEADER.search(text) is not None
