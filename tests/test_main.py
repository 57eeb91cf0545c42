"""The console script as a process: streams that are closed or narrow, signals, failures of our own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from perftable import __main__ as script
from perftable.cli import app

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
@pytest.mark.parametrize("arguments", [["extract", SAMPLE], ["--help"], ["validate", SAMPLE]])
def test_a_reader_who_leaves_is_no_error_worth_a_word(arguments: list[str]) -> None:
    script = '("$@"; echo $? >&2) | :'
    command = ["sh", "-c", script, "sh", sys.executable, "-m", "perftable", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stderr == "2\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize("closed", ["2>&-", "<&-", "2>&- <&-"])
def test_a_closed_stream_that_is_not_needed_does_no_harm(closed: str, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    done = run(["validate", SAMPLE, "-o", f"json={report}"], closed)
    assert (done.returncode, done.stdout[:4]) == (1, "fail")
    assert "Traceback" not in done.stderr
    assert report.read_bytes().startswith(b"{")


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
def test_what_cannot_be_read_or_said_is_still_no_success() -> None:
    assert run(["validate", "none.docx"], "2>&-").returncode == 2
    assert run(["validate", "-"], "<&-").returncode == 2
    assert "Traceback" not in run(["validate", "-"], "<&-").stderr


NARROW = ["cp1252", "cp437", "latin-1", "big5", "gbk", "ascii"]


@pytest.mark.parametrize("encoding", NARROW)
@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["validate", "--help"], ["validate", SAMPLE], ["rules", "PT201"], ["no"]],
    ids=" ".join,
)
def test_any_console_shows_what_it_can(encoding: str, arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "perftable", *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PERFTABLE_LANG": "zh"},
    )
    assert done.returncode in ((2,) if arguments == ["no"] else (0, 1))
    assert b"Traceback" not in done.stderr
    assert done.stdout or arguments == ["no"]


@pytest.mark.skipif(os.name == "nt", reason="needs links")
@pytest.mark.parametrize("arguments", [["a.docx"], [SAMPLE, "-o", "json=a.docx"]])
def test_a_link_to_itself_is_one_sentence(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to("a.docx")
    done = subprocess.run(
        [sys.executable, "-m", "perftable", "validate", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


WAITS = """
import os, sys, time
from perftable.__main__ import main
from perftable.cli import files
def replace(*_):
    print("ready", flush=True)
    time.sleep(60)
files.os.replace = replace
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_run_that_is_ended_leaves_no_file_behind(name: str, code: int, tmp_path: Path) -> None:
    command = [sys.executable, "-c", WAITS, "validate", SAMPLE, "--format", "json", "-o", "r"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=tmp_path, **pipes) as running:  # type: ignore[call-overload]
        assert running.stdout.readline() == "ready\n"
        assert len(list(tmp_path.iterdir())) == 1
        running.send_signal(getattr(signal, name))
        _, said = running.communicate(timeout=30)
    assert (running.returncode, said) == (code, "")
    assert list(tmp_path.iterdir()) == []


def fails(error: BaseException) -> Callable[[], int]:
    def run() -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ValueError("x\x1b\x9b"), 2, "perftable itself failed (ValueError: x\\x1b\\x9b); please"),
        (MemoryError(), 2, "perftable itself failed (MemoryError: ); please"),
        (FileNotFoundError(2, "x"), 2, "cannot go on: there is no such file or folder."),
        (KeyboardInterrupt(), 130, ""),
    ],
    ids=lambda value: type(value).__name__,
)
def test_nothing_passes_the_door_but_a_sentence(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PERFTABLE_LANG", "en")
    monkeypatch.setattr(app, "run", fails(error))
    monkeypatch.setattr(sys, "argv", ["perftable", "rules"])
    monkeypatch.setattr(script, "_catch_signals", lambda: None)
    with pytest.raises(SystemExit) as end:
        script.main()
    heard = capsys.readouterr().err
    assert end.value.code == code
    assert heard.count("\n") == bool(said)
    assert said in heard


def test_the_traceback_is_shown_on_demand() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BREAKS],
        capture_output=True,
        text=True,
        env={**os.environ, "PERFTABLE_DEBUG": "1"},
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, True)


BREAKS = """
import sys
from perftable import __main__
from perftable.cli import app
app.run = None
sys.argv = ["perftable", "rules"]
__main__.main()
"""


def ended(before: str) -> str:
    """What a process says that does this and then runs the script."""
    program = f"{before}\nfrom perftable.__main__ import script\nscript()\n"
    command = [sys.executable, "-c", program, "validate", SAMPLE]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (1, "")
    return done.stdout.rstrip().rpartition("\n")[2]


MARKED = "import os, sys; os._exit = lambda _: print('at once', flush=True)"
LATER = """
import threading
def later():
    threading.main_thread().join()
    print("done")
threading.Thread(target=later).start()
"""


def test_a_process_that_is_over_ends_at_once() -> None:
    assert ended(MARKED) == "at once"


@pytest.mark.parametrize(
    "before",
    [
        "sys.settrace(lambda *_: None)",
        "sys.setprofile(lambda *_: None)",
        "import tempfile; folder = tempfile.TemporaryDirectory()",
        "import multiprocessing.util",
    ],
)
def test_a_process_that_is_watched_or_has_more_to_do_does_not(before: str) -> None:
    assert ended(f"{MARKED}\n{before}") != "at once"


@pytest.mark.parametrize(
    "before", ["import atexit; atexit.register(print, 'done')", LATER], ids=["atexit", "thread"]
)
def test_what_others_do_at_the_end_is_done(before: str) -> None:
    assert ended(before) == "done"


def test_a_program_goes_on_that_runs_the_module() -> None:
    program = "import runpy, sys\nsys.argv[1:] = ['--version']\ntry:\n    runpy.run_module("
    program += "'perftable', run_name='__main__')\nfinally:\n    print('more')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.endswith("more\n")


def test_a_profile_is_shown() -> None:
    command = [sys.executable, "-m", "cProfile", "-m", "perftable", "validate", SAMPLE]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert "cumtime" in done.stdout


FOREVER = """
import os, sys, time
from perftable.pipeline import batch
def work(files, keep_records):
    os.write(1, b"begun\\n")  # in one piece: two processes write
    while True:
        time.sleep(1)
if __name__ == "__main__":
    from perftable.__main__ import main
    batch._check = work
    main()
"""


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL", "SIGINT"])
def test_no_process_outlives_the_run_that_started_it(name: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(20)]
    for file in files:
        file.write_text("x")
    command = [sys.executable, "-c", FOREVER, "validate", "--jobs", "2", *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        assert running.stdout is not None
        assert [running.stdout.readline(), running.stdout.readline()] == [b"begun\n"] * 2
        running.send_signal(getattr(signal, name))
        began = time.monotonic()
        assert running.stdout.read() == b""  # which returns when nobody holds the pipe any more
        assert time.monotonic() - began < 10
