"""LibreOffice opens annotated copies and keeps every comment through a save of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from commented import comments, copy, inside, note
from perftable.annotating.repacking import repack
from perftable.config.settings import Settings
from perftable.pipeline.annotation import annotate
from perftable.pipeline.checking import check, read
from perftable.readers.word.reading import read_docx
from readers.test_docx_matrix import CONTINUE, RESTART, sdt
from wordfile import REL, W, cell, document, grids, par, row, run, tbl

SAMPLE = Path(__file__).parents[2] / "samples" / "township-bad.docx"
OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")

CHANGE = 'w:id="90" w:author="王" w:date="2025-01-01T00:00:00Z"'
HARD = tbl(
    row("甲", "乙", "丙"),
    row("删", "去", "的", properties=f"<w:del {CHANGE}/>"),
    sdt(row(cell("丁", RESTART), cell("戊", '<w:gridSpan w:val="2"/>' + RESTART))),
    row(cell("", CONTINUE), cell("", '<w:gridSpan w:val="2"/>' + CONTINUE)),
    row(
        "<w:tc><w:p/></w:tc>",
        cell(par(f"<w:ins {CHANGE}>{run('辛')}</w:ins>")),
        cell(par(sdt(run("癸")))),
    ),
    row(cell(tbl(row("内", "里")) + par("外")), cell(par("壬") + par()), "右"),
)


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings of a LibreOffice that has been started once: the first start makes them."""
    folder = tmp_path_factory.mktemp("office")
    saved(folder, folder / "profile", SAMPLE.read_bytes())
    return folder / "profile"


def saved(
    folder: Path, profile: Path, data: bytes, suffix: str = "docx", into: str = "docx"
) -> bytes:
    """What LibreOffice saves of a file; under load it may end at its start and write none."""
    (folder / f"in.{suffix}").write_bytes(data)
    command = [
        str(OFFICE),
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--convert-to", into, "--outdir", str(folder / "out")),
        str(folder / f"in.{suffix}"),
    ]
    out = folder / "out" / f"in.{into}"
    for attempt in (1, 2):
        done = subprocess.run(command, check=False, timeout=120, capture_output=True)
        if out.exists():
            break
        print(f"LibreOffice wrote no file at attempt {attempt}: {done}", file=sys.stderr)
    return out.read_bytes()


def said(data: bytes) -> list[tuple[str, list[str]]]:
    """The comments of a file, without their places: an empty place is saved as a point."""
    found = [
        (
            str(comment.get(f"{{{W}}}author")),
            ["".join(map(str, p.itertext())) for p in comment.iter("{*}p")],
        )
        for comment in etree.fromstring(inside(data, "word/comments.xml"))
    ]
    return sorted(found)


def test_all_comments_of_a_sample_are_kept(tmp_path: Path, profile: Path) -> None:
    report = check(read(SAMPLE))
    annotated = annotate(SAMPLE, report)
    again = saved(tmp_path, profile, annotated)
    assert len(said(annotated)) > 20
    assert said(again) == said(annotated)
    assert inside(again).count(b"<w:commentReference ") == len(said(annotated))


def test_all_comments_of_a_hard_document_are_kept_and_ours_can_be_replaced(
    tmp_path: Path, profile: Path
) -> None:
    data = repack(SAMPLE.read_bytes(), {"word/document.xml": document(HARD + par()).encode()})
    places = [note(1, r, c) for r in range(1, 6) for c in ("name", "budget", "goal")]
    annotated = copy(data, *places, note(2, 1, "name"))
    again = saved(tmp_path, profile, annotated)
    assert len(said(annotated)) == 12
    assert said(again) == said(annotated)
    replaced = copy(again, note(1, 1, "name"))
    assert [shown for _, shown, _ in comments(replaced)] == ["甲"]


def test_text_in_a_content_control_is_kept_beside_a_comment(tmp_path: Path, profile: Path) -> None:
    controls = f"<w:tr>{cell('名')}{sdt(cell('格'))}{cell(sdt(par('段')))}</w:tr>"
    body = tbl(controls) + par()
    data = repack(SAMPLE.read_bytes(), {"word/document.xml": document(body).encode()})
    again = saved(tmp_path, profile, copy(data, note(1, 1, "budget"), note(1, 1, "goal")))
    assert grids(read_docx(tmp_path, again)) == [[["名", "格", "段"]]]
    assert inside(again).count(b"<w:commentReference ") == 2


@pytest.mark.parametrize("target", ["NULL", "styles.xml"])
def test_a_relationship_that_leads_to_no_comments_does_no_harm(
    target: str, tmp_path: Path, profile: Path
) -> None:
    links = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rIdX" Type="{REL}/comments" Target="{target}"/></Relationships>'
    listed = inside(SAMPLE.read_bytes(), links).replace(b"</Relationships>", link.encode())
    annotated = copy(repack(SAMPLE.read_bytes(), {links: listed}), note(1, 2, "name"))
    assert len(said(annotated)) == 1
    assert said(saved(tmp_path, profile, annotated)) == said(annotated)


@pytest.mark.parametrize("suffix", ["odt", "fodt"])
def test_annotations_of_a_text_are_comments_at_their_places(
    suffix: str, tmp_path: Path, profile: Path
) -> None:
    text = saved(tmp_path, profile, SAMPLE.read_bytes(), into=suffix)
    name = f"a.{suffix}"
    report = check(read(name, text), Settings("zh"))
    annotated = annotate(name, report, text)
    again = saved(tmp_path, profile, annotated, suffix)
    wanted = said(annotate(SAMPLE, check(read(SAMPLE), Settings("zh"))))
    assert len(wanted) > 20
    assert said(again) == wanted
    assert grids(read_docx(tmp_path, again)) == grids(read_docx(tmp_path, SAMPLE.read_bytes()))
    replaced = saved(tmp_path, profile, annotated, suffix, suffix)
    assert check(read(name, replaced), Settings("zh")).findings == report.findings
    second = annotate(name, check(read(name, replaced), Settings("zh")), replaced)
    assert said(saved(tmp_path, profile, second, suffix)) == wanted
