"""Many files: checked one by one or in several processes, the results in the files' order."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from perftable.pipeline.checking import Checked, Job, check_file

CHUNK = 8
"""Files handed to a process at a time."""

_PAYS = 1_500_000
"""Bytes from which several processes pay: starting them costs about as much as checking these."""


def check_files(
    files: Sequence[Job], *, processes: int = 0, keep_records: bool = False
) -> Iterator[Checked]:
    """Yield the verdict on each file, in order; one that fails never stops the others.

    `processes` 0 takes all cores where that pays. Only few results are held at a time. Records are
    returned only with `keep_records`.
    """
    work = partial(_check, keep_records=keep_records)
    processes = min(processes or _processes(files), len(files))
    if processes < 2:
        for file in files:
            yield from work([file])
        return
    from perftable.pipeline.processes import in_processes  # heavy, and needed by few runs

    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    yield from in_processes(chunks, work, processes)


def _check(files: Sequence[Job], keep_records: bool) -> list[Checked]:
    results = [check_file(name, settings) for name, settings in files]
    return results if keep_records else [Checked(result.report) for result in results]


def _processes(files: Sequence[Job]) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    size = 0
    for name, _ in files:
        try:
            size += Path(name).stat().st_size
        except OSError:
            continue
        if size > _PAYS:
            return cores or 1
    return 1
