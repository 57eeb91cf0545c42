"""Many files: a bad one never stops the others, the order stays, a dead process is a value."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from perftable import batch
from perftable.batch import check_files
from perftable.checking import Checked, Job, check_file
from perftable.settings import Settings
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
    assert batch._processes(files([*names, "missing.txt"])) == 1
    monkeypatch.setattr(batch, "_PAYS", 10)
    assert batch._processes(files(names)) >= 1


def dies(files: Sequence[Job], keep_records: bool) -> list[Checked]:
    if any(name.endswith("07.txt") for name, _ in files):
        os.kill(os.getpid(), signal.SIGKILL)
    return [check_file(name, settings) for name, settings in files]


def test_a_file_that_kills_its_process_is_not_checked_and_the_others_are(
    names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_check", dies)
    results = list(check_files(files(names), processes=2))
    assert [result.report.path for result in results] == names
    (dead,) = [r.report for r in results if r.report.status == "unreadable"]
    assert dead.path == names[7]
    assert "died" in (dead.reason or "")
