"""Which texts, web pages, XML and CSV that a search meets may be submissions."""

from pathlib import Path

import pytest

from compoundfile import compound
from perftable.pipeline import submissions
from perftable.pipeline.submissions import may_be_one
from support import ACTIVITY, DUTY, HEADER, row
from wordfile import word

ROWS = (HEADER, row(DUTY), ACTIVITY)
TABLE = "\n".join("\t".join(cells) for cells in ROWS)
FORM = "部门预算绩效目标\n总体目标：\n"
OTHER = "click>=8\nrich\n"
LONG = "说明文字" * 50_000
CELLS = "<table><tr><td>甲<td>乙</table>"
PAGE = "<!DOCTYPE html><html><body>{}</body></html>"
WORD_2003 = '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'


def taken(folder: Path, name: str, content: str | bytes) -> bool:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return may_be_one(str(path))


@pytest.mark.parametrize(
    "name", ["a.txt", "a.md", "a.MARKDOWN", "requirements.txt", "LICENSES.txt"]
)
@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
def test_text_that_holds_something_of_a_form(tmp_path: Path, name: str, codec: str) -> None:
    for text in (TABLE, FORM, LONG + FORM):
        assert taken(tmp_path, name, text.encode(codec))
    for text in (OTHER, LONG, "\n"):
        assert not taken(tmp_path, name, text.encode(codec))


def test_damaged_text_is_for_the_reader_to_refuse(tmp_path: Path) -> None:
    assert taken(tmp_path, "a.txt", FORM.encode() + b"\xff")
    assert taken(tmp_path, "a.txt", (FORM * 9).encode()[:-1])
    assert taken(tmp_path, "a.txt", FORM.encode("gb18030") + b"\xff")
    assert not taken(tmp_path, "a.txt", bytes(range(256)) * 9)


@pytest.mark.parametrize(
    "name",
    ["README.md", "readme.zh-CN.md", "README_cn.txt", "LICENSE.txt", "CHANGELOG.md", "NOTICE.txt",
     "Contributing.md", "填表说明.txt", "说明.md", "使用说明.txt"],
)  # fmt: skip
def test_a_text_about_the_others_only_with_its_table(tmp_path: Path, name: str) -> None:
    assert not taken(tmp_path, name, FORM)
    assert not taken(tmp_path, name, FORM.encode() + b"\xff")
    assert taken(tmp_path, name, TABLE)


@pytest.mark.parametrize("name", ["readmes.md", "甲镇情况说明.txt", "licensed.md", "甲镇README.md"])
def test_a_name_that_only_looks_so(tmp_path: Path, name: str) -> None:
    assert taken(tmp_path, name, FORM)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".xml", ".csv"])
def test_a_document_under_the_name_of_a_text(tmp_path: Path, suffix: str) -> None:
    for data in (
        word(),
        compound({"Workbook": b""}),
        b"%PDF-1.7\n",
        b"{\\rtf1}",
        WORD_2003.encode(),
    ):
        assert taken(tmp_path, f"a{suffix}", data)
    assert taken(tmp_path, f"a{suffix}", PAGE.format("<p>绩效<b>目标</b>"))
    assert not taken(tmp_path, f"a{suffix}", PAGE.format("<p>甲"))


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml"])
def test_a_web_page_is_none_only_without_a_table_and_a_word_of_a_form(
    tmp_path: Path, name: str
) -> None:
    for body in (
        CELLS,
        CELLS.upper(),
        "<p>绩效<span>目标</span></p>",
        "<p>&#32489;&#25928;目标</p>",
    ):
        assert taken(tmp_path, name, PAGE.format(body))
        assert taken(tmp_path, name, PAGE.format(body).encode("gb18030"))
    assert not taken(tmp_path, name, PAGE.format("<p>甲</p>"))
    assert taken(tmp_path, name, "甲")
    assert taken(tmp_path, name, "")


def test_xml_is_one_of_an_office_program(tmp_path: Path) -> None:
    assert taken(tmp_path, "a.xml", WORD_2003)
    assert not taken(tmp_path, "a.xml", f"<testsuites>{FORM}</testsuites>")
    assert not taken(tmp_path, "a.xml", FORM)


def test_csv_is_one_with_the_header_of_a_form(tmp_path: Path) -> None:
    for codec in ("utf-8-sig", "gb18030"):
        assert taken(tmp_path, "a.csv", ("绩效目标表,,\n" + ",".join(HEADER)).encode(codec))
    assert not taken(tmp_path, "a.csv", "path,status,message\na.docx,fail,“绩效目标”是空的\n")


def test_what_cannot_be_looked_at_counts(tmp_path: Path) -> None:
    assert may_be_one(str(tmp_path / "gone.txt"))
    (tmp_path / "folder.txt").mkdir()
    assert may_be_one(str(tmp_path / "folder.txt"))


def test_other_suffixes_are_not_looked_into(tmp_path: Path) -> None:
    assert may_be_one(str(tmp_path / "gone.docx"))
    assert taken(tmp_path, "a.docx", OTHER)


def test_so_much_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "甲\n绩效目标".encode()
    monkeypatch.setattr(submissions, "MAX_BYTES", len(text))
    assert taken(tmp_path, "a.txt", text)
    monkeypatch.setattr(submissions, "MAX_BYTES", len(text) - 3)
    assert not taken(tmp_path, "a.txt", text)
