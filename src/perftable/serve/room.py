"""The folder in which everything lies while the program runs, and which goes with it."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from perftable.serve import broom

_PREFIX = "perftable-"
_PATIENCE = 10
"""Seconds that the broom may take."""


@contextmanager
def room() -> Iterator[Path]:
    """Yield a new folder that only its owner can look into; it is removed at the end.

    A process apart removes it: also where ours is killed, or its window is closed. Uploads on their
    way are elsewhere, in files of the server that have no name and go with it.
    """
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX)).resolve()
    sweeper = _sweeper(folder)
    try:
        yield folder
    finally:
        assert sweeper.stdin is not None
        sweeper.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            sweeper.wait(_PATIENCE)
        shutil.rmtree(folder, ignore_errors=True)


def _sweeper(folder: Path) -> "subprocess.Popen[bytes]":
    """Start what removes the folder; neither a Ctrl-C nor the end of the window reaches it."""
    command = [sys.executable, "-I", broom.__file__, str(folder)]
    null = subprocess.DEVNULL
    if sys.platform == "win32":
        apart = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=null, stderr=null, creationflags=apart
        )
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=null, stderr=null, start_new_session=True
    )
