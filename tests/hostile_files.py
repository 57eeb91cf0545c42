"""The catalogue of broken and hostile files: how each is made, and what a careful reader says.

`catalogue` has every case; tests make the small ones, `benchmarks/hostile.py` the full-sized ones.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from wordfile import row, tbl, word

Grid = list[list[str]]
GRID: Grid = [["甲", "乙"]]
TABLE = tbl(row("甲", "乙"))
GOOD = word(TABLE)


@dataclass(frozen=True)
class Case:
    """One file: `make` writes it at a path, at the size asked for.

    It is refused with a reason that holds the words `says`; or, where that is empty, read, its
    first table being `grid` (None: it has no table; at full size only that it is read counts).
    `small` and `full` are the sizes; `limits` are lowered by name for the small one, which must
    meet the same refusal, and the number must be in it.
    """

    group: str
    name: str
    make: Callable[[Path, int], object]
    says: str = ""
    grid: Grid | None = field(default_factory=lambda: GRID)
    file: str = "a.docx"
    small: int = 0
    full: int = 0
    limits: Mapping[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"


def content(data: bytes) -> Callable[[Path, int], object]:
    """Return what writes these bytes."""
    return lambda path, size: path.write_bytes(data)


def sized(build: Callable[[int], bytes]) -> Callable[[Path, int], object]:
    """Return what writes the bytes built for a size."""
    return lambda path, size: path.write_bytes(build(size))


MODULES = (
    "formats",
    "zips",
    "xml",
    "tables",
    "texts",
    "outputs",
    "xlsx",
    "xls",
    "odf",
    "html",
    "rtf",
    "doc",
    "pdf",
    "ofd",
)


def catalogue() -> list[Case]:
    """Return every case of every class."""
    return [case for name in MODULES for case in import_module(f"hostile_{name}").CASES]
