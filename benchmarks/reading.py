"""Reading and checking Word files, as ratios to the least that reading one can cost.

The floor inflates the document part and parses it with expat, streamed, without handlers.

    python benchmarks/reading.py [rows ...]
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from documents import MARKUPS, Markup, write
from floor import floor, inflate
from measuring import medians, peak_memory, table

from perftable.config.settings import Settings
from perftable.pipeline.checking import check_file
from perftable.readers.word.reading import read_docx

_ROWS = (60, 2_000, 50_000)
_IMPORTS = "from pathlib import Path; "
_MEMORY = {
    "floor": "from floor import floor; floor(Path(sys.argv[1]))",
    "reading": "from perftable.readers.word.reading import read_docx; read_docx(Path(sys.argv[1]))",
    "check": "from perftable.pipeline.checking import check_file;"
    " from perftable.config.settings import Settings; check_file(sys.argv[1], Settings())",
}


def times(path: Path, rows: int, markup: Markup) -> list[str]:
    """Return a line of the table of times."""
    jobs = {
        "floor": lambda: floor(path),
        "inflate": lambda: inflate(path),
        "reading": lambda: read_docx(path),
        "parser": lambda: read_docx(path, fast=False),
        "check": lambda: check_file(path, Settings()),
    }
    taken = medians(jobs, 3 if rows > 10_000 else 15)
    ratios = [f"{taken[name] / taken['floor']:.2f}" for name in jobs if name != "floor"]
    row = 1e6 / rows
    return [
        markup,
        f"{rows:,}",
        f"{taken['floor'] * row:.1f} µs",
        *ratios,
        f"{taken['reading'] * row:.1f} µs",
        f"{taken['check'] * row:.0f} µs",
    ]


def memory(path: Path, rows: int, markup: Markup) -> list[str]:
    """Return a line of the table of memory."""
    peaks = [peak_memory(_IMPORTS + code, str(path)) for code in _MEMORY.values()]
    return [markup, f"{rows:,}", *(f"{peak} MB" for peak in peaks)]


def tables(sizes: Sequence[int] = _ROWS) -> str:
    """Return the tables of times and of memory."""
    with tempfile.TemporaryDirectory() as folder:
        cases = [
            (write(Path(folder, f"{markup}{rows}.docx"), rows, markup), rows, markup)
            for markup in MARKUPS
            for rows in sizes
        ]
        head = ["markup", "rows", "floor a row", "inflate", "reading", "all by the parser", "check"]
        speed = table([*head, "reading a row", "check a row"], [times(*case) for case in cases])
        peaks = [memory(*case) for case in cases if case[1] == max(sizes)]
        return speed + "\n\n" + table(["markup", "rows", *_MEMORY], peaks)


if __name__ == "__main__":
    print(tables([int(text) for text in sys.argv[1:]] or _ROWS))
