"""A performance-target table is recognised by the words of its header."""

import pytest

from perftable.forms.duties.header import MAX_ROWS_ABOVE, MIN_KNOWN, find_header, repeats
from perftable.model.grid import Format, Row

TIERS = ("优", "良", "中", "差")
PLAIN = ("职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", *TIERS)


def test_one_header_row() -> None:
    header = find_header([Row(1, PLAIN)])
    assert header is not None
    assert header.missing == ()
    assert (header.first, header.end, header.width) == (0, 1, 9)
    assert header.columns["poor"] == (8, 9)


def test_two_header_rows_with_the_tiers_below_their_group() -> None:
    top = Row(1, (*PLAIN[:5], "评价标准", "", "", ""), {5: Format(span=4)})
    below = Row(2, ("", "", "", "", "", *TIERS))
    header = find_header([top, below])
    assert header is not None
    assert (header.end, header.missing) == (2, ())


def test_title_and_unit_may_stand_above_the_header_in_the_table() -> None:
    rows = [Row(1, ("绩效目标表",), {0: Format(span=9)}), Row(2, ("单位：万元",)), Row(3, PLAIN)]
    header = find_header(rows)
    assert header is not None
    assert header.first == 2


@pytest.mark.parametrize(
    "name",
    [
        "职责活动",
        "职责、活动",
        "职责/活动",
        "职责 活动",
        "部门职责-工作活动",
        "职责－活动",
        "职责\n活动",
    ],
)
def test_spellings_of_the_first_column(name: str) -> None:
    header = find_header([Row(1, (name, *PLAIN[1:]))])
    assert header is not None
    assert header.columns["name"] == (0, 1)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("预算金额(万元)", "万元"),
        ("预算数（元）", "元"),
        ("年度预算数（单位：千元）", "千元"),
        ("年度预算", None),
    ],
)
def test_the_budget_header_may_state_the_unit(text: str, unit: str | None) -> None:
    header = find_header([Row(1, (PLAIN[0], text, *PLAIN[2:]))])
    assert header is not None
    assert header.columns["budget"] == (1, 2)
    assert header.unit == unit


def test_columns_are_found_in_any_order_beside_others() -> None:
    cells = ("序号", "编码", *reversed(PLAIN), "评价标准确定依据", "备注")
    header = find_header([Row(1, cells)])
    assert header is not None
    assert header.code == (1, 2)
    assert header.columns["name"] == (10, 11)
    assert header.missing == ()


def test_what_the_header_lacks_is_listed() -> None:
    header = find_header([Row(1, ("职责活动", "内容描述", "绩效目标", "绩效指标", "优"))])
    assert header is not None
    assert header.missing == ("budget", "good", "fair", "poor")


@pytest.mark.parametrize(
    ("words", "tiers"),
    [
        ("优 差", ("excellent", "poor")),
        ("优 良 差", ("excellent", "good", "poor")),
        ("优 良 中 低 差", ("excellent", "good", "fair", "low", "poor")),
    ],
)
def test_the_tiers_are_those_that_the_header_names_two_at_least(
    words: str, tiers: tuple[str, ...]
) -> None:
    header = find_header([Row(1, (*PLAIN[:5], *words.split()))])
    assert header is not None
    assert (header.tiers, header.missing) == (tiers, ())


@pytest.mark.parametrize(
    "cells",
    [
        ("姓名", "职务", "电话"),
        ("项目名称", "预算金额", "实施内容", "备注"),
        ("优", "良", "中", "差"),
        ("考核内容", "优", "良", "中", "差"),
        (),
    ],
)
def test_other_tables_are_left_alone(cells: tuple[str, ...]) -> None:
    assert find_header([Row(1, cells)]) is None


def test_four_words_of_the_form_make_a_header_and_three_do_not() -> None:
    four = ("职责活动", "内容描述", "绩效目标", "绩效指标")
    assert len(four) == MIN_KNOWN
    assert find_header([Row(1, four)]) is not None
    assert all(find_header([Row(1, (*four[:i], "其他", *four[i + 1 :]))]) is None for i in range(4))


def test_the_group_over_the_tiers_is_one_of_the_words() -> None:
    assert find_header([Row(1, ("内容描述", "绩效目标", "绩效指标", "评价标准"))]) is not None
    assert find_header([Row(1, ("内容描述", "绩效指标", "评价标准"))]) is None


def test_so_many_rows_may_stand_above_a_header() -> None:
    above = [Row(i, (f"第{i}段",)) for i in range(1, MAX_ROWS_ABOVE + 1)]
    assert find_header([*above[1:], Row(20, PLAIN)]) is not None
    assert find_header([*above, Row(20, PLAIN)]) is None


def test_a_column_has_one_role() -> None:
    """A producer lost the cells before the tiers: they do not stand under the first row's words."""
    top = Row(1, (*PLAIN[:5], "评价标准", "", "", ""))
    header = find_header([top, Row(2, (*TIERS, "", "", "", "", ""))])
    assert header is not None
    assert header.columns["budget"] == (1, 2)
    assert (header.end, header.tiers) == (2, ())
    assert header.missing == ("excellent", "good", "fair", "poor")


def test_a_cell_merged_over_the_tiers_keeps_what_they_leave() -> None:
    top = Row(1, (*PLAIN[:4], "绩效指标", "", "", "", ""), {4: Format(span=5)})
    header = find_header([top, Row(2, ("", "", "", "", "名称", *TIERS))])
    assert header is not None
    assert header.columns["indicator"] == (4, 5)
    assert header.missing == ()


@pytest.mark.parametrize(
    ("word", "span", "tiers"),
    [
        ("优良中低差", 5, ("excellent", "good", "fair", "low", "poor")),
        ("评价标准（优、良、差）", 3, ("excellent", "good", "poor")),
        ("优良中差", 5, ()),
        ("优良中差", 1, ()),
    ],
)
def test_a_cell_merged_over_the_tiers_that_it_names(
    word: str, span: int, tiers: tuple[str, ...]
) -> None:
    row = Row(1, (*PLAIN[:5], word, *[""] * (span - 1)), {5: Format(span=span)})
    header = find_header([row])
    assert header is not None
    assert header.tiers == tiers
    assert all(header.columns[tier] == (at, at + 1) for at, tier in enumerate(header.tiers, 5))


def test_of_two_budgets_the_later_year_s_is_meant() -> None:
    for one, two in (("2026年预算数", "2027年预算数"), ("2027年预算数", "2026年预算数")):
        header = find_header([Row(1, (PLAIN[0], one, two, *PLAIN[2:]))])
        assert header is not None
        assert header.columns["budget"][0] == (one, two).index("2027年预算数") + 1
    header = find_header([Row(1, (PLAIN[0], "预算数", "年度预算数", *PLAIN[2:]))])
    assert header is not None
    assert header.columns["budget"] == (1, 2)


def test_a_tier_without_a_known_name_makes_the_scale_incomplete() -> None:
    top = Row(1, (*PLAIN[:5], "评价标准", "", "", ""), {5: Format(span=4)})
    header = find_header([top, Row(2, ("", "", "", "", "", "尤", *TIERS[1:]))])
    assert header is not None
    assert header.missing == ("excellent",)


@pytest.mark.parametrize(
    ("cells", "again"),
    [
        (PLAIN, True),
        (("职责活动（续）", *PLAIN[1:]), True),
        (("职 责 活 动", *PLAIN[1:]), True),
        (("", "", "", "", "", *TIERS), False),
        (("文化活动", "9.00", "内容", "目标", "指标", "", "", "", ""), False),
    ],
)
def test_the_header_again(cells: tuple[str, ...], again: bool) -> None:
    header = find_header([Row(1, PLAIN)])
    assert header is not None
    assert repeats(Row(9, cells), header) is again


def test_a_single_tier_below_its_group_is_no_scale_but_belongs_to_the_header() -> None:
    top = Row(1, (*PLAIN[:5], "评价标准"))
    header = find_header([top, Row(2, ("", "", "", "", "", "优"))])
    assert header is not None
    assert (header.end, header.tiers) == (2, ("excellent",))
    assert header.missing == ("good", "fair", "poor")
    entry = Row(2, ("环境保护", "", "", "", "", "优"))
    other = find_header([top, entry])
    assert other is not None
    assert other.end == 1
