"""How everything here is measured: interleaved runs, medians, and memory in a process of its own."""

import gc
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence


def medians(jobs: Mapping[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Return the median seconds of each job; the jobs take turns, so that all share the noise."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(runs):
        for name, job in jobs.items():
            gc.collect()
            start = time.perf_counter()
            job()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(taken) for name, taken in times.items()}


def peak_memory(code: str, *args: str) -> float:
    """Return the most memory, in MB, that a Python process running `code` with `args` had."""
    ending = "\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    done = subprocess.run(
        [sys.executable, "-c", code + ending, *args], capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[-1]) / (1024 * 1024 if sys.platform == "darwin" else 1024)


def run_process(command: Sequence[str]) -> tuple[float, float]:
    """Run a command to its end; return its seconds and its peak memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    process.wait()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return seconds, max(before, peak) / 1024


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
