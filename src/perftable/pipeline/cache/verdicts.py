"""The cache: verdicts of all runs on this machine."""

from collections.abc import Sequence
from pathlib import Path

from perftable.pipeline.cache.recalled import Recalled, recallable
from perftable.pipeline.cache.store import Store
from perftable.pipeline.checking import Checked
from perftable.reports.base import Result


class Verdicts:
    """Verdicts in a file that all runs share."""

    def __init__(self, path: Path) -> None:
        self._store = Store(path)

    def held(self, keys: Sequence[bytes]) -> set[bytes]:
        """Return those of the keys under which there is a verdict."""
        return self._store.held(keys)

    def get(self, key: bytes) -> Recalled | None:
        """Return a verdict, None where it is damaged or has been deleted since."""
        packed = self._store.get(key)
        return None if packed is None else Recalled(packed)

    def put(self, key: bytes | None, result: Result) -> Result:
        """Keep a verdict that has a key."""
        if key is None:
            return result
        if isinstance(result, Checked):
            result = recallable(result)
        if isinstance(result, Recalled):
            self._store.put(key, result.packed)
        return result

    def close(self) -> None:
        """Write what is not yet written."""
        self._store.close()
