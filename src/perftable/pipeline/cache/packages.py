"""Which versions of packages are installed, as the folders say that their installers left.

`importlib.metadata` knows, and takes as long to import as a hundred verdicts to recall: it is asked
for what is installed otherwise.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

_FOLDER = re.compile(r"(.+?)-[^-]+\.dist-info")
_MARKS = re.compile("[-_.]+")


def versions(packages: Sequence[str]) -> Iterator[bytes]:
    """Yield what tells the version of each package from any other, nothing where it is missing."""
    wanted = {_plain(name): name for name in packages}
    found: dict[str, bytes] = dict.fromkeys(packages, b"")
    for folder in sys.path:
        with suppress(OSError):  # it is an archive, or not there
            for entry in sorted(os.listdir(folder or os.curdir)):
                match = _FOLDER.fullmatch(entry)
                name = wanted.get(_plain(match[1])) if match else None
                if name is not None:
                    found[name] += Path(folder, entry, "METADATA").read_bytes()
    for name in packages:
        yield found[name] or _asked(name)


def _plain(name: str) -> str:
    """Return the name as all its spellings are compared."""
    return _MARKS.sub("-", name).lower()


def _asked(name: str) -> bytes:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name).encode()
    except PackageNotFoundError:
        return b""
