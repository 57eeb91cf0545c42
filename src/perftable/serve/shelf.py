"""Where the files of a batch lie: under numbers, whatever they were called."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of a batch."""

    folder: Path

    def upload(self, number: int) -> Path:
        """Where a file is, as it came."""
        return self.folder / f"{number}.upload"

    def verdict(self, number: int) -> Path:
        """Where the verdict on a file is."""
        return self.folder / f"{number}.verdict"

    def entry(self, number: int) -> Path:
        """Where what an overview says of a file is."""
        return self.folder / f"{number}.entry"

    def of_file(self, number: int, product: str) -> Path:
        """Where something that was made of a file is; `product` is one of ours, never a request's."""
        return self.folder / f"{number}.{product}"

    def of_batch(self, product: str) -> Path:
        """Where something that was made of all files is."""
        return self.folder / f"all.{product}"
