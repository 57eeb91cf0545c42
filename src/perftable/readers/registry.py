"""The readers: every folder here that states `NAME`, `SUFFIXES`, `EXTRA`, `ORDER` and `sniff` is one.

There is no other list. What their modules need is imported when a file is theirs.
"""

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import cast

from perftable import readers as folder
from perftable.readers.base import Reader


@cache
def readers() -> tuple[Reader, ...]:
    """Return every reader in the order in which they are asked."""
    return tuple(sorted(_readers(), key=lambda reader: (reader.ORDER, reader.NAME)))


def _readers() -> Iterator[Reader]:
    for found in pkgutil.iter_modules(folder.__path__):
        if found.ispkg:
            room = import_module(f"{folder.__name__}.{found.name}")
            if hasattr(room, "sniff"):  # else it is what several readers share
                yield cast(Reader, room)
