"""The whole process: start-up of the commands, against a process that only imports.

python benchmarks/startup.py
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from documents import write
from measuring import medians, table

RUNS = 15
GOAL = 2.0
"""Times the process that only imports lxml, pydantic and typer."""

_PYTHON = {
    "python -c pass": "pass",
    "import lxml.etree, pydantic, typer": "import lxml.etree, pydantic, typer",
    "the same, and pydantic.BaseModel": "import lxml.etree, typer; from pydantic import BaseModel",
}
_LEAST = list(_PYTHON)[1:]


def _run(environment: dict[str, str], *args: str) -> None:
    subprocess.run(
        [sys.executable, *args],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )


def tables() -> str:
    """Return the table of start-up times."""
    with tempfile.TemporaryDirectory() as folder:
        small = str(write(Path(folder, "small.docx"), 60, "word"))
        text = Path(folder, "small.txt")
        text.write_text("职责活动\t年度预算数（万元）\n", encoding="utf-8")
        commands = {
            "--version": ["--version"],
            "--help": ["--help"],
            "validate --help": ["validate", "--help"],
            "validate small.txt": ["validate", str(text)],
            "validate --format json small.docx": ["validate", "--format", "json", small],
            "validate small.docx": ["validate", small],
        }
        # As installed: modules are compiled once, whatever the surroundings say.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        for name in ("PYTHONDONTWRITEBYTECODE", "COLUMNS"):
            environment.pop(name, None)
        terminal = {**environment, "COLUMNS": "100", "FORCE_COLOR": "1"}
        jobs: dict[str, Callable[[], None]] = {
            name: partial(_run, environment, "-c", code) for name, code in _PYTHON.items()
        }
        for name, args in commands.items():
            jobs[f"perftable {name}"] = partial(_run, environment, "-m", "perftable", *args)
        name = "perftable validate small.docx, in colours"
        jobs[name] = partial(_run, terminal, "-m", "perftable", "validate", small)
        for job in jobs.values():
            job()
        taken = medians(jobs, RUNS)
    lines = [
        [name, f"{seconds * 1000:.0f} ms", *(f"{seconds / taken[least]:.2f}" for least in _LEAST)]
        for name, seconds in taken.items()
    ]
    return table(["process", "median", "× imports", "× imports with BaseModel"], lines)


if __name__ == "__main__":
    print(tables())
