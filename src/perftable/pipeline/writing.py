"""A file written whole or not at all."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_RANDOM = 8
"""Bytes of a temporary file's name that nobody can have taken."""


def write_whole(target: Path, pieces: Iterable[bytes], *, replace: bool) -> None:
    """Write beside the file and put it in its place; its permissions stay.

    A run that fails, or is stopped, leaves an older file as it was. Raises `OSError`, and
    `FileExistsError` where there is a file that is not to be replaced.
    """
    with _temporary(target) as name:
        handle = os.open(
            name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
        )
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
        os.chmod(name, target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        if replace:
            os.replace(name, target)
        else:
            _put(name, target)


@contextmanager
def _temporary(target: Path) -> Iterator[str]:
    """Give a name beside the file; what is there at the end goes, however the run ends."""
    name = str(target.with_name(f".{target.name[:50]}.{os.urandom(_RANDOM).hex()}"))
    try:
        yield name
    finally:
        with suppress(OSError):
            os.unlink(name)


def _put(name: str, target: Path) -> None:
    """Give a file its name. Raises `FileExistsError` where another has it by now."""
    try:
        os.link(name, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        os.replace(name, target)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
