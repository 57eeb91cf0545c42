"""The cache: verdicts of all runs on this machine."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from perftable.pipeline.cache.packing import pack, unpack
from perftable.pipeline.cache.store import Store
from perftable.pipeline.checking import Checked, Job

VARIABLE = "PERFTABLE_CACHE"
"""The variable that names another folder; set to nothing, nothing is kept."""

_MANY, _LARGE = 8, 300_000
"""Files, or bytes of them, from which it pays to look."""

_NAME = "verdicts.sqlite"


class Verdicts:
    """Verdicts in a file that all runs share."""

    def __init__(self, path: Path) -> None:
        self._store = Store(path)

    def holds(self, key: bytes) -> bool:
        """Whether there is a verdict under a key."""
        return self._store.holds(key)

    def get(self, key: bytes) -> Checked | None:
        """Return a verdict, None where it is damaged or has been deleted since."""
        packed = self._store.get(key)
        if packed is None:
            return None
        try:
            return Checked(unpack(packed), packed=packed)
        except ValueError:
            return None

    def put(self, key: bytes | None, result: Checked) -> Checked:
        """Keep a verdict that has a key."""
        packed = None if key is None else pack(result.report)
        if key is None or packed is None:
            return result
        self._store.put(key, packed)
        return replace(result, packed=packed)

    def close(self) -> None:
        """Write what is not yet written."""
        self._store.close()


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
