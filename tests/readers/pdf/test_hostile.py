"""Hostile PDF files: each ends in one sentence, in time, whatever pdfium does."""

import time
import zlib
from pathlib import Path

import pytest

from pdffile import assembled, pdf, ruled, stream
from perftable.readers.base import UnreadableFile

pytest.importorskip("pypdfium2")
from perftable.readers import pdf as reader
from perftable.readers.pdf import apart
from wordfile import grids

GOOD = pdf(
    ruled([["职责活动", "年度预算数"], ["水利设施管护", "30.00"], ["渠道清淤维修", "12.00"]])
)


def laughing(depth: int, times: int) -> bytes:
    """A drawing that draws the next one several times, and so on."""
    more = [
        stream(b"/X Do " * times, f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {6 + n} 0 R>>>>")
        for n in range(depth)
    ]  # fmt: skip
    more.append(stream(b"0 0 m 9 9 l S", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
    return pdf("/X Do", more=more, resources="/XObject<</X 5 0 R>>")


CASES = {
    "many paths": pdf(stream(b"".join(b"%d %d m %d %d l S\n" % (n % 500, n % 800, n % 7, n % 9) for n in range(100_000)), packed=True)),
    "a bomb of paths": pdf(stream(b"0 0 1 1 re f\n" * 2_000_000, packed=True)),
    "a bomb of text": pdf(stream(b"BT /F1 1 Tf " + b"<4e00>Tj " * 2_000_000, packed=True)),
    "packed twice": pdf(b"<</Length 9/Filter[/FlateDecode/FlateDecode]>>stream\n" + zlib.compress(zlib.compress(b" " * 100_000_000)) + b"\nendstream"),
    "drawings that multiply": laughing(12, 10),
    "a drawing in itself": pdf("/X Do", more=[stream(b"/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>")], resources="/XObject<</X 5 0 R>>"),
    "pages without end": assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[" + b"3 0 R " * 9_000 + b"]/Count 9000>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]),
    "pages that hold themselves": GOOD.replace(b"/Kids[6 0 R]", b"/Kids[2 0 R]"),
    "brackets": GOOD.replace(b"/Type/Catalog", b"/Type/Catalog/A" + b"[" * 100_000),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_is_refused_in_time(name: str) -> None:
    begun = time.monotonic()
    with pytest.raises(UnreadableFile) as caught:
        reader.read(Path("a.pdf"), CASES[name])
    assert time.monotonic() - begun < 10  # 5 on a machine with nothing else to do
    assert "\n" not in caught.value.say("en")
    assert caught.value.say("zh").endswith("。")


@pytest.mark.parametrize(
    "data",
    [
        GOOD.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % GOOD.rindex(b"xref\n0")),
        GOOD.replace(b"/Count 1", b"/Count 99999999"), GOOD[: GOOD.rindex(b"xref\n0")] + b"trailer<</Root 1 0 R>>",
        b"\n\n" + GOOD, GOOD + b"\0" * 2000,
    ],
)  # fmt: skip
def test_is_mended_as_viewers_do(data: bytes) -> None:
    assert len(grids(reader.read(Path("a.pdf"), data))[0]) == 3


def test_the_next_file_is_read_when_one_ended_the_process() -> None:
    helper = apart.Helper()
    assert helper.read(GOOD).blocks
    with pytest.raises(UnreadableFile, match="too complex"):
        helper.read(CASES["a bomb of paths"])
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
