"""Runs all measurements, or those named, and writes them to RESULTS.md.

    python benchmarks/run.py [real] [reading] [peers] [container_peers] [startup] [batch] [hostile]

What is not run keeps its part of the file. For the peers: `pip install '.[peers]'`.
"""

import importlib
import os
import platform
import re
import sys
from datetime import date
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")

PARTS = {
    "real": (
        "Real files",
        "A township's document, other producers' files and the samples, as ratios to the floor:"
        " inflating document, styles and numbering and parsing them with expat, streamed, without"
        " handlers. `opening` is python-docx opening the file, `row.cells` its way to the cells'"
        " texts. `check` is that of a file like others before it; at its `first` check nothing of it is"
        " remembered: no text, no block of properties, no styles. The second table is of general"
        " documents: a sample's form behind hundreds of paragraphs formatted by hand.\n\nGoals:"
        " reading ≤ 1.5 × the floor, of general documents ≤ 2.5; a check ≤ 1.5 × `opening`.",
    ),
    "reading": (
        "Reading and checking",
        "Ratios to the floor: inflating the document part and parsing it with expat, streamed,"
        " without handlers. `word` is markup as Word writes it (6.5 kB a row), `lean` has nothing"
        " that could be left out (1.6 kB). `check` is reading, records and all rules. The second"
        " table is the peak memory of a process that does only that.\n\nGoals: reading ≤ 0.85 on"
        " `word` and ≤ 1.7 on `lean`; check ≤ 2.2 and ≤ 8, at 2,000 and 50,000 rows; cost of a row"
        " flat from 60 to 50,000 rows; memory at 50,000 rows ≤ 100 MB for reading and ≤ 500 MB for"
        " the check.",
    ),
    "peers": (
        "Other readers",
        "Whole document to rows of cell texts as each offers them (HTML and Markdown are parsed);"
        " programs with their start-up. Each takes turns with the floor and with perftable.\n\n"
        "Goal: perftable ≥ 5 × faster than python-docx's `row.cells` on large documents, and ahead"
        " of all others.",
    ),
    "container_peers": (
        "Other containers",
        "The same rows in every container, read by perftable and by the best library of each in turn;"
        " programs with their start-up. The second table is perftable alone, as documents grow; the"
        " memory is that of a process that does only that.\n\nGoals: .xlsx ≥ 5 × openpyxl, .pdf ≥ 5 ×"
        " pdfplumber, .html ≥ 2 × html5lib, .doc ≥ 20 × msdoc2docx; cost of a row flat; .xlsx of 50,000"
        " rows ≤ 150 MB.",
    ),
    "startup": (
        "Start-up",
        "Whole processes, modules compiled as after an installation, a document of 60 rows."
        " `import pydantic` alone loads nothing of it, which is why there are two columns.\n\n"
        "Goal: `perftable validate small.docx` ≤ 1.7 × the process that imports BaseModel.",
    ),
    "batch": (
        "A batch",
        "Documents, each with texts of its own, are checked in one process and in one for each core; and"
        " again with the command, which finds their verdicts in the cache.",
    ),
    "hostile": (
        "Hostile and broken files",
        "Each in a process of its own, in seconds of work with start-up; the sizes are those of the"
        " catalogue."
        "\n\nGoal: the right sentence or the right reading within 5 s and 300 MB.",
    ),
}


def machine() -> str:
    """Describe this machine in words."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{cores} cores of a shared {platform.machine()} server, Python"
        f" {platform.python_version()}, {platform.system()}"
    )


def parts(text: str) -> dict[str, str]:
    """Return the parts of a results file by their headings."""
    pieces = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], (piece.strip() for piece in pieces[2::2]), strict=True))


def main(names: list[str]) -> None:
    """Run the parts named and write the file."""
    known = parts(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    for name in names or PARTS:
        title, words = PARTS[name]
        print(f"{title} …", file=sys.stderr, flush=True)
        tables = importlib.import_module(name).tables()
        run = f"{date.today()}, {machine()}."
        known[title] = f"{words}\n\n{run}\n\n{tables}"
        write(known)


def write(known: dict[str, str]) -> None:
    """Write the parts that there are, in their order."""
    text = (
        "# Results\n\nMade by `python benchmarks/run.py`. Medians of interleaved runs, in"
        " processor time except where a batch is timed: the machine is shared.\n"
    )
    for title, _ in PARTS.values():
        if title in known:
            text += f"\n## {title}\n\n{known[title]}\n"
    RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
