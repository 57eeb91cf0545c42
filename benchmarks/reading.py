"""Reading and checking Word files, as ratios to the least that reading one can cost.

The floor inflates the document part and parses it with expat, streamed, without handlers.

    python benchmarks/reading.py [rows ...]
"""

import sys
import tempfile
import zipfile
from pathlib import Path
from xml.parsers import expat

from documents import MARKUPS, Markup, write
from measuring import medians, peak_memory, table

from perftable.checking import Settings, check_file
from perftable.readers.docx import read_docx

_CHUNK = 64 * 1024
_ROWS = (60, 2_000, 50_000)
_IMPORTS = "import sys; sys.path.insert(0, sys.argv[2]); from pathlib import Path; "
_MEMORY = {
    "floor": "from reading import floor; floor(Path(sys.argv[1]))",
    "reading": "from perftable.readers.docx import read_docx; read_docx(Path(sys.argv[1]))",
    "check": "from perftable.checking import Settings, check_file;"
    " check_file(sys.argv[1], Settings())",
}


def inflate(path: Path) -> None:
    """Only inflate the document part."""
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
        while part.read(_CHUNK):
            pass


def floor(path: Path) -> None:
    """Inflate the document part and parse it, with nothing done about what is found."""
    parser = expat.ParserCreate()
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
        while data := part.read(_CHUNK):
            parser.Parse(data)
    parser.Parse(b"", True)


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
    ]


def memory(path: Path, rows: int, markup: Markup) -> list[str]:
    """Return a line of the table of memory."""
    here = str(Path(__file__).parent)
    peaks = [peak_memory(_IMPORTS + code, str(path), here) for code in _MEMORY.values()]
    return [markup, f"{rows:,}", *(f"{peak:.0f} MB" for peak in peaks)]


def main() -> None:
    """Print both tables."""
    sizes = [int(text) for text in sys.argv[1:]] or list(_ROWS)
    with tempfile.TemporaryDirectory() as folder:
        cases = [
            (write(Path(folder, f"{markup}{rows}.docx"), rows, markup), rows, markup)
            for markup in MARKUPS
            for rows in sizes
        ]
        peaks = [memory(*case) for case in cases if case[1] == max(sizes)]
        print(table(["markup", "rows", *(f"peak of {name}" for name in _MEMORY)], peaks), "\n")
        head = ["markup", "rows", "floor a row", "inflate", "reading", "all by the parser", "check"]
        print(table([*head, "reading a row"], [times(*case) for case in cases]))


if __name__ == "__main__":
    main()
