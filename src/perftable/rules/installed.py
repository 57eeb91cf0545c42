"""The entry points of installed packages, found without loading what reads all metadata.

`importlib.metadata` brings the reading of mail, CSV and zip files; most environments have no plug-in.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_ABOUT = (".dist-info", ".egg-info")
_OTHER = (".egg", ".zip", ".whl")
"""Where metadata stands otherwise: these are left to those who know."""


def entry_points(group: str) -> "Iterable[EntryPoint]":
    """Return the entry points of a group."""
    if not _may_have(group):
        return ()
    from importlib.metadata import entry_points as found

    return found(group=group)


def _may_have(group: str) -> bool:
    """Whether a package may have entry points of the group."""
    if any(one is not PathFinder and hasattr(one, "find_distributions") for one in sys.meta_path):
        return True
    wanted = group.encode()
    return any(path is None or wanted in _stated(path) for path in _packages())


def _packages() -> Iterator[str | None]:
    """Yield the folder of each package's metadata; None for what only others can look into."""
    for root in dict.fromkeys(sys.path):
        if root.endswith(_OTHER):
            yield None if os.path.exists(root) else ""
        try:
            names = os.listdir(root or ".")
        except OSError:
            names = []
        for name in names:
            if name.lower().endswith(_ABOUT):
                yield os.path.join(root, name)


def _stated(path: str) -> bytes:
    name = f"{path}{os.sep}entry_points.txt"
    if not os.access(name, os.R_OK):  # most packages have none
        return b""
    try:
        with open(name, "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return b""
