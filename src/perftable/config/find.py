"""Finds the configuration of a document: the nearest one in its folder or above."""

import os
from pathlib import Path

NAMES = ("perftable.toml", "pyproject.toml")


def find(start: Path) -> Path | None:
    """Return the nearest configuration file in `start` or a folder above it."""
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if os.path.isfile(path) and (name == NAMES[0] or _has_table(path)):
                return path
    return None


def _has_table(path: Path) -> bool:
    try:
        return "[tool.perftable" in path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False
