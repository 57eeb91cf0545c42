"""Small documents, each with texts of its own: in one process, in one for each core, and again.

python benchmarks/batch.py
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import rmtree

from documents import write
from measuring import medians, table

from perftable.config.settings import Settings
from perftable.pipeline.batch import check_files
from perftable.reports.formats import names

DOCUMENTS, ROWS, RUNS = 500, 60, 5
GOAL = 0.85
"""Of a core's work that each further core must add."""

AGAIN = 0.05
"""Of the first run's work that the second over unchanged files may take, on the terminal and in JSON."""

_MANY = 1_000
"""Documents of the run that is made again."""

_UNKEPT = ("html", "xlsx")
"""Formats that show the records, which are not kept."""


def tables() -> str:
    """Return the table of both throughputs, what comes of them, and the table of second runs."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    with tempfile.TemporaryDirectory() as folder:
        files = [
            str(write(Path(folder, f"{n:03}.docx"), ROWS, "word", seed=n + 1)) for n in range(_MANY)
        ]

        def run(processes: int) -> None:
            jobs = [(name, Settings("en")) for name in files[:DOCUMENTS]]
            results = list(check_files(jobs, processes=processes))
            assert all(result.report.status == "checked" for result in results)

        jobs = {"--jobs 1": lambda: run(1), "all cores": lambda: run(cores or 1)}
        taken = medians(jobs, RUNS, time.perf_counter)
        second = again(folder)
    one = taken["--jobs 1"]
    lines = [
        [name, f"{DOCUMENTS / seconds:.0f} documents/s", f"{one / seconds:.2f}"]
        for name, seconds in taken.items()
    ]
    head = [f"{DOCUMENTS} documents of {ROWS} rows", "throughput", "× one process"]
    return (
        table(head, lines)
        + f"\n\nCores: {cores}. Goal: {GOAL} × cores = {GOAL * (cores or 1):.2f}.\n\n"
        + second
        + f"\n\nGoal: {AGAIN:.0%} for the terminal and JSON."
    )


def again(folder: str) -> str:
    """Return the table of commands over files that are known, against the first over them."""
    with tempfile.TemporaryDirectory() as place:
        kept = Path(place, "kept")
        # As installed: modules are compiled once, whatever the surroundings say.
        environment = {**os.environ, "PERFTABLE_CACHE": str(kept), "PYTHONPYCACHEPREFIX": place}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)

        def validate(format: str, *, first: bool = False) -> None:
            if first:
                rmtree(kept, ignore_errors=True)
            command = [sys.executable, "-m", "perftable", "validate", "--format", format, folder]
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)

        validate("terminal")
        firsts = medians({"": partial(validate, "terminal", first=True)}, 3)
        jobs: dict[str, Callable[[], None]] = {
            name: partial(validate, name) for name in names() if name not in _UNKEPT
        }
        taken = medians(jobs, RUNS)
    first = firsts[""]
    lines = [["the first run", f"{first:.2f} s", ""]]
    lines += [
        [f"again, --format {name}", f"{seconds:.2f} s", f"{seconds / first:.1%}"]
        for name, seconds in taken.items()
    ]
    head = [f"perftable validate, {_MANY:,} documents", "processor time", "of the first"]
    return table(head, lines)


if __name__ == "__main__":
    print(tables())
