"""Lines are broken as Chinese is set."""

import pytest

from perftable.reports.breaking import broken, cells, parted


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("一二三四", 8, "一二三四"),
        ("一二三四", 6, "一二三\n四"),
        ("一二三，四", 6, "一二\n三，四"),
        ("一二“三”四", 6, "一二\n“三”四"),
        ("在第 12 行", 4, "在\n第 12 行"),
        ("第 4、14 行", 6, "第 4、\n14 行"),
        ("a word or two", 7, "a word\nor two"),
        ("'甲乙'丙", 5, "'甲\n乙'丙"),
        ("unbreakable", 4, "unbreakable"),
        ("", 4, ""),
    ],
)
def test_a_line(text: str, width: int, expected: str) -> None:
    assert broken(text, width) == expected


def test_no_line_is_wider_and_nothing_is_lost() -> None:
    text = (
        "绩效指标“增强廉洁意识”、“加强权力监督”等表述笼统、无法衡量；请改为可量化的指标，如××率。"
        * 5
    )
    lines = broken(text, 40).split("\n")
    assert max(map(cells, lines)) <= 40
    assert "".join(lines) == text
    assert not any(line[0] in "，。；、”" for line in lines)


def test_where_a_line_break_is_a_space_lines_end_with_a_stop_or_at_one() -> None:
    assert parted("一二三，四五六；七八", 10) == ["一二三，", "四五六；", "七八"]
    assert parted("一二三四五六七八", 6) == ["一二三四五六七八"]
    assert parted("甲乙 丙丁戊", 8) == ["甲乙", "丙丁戊"]
    assert parted("（一、二）三四", 8) == ["（一、", "二）三四"]
    assert parted("“一，”二三", 8) == ["“一，”", "二三"]


def test_a_chinese_character_takes_two_cells_and_a_quotation_mark_one() -> None:
    assert [cells(text) for text in ("", "ab", "甲b", "，", "“")] == [0, 2, 3, 2, 1]
