"""The process apart in which PDF files are read; the hostile ones are in `hostile_pdf`."""

import subprocess
import sys
from pathlib import Path

import pytest

from hostile_pdf import GOOD
from pdffile import pdf, ruled, stream
from perftable.readers.base import UnreadableFile

pytest.importorskip("pypdfium2")
from perftable.readers import pdf as reader
from perftable.readers.pdf import apart
from wordfile import grids

BOMB = pdf(stream(b"0 0 1 1 re f\n" * 2_000_000, packed=True))


def test_the_next_file_is_read_when_one_ended_the_process() -> None:
    helper = apart.Helper()
    assert helper.read(GOOD).blocks
    with pytest.raises(UnreadableFile, match="too complex"):
        helper.read(BOMB)
    assert helper.is_over
    assert grids(reader.read(Path("a.pdf"), GOOD))


def test_a_page_that_takes_too_long_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = "import perftable.readers.drawn.pace as p; p.START = 0.2; p.PER_PAGE = 0; import perftable.readers.pdf.pdfium as m; m.read_page = lambda *a: [0 for _ in iter(int, 1)]; "
    monkeypatch.setattr(
        apart, "_CODE", apart._CODE.replace("from perftable", slow + "from perftable", 1)
    )
    helper = apart.Helper()
    with pytest.raises(UnreadableFile, match="reasonable time"):
        helper.read(GOOD)
    assert helper.is_over


def test_without_a_process_apart_it_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*args: object, **more: object) -> None:
        raise OSError

    apart.close()
    monkeypatch.setattr("subprocess.Popen", none)
    assert grids(reader.read(Path("a.pdf"), GOOD))


def test_an_interrupted_file_is_not_taken_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(pipe: object) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(apart, "_receive", interrupt)
        with pytest.raises(KeyboardInterrupt):
            reader.read(Path("a.pdf"), pdf(ruled([["别的文件"] * 2] * 5)))
    assert len(grids(reader.read(Path("a.pdf"), GOOD))[0]) == 3


def test_memory_is_bounded_below_a_bound_of_the_system() -> None:
    pytest.importorskip("resource")
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30));"
        " from perftable.readers.pdf import apart; apart._bound_memory(1000);"
        " print(*resource.getrlimit(resource.RLIMIT_AS))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    soft, hard = map(int, done.stdout.split())
    assert soft < 1 << 30 < hard == 3 << 30
