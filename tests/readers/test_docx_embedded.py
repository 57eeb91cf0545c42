"""Text that only Word can bring in: the document is refused, whatever else it holds."""

from pathlib import Path

import pytest

from perftable.readers.base import UnreadableFile
from perftable.readers.word.reading import read_docx
from wordfile import REL, cell, grids, pack, par, parts, row, run, tbl

CHUNK = f'<w:altChunk xmlns:r="{REL}" r:id="rId9"/>'


def refused(body: str, target: str = "afchunk.mht", mode: str = "Internal") -> str:
    """Why the document of this body is not read, the same on both paths."""
    files = parts(body)
    name = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rId9" Type="{REL}/aFChunk" Target="{target}" TargetMode="{mode}"/>'
    files[name] = files[name].replace(b"</Relationships>", link.encode() + b"</Relationships>")
    reasons = set()
    for fast in (True, False):
        with pytest.raises(UnreadableFile) as caught:
            read_docx(Path("a.docx"), pack(files), fast=fast)
        reasons.add(caught.value.say("en"))
    (reason,) = reasons
    return reason


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("afchunk.mht", "HTML"),
        ("a.HTML", "HTML"),
        ("a.htm", "HTML"),
        ("a.rtf", "RTF"),
        ("a.xml", "XML"),
        ("a.docx", "another Word document"),
        ("a.txt", "plain text"),
        ("a.bin", "content of another format"),
        ("a", "content of another format"),
    ],
)
def test_the_reason_names_what_is_embedded(target: str, what: str) -> None:
    assert refused(CHUNK, target) == (
        f"The Word document holds embedded {what}, which was not read; open it in Word and save it"
        " as .docx."
    )


ROWS = [row("甲", "乙")] * 3
PLACES = {
    "alone": CHUNK,
    "beside a table that is read": tbl(*ROWS) + CHUNK,
    "before it": CHUNK + tbl(*ROWS),
    "in a content control": f"<w:sdt><w:sdtContent>{CHUNK}</w:sdtContent></w:sdt>" + tbl(*ROWS),
    "in a cell": tbl(*ROWS, row(cell("<w:p></w:p>" + CHUNK), "乙"), *ROWS),
    "in a text box": par(f"<w:r><w:pict><w:txbxContent>{CHUNK}</w:txbxContent></w:pict></w:r>"),
    "in a nested table": tbl(row(cell("<w:p></w:p>" + tbl(row(cell("<w:p></w:p>" + CHUNK)))))),
}


@pytest.mark.parametrize("body", PLACES.values(), ids=PLACES)
def test_wherever_it_stands(body: str) -> None:
    assert "embedded HTML" in refused(body)


def test_without_a_part_it_is_refused_all_the_same() -> None:
    assert "another format" in refused(CHUNK.replace("rId9", "rId8"))
    assert "another format" in refused("<w:altChunk/>")
    assert "another format" in refused(CHUNK, "http://example.org/a.html", "External")


def test_a_part_nobody_puts_into_the_text_is_no_matter() -> None:
    data = pack(parts(tbl(*ROWS)) | {"word/afchunk.mht": b"From: a"})
    assert grids(read_docx(Path("a.docx"), data)) == [[["甲", "乙"]] * 3]


def test_a_master_document_is_refused() -> None:
    inner = par(run("甲") + f'<w:subDoc xmlns:r="{REL}" r:id="rId9"/>')
    assert "subdocuments" in refused(inner + tbl(*ROWS))
    assert "subdocuments" in refused(tbl(*ROWS, row(cell(inner), "乙")))
