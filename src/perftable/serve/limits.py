"""How much one run takes in."""

from dataclasses import dataclass

from perftable.readers.word.opening import MAX_FILE

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds.

    `idle` is how long a connection may say nothing, `coming` how long a request may take to come.
    `kept` is how long a batch stays after it was last looked at, `file_time` how long one file may
    be read and checked, `batch_time` how long the reports on a batch may take.
    """

    file_size: int
    files: int
    batch_size: int
    batches: int
    all_size: int
    connections: int
    idle: int
    coming: float
    file_time: float
    batch_time: float
    kept: float


LOCAL = Limits(
    file_size=MAX_FILE,
    files=2_000,
    batch_size=4_000 * _MB,
    batches=50,
    all_size=8_000 * _MB,
    connections=100,
    idle=120,
    coming=3600,
    file_time=600,
    batch_time=1_800,
    kept=24 * 3600,
)
"""On one's own machine: what the readers take; the bounds are there against a slip of the hand."""

NETWORK = Limits(
    file_size=50 * _MB,
    files=500,
    batch_size=500 * _MB,
    batches=40,
    all_size=4_000 * _MB,
    connections=40,
    idle=30,
    coming=300,
    file_time=120,
    batch_time=600,
    kept=30 * 60,
)
"""On an address that others reach."""
