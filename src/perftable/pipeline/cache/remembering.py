"""A run that takes what it knows from the disk, and checks the rest."""

import os
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from perftable.pipeline.cache.keys import Keys
from perftable.pipeline.cache.packing import pack, unpack
from perftable.pipeline.cache.store import Store
from perftable.pipeline.checking import Checked, Job
from perftable.readers.base import NoFile, UnreadableFile
from perftable.readers.word.opening import read_bytes

VARIABLE = "PERFTABLE_CACHE"
"""The variable that names another folder; set to nothing, nothing is kept."""

_MANY, _LARGE = 8, 300_000
"""Files, or bytes of them, from which it pays to look."""

_NAME = "verdicts.sqlite"

Check = Callable[[Sequence[Job]], Iterator[Checked]]
"""Checks files in their order."""


def default_store() -> Path | None:
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


def remembered(files: Sequence[Job], place: Path, check: Check) -> Iterator[Checked]:
    """Yield the verdict on each file, in order; those that are not known are checked, and kept.

    What could not be read, or not wholly, is tried again each time: that may lie in the machine.
    """
    store, keys = Store(place), Keys()
    try:
        hashes = [_hash(name) for name, _ in files]
        found = [
            None if content is None else keys.of(name, content, settings)
            for content, (name, settings) in zip(hashes, files, strict=True)
        ]
        known = [key is not None and store.holds(key) for key in found]
        others = check([job for job, old in zip(files, known, strict=True) if not old])
        for job, key, content, old in zip(files, found, hashes, known, strict=True):
            if old and key is not None:
                yield _known(store, key, job) or next(check([job]))
                continue
            result = next(others)
            yield _kept(result, key, content, store)
    finally:
        store.close()


def _hash(name: str) -> bytes | None:
    if isinstance(name, NoFile):
        return None
    try:
        return sha256(read_bytes(Path(name))).digest()
    except UnreadableFile:
        return None


def _known(store: Store, key: bytes, job: Job) -> Checked | None:
    """Return what is kept, None where it is damaged or was deleted by another process since."""
    packed = store.get(key)
    if packed is None:
        return None
    try:
        report = unpack(packed)
    except ValueError:
        return None
    return Checked(report, packed=packed) if report.path == str(job[0]) else None


def _kept(result: Checked, key: bytes | None, content: bytes | None, store: Store) -> Checked:
    """Keep a result, if it is one of the file as it was looked at and would be the same again."""
    report = result.report
    if (
        key is None
        or content is None
        or report.sha256 != content.hex()
        or report.status != "checked"
        or report.broken
        or report.unread_parts
    ):
        return result
    packed = pack(report)
    if packed is None:
        return result
    store.put(key, packed)
    return Checked(report, result.document, result.source, packed)
