"""Two runs never write into one folder; a run that was killed keeps nobody out."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from perftable.review import holding
from perftable.review.holding import Busy, held
from perftable.review.words import LOCK

_HOLD = """
import sys
from pathlib import Path
from perftable.review.holding import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def another(tmp_path: Path) -> subprocess.Popen[bytes]:
    """Return a process that holds the folder until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"held"
    process.stdout.close()
    return process


def test_a_folder_is_held_by_one_run_at_a_time(
    tmp_path: Path, another: subprocess.Popen[bytes]
) -> None:
    with pytest.raises(Busy), held(tmp_path):
        pass
    another.communicate(b"")
    with held(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_was_killed_keeps_nobody_out(
    tmp_path: Path, another: subprocess.Popen[bytes]
) -> None:
    another.kill()
    another.communicate()
    assert (tmp_path / LOCK).exists()
    with held(tmp_path):
        pass


def test_the_lock_goes_where_a_run_fails(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="of the run"), held(tmp_path):
        raise ValueError("of the run")
    with held(tmp_path):
        assert (tmp_path / LOCK).exists()


def test_a_file_that_another_run_took_along_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = holding._lock
    path = tmp_path / LOCK

    def late(file: int) -> None:
        monkeypatch.setattr(holding, "_lock", real)
        path.unlink()  # between the opening and the lock
        real(file)

    monkeypatch.setattr(holding, "_lock", late)
    with held(tmp_path):
        assert path.exists()
        with pytest.raises(Busy), held(tmp_path):
            pass


def test_a_disk_without_locks_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(file: int) -> None:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))

    monkeypatch.setattr(holding, "_lock", none)
    with held(tmp_path):
        pass
