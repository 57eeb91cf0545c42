"""Numbers by which something is recognised, on both sides."""

import pytest

from gridtext import grid, paragraphs
from perftable.forms.projects.parts.fund_lines import MAX_LINES
from perftable.forms.projects.sheets.claim import MAX_PART, claim
from perftable.forms.projects.sheets.ribbon import MIN_CELLS, lines_of_text
from perftable.forms.projects.sheets.titles import MAX_TITLE, is_title
from perftable.model.grid import Grid, Row
from projecttext import only, reading

INDICATORS = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 甲 | 1个 |"


@pytest.mark.parametrize(("rows", "certainty"), [(MAX_PART, 0.4), (MAX_PART + 1, 0.0)])
def test_rows_of_a_head_without_indicators(rows: int, certainty: float) -> None:
    head = "| 项目名称 | 修渠 | 主管部门 | 县水务局 |"
    table = grid("\n".join([head] + ["| 甲 | 乙 | 丙 | 丁 |"] * (rows - 1)))
    assert claim(table) == certainty


@pytest.mark.parametrize(("between", "title"), [(7, "项目支出绩效目标表"), (8, "")])
def test_how_far_above_a_title_may_stand(between: int, title: str) -> None:
    lines = ["（续）"] * between
    assert only(*paragraphs("项目支出绩效目标表", *lines), grid(INDICATORS)).title == title


@pytest.mark.parametrize(("cells", "lines"), [(MIN_CELLS - 1, MIN_CELLS - 1), (MIN_CELLS, 2)])
def test_how_many_single_cells_are_a_table(cells: int, lines: int) -> None:
    texts = ["项目名称", *["甲"] * (cells - 5), "一级指标", "二级指标", "三级指标", "指标值"]
    rows = [Row(n, [text], places=[(n, 1)]) for n, text in enumerate(texts, 1)]
    assert len(lines_of_text(Grid(1, rows))) == lines


def test_length_of_a_title() -> None:
    assert is_title("修" * (MAX_TITLE - 5) + "绩效目标表")
    assert not is_title("修" * (MAX_TITLE - 4) + "绩效目标表")


def test_more_lines_of_funds_than_any_form_has() -> None:
    lines = ["| 项目资金（万元） | 年度资金总额 | 3 |", *["| ^ | 其他资金 | 1 |"] * (MAX_LINES + 9)]
    form = only(
        grid(
            "\n".join(
                [
                    *lines,
                    *INDICATORS.replace("| 二级指标 ", "").replace("| 数量指标 ", "").splitlines(),
                ]
            )
        )
    )
    assert len(form.funds) == MAX_LINES


def test_two_words_of_the_header_and_a_value_are_enough() -> None:
    assert reading(grid("| 一级指标 | 三级指标 | 指标值 |\n| 产出指标 | 甲 | 1个 |")).forms
    assert not reading(grid("| 三级指标 | 指标值 | 备注 |\n| 甲 | 1个 | |")).forms


def test_a_project_with_a_long_and_a_year_value_for_one_name() -> None:
    form = only(
        grid("""
| 一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值 |
| 产出指标 | 数量指标 | 渠 | 10公里 | 3公里 |""")
    )
    (canal,) = form.indicators
    assert canal.target is not None
    assert (form.layout, canal.target.raw, canal.targets["long"].raw) == ("L2", "3公里", "10公里")
