"""The folder that goes with the run."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from perftable.serve.room import room

_HOLD = """
import sys, time
from perftable.serve.room import room
with room() as folder:
    (folder / "upload").write_text("x")
    print(folder, flush=True)
    time.sleep(60)
"""


def test_only_its_owner_looks_into_it_and_it_goes_at_the_end() -> None:
    with room() as folder:
        (folder / "a").mkdir()
        (folder / "a" / "b").write_text("x")
        if os.name == "posix":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not folder.exists()


def test_it_goes_where_the_run_fails() -> None:
    with pytest.raises(ZeroDivisionError), room() as folder:
        _ = 1 / 0
    assert not folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_it_goes_where_the_process_is_killed() -> None:
    held = subprocess.Popen([sys.executable, "-c", _HOLD], stdout=subprocess.PIPE, text=True)
    assert held.stdout is not None
    folder = Path(held.stdout.readline().strip())
    assert (folder / "upload").is_file()
    held.send_signal(signal.SIGKILL)
    held.wait()
    held.stdout.close()
    end = time.monotonic() + 20
    while folder.exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not folder.exists()
