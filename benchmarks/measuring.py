"""How everything here is measured: interleaved runs, medians, and memory in a process of its own."""

import gc
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


def processor_time() -> float:
    """Return the seconds that this process and those it has waited for were at work.

    On a shared machine the clock on the wall measures the neighbours.
    """
    users = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in users)


def medians(
    jobs: Mapping[str, Callable[[], object]],
    runs: int,
    clock: Callable[[], float] = processor_time,
) -> dict[str, float]:
    """Return the median seconds of each job; the jobs take turns, so that all share the noise."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(runs):
        for name, job in jobs.items():
            gc.collect()
            start = clock()
            job()
            times[name].append(clock() - start)
    return {name: statistics.median(taken) for name, taken in times.items()}


def peak_memory(code: str, *args: str) -> int:
    """Return the most memory, in MB, that a Python process running `code` with `args` had."""
    here = str(Path(__file__).parent)
    whole = f"import sys; sys.path.insert(0, {here!r})\n{code}\nimport measuring; print(measuring.peak())"
    command = [sys.executable, "-c", whole, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1])


def peak() -> int:
    """Return this process's peak of memory in MB; Linux counts a parent's into `ru_maxrss`."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    line = next(ln for ln in status.read_text().splitlines() if ln.startswith("VmHWM:"))
    return int(line.split()[1]) // 1024


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
