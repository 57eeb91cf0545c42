"""500 small documents, each with texts of its own: in one process, and in one for each core.

python benchmarks/batch.py
"""

import os
import tempfile
import time
from pathlib import Path

from documents import write
from measuring import medians, table

from perftable.config.settings import Settings
from perftable.pipeline.batch import check_files

DOCUMENTS, ROWS, RUNS = 500, 60, 5
GOAL = 0.85
"""Of a core's work that each further core must add."""


def tables() -> str:
    """Return the table of both throughputs, and what comes of them."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    with tempfile.TemporaryDirectory() as folder:
        names = [
            str(write(Path(folder, f"{n:03}.docx"), ROWS, "word", seed=n + 1))
            for n in range(DOCUMENTS)
        ]

        def run(processes: int) -> None:
            files = [(name, Settings("en")) for name in names]
            results = list(check_files(files, processes=processes))
            assert all(result.report.status == "checked" for result in results)

        jobs = {"--jobs 1": lambda: run(1), "all cores": lambda: run(cores or 1)}
        taken = medians(jobs, RUNS, time.perf_counter)
    one = taken["--jobs 1"]
    lines = [
        [name, f"{DOCUMENTS / seconds:.0f} documents/s", f"{one / seconds:.2f}"]
        for name, seconds in taken.items()
    ]
    head = ["500 documents of 60 rows", "throughput", "× one process"]
    return (
        table(head, lines)
        + f"\n\nCores: {cores}. Goal: {GOAL} × cores = {GOAL * (cores or 1):.2f}."
    )


if __name__ == "__main__":
    print(tables())
