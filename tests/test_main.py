"""The console script as a process: what happens when its output goes nowhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = str(Path(__file__).parents[1] / "samples" / "township-bad.txt")
COMMANDS = {
    "validate": ["validate", SAMPLE],
    "json": ["validate", "--format", "json", SAMPLE],
    "summarize": ["summarize", SAMPLE],
    "extract": ["extract", SAMPLE],
    "rules": ["rules"],
}


def run(arguments: list[str], to: str) -> "subprocess.CompletedProcess[str]":
    command = f'exec "$@" {to}'
    return subprocess.run(
        ["sh", "-c", command, "sh", sys.executable, "-m", "perftable", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PERFTABLE_LANG": "en"},
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a full disk")
@pytest.mark.parametrize("name", list(COMMANDS))
def test_a_full_disk_is_one_sentence(name: str) -> None:
    done = run(COMMANDS[name], ">/dev/full")
    said = "perftable: cannot write to standard output: the disk is full.\n"
    assert (done.returncode, done.stderr) == (2, said)


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes output")
@pytest.mark.parametrize("name", ["validate", "extract"])
def test_a_closed_output_is_one_sentence(name: str) -> None:
    done = run(COMMANDS[name], ">&-")
    assert (done.returncode, done.stderr) == (2, "perftable: standard output is closed.\n")


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_a_reader_who_leaves_is_no_error_worth_a_word() -> None:
    command = ["sh", "-c", '"$@" | head -c 1', "sh", sys.executable, "-m", "perftable", "extract"]
    done = subprocess.run([*command, SAMPLE], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("{", "")
