"""What a command does not need it does not import: start-up is most of a small check."""

import subprocess
import sys
from pathlib import Path

import pytest

from support import ACTIVITY, DUTY, HEADER, row

_RUN = """
import sys
sys.argv[0] = "perftable"
from perftable.__main__ import main
try:
    main()
except SystemExit:
    pass
print("\\nimported", *{name.partition(".")[0] for name in sys.modules})
"""


def imported(*args: str) -> set[str]:
    """The top-level packages that a command has imported when it ends."""
    command = [sys.executable, "-c", _RUN, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    line = done.stdout.rstrip().rpartition("\n")[2]
    assert line.startswith("imported ")
    return set(line.split()[1:])


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    rows = (HEADER, row(DUTY), ACTIVITY)
    path.write_text("\n".join("\t".join(cells) for cells in rows), encoding="utf-8")
    return str(path)


def test_the_version_needs_no_package() -> None:
    assert not imported("--version") & {"typer", "pydantic", "lxml", "rich", "docx"}


@pytest.mark.parametrize("args", [["--help"], ["validate", "--help"]], ids=" ".join)
def test_help_reads_and_shows_no_document(args: list[str]) -> None:
    names = imported(*args)
    assert "typer" in names
    assert not names & {"lxml", "rich", "docx", "multiprocessing"}


def test_checking_a_text_needs_nothing_of_word_and_no_processes(text: str) -> None:
    names = imported("validate", text)
    assert "pydantic" in names
    assert not names & {"lxml", "docx", "multiprocessing", "ssl"}


def test_a_report_for_machines_needs_no_terminal(text: str) -> None:
    assert "rich" not in imported("validate", "--format", "json", text)
