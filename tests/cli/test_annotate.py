"""The annotate command: what is written where, what is never overwritten, exit codes."""

import os
import re
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from commented import comments, inside
from pdffile import pdf, ruled
from perftable.annotating import copying
from perftable.annotating.copying import Annotated
from perftable.cli.app import app
from perftable.pipeline import annotation, checking
from perftable.readers import dispatch
from perftable.readers.word import reading as docx
from perftable.rules import engine
from readers.odf.test_odf import flat, table, tr, zipped
from support import ACTIVITY, DUTY, HEADER
from support import row as cells
from wordfile import pack, par, parts, row, tbl

DOCUMENT = par("年度表") + tbl(
    *(
        row(*(text.replace("<", "&lt;") for text in texts))
        for texts in (HEADER, cells(DUTY, budget="9.00"), ACTIVITY)
    )
)


def run(*arguments: object) -> Result:
    command = ["annotate", *map(str, arguments), "--lang", "en", "--isolated"]
    return CliRunner().invoke(app, command)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(pack(parts(DOCUMENT)))
    return path


def test_a_copy_is_written_and_the_file_stays_as_it_was(file: Path) -> None:
    before, copy = file.read_bytes(), file.with_name("copy.docx")
    result = run(file, "-o", copy)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{file}: findings: 1, comments: 2." in result.stderr
    ((_, _, head), (author, shown, lines)) = comments(copy.read_bytes())
    assert (author, shown, lines[0][-7:]) == ("perftable", "9.00", "(PT201)")
    assert head[0] == "Verdict: fail"
    assert file.read_bytes() == before


def test_rules_are_chosen_as_for_validate(file: Path) -> None:
    copy = file.with_name("copy.docx")
    assert run(file, "-o", copy, "--ignore", "PT201").exit_code == 0
    ((_, _, head),) = comments(copy.read_bytes())
    assert head[0] == "Verdict: pass"
    assert run(file, "-o", copy, "--select", "PT999").exit_code == 2


def test_a_folder_gets_a_copy_of_the_same_name(file: Path) -> None:
    folder = file.parent / "copies"
    folder.mkdir()
    assert run(file, "-o", folder).exit_code == 0
    assert len(comments((folder / "a.docx").read_bytes())) == 2


def test_nothing_is_overwritten_unless_forced(file: Path) -> None:
    target = file.with_name("old.docx")
    target.write_bytes(file.read_bytes())
    before = target.read_bytes()
    result = run(file, "-o", target)
    assert result.exit_code == 2
    assert "exists and is not overwritten" in result.stderr
    assert target.read_bytes() == before
    assert run(file, "-o", target, "--force").exit_code == 0
    assert len(comments(target.read_bytes())) == 2


def test_the_file_is_opened_once_read_once_and_judged_once(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: Counter[str] = Counter()

    def counted(module: ModuleType, name: str) -> None:
        whole = getattr(module, name)

        def call(*arguments: Any, **named: Any) -> Any:
            calls[f"{module.__name__}.{name}"] += 1
            return whole(*arguments, **named)

        monkeypatch.setattr(module, name, call)

    for module in (annotation, dispatch, docx):
        counted(module, "read_bytes")
    counted(copying, "read_docx")
    counted(dispatch, "_read")
    counted(checking, "parse")
    counted(engine, "run")
    assert run(file, "-o", file.with_name("copy.docx")).exit_code == 0
    assert calls == {
        "perftable.pipeline.annotation.read_bytes": 1,
        "perftable.annotating.copying.read_docx": 2,  # the file, and the copy of it
        "perftable.pipeline.checking.parse": 1,
        "perftable.rules.engine.run": 1,
    }


@pytest.mark.parametrize("name", ["a.docx", ".", "link.docx", "hard.docx", "b/../a.docx"])
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "forced"])
def test_the_file_itself_is_never_overwritten(file: Path, name: str, force: list[str]) -> None:
    before = file.read_bytes()
    (file.parent / "b").mkdir()
    (file.parent / "link.docx").symlink_to("a.docx")
    os.link(file, file.parent / "hard.docx")
    result = run(file, "-o", file.parent / name, *force)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert file.read_bytes() == (file.parent / "hard.docx").read_bytes() == before


def test_a_copy_that_appears_while_the_file_is_read_is_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = file.with_name("copy.docx")
    made = annotation.make_copy

    def slow(*arguments: Any, **named: Any) -> Annotated:
        copy.write_text("somebody's")
        return made(*arguments, **named)

    monkeypatch.setattr(annotation, "make_copy", slow)
    result = run(file, "-o", copy)
    assert result.exit_code == 2
    assert "exists and is not overwritten" in result.stderr
    assert copy.read_text() == "somebody's"
    assert {path.name for path in file.parent.iterdir()} == {"a.docx", "copy.docx"}
    assert run(file, "-o", copy, "--force").exit_code == 0


def test_a_copy_is_of_the_file_s_kind(file: Path) -> None:
    result = run(file, "-o", file.with_suffix(".docm"))
    assert result.exit_code == 2
    assert "end in .docx" in result.stderr


def test_a_text_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join("\t".join(texts) for texts in (HEADER, DUTY, ACTIVITY)))
    result = run(path, "-o", tmp_path / "b.txt")
    assert result.exit_code == 2
    assert "Only .docx, .xlsx, .odt and .pdf can be annotated" in result.stderr
    assert not (tmp_path / "b.txt").exists()


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    result = run(tmp_path / "none.docx", "-o", tmp_path / "b.docx")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_a_copy_that_cannot_be_written_is_one_sentence(file: Path) -> None:
    result = run(file, "-o", file.parent / "none" / "b.docx")
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_a_signature_that_will_not_hold_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(pack(parts(DOCUMENT) | {"_xmlsignatures/sig1.xml": b"<s/>"}))
    result = run(path, "-o", tmp_path / "b.docx")
    assert result.exit_code == 0
    assert "digitally signed" in result.stderr


def test_a_workbook_has_comments_on_its_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "表1"
    for texts in (HEADER, cells(DUTY, budget="9.00"), ACTIVITY):
        page.append(list(texts))
    file = tmp_path / "a.xlsx"
    book.save(file)
    result = run(file, "-o", tmp_path / "copy.xlsx")
    assert result.exit_code == 0
    assert "comments: 2." in result.stderr
    made = openpyxl.load_workbook(tmp_path / "copy.xlsx")["表1"]
    (_, head), (place, found) = (
        (one.coordinate, one.comment) for line in made.iter_rows() for one in line if one.comment
    )
    assert head.text.startswith("Verdict: fail")
    assert made[place].value == "9.00"
    assert found.text.startswith("error: A duty's budget differs")


def test_a_text_of_libreoffice_has_annotations(tmp_path: Path) -> None:
    rows = (HEADER, cells(DUTY, budget="9.00"), ACTIVITY)
    lines = (tr(*map(escape, texts)) for texts in rows)
    file = tmp_path / "a.odt"
    file.write_bytes(zipped(flat(table(*lines))))
    result = run(file, "-o", tmp_path / "copy.odt")
    assert result.exit_code == 0
    assert "comments: 2." in result.stderr
    content = inside((tmp_path / "copy.odt").read_bytes(), "content.xml").decode()
    assert "<text:p>Verdict: fail</text:p>" in content
    assert re.search(r"error: A duty's budget differs.*?</office:annotation>9\.00", content)


def test_a_pdf_has_annotations(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    rows = [HEADER, cells(DUTY, budget="9.00"), ACTIVITY]
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(ruled(rows, left=10, width=110), box="0 0 1010 842"))
    result = run(file, "-o", tmp_path / "copy.pdf")
    assert result.exit_code == 0
    (page,) = pypdf.PdfReader(tmp_path / "copy.pdf").pages
    said = [item.get_object()["/Contents"].split("\n")[0] for item in page["/Annots"]]
    assert said[0] == "Verdict: fail"
    assert [line for line in said if line.startswith("error: A duty's budget differs")]


def test_other_containers_are_offered_the_html_report(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"<html><table><tr><td>a</table></html>")
    result = run(file, "-o", tmp_path / "copy.html")
    assert result.exit_code == 2
    assert "make the HTML report (validate --format html)" in result.stderr


def test_files_and_folders_get_copies_by_their_paths(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in" / "一科"
    folder.mkdir(parents=True)
    (folder / "b.docx").write_bytes(file.read_bytes())
    out = tmp_path / "out"
    assert run(file, tmp_path / "in", "-o", out).exit_code == 0
    assert sorted(p.relative_to(out).as_posix() for p in out.rglob("*.docx")) == [
        "a.docx",
        "一科/b.docx",
    ]
    assert len(comments((out / "一科" / "b.docx").read_bytes())) == 2


def test_two_files_of_one_name_get_a_copy_each(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "b" / "a.docx"
    other.parent.mkdir()
    other.write_bytes(file.read_bytes())
    assert run(file, other, "-o", tmp_path / "out").exit_code == 0
    assert {p.name for p in (tmp_path / "out").iterdir()} == {"a.docx", "a (2).docx"}


def test_one_file_that_takes_no_comments_stops_no_other(file: Path, tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_text(
        "\n".join("\t".join(texts) for texts in (HEADER, DUTY, ACTIVITY))
    )
    result = run(tmp_path / "0.txt", file, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "can be annotated" in result.stderr
    assert (tmp_path / "out" / "a.docx").exists()


def test_copies_of_an_earlier_run_are_no_files_to_annotate(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(tmp_path, "-o", out).exit_code == 0
    assert run(tmp_path, "-o", out, "--force").exit_code == 0
    assert [p.name for p in out.rglob("*.docx")] == ["a.docx"]
    assert run(tmp_path, "-o", out).exit_code == 2


def test_several_files_need_a_folder(file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_bytes(file.read_bytes())
    result = run(file, tmp_path / "b.docx", "-o", file)
    assert result.exit_code == 2
    assert "need a folder" in result.stderr
