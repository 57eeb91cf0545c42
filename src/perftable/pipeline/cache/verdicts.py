"""The cache: verdicts of all runs on this machine."""

from pathlib import Path

from perftable.pipeline.cache.packing import pack, unpack
from perftable.pipeline.cache.store import Store
from perftable.pipeline.checking import Checked


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
        return result._replace(packed=packed)

    def close(self) -> None:
        """Write what is not yet written."""
        self._store.close()
