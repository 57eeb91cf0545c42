"""The race on real files: a township's document, other producers' files and the samples.

Behind them general documents: the form of a sample among paragraphs formatted by hand.

    python benchmarks/real.py [--against CHECKOUT]

The floor inflates document, styles and numbering and parses them with expat, streamed, without
handlers. With `--against` another checkout's sources read and check the same files in turn with
these, in processes of their own: its ratios to these are the last columns.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from xml.parsers import expat

import general
from measuring import medians, table

from perftable.config.settings import Settings
from perftable.pipeline.checking import check_file
from perftable.readers.word.fast import nodes
from perftable.readers.word.reading import read_docx

ROOT = Path(__file__).parents[1]
SHARED = ROOT / ".." / "shared"
_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml")
_CHUNK = 64 * 1024
_RUNS = 15
_JOBS = ("reading", "check", "first", "opening", "row.cells")
_REMEMBERING = tuple(
    f"perftable.{name}" for name in "values model readers forms rules.words rules.common".split()
)
"""What has to do with texts and markup; what is known of rules and configurations stays."""

_GENERAL = (
    ("300 paragraphs", 300, False, 60),
    ("300, a fifth with tracked changes", 300, True, 60),
    ("600, a fifth with tracked changes, 900 styles", 600, True, 900),
)
"""Paragraphs, whether they are revised, styles."""

_THERE = """
import json, sys
from pathlib import Path
from measuring import medians
try:
    from perftable.pipeline.checking import check_file
    from perftable.config.settings import Settings
    from perftable.readers.word.reading import read_docx
except ImportError:
    from perftable.checking import check_file
    from perftable.settings import Settings
    from perftable.readers.docx import read_docx
out = {}
for name in sys.argv[2:]:
    jobs = {"reading": lambda: read_docx(Path(name)), "check": lambda: check_file(name, Settings())}
    for job in jobs.values():
        job()
    out[name] = medians(jobs, int(sys.argv[1]))
print(json.dumps(out))
"""


def files() -> list[Path]:
    """Return the real files that are there; those beside the project are on some machines only."""
    found = [
        SHARED / "real" / "hebei-township.docx",
        *sorted((SHARED / "producers").glob("*.docx")),
    ]
    samples = [ROOT / "samples" / f"township-{name}.docx" for name in ("good", "bad")]
    return [path for path in (*found, *samples) if path.is_file()]


def floor(path: Path) -> None:
    """Inflate and parse what a reader must look at, and do nothing about it."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        for name in _PARTS:
            if name in names:
                parser = expat.ParserCreate()
                with archive.open(name) as part:
                    while data := part.read(_CHUNK):
                        parser.Parse(data)
                parser.Parse(b"", True)


def opened(path: Path) -> None:
    """Open with python-docx."""
    from docx import Document

    Document(str(path))


def row_cells(path: Path) -> None:
    """Read every cell's text with python-docx."""
    from docx import Document

    for grid in Document(str(path)).tables:
        for row in grid.rows:
            for cell in row.cells:
                cell.text  # noqa: B018


def memories() -> list[Callable[[], None]]:
    """Return what clears all that a run remembers of texts and markup; the program's own stays."""
    found: dict[int, Callable[[], None]] = {id(nodes._known): nodes._known.clear}
    for name in [name for name in sys.modules if name.startswith(_REMEMBERING)]:
        for one in vars(sys.modules[name]).values():
            bounded = hasattr(one, "cache_parameters") and one.cache_parameters()["maxsize"]
            if bounded and "Pattern" not in str(one.__wrapped__.__annotations__.get("return")):
                found[id(one)] = one.cache_clear
    return list(found.values())


def first_check(path: Path) -> None:
    """Check a file of which nothing is remembered, not even what files of its kind share."""
    for forget in memories():
        forget()
    check_file(str(path), Settings())


def times(path: Path) -> dict[str, float]:
    """Return the median seconds of each contestant; a file that python-docx cannot open has none."""
    jobs: dict[str, Callable[[], object]] = {
        "floor": lambda: floor(path),
        "reading": lambda: read_docx(path),
        "check": lambda: check_file(str(path), Settings()),
        "first": lambda: first_check(path),
        "opening": lambda: opened(path),
        "row.cells": lambda: row_cells(path),
    }
    able = {}
    for name, job in jobs.items():
        try:
            job()
        except Exception as error:  # a peer that fails is left out, and said
            print(f"{path.name}: {name} fails: {error}", file=sys.stderr)
        else:
            able[name] = job
    taken = medians(able, _RUNS)
    if "first" in taken:  # it forgets before it checks
        taken["first"] -= medians({"": lambda: [forget() for forget in memories()]}, _RUNS)[""]
    return taken


def elsewhere(checkout: Path, paths: Sequence[Path]) -> dict[str, dict[str, float]]:
    """Return the median seconds of another checkout's reading and check, by file."""
    code = (
        f"import sys; sys.path[:0] = [{str(checkout / 'src')!r}, {str(Path(__file__).parent)!r}]\n"
    )
    command = [sys.executable, "-c", code + _THERE, str(_RUNS), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=checkout)
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


def general_table() -> str:
    """Return the table of general documents: ratios to the floor."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, paragraphs, revised, styles in _GENERAL:
            taken = times(general.write(Path(folder, "a.docx"), paragraphs, revised, styles))
            ratios = [taken.get(job, 0.0) / taken["floor"] for job in _JOBS]
            shown = [f"{ratio:.2f}" if ratio else "–" for ratio in ratios]
            rows.append([name, f"{taken['floor'] * 1000:.1f} ms", *shown])
    return table(["paragraphs before the form", "floor", *_JOBS], rows)


def tables(against: Path | None = None) -> str:
    """Return the tables: ratios to the floor, and the other checkout's to ours."""
    paths = files()
    other: dict[str, dict[str, float]] = {}
    if against is not None:  # in its own process, as ours is here, and once before and once after
        other = elsewhere(against, paths)
        ours = elsewhere(ROOT, paths)
    rows, ratios = [], []
    for path in paths:
        taken = times(path)
        line = [taken.get(name, 0.0) / taken["floor"] for name in _JOBS]
        opening = taken.get("opening")
        line += [taken[name] / opening if opening else 0.0 for name in ("check", "first")]
        ratios.append(line)
        row = [
            path.name,
            f"{taken['floor'] * 1000:.1f} ms",
            *(f"{r:.2f}" if r else "–" for r in line),
        ]
        if against is not None:
            mine, theirs = ours[str(path)], other[str(path)]
            row += [f"{mine[job] / theirs[job]:.2f}" for job in ("reading", "check")]
        rows.append(row)
    middle = [median(r for r in column if r) for column in zip(*ratios, strict=True)]
    rows.append(["**median**", "", *(f"**{r:.2f}**" for r in middle)])
    head = ["file", "floor", *_JOBS, "check ÷ opening", "first ÷ opening"]
    if against is not None:
        head += ["reading, to before", "check, to before"]
        for column in (-2, -1):
            rows[-1].append(f"**{median(float(row[column]) for row in rows[: len(paths)]):.2f}**")
    return f"{table(head, rows)}\n\n{general_table()}"


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--against", type=Path)
    print(tables(arguments.parse_args().against))
