"""Forms that differ from the layouts in one thing or another."""

from gridtext import grid
from perftable.readers.text.reading import read_text
from projecttext import funds, goals, heads, only, reading, rows, totals


def test_a_goal_in_several_rows() -> None:
    form = only(
        grid("""
| 项目名称 | 修渠 | < | < |
| 年度绩效目标 | 目标1：修渠。 | < | < |
| ^ | 目标2：护堤。 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 修渠 | 3公里 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == "project=修渠"
    assert goals(form) == [
        "year: 目标1：修渠。\n目标2：护堤。",
    ]
    assert rows(form) == [
        "output/quantity 修渠 | =3 公里",
    ]


def test_long_table_with_results_and_empty_cells_below_a_project() -> None:
    first, second = reading(
        grid("""
| 序号 | 预算单位 | 项目名称 | 项目金额（万元） | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 |
| 1 | 县水务局 | 修渠 | 30 | 修。 | 产出指标 | 数量指标 | 渠 | ≥3公里 | 3公里 |
| | | | | | 效益指标 | 社会效益指标 | 户 | ≥3户 | 4户 |
| 2 | 县水务局 | 供暖 | 10 | 暖。 | 产出指标 | 数量指标 | 户 | ≥3户 | 3户 |
""")
    ).forms
    assert (first.kind, first.level, first.layout) == ("self_evaluation", "project", "L4")
    assert (first.title, first.year, first.unit) == ("", None, "万元")
    assert heads(first) == "project=修渠 implementer=县水务局"
    assert funds(first) == [
        "- total year=30",
    ]
    assert goals(first) == [
        "year: 修。",
    ]
    assert rows(first) == [
        "output/quantity 渠 | ≥3 公里 | actual =3 公里",
        "benefit/social 户 | ≥3 户 | actual =4 户",
    ]
    assert (second.kind, second.level, second.layout) == ("self_evaluation", "project", "L4")
    assert (second.title, second.year, second.unit) == ("", None, "万元")
    assert heads(second) == "project=供暖 implementer=县水务局"
    assert funds(second) == [
        "- total year=10",
    ]
    assert goals(second) == [
        "year: 暖。",
    ]
    assert rows(second) == [
        "output/quantity 户 | ≥3 户 | actual =3 户",
    ]


def test_the_goal_stands_beside_the_indicators() -> None:
    form = only(
        grid("""
| 项目名称 | 修渠 | < | < | < |
| 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 修三公里渠。 | 产出指标 | 数量指标 | 渠 | 3公里 |
| ^ | 效益指标 | 社会效益指标 | 户 | ≥3户 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == "project=修渠"
    assert goals(form) == [
        "year: 修三公里渠。",
    ]
    assert rows(form) == [
        "output/quantity 渠 | =3 公里",
        "benefit/social 户 | ≥3 户",
    ]


def test_a_form_nobody_filled_in() -> None:
    form = only(
        grid("""
| 项目支出绩效目标表 | < | < | < |
| 项目名称 | | < | < |
| 主管部门 | | 实施单位 | |
| 项目资金（万元） | 年度资金总额： | < | |
| ^ | 其中：财政拨款 | < | |
| 年度目标 | 目标1：\\n目标2：\\n…… | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 指标1： | |
| ^ | ^ | 指标2： | |
| ^ | ^ | …… | |
| 效益指标 | 社会效益指标 | 指标1： | |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("项目支出绩效目标表", None, "万元")
    assert heads(form) == ""
    assert funds(form) == [
        "- total",
        "0 fiscal",
    ]
    assert goals(form) == [
        "year: 目标1：\n目标2：\n……",
    ]
    assert rows(form) == []
    assert [row.texts for row in form.leftovers] == [
        ("产出指标", "数量指标", "指标1："),
        ("指标2：",),
        ("……",),
        ("效益指标", "社会效益指标", "指标1："),
    ]


def test_sums_of_a_text_row_by_their_order() -> None:
    form = only(
        *read_text(
            "x",
            """项目名称\t修渠
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
产出指标\t数量指标\t渠\t≥3公里\t3公里\t50\t50
效益指标\t社会效益指标\t户\t≥3户\t4户\t40\t40
总分\t90\t90
""".encode(),
        ).blocks
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == "project=修渠"
    assert rows(form) == [
        "output/quantity 渠 | ≥3 公里 | weight 50 | actual =3 公里 | score 50",
        "benefit/social 户 | ≥3 户 | weight 40 | actual =4 户 | score 40",
    ]
    assert totals(form) == "90 90 -"


def test_a_first_level_and_names() -> None:
    form = only(
        grid("""
| 项目名称 | 修渠 | < |
| 指标类型 | 指标名称 | 绩效指标值 |
| 产出指标 | 渠 | 3公里 |
| ^ | 闸 | 2座 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L1")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == "project=修渠"
    assert rows(form) == [
        "output/? 渠 | =3 公里",
        "output/? 闸 | =2 座",
    ]


def test_two_values_for_one_name() -> None:
    form = only(
        grid("""
| 项目名称 | 修渠 | < | < | < |
| 绩效目标 | 实施期目标 | < | 年度目标 | < |
| ^ | 修十公里。 | < | 修三公里。 | < |
| 一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值 |
| 产出指标 | 数量指标 | 渠 | 10公里 | 3公里 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L2")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == "project=修渠"
    assert goals(form) == [
        "long: 修十公里。",
        "year: 修三公里。",
    ]
    assert rows(form) == [
        "output/quantity 渠 | =3 公里 | long: =10 公里",
    ]
