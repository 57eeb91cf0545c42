"""Text files: what is a table, what a paragraph, and where both stand."""

import hashlib

import pytest

from perftable.model.grid import Grid, Paragraph, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.text import reading as text
from perftable.readers.text.reading import read_text
from wordfile import grids


def read(content: str) -> Source:
    return read_text("a.txt", content.encode())


def paragraphs(content: str) -> list[tuple[str, int | None]]:
    return [(b.text, b.line) for b in read(content).blocks if isinstance(b, Paragraph)]


def test_the_source_names_its_file() -> None:
    source = read("甲\n")
    assert (source.path, source.format, source.changes) == ("a.txt", "text", 0)
    assert source.sha256 == hashlib.sha256("甲\n".encode()).hexdigest()


def test_lines_are_paragraphs_with_their_line() -> None:
    assert paragraphs("甲\n\n  乙　\n") == [("甲", 1), ("乙", 3)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_end(end: str) -> None:
    source = read(end.join(("上", "a\tb", "c\td", "", "下")))
    assert grids(source) == [[["a", "b"], ["c", "d"]]]
    assert [b.line for b in source.blocks if isinstance(b, Paragraph)] == [1, 5]


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"])
def test_nothing_else_ends_a_line(char: str) -> None:
    assert grids(read(f"甲{char}乙\t丙\n")) == [[[f"甲{char}乙", "丙"]]]


def test_blocks_stand_in_their_order() -> None:
    source = read("上\na\tb\n中\n|c|d|\n下\n")
    kinds = [block.text if isinstance(block, Paragraph) else block.table for block in source.blocks]
    assert kinds == ["上", 1, "中", 2, "下"]


def test_a_blank_line_ends_a_table() -> None:
    assert grids(read("a\tb\n\nc\td\n")) == [[["a", "b"]], [["c", "d"]]]


def test_tabs_on_a_blank_line_are_no_table() -> None:
    assert read("\t\t\n \t\n甲\n").blocks[0] == Paragraph(1, "甲", line=3)


def test_a_leading_tab_alone_makes_a_row_of_two_cells() -> None:
    assert grids(read("\t甲\n")) == [[["", "甲"]]]


def test_a_pipe_table_may_follow_a_tab_table_at_once() -> None:
    assert grids(read("a\tb\n|c|d|\n")) == [[["a", "b"]], [["c", "d"]]]


CELLS = "".join(f"\t{cell}\n\n" for cell in "甲优良中差一1234二5678")


def test_cells_on_lines_of_their_own() -> None:
    assert grids(read(CELLS)) == [[[*"甲优良中差"], [*"一1234"], [*"二5678"]]]


def test_a_line_with_another_tab_is_a_paragraph_among_cells_on_lines_of_their_own() -> None:
    source = read("单位：\t万元\n" + CELLS + CELLS)
    assert source.blocks[0] == Paragraph(1, "单位：\t万元", line=1)
    assert isinstance(source.blocks[1], Grid)


def test_too_many_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_LINES", 3)
    assert paragraphs("甲\r\n乙\r\n") == [("甲", 1), ("乙", 2)]
    with pytest.raises(UnreadableFile, match="more than 3 lines"):
        read("\r\n\n\r甲")


def test_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_CELLS", 3)
    assert len(grids(read("a\tb\tc\td"))[0][0]) == 4
    with pytest.raises(UnreadableFile, match="more than 3 cells"):
        read("a\tb\n|c|d|\n")


def test_paragraphs_of_markdown_are_read_as_what_they_show() -> None:
    text = "# **总体目标**\n\n**单位：万元**\n\n|甲|乙|\n|---|---|\n"
    assert paragraphs(text) == [("总体目标", 1), ("单位：万元", 3)]
    assert paragraphs("# **总体目标**\n") == [("# **总体目标**", 1)]
    source = read_text("a.md", "# **总体目标**\n".encode())
    assert source.blocks == [Paragraph(1, "总体目标", line=1)]
