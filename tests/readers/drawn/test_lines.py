"""Text of a cell: lines, spaces, what was wrapped."""

import pytest

from drawnpage import Drawn, cells, chars, read
from perftable.model.grid import Paragraph
from perftable.readers.drawn.lines import lines_of
from perftable.readers.drawn.marks import Char
from perftable.readers.drawn.radicals import plain


def shown(*lines: str, width: float = 62) -> str:
    """The text of a cell of these lines; 62 points hold five characters."""
    page = Drawn().rule((50, 50 + width), (100, 120, 126 + 12 * len(lines)))
    return cells(read(page.write(55, 102, "甲").write(55, 122, *lines)))[1][0]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("甲乙丙丁戊", "己"), "甲乙丙丁戊己"), (("甲乙丙", "丁"), "甲乙丙\n丁"),
        (("甲乙丙丁", "己，"), "甲乙丙丁己，"), (("甲乙丙丁", "己"), "甲乙丙丁\n己"),
        (("甲乙丙丁", "ABC"), "甲乙丙丁ABC"), (("甲乙丙丁", "A"), "甲乙丙丁\nA"),
        (("abcd", "efghijkl"), "abcd efghijkl"), (("甲", "，乙"), "甲，乙"),
        (("甲乙", "“丙”丁"), "甲乙“丙”丁"), (("1.甲。", "2.丙"), "1.甲。\n2.丙"),
    ],
)  # fmt: skip
def test_a_line_without_room_for_what_follows_was_wrapped(
    lines: tuple[str, ...], text: str
) -> None:
    assert shown(*lines) == text


def test_items_in_wide_cells_begin_lines_of_their_own() -> None:
    full = "一二三四五六七八九十百。"
    assert shown(full, "2.甲", width=132) == full + "\n2.甲"
    assert shown("一。2.五六七八九十。", "3.甲", width=112) == "一。2.五六七八九十。3.甲"


def test_text_from_top_to_bottom_is_one_word() -> None:
    page = Drawn().rule((50, 112), (100, 180))
    for at, char in enumerate("项目名称"):
        page.chars += chars(76, 105 + 10 * at, char)
    assert cells(read(page)) == [["项目名称"]]
    page = Drawn().rule((50, 112), (100, 180)).write(76, 105, *"项目名称")
    assert cells(read(page)) == [["项\n目\n名\n称"]]


@pytest.mark.parametrize(
    ("left", "right", "gap", "text"),
    [
        ("甲", "乙", 7.9, "甲乙"), ("甲", "乙", 8, "甲\u3000乙"), ("甲", "乙", 21, "甲\u3000\u3000乙"),
        ("ab", "cd", 2.1, "abcd"), ("ab", "cd", 2.3, "ab cd"), ("甲", "12", 3, "甲12"),
        ("，", "甲", 9, "，甲"), ("（", "）", 2.1, "（）"), ("（", "）", 2.3, "（ ）"), ("≥", "个", 10, "≥   个"),
    ],
)  # fmt: skip
def test_spaces_between(left: str, right: str, gap: float, text: str) -> None:
    first = chars(0, 0, left)
    assert [line.text for line in lines_of(first + chars(first[-1].right + gap, 0, right))] == [
        text
    ]


def test_typed_spaces_are_kept() -> None:
    assert [line.text for line in lines_of(chars(0, 0, "　　甲 乙  "))] == ["　　甲 乙"]


def test_small_marks_stand_in_their_line() -> None:
    small = Char("3", 20, 0, 23, 6)
    found = lines_of([*chars(0, 0, "甲乙"), small, *chars(0, 12, "丙")])
    assert [line.text for line in found] == ["甲乙3", "丙"]


@pytest.mark.parametrize(
    ("radical", "char"), [("⽬", "目"), ("⻚", "页"), ("⾦", "金"), ("目", "目"), ("a", "a")]
)
def test_radicals(radical: str, char: str) -> None:
    assert plain(radical) == char


@pytest.mark.parametrize(("gap", "spaces"), [(10 * 299.0, 299), (10 * 301.0, 300), (1e300, 300)])
def test_a_gap_that_no_page_has(gap: float, spaces: int) -> None:
    found = lines_of([Char("甲", 0, 0, 10, 10), Char("乙", 10 + gap, 0, 20 + gap, 10)])
    assert [line.text for line in found] == ["甲" + "\u3000" * spaces + "乙"]


def test_items_that_run_on_beside_those_that_stand_on_lines_of_their_own() -> None:
    one = ["甲" * 12 + "；2." + "乙" * 15 + "；", "3." + "丙" * 8 + "。"]
    page = Drawn().table([["表"]], top=700)
    page.write(50, 100, "1.短。", "2.项。", *one, "1." + "丁" * 28 + "；", "2." + "戊" * 3 + "。")
    texts = [block.text for block in read(page).blocks if isinstance(block, Paragraph)]
    assert texts == ["1.短。", "2.项。", "".join(one), "1." + "丁" * 28 + "；", "2.戊戊戊。"]


@pytest.mark.parametrize(("gap", "parted"), [(12.0, False), (15.0, False), (15.1, True)])
def test_full_paragraphs_with_more_space_between_them_are_two(gap: float, parted: bool) -> None:
    full, page = "甲" * 30, Drawn().table([["表"]], top=700)
    page.write(50, 100, full, full[:-1] + "。").write(50, 112 + gap, full)
    texts = [block.text for block in read(page).blocks if isinstance(block, Paragraph)]
    assert len(texts) == 1 + parted


@pytest.mark.parametrize(("gap", "parted"), [(20.0, False), (23.0, False), (23.1, True)])
def test_without_a_line_that_tells_it_a_paragraph_is_double_spaced(
    gap: float, parted: bool
) -> None:
    page = (
        Drawn().table([["表"]], top=700).write(50, 100, "甲" * 29 + "。").write(50, 100 + gap, "乙")
    )
    page.write(50, 300, "丙" * 30)
    assert len(read(page).blocks) == 3 + parted


@pytest.mark.parametrize(("full", "paragraphs"), [(1, 2), (3, 4), (4, 1)])
def test_the_longest_line_is_full_only_where_others_end_there(full: int, paragraphs: int) -> None:
    lines = ["甲" * 20] * full + ["单位：万元"]
    page = Drawn().table([["表"]], top=300, width=62).write(50, 40, *lines)
    texts = [block.text for block in read(page).blocks if isinstance(block, Paragraph)]
    assert len(texts) == paragraphs


def test_a_line_that_ends_with_its_table_is_full() -> None:
    page = Drawn().table([["表"]], top=300, width=200).write(50, 40, "甲" * 20, "乙")
    texts = [block.text for block in read(page).blocks if isinstance(block, Paragraph)]
    assert texts == ["甲" * 20 + "乙"]
