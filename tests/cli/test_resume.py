"""--resume and --format jsonl: a result is written as it comes, a run goes on where it stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.config.settings import Settings
from perftable.pipeline import batch
from perftable.pipeline.checking import Checked, check_file
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()
COUNT = 30


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for number in range(COUNT):
        rows = (HEADER, row(DUTY, budget=f"{number}.00"), ACTIVITY)
        text = "\n".join("\t".join(cells) for cells in rows)
        (tmp_path / "in" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def validate(*arguments: str) -> tuple[int, str]:
    result = runner.invoke(app, ["validate", "in", "--lang", "en", *arguments])
    return result.exit_code, result.stdout


def lines(path: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def test_a_line_is_a_document_of_the_json_report(folder: Path) -> None:
    report = json.loads(validate("--format", "json")[1])
    code, out = validate("--format", "jsonl")
    *documents, head = map(json.loads, out.splitlines())
    assert (code, documents) == (1, report["documents"])
    assert head == {**report, "documents": []}
    assert validate("--format", "jsonl", "-o", "run.jsonl") == (1, "")
    assert Path("run.jsonl").read_text("utf-8") == out


def test_lines_come_before_the_last_file_is_checked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    seen: list[int] = []

    def check(path: str, settings: Settings) -> Checked:
        if path.endswith("29.txt"):
            sys.stdout.flush()
            seen.append(capfdbinary.readouterr().out.count(b"\n"))
        return check_file(path, settings)

    monkeypatch.setattr(batch, "check_file", check)
    app(["validate", "in", "--jobs", "1", "--format", "jsonl"], standalone_mode=False)
    assert seen == [29]


def test_only_what_is_missing_is_checked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without = validate("--format", "json")
    assert validate("--format", "json", "--resume", "run.jsonl") == without
    content = Path("run.jsonl").read_bytes()
    Path("run.jsonl").write_bytes(b"".join(content.splitlines(True)[:20]) + b'{"key":"')
    seen: list[str] = []

    def check(path: str, settings: Settings) -> Checked:
        seen.append(path)
        return check_file(path, settings)

    monkeypatch.setattr(batch, "check_file", check)
    assert validate("--format", "json", "--resume", "run.jsonl") == without
    assert seen == [f"in/{number:02}.txt" for number in range(20, COUNT)]
    assert Path("run.jsonl").read_bytes() == content
    Path("in/05.txt").write_bytes(Path("in/06.txt").read_bytes())
    del seen[:]
    validate("--resume", "run.jsonl", "--no-cache")
    assert len(seen) <= 1
    assert lines("run.jsonl")[-1]["path"] == "in/05.txt"


def test_what_depends_on_other_files_is_checked_again(folder: Path) -> None:
    without = validate("--format", "json", "--across", "--no-cache")
    for _ in range(2):
        arguments = ("--format", "json", "--across", "--resume", "run.jsonl")
        assert validate(*arguments) == without


def test_a_file_that_is_no_such_report_is_not_touched(folder: Path) -> None:
    Path("work.docx").write_bytes(b"PK\x03\x04")
    assert validate("--resume", "work.docx")[0] == 2
    assert Path("work.docx").read_bytes() == b"PK\x03\x04"
    assert validate("--resume", "missing/run.jsonl")[0] == 2


@pytest.mark.skipif(os.name != "posix", reason="signals as on Unix")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_a_run_that_is_killed_loses_nothing(folder: Path, end: signal.Signals) -> None:
    command = [sys.executable, "-m", "perftable", "validate", "in", "--lang", "en", "--jobs", "1"]
    command += ["--resume", "run.jsonl"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    place = folder / "run.jsonl"
    while process.poll() is None and not (place.exists() and place.stat().st_size):
        time.sleep(0.005)
    process.send_signal(end)
    process.wait()
    done = place.read_bytes().count(b"}\n")
    assert validate("--format", "json", "--resume", "run.jsonl") == validate("--format", "json")
    paths = [
        json.loads(one)["path"] for one in place.read_bytes().splitlines() if one.endswith(b"}")
    ]
    assert sorted(paths) == [f"in/{number:02}.txt" for number in range(COUNT)]
    assert done <= COUNT
