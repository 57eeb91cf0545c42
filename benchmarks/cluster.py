"""A Dask cluster on this machine with 1, 2 and 4 workers: documents a second, and whose work they are.

    python benchmarks/cluster.py [DOCUMENTS]

Needs the extra `cluster`. The clock on the wall says what these cores give; processor time by program
says what a document costs, wherever it is judged, and from when on scheduler and client would be short.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
from documents import write
from measuring import table

DOCUMENTS, FEW, ROWS, ROUNDS = 400, 40, 60, 3
WORKERS = (1, 2, 4)
_WAIT = 60.0


def tables(documents: int = DOCUMENTS) -> str:
    """Return the table, and what comes of it."""
    rounds: dict[int, list[tuple[float, ...]]] = {count: [] for count in WORKERS}
    with tempfile.TemporaryDirectory() as name, ExitStack() as open_ones:
        folder = Path(name)
        _documents(folder / "few", FEW)
        size = _documents(folder / "in", documents)
        started = {count: open_ones.enter_context(_started(folder, count)) for count in WORKERS}
        for address, running in started.values():  # what starts only once is started then
            _run(folder / "few", folder / "out", address, running)
        for _ in range(ROUNDS):
            for count, (address, running) in started.items():
                rounds[count].append(_run(folder / "in", folder / "out", address, running))
    lines = []
    for count, runs in rounds.items():
        wall, *work = (statistics.median(part) for part in zip(*runs, strict=True))
        times = (f"{1000 * used / documents:.2f} ms" for used in work)
        lines.append([f"{count}", f"{documents / wall:.1f}/s", *times])
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    head = ["workers", "documents", "work of workers", "of the scheduler", "of the client"]
    return (
        table(head, lines)
        + f"\n\n{documents} documents of {ROWS} rows, {size // documents:,} bytes"
        f" each, in a local folder; {cores} cores; work is processor time for each document."
    )


def _documents(folder: Path, count: int) -> int:
    """Write documents with texts of their own; return their bytes."""
    folder.mkdir()
    written = (
        write(folder / f"{number:04}.docx", ROWS, "word", seed=number + 1)
        for number in range(count)
    )
    return sum(path.stat().st_size for path in written)


def _run(folder: Path, out: Path, address: str, running: list[psutil.Process]) -> tuple[float, ...]:
    """Return seconds on the wall, and of work of the workers, the scheduler and the client."""
    shutil.rmtree(out, ignore_errors=True)
    before = list(map(_work, running))
    command = [sys.executable, "-m", "perftable", "validate", "--cluster", address]
    command += ["-o", str(out), "--lang", "en", str(folder)]
    client = psutil.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert "listed" in (said := client.stderr.readline().decode()), said
    began, own = time.perf_counter(), sum(client.cpu_times()[:2])
    used = own
    while client.status() != psutil.STATUS_ZOMBIE:  # of one that is gone nobody knows its work
        used = sum(client.cpu_times()[:2])
        time.sleep(0.02)
    wall = time.perf_counter() - began
    assert client.wait() in (0, 1), client.stderr.read()
    spent = [_work(process) - used for process, used in zip(running, before, strict=True)]
    return wall, sum(spent[1:]), spent[0], used - own


@contextmanager
def _started(place: Path, workers: int) -> Iterator[tuple[str, list[psutil.Process]]]:
    """Give the address of a scheduler, its process and those of its workers."""
    running: list[psutil.Process] = []
    try:
        scheduler = ("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0")
        address = _start(running, place, "Scheduler at:", *scheduler, "--no-dashboard").split()[-1]
        for _ in range(workers):
            worker = ("distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard")
            _start(running, place, "Registered to:", *worker, "--local-directory", str(place))
        yield address, running
    finally:
        for process in running:
            for one in (*process.children(recursive=True), process):
                one.kill()


def _start(running: list[psutil.Process], place: Path, until: str, *arguments: str) -> str:
    """Start a program; return the line in which it says `until`."""
    log = place / f"{os.urandom(4).hex()}.log"
    with log.open("wb") as file:
        command = [sys.executable, "-m", *arguments]
        running.append(psutil.Popen(command, stdout=file, stderr=subprocess.STDOUT))
    end = time.monotonic() + _WAIT
    while time.monotonic() < end:
        found = re.search(f".*{until}.*", log.read_text("utf-8", "replace"))
        if found:
            return found[0]
        time.sleep(0.05)
    raise SystemExit(log.read_text("utf-8", "replace"))


def _work(process: psutil.Process) -> float:
    """Return the seconds that a process and those below it were at work."""
    times = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    ended = process.cpu_times()
    alive = sum(float(one.user + one.system) for one in times)
    return alive + float(ended.children_user + ended.children_system)


if __name__ == "__main__":
    print(tables(*map(int, sys.argv[1:2])))
