"""Many files: a bad one never stops the others, the order stays, a dead process is a value."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.pipeline import batch
from perftable.pipeline.batch import CHUNK, check_files
from perftable.pipeline.checking import Checked, Job, check_file
from support import ACTIVITY, DUTY, HEADER, row

GOOD = "\n".join("\t".join(cells) for cells in (HEADER, row(DUTY), ACTIVITY)).encode()


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{number:02}.txt" for number in range(20)]
    for path in paths:
        path.write_bytes(GOOD)
    paths[7].write_bytes(b"%PDF-1.7")
    return [str(path) for path in paths]


def files(names: Sequence[str]) -> list[Job]:
    return [(name, Settings("en")) for name in names]


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_file_among_many(names: list[str], jobs: int) -> None:
    results = list(check_files(files(names), processes=jobs))
    assert [result.report.path for result in results] == names
    unreadable = [i for i, r in enumerate(results) if r.report.status == "unreadable"]
    assert unreadable == [7]
    assert all(result.document is None for result in results)


def test_records_are_kept_on_demand(names: list[str]) -> None:
    results = list(check_files(files(names), processes=2, keep_records=True))
    assert sum(result.document is not None for result in results) == 19


def test_processes_are_used_where_they_pay(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert batch.worth_starting([*names, "missing.txt"]) == 1
    monkeypatch.setattr(batch, "_PAYS", 10)
    assert batch.worth_starting(names) >= 1


def dies(files: Sequence[Job], keep_records: bool) -> list[Checked]:
    """Check files, noting the process for each; some bring it down."""
    for name, _ in files:
        Path(f"{name}.{os.getpid()}").touch()
    if any(name.endswith(("07.txt", "12.txt")) for name, _ in files):
        os.kill(os.getpid(), signal.SIGKILL)
    return [check_file(name, settings) for name, settings in files]


@pytest.mark.parametrize("processes", [2, 3])
def test_a_file_that_kills_its_process_is_not_checked_and_the_others_are(
    names: list[str], processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_check", dies)
    results = list(check_files(files(names), processes=processes))
    assert [result.report.path for result in results] == names
    dead = [r.report for r in results if r.report.status == "unreadable"]
    assert [report.path for report in dead] == [names[7], names[12]]
    assert all("died" in (report.reason or "") for report in dead)


def test_only_the_files_of_its_chunk_are_tried_again(
    names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_check", dies)
    list(check_files(files(names), processes=2))
    tried = [path.name.rpartition(".")[0] for path in tmp_path.iterdir() if path.suffix != ".txt"]
    assert {name[:2] for name in tried} == {f"{number:02}" for number in range(20)}
    twice = {name for name in tried if tried.count(name) > 1}
    assert {int(name[:2]) // CHUNK for name in twice} <= {0, 1}
    processes = {path.suffix for path in tmp_path.iterdir() if path.suffix != ".txt"}
    assert len(processes) <= 2 + 4  # each of the two files brings down two


PEAK = """
import resource, sys
from perftable.__main__ import main
try:
    main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as Linux does")
@pytest.mark.parametrize("command", ["validate", "extract"])
def test_memory_does_not_grow_with_the_number_of_files(command: str, tmp_path: Path) -> None:
    rows = (HEADER, *[row(DUTY, budget="9"), row(ACTIVITY, goal="", indicator="加强管理")] * 8)
    text = "\n".join("\t".join(cells) for cells in rows)
    peaks = []
    for count in (40, 300):
        folder = tmp_path / str(count)
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        arguments = [*command.split(), "--jobs", "1", "--isolated", str(folder)]
        done = subprocess.run([sys.executable, "-c", PEAK, *arguments], capture_output=True)
        assert done.returncode in (0, 1)
        peaks.append(int(done.stderr.split()[-1]) // 1024)
    assert peaks[1] - peaks[0] < 10  # MB; held in memory they are 30
