"""A run that takes what it knows from where it is kept, and checks the rest."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Protocol

from perftable.pipeline.cache.keys import Keys
from perftable.pipeline.cache.recalled import Recalled, lasts
from perftable.pipeline.checking import Job
from perftable.readers.base import NoFile, UnreadableFile
from perftable.readers.word.opening import read_bytes
from perftable.reports.base import Result

Check = Callable[[Sequence[Job]], Iterator[Result]]
"""Checks files in their order."""


class Kept(Protocol):
    """Where verdicts are kept by key."""

    def held(self, keys: Sequence[bytes]) -> set[bytes]:
        """Return those of the keys under which there is a verdict."""
        ...

    def get(self, key: bytes) -> Result | None:
        """Return a verdict, None where it is damaged or has been deleted since."""
        ...

    def put(self, key: bytes | None, result: Result) -> Result:
        """Keep a verdict; without a key it may be another next time. Return it as it is kept."""
        ...

    def close(self) -> None:
        """Write what is not yet written."""
        ...


def remembered(files: Sequence[Job], kept: Kept, check: Check) -> Iterator[Result]:
    """Yield the verdict on each file, in order; those that are not known are checked, and kept.

    What could not be read, or not wholly, has no key and is tried again each time: that may lie in
    the machine.
    """
    keys = Keys()
    try:
        hashes = [_hash(name) for name, _ in files]
        found = [
            None if content is None else keys.of(name, content, settings)
            for content, (name, settings) in zip(hashes, files, strict=True)
        ]
        known = kept.held([key for key in found if key is not None])
        others = check([job for job, key in zip(files, found, strict=True) if key not in known])
        for job, key, content in zip(files, found, hashes, strict=True):
            if key in known and key is not None:
                yield kept.get(key) or next(check([job]))
                continue
            result = next(others)
            yield kept.put(key if _is_of(result, content) else None, result)
    finally:
        kept.close()


def _hash(name: str) -> bytes | None:
    if isinstance(name, NoFile):
        return None
    try:
        return sha256(read_bytes(name)).digest()
    except UnreadableFile:
        return None


def _is_of(result: Result, content: bytes | None) -> bool:
    """Whether it is a verdict that lasts, on the file as it was looked at."""
    if content is None:
        return False
    if isinstance(result, Recalled):  # it is none of what does not last
        return (result.sha256 or result.report.sha256) == content.hex()
    return result.report.sha256 == content.hex() and lasts(result.report)
