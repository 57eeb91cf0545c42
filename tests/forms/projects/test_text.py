"""Forms in text files: tab rows, cells on lines of their own, pipe tables, cells that are lost."""

import pytest

from gridtext import plain
from perftable.forms.projects.records.form import ProjectForm
from perftable.readers.text.reading import read_text
from projecttext import funds, goals, heads, only, rows

PIPES = """| 项目支出绩效目标表 | | | | |
|---|---|---|---|---|
| 项目名称 | 村口路灯 | | | |
| 主管部门 | 柳河镇 | | 实施单位 | 村建所 |
| 项目资金（万元） | 年度资金总额 | | 8.00 | |
| | 其中：财政拨款 | | 8.00 | |
| | 其他资金 | | | |
| 年度目标 | 装好路灯。 | | | |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| | 产出指标 | 数量指标 | 安装路灯 | =16盏 |
| | | 质量指标 | 亮灯率 | ≥98% |
| | | | 灯杆垂直率 | ≥99% |
| | 效益指标 | 社会效益指标 | 受益人口 | ≥900人 |
| | | 生态效益指标 | | |
"""
TABS = """\
\t项目支出绩效目标表
\t项目名称\t村口路灯
\t主管部门\t柳河镇\t实施单位\t村建所
\t项目资金（万元）\t年度资金总额\t8.00
\t其中：财政拨款\t8.00
\t其他资金\t
\t年度目标\t装好路灯。
\t绩效指标\t一级指标\t二级指标\t三级指标\t指标值
\t产出指标\t数量指标\t安装路灯\t=16盏
\t质量指标\t亮灯率\t≥98%
\t灯杆垂直率\t≥99%
\t效益指标\t社会效益指标\t受益人口\t≥900人
\t生态效益指标\t\t
"""
CELLS = "".join(
    f"\t{cell}\n" for line in TABS.splitlines() for cell in line.removeprefix("\t").split("\t")
)


def read(text: str) -> ProjectForm:
    return only(*read_text("x.txt", text.encode()).blocks)


@pytest.mark.parametrize("text", [PIPES, TABS, CELLS], ids=["pipes", "tabs", "cells"])
def test_one_form_in_three_ways_of_writing(text: str) -> None:
    form = read(text)
    assert heads(form) == "project=村口路灯 department=柳河镇 implementer=村建所"
    assert funds(form) == ["- total year=8.00", "0 fiscal year=8.00", "0 other"]
    assert goals(form) == ["year: 装好路灯。"]
    assert rows(form) == [
        "output/quantity 安装路灯 | =16 盏",
        "output/quality 亮灯率 | ≥98 %",
        "output/quality 灯杆垂直率 | ≥99 %",
        "benefit/social 受益人口 | ≥900 人",
    ]
    assert form.leftovers == ()


def test_places_in_text_are_lines_and_characters() -> None:
    form = read(TABS)
    bright = form.indicators[1]
    assert (bright.at("name").line, bright.at("name").character) == (10, 7)
    assert bright.at("value").line == 10
    assert form.head.at("project").line == 2
    assert (
        read(CELLS).indicators[0].at("value").line == CELLS[: CELLS.index("=16盏")].count("\n") + 1
    )


def test_a_row_with_a_cell_too_many_is_misaligned_not_guessed() -> None:
    form = read(TABS.replace("\t灯杆垂直率\t≥99%", "\t灯杆\t垂直率\t≥99%"))
    assert [(row.problem, row.texts) for row in form.leftovers] == [
        ("misaligned", ("", "灯杆", "垂直率", "≥99%"))
    ]
    assert [indicator.name for indicator in form.indicators] == ["安装路灯", "亮灯率", "受益人口"]


def test_a_row_with_a_cell_too_few_is_misaligned() -> None:
    form = read(TABS.replace("\t灯杆垂直率\t≥99%", "\t灯杆垂直率"))
    assert [row.texts for row in form.leftovers] == [("", "灯杆垂直率")]


def test_short_rows_of_a_page_without_lines() -> None:
    form = only(
        plain(
            [
                ["项目名称", "绿化"],
                ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
                ["产出指标", "数量指标", "种树", "≥100棵"],
                ["补苗", "≥10棵"],
                ["质量指标", "成活率", "≥95%"],
                ["成本指标", "每棵价格", "≤30元"],
                ["效益指标", "生态效益指标", "绿化率", "≥30%"],
            ]
        )
    )
    assert rows(form) == [
        "output/quantity 种树 | ≥100 棵",
        "output/quantity 补苗 | ≥10 棵",
        "output/quality 成活率 | ≥95 %",
        "output/cost 每棵价格 | ≤30 元",
        "benefit/ecological 绿化率 | ≥30 %",
    ]


def test_long_table_in_text_fills_downwards() -> None:
    form = read_text(
        "x.txt",
        """\
单位名称\t项目名称\t预算数\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位
731001-柳河镇\t修渠\t12\t产出指标\t数量指标\t渠长\t≥\t3\t公里
\t\t\t效益指标\t社会效益指标\t受益\t≥\t90\t人
\t供暖\t8\t产出指标\t数量指标\t老人\t=\t40\t人
""".encode(),
    )
    from projecttext import reading

    first, second = reading(*form.blocks).forms
    assert [i.name for i in first.indicators] == ["渠长", "受益"]
    assert heads(second) == "project=供暖 implementer=柳河镇 code=731001"
