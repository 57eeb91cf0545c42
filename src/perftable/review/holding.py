"""One review at a time writes into a folder.

The lock is the system's and ends with the process, however that ends: a file that a killed run left
behind stops nobody.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from perftable.review.words import LOCK

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_TAKEN = frozenset((errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK))
"""How systems say that another process has the lock; anything else means that they have none."""


class Busy(Exception):  # noqa: N818 - no fault of the program
    """Another run writes into the folder."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder while this one writes there. Raises `Busy` and `OSError`.

    Where the disk has no locks (some network drives) nothing is kept out.
    """
    path = folder / LOCK
    file = _taken(path)
    try:
        yield
    finally:
        if sys.platform != "win32":  # there it can only go when it is closed
            path.unlink(missing_ok=True)
        os.close(file)
        with suppress(OSError):
            if sys.platform == "win32":
                path.unlink(missing_ok=True)


def _taken(path: Path) -> int:
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(file)
        except OSError as error:
            if error.errno in _TAKEN:
                os.close(file)
                raise Busy from None
        if _is_there(file, path):
            return file
        os.close(file)  # of a run that ended just now, and took its file along


def _is_there(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), os.stat(path))
    except FileNotFoundError:
        return False
