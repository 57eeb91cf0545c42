"""Long tables, places beside each other, and classes with tiers."""

from gridtext import grid, paragraphs
from projecttext import goals, heads, only, reading, rows


def test_unit_and_project_in_one_column() -> None:
    first, second = reading(
        *paragraphs("项目支出绩效目标表05-2", "单位：元"),
        grid("""
| 单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标属性 | 指标内容 |
| 清河县教育局 | | | | | | | | | |
| 校舍维修 | 修三所。 | | | | | | | | |
| | | 产出指标 | 数量指标 | 校舍 | = | 3 | 所 | 定量指标 | 修缮数 |
| | | 效益指标 | 社会效益指标 | 学生 | >= | 200 | 人 | 定量指标 | 受益数 |
| 教师培训 | 培训。 | 产出指标 | 数量指标 | 期数 | = | 2 | 期 | 定量指标 | 期数 |
"""),
    ).forms
    assert (first.kind, first.level, first.layout) == ("target", "project", "L4")
    assert (first.title, first.year, first.unit) == ("项目支出绩效目标表05-2", None, "元")
    assert heads(first) == "project=校舍维修 implementer=清河县教育局"
    assert goals(first) == [
        "year: 修三所。",
    ]
    assert rows(first) == [
        "output/quantity 校舍 | =3 所 | description: 修缮数 | quantitative",
        "benefit/social 学生 | ≥200 人 | description: 受益数 | quantitative",
    ]
    assert (second.kind, second.level, second.layout) == ("target", "project", "L4")
    assert (second.title, second.year, second.unit) == ("项目支出绩效目标表05-2", None, "元")
    assert heads(second) == "project=教师培训 implementer=清河县教育局"
    assert goals(second) == [
        "year: 培训。",
    ]
    assert rows(second) == [
        "output/quantity 期数 | =2 期 | description: 期数 | quantitative",
    ]


def test_places_below_the_value_and_beside_the_classes() -> None:
    first, second = reading(
        *paragraphs("区域绩效目标分解表"),
        grid("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 | < | < |
| ^ | ^ | ^ | 东山县 | 西山县 | 北海镇 |
| 产出指标 | 数量指标 | 养护公路 | ≥10公里 | ≥20公里 | ≥3公里 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | ≥90% | ≥95% |
"""),
        grid("""
| 一级指标 | 二级指标 | 三级指标 | 东山县 | 西山县 |
| 产出指标 | 数量指标 | 养护公路 | ≥10公里 | ≥20公里 |
"""),
    ).forms
    assert (first.kind, first.level, first.layout) == ("target", "transfer", "L12")
    assert (first.title, first.year, first.unit) == ("区域绩效目标分解表", None, None)
    assert heads(first) == ""
    assert rows(first) == [
        "output/quantity 养护公路 | · | 东山县: ≥10 公里 | 西山县: ≥20 公里 | 北海镇: ≥3 公里",
        "satisfaction/satisfaction 群众满意度 | · | 东山县: ≥90 % | 西山县: ≥90 % | 北海镇: ≥95 %",
    ]
    assert (second.kind, second.level, second.layout) == ("target", "project", "L12")
    assert (second.title, second.year, second.unit) == ("", None, None)
    assert heads(second) == ""
    assert rows(second) == [
        "output/quantity 养护公路 | · | 东山县: ≥10 公里 | 西山县: ≥20 公里",
    ]


def test_classes_with_four_tiers() -> None:
    form = only(
        *paragraphs("清财〔2026〕3号 小学取暖绩效目标表"),
        grid("""
| 绩效目标 | 保障全县小学冬季取暖。 | < | < | < | < | < | < |
| 绩效指标分类 | 绩效指标 | 绩效指标描述 | 绩效指标评价标准 | < | < | < | 评价标准确定依据 |
| ^ | ^ | ^ | 优 | 良 | 中 | 差 | ^ |
| 产出指标 | 取暖学校覆盖率 | 覆盖的学校 | 100% | 90% | 85% | 85% | 计划标准 |
| 效果指标 | 师生满意度 | 问卷 | ≥90% | ≥80% | ≥70% | <70% | 历史标准 |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("target", "project", "L15")
    assert (form.title, form.year, form.unit) == ("清财〔2026〕3号 小学取暖绩效目标表", 2026, None)
    assert heads(form) == ""
    assert rows(form) == [
        "output/? 取暖学校覆盖率 | · | excellent: =100 % | good: =90 % | fair: =85 % | poor: =85 % | description: 覆盖的学校",
        "benefit/? 师生满意度 | · | excellent: ≥90 % | good: ≥80 % | fair: ≥70 % | poor: <70 % | description: 问卷",
    ]
