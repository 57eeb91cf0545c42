"""Chunks of objects, by bytes, such that objects with the same content come into the same chunk.

The same content has the same size. So objects of one size are kept together, and whoever judges them
sees by the hash which are copies, without asking anyone. Only where those of one size are more than
a chunk takes, or where a listing tells no size, it is first looked what their content is.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from perftable.cluster.orders import Entry

BYTES = 4_000_000
"""Bytes of a chunk, some seconds of work: little is lost with a worker, little is to be handed out."""

COUNT = 200
"""Objects of a chunk: small ones cost more by byte."""


SHARE = 4
"""Chunks for each thread of a worker, at least: a small run is to keep all busy too."""


class Chunk(NamedTuple):
    """Objects to be judged; with `look` they are to be looked at before, and may be many."""

    entries: tuple[Entry, ...]
    look: bool = False


def sized(entries: Iterable[Entry], threads: int = 1) -> Iterator[Chunk]:
    """Yield chunks of objects whose size is known: large ones first, that none is late at the end."""
    ordered = sorted(
        (entry for entry in entries if entry.size is not None),
        key=lambda entry: (entry.size or 0, entry.name),
        reverse=True,
    )
    parts = SHARE * max(1, threads)
    full = min(BYTES, sum(entry.size or 0 for entry in ordered) // parts)
    many = min(COUNT, -(-len(ordered) // parts))
    some: list[Entry] = []
    volume = 0
    for size, group in groupby(ordered, key=lambda entry: entry.size or 0):
        alike = list(group)
        if len(alike) > 1 and (size * len(alike) > BYTES or len(alike) > COUNT):
            yield Chunk(tuple(alike), look=True)
            continue
        if some and (volume + size * len(alike) > full or len(some) + len(alike) > many):
            yield Chunk(tuple(some))
            some, volume = [], 0
        some += alike
        volume += size * len(alike)
    if some:
        yield Chunk(tuple(some))


def cut(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    """Yield so many at a time as a worker is to look at."""
    size = max((entry.size or 0 for entry in entries), default=0)
    count = max(1, min(COUNT, BYTES // size if size else COUNT))
    for start in range(0, len(entries), count):
        yield entries[start : start + count]
