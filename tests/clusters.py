"""A real scheduler, real workers and a store that speaks S3, all on this machine, for tests."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
_WAIT = 60.0


class Programs:
    """Programs that were started, and what each writes; `end` ends them all."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder, self.environment = folder, {**os.environ, **environment}
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str, until: str) -> tuple[subprocess.Popen[bytes], str]:
        """Start a program of Python's; return it when it says `until`, with that line."""
        log = self.folder / f"{len(self._running)}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                stdout=output,
                stderr=subprocess.STDOUT,
                env=self.environment,
                cwd=self.folder,
                start_new_session=True,
            )
        self._running.append(process)
        end = time.monotonic() + _WAIT
        while time.monotonic() < end and process.poll() is None:
            for line in log.read_text("utf-8", "replace").splitlines():
                if until in line:
                    return process, line
            time.sleep(0.05)
        pytest.fail(f"{arguments[0]} did not start: {log.read_text('utf-8', 'replace')}")

    def end(self) -> None:
        """End all that still runs, with what they started."""
        for process in self._running:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Cluster:
    """A scheduler with workers of one thread each; a `nanny` starts one anew that dies."""

    def __init__(self, programs: Programs, workers: int, *, nanny: bool = True) -> None:
        self.scheduler, line = programs.start(
            *("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"),
            "--no-dashboard",
            until="Scheduler at:",
        )
        self.address = line.split()[-1]
        for number in range(workers):
            programs.start(
                *("distributed.cli.dask_worker", self.address, "--host", "127.0.0.1"),
                *("--nthreads", "1", "--no-dashboard", "--death-timeout", "20"),
                *("--local-directory", str(programs.folder / f"worker-{number}")),
                "--nanny" if nanny else "--no-nanny",
                until="Registered to:",
            )


@contextmanager
def programs(folder: Path, **environment: str) -> Iterator[Programs]:
    """Give what starts programs, which see our sources and this environment."""
    ours = {"PYTHONPATH": str(SOURCE), "PYTHONUNBUFFERED": "1", **environment}
    started = Programs(folder, ours)
    try:
        yield started
    finally:
        started.end()


def store(programs: Programs) -> str:
    """Start a store; return its address."""
    _, line = programs.start("moto.server", "-H", "127.0.0.1", "-p", "0", until="Running on http")
    return line.split()[-1]


def web(programs: Programs, folder: Path) -> str:
    """Start a plain web server; return its address."""
    arguments = ("http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder))
    _, line = programs.start(*arguments, until="Serving HTTP on")
    return f"http://127.0.0.1:{line.split(' port ')[1].split()[0]}"
