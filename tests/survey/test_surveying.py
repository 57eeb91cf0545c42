"""perftable survey: what made submissions have in common, as text, JSON and a page."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.model.report import Tool
from perftable.model.survey import Copy, Outlier, Spot, Survey, Vague
from perftable.survey.page import page
from submissions import form, write

pytest.importorskip("rapidfuzz")
html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")

runner = CliRunner()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path)
    for number in range(8):
        value = "≥9%" if number == 7 else "≥90%"
        text = form("图书馆", 2027, f"{'甲乙丙丁戊己庚辛'[number]}{number}" * 3, **{"≥90%": value})
        (tmp_path / "submissions" / f"{number}.md").write_text(text, encoding="utf-8")
    return tmp_path


def survey(*arguments: str) -> tuple[int, str]:
    result = runner.invoke(app, ["survey", "submissions", "--lang", "en", *arguments])
    return result.exit_code, result.stdout


def test_what_is_found(folder: Path) -> None:
    code, out = survey("--format", "json")
    found = json.loads(out)
    assert (code, found["documents"], found["unreadable"]) == (0, 14, 0)
    kinds = {copy["kind"] for copy in found["copies"]}
    assert kinds == {"years", "agencies"}
    copied = next(one for one in found["copies"] if one["kind"] == "agencies")
    assert {spot["agency"] for spot in copied["spots"]} == {"县图书馆", "县文化馆"}
    (far,) = [one for one in found["outliers"] if one["name"] == "家长满意度"]
    assert (far["value"], far["usual"], far["spot"]["path"]) == (9, 90, "submissions/7.md")
    assert not any(word in out for word in ('"verdict"', '"severity"'))


def test_vague_indicators_are_counted(folder: Path) -> None:
    for path in (folder / "submissions").rglob("*馆.md"):
        text = (
            path.read_text("utf-8")
            .replace("新书上架合格率", "加强管理")
            .replace("≥98%", "逐步提升")
        )
        path.write_text(text, encoding="utf-8")
    found = json.loads(survey("--format", "json")[1])["vague"]
    assert found[0] == {"text": "加强管理", "count": 6, "documents": 6}


def test_a_configuration_does_not_hide_it(folder: Path) -> None:
    before = survey("--format", "json")
    (folder / "perftable.toml").write_text('ignore = ["PT402"]', encoding="utf-8")
    assert survey("--format", "json") == before


def test_a_file_that_cannot_be_read_is_said(folder: Path) -> None:
    (folder / "submissions" / "bad.docx").write_bytes(b"PK")
    code, out = survey("--format", "json")
    assert (code, json.loads(out)["unreadable"]) == (2, 1)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_html_that_stands_alone(folder: Path, lang: str) -> None:
    survey("--format", "html", "-o", "survey.html", "--lang", lang)
    text = (folder / "survey.html").read_text("utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    assert "default-src &#x27;none&#x27;" in text or "default-src 'none'" in text
    assert "<svg" in text
    assert "http:" not in text.replace("http-equiv", "")


def test_texts_of_documents_stay_text() -> None:
    evil = "<script>alert(1)</script>\u202e"
    spot = Spot(path=evil, form=1, table=1, row=1, agency=evil, year=2027)
    found = Survey(
        tool=Tool(name="perftable", version="1"),
        documents=1,
        unreadable=0,
        indicators=1,
        copies=(Copy(kind="files", text=evil, likeness=90, count=2, spots=(spot,)),),
        vague=(Vague(text=evil, count=1, documents=1),),
        outliers=(
            Outlier(
                name=evil, unit=evil, value=1, as_written=evil, usual=0, low=-1, high=0, count=8, spot=spot
            ),
        ),
    )  # fmt: skip
    text = "".join(page(found, "en"))
    assert "<script" not in text
    assert "\u202e" not in text
    html5lib.HTMLParser(strict=True).parse(text)


def test_the_terminal_gets_the_first_of_each(folder: Path) -> None:
    code, out = survey()
    assert code == 0
    assert "Texts that are nearly the same" in out
    assert "家长满意度: ≥9% (90% × " in out


def test_without_the_package_one_sentence_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    result = runner.invoke(app, ["survey", "submissions", "--lang", "en"])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "pip install 'perftable[survey]'" in result.stderr
