"""The reader is chosen by what a file is; what is too large for any is refused."""

from pathlib import Path

import pytest

from perftable.readers import bounds
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source
from wordfile import par, row, tbl, word

WORD = word(tbl(row("甲", "乙")))
PAGE = b"<html><table><tr><td>a</table></html>"
RTF = b"{\\rtf1\\ansi a}"
TEXT = "甲\t乙\n".encode()


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a", "-", "a.DOC", "a.wps"])
def test_a_word_file_under_any_name(name: str) -> None:
    assert read_source(name, WORD).format == "docx"


@pytest.mark.parametrize("name", ["a.docx", "a.xls", "a.et", "a.doc", "a.pdf", "a.txt", "a", "-"])
@pytest.mark.parametrize(("data", "kind"), [(PAGE, "html"), (RTF, "rtf")])
def test_a_format_is_read_under_any_name(data: bytes, kind: str, name: str) -> None:
    assert read_source(name, data).format == kind


@pytest.mark.parametrize("name", ["a.txt", "a", "-", "a.csv", "a.md", "docx"])
def test_text_under_any_name_but_that_of_a_word_file(name: str) -> None:
    assert read_source(name, TEXT).format == "text"


@pytest.mark.parametrize(
    "name", ["a.docx", "a.DOCX", "a.docm", "a.dotx", "a.dotm", "a.doc", "a.wps"]
)
def test_text_under_the_name_of_a_word_file_is_refused(name: str) -> None:
    with pytest.raises(UnreadableFile, match="plain text"):
        read_source(name, TEXT)


@pytest.mark.parametrize("beginning", ["PK", "BM", "MM", "GIF8", "<75%", "from: a", "{\\rt", "%PD"])
def test_text_that_begins_like_another_format(beginning: str) -> None:
    assert read_source("a.txt", beginning.encode() + TEXT).format == "text"


def test_from_disk_by_text_or_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    assert read_source(path) == read_source(str(path))


def test_data_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.readers.word.opening.MAX_FILE", 1 << 20)
    with pytest.raises(UnreadableFile, match="has 2 MB, over the limit of 1 MB"):
        read_source("-", bytes((1 << 20) + 1))


BOUNDS = {
    "MAX_TABLES": (1, "more than 1 tables"),
    "MAX_ROWS": (3, "more than 3 rows"),
    "MAX_COLUMNS": (3, "Row 1 of table 2 has more than 3 columns"),
    "MAX_CELLS": (3, "more than 3 cells"),
    "MAX_PARAGRAPHS": (1, "more than 1 paragraphs"),
    "MAX_TEXT": (7, "A cell in row 3 of table 2 has more than 7 characters"),
}


@pytest.mark.parametrize(("name", "limit", "says"), [(n, *rest) for n, rest in BOUNDS.items()])
@pytest.mark.parametrize("kind", ["text", "docx"])
def test_bounds_hold_for_every_format(
    name: str, limit: int, says: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "长" * 8
    wide = row("一", "二", "三", "四") + row("甲") + row(long)
    data = word(par("上") + tbl(row("甲")) + par("下") + tbl(wide))
    if kind == "text":
        data = f"上\n甲\t\n下\n一\t二\t三\t四\n甲\t\n{long}\t\n".encode()
    assert read_source("-", data).format == kind
    monkeypatch.setattr(bounds, name, limit)
    with pytest.raises(UnreadableFile, match=says):
        read_source("-", data)


def test_a_paragraph_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_TEXT", 3)
    with pytest.raises(UnreadableFile, match="Paragraph 2 has more than 3 characters"):
        read_source("-", "甲\n甲乙丙丁\n".encode())
