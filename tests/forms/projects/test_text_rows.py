"""Rows copied out of Word as text: what a merge covered is missing, on the left and in the middle."""

from perftable.forms.projects.records.form import ProjectForm
from perftable.model.grid import Grid, Row
from projecttext import document, funds, goals, rows, tasks


def text(lines: str) -> Grid:
    """Return rows of text with as many cells as each has; they begin behind a tab."""
    cells = [["", *line.split("|")] for line in lines.strip().splitlines()]
    return Grid(1, [Row(n, c, places=[(n, 1)] * len(c)) for n, c in enumerate(cells, 1)])


def form(lines: str) -> ProjectForm:
    """Read the only form of such rows."""
    (found,) = document(text(lines)).forms
    assert isinstance(found, ProjectForm)
    return found


ONE = """
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|修补路面|≥60米
"""


def test_goals_beside_each_other_below_a_label_that_covers_both() -> None:
    found = form(f"项目名称|修路\n绩效目标|总体目标|年度目标\n修好全部道路。|修好三条。{ONE}")
    assert goals(found) == ["long: 修好全部道路。", "year: 修好三条。"]


def test_of_two_goals_that_say_the_same_each_is_kept() -> None:
    found = form(f"项目名称|修路\n绩效目标|总体目标|年度目标\n修好三条。|修好三条。{ONE}")
    assert goals(found) == ["long: 修好三条。", "year: 修好三条。"]


def test_of_two_goals_one_is_empty() -> None:
    found = form(f"项目名称|修路\n年度总体目标|预期目标|实际完成情况\n|已修好三条。{ONE}")
    assert goals(found) == ["year: ", "actual: 已修好三条。"]


def test_two_panels_of_funds() -> None:
    found = form(
        "项目名称|修路\n项目资金（万元）|项目资金总额|90|年度资金申请总额|30\n"
        "其中：财政资金|80|其中：当年财政拨款|20\n其他资金|10|上年结转资金|6\n||其他资金|4" + ONE
    )
    assert funds(found) == [
        "- total all_years=90",
        "- total year=30",
        "0 fiscal all_years=80",
        "1 fiscal year=20",
        "0 other all_years=10",
        "1 carried year=6",
        "1 other year=4",
    ]


def test_columns_of_money_beside_the_block_s_label() -> None:
    found = form(
        "项目名称|修路\n项目资金（元）||全年预算数|全年执行数|执行率\n年度资金总额|90|45|50%\n"
        "其中：财政资金|90||" + ONE
    )
    assert funds(found) == ["- total budget=90 executed=45 rate=50%", "0 fiscal budget=90"]
    assert found.unit == "元"


def test_a_unit_in_a_label_that_may_also_be_a_total() -> None:
    assert form(f"项目名称|修路\n年度资金（元）|资金总额|90\n其中：财政拨款|90{ONE}").unit == "元"


def test_a_header_of_two_rows() -> None:
    found = form("""
项目名称|修路
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值
指标性质|指标值|度量单位
产出指标|数量指标|修补路面|≥|60|米|70|20
质量指标|合格率|≥|95|%|97|20
""")
    assert rows(found) == [
        "output/quantity 修补路面 | ≥60 米 | weight 20 | actual =70 米",
        "output/quality 合格率 | ≥95 % | weight 20 | actual =97 %",
    ]


def test_two_panels_of_indicators() -> None:
    found = form("""
项目名称|修路
一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值
产出指标|数量指标|修补路面|60米|数量指标|修补路面|20米
清理边沟|9米|清理边沟|3米
质量指标|合格率|≥95%|质量指标|合格率|≥90%
""")
    assert rows(found) == [
        "output/quantity 修补路面 | =20 米 | long: =60 米",
        "output/quantity 清理边沟 | =3 米 | long: =9 米",
        "output/quality 合格率 | ≥90 % | long: ≥95 %",
    ]


def test_a_long_table() -> None:
    found = document(
        text("""
单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位
柳河镇|修路|20|修三条路。|产出指标|数量指标|修补路面|≥|60|米
满意度指标|服务对象满意度指标|服务对象满意度|≥|90|%
供暖|8|四十位老人供暖。|产出指标|数量指标|供暖老人|=|40|人
""")
    ).forms
    assert [found[0].head.project, found[1].head.project] == ["修路", "供暖"]  # type: ignore[attr-defined]
    assert rows(found[0]) == [  # type: ignore[arg-type]
        "output/quantity 修补路面 | ≥60 米",
        "satisfaction/satisfaction 服务对象满意度 | ≥90 %",
    ]


def test_a_row_that_cannot_be_aligned_still_begins_its_class() -> None:
    found = form(
        f"项目名称|修路{ONE}效益指标|社会效益指标|便民程度|明显|12|12\n可持续影响指标|管护|健全"
    )
    assert rows(found)[1:] == ["benefit/sustainable 管护 | word 健全"]
    assert len(found.odd_rows) == 1


def test_a_column_of_places_leaves_the_row_above_it_alone() -> None:
    found = form("""
专项名称|修路
年度目标|修好三条。
一级指标|二级指标|三级指标|河东镇|柳树乡
产出指标|数量指标|修补路面|60米|20米
""")
    assert goals(found) == ["year: 修好三条。"]


def test_two_panels_of_funds_below_a_label_that_may_be_a_total() -> None:
    found = form(
        "项目名称|修路\n年度资金（万元）|项目资金总额|90|年度资金申请总额|30\n"
        "其中：财政资金|90|其中：当年财政拨款|26\n||其他资金|4" + ONE
    )
    assert funds(found)[1:] == [
        "- total year=30",
        "0 fiscal all_years=90",
        "1 fiscal year=26",
        "1 other year=4",
    ]


def test_a_title_behind_the_number_of_its_annex() -> None:
    assert form(f"附件2：项目支出绩效目标申报书\n项目名称|修路{ONE}").title.endswith("申报书")


def test_a_goal_below_its_label_beside_one_that_covers_both_rows() -> None:
    assert goals(form(f"项目名称|修路\n总体目标|年度目标\n修好三条。{ONE}")) == ["year: 修好三条。"]


def test_the_goal_of_the_first_of_two_labels_keeps_the_cell_of_the_other() -> None:
    found = form(f"项目名称|修路\n总体目标|年度目标\n修好三条。|{ONE}")
    assert goals(found) == ["long: 修好三条。", "year: "]


def test_amounts_below_labels_without_the_cell_of_the_block() -> None:
    found = form(f"项目名称|修路\n预算金额|总额|其中：财政资金|其他资金\n39|39|{ONE}")
    assert funds(found) == ["- total year=39", "0 fiscal year=39", "0 other"]


def test_a_header_of_two_rows_whose_classes_stand_in_the_second() -> None:
    found = form("""
项目名称|修路
绩效指标|年度指标值|实际完成值|分值|得分
一级指标|二级指标|三级指标|指标性质|指标值|度量单位
产出指标|数量指标|修补路面|≥|60|米|70|20|20
质量指标|合格率|≥|95|%|97|20|20
""")
    assert rows(found) == [
        "output/quantity 修补路面 | ≥60 米 | weight 20 | actual =70 米 | score 20",
        "output/quality 合格率 | ≥95 % | weight 20 | actual =97 % | score 20",
    ]


def test_tasks_below_the_label_and_the_header_of_their_money() -> None:
    found = form(f"""
部门名称|档案馆
年度主要任务|任务名称|主要内容|预算金额（万元）
总额|财政拨款|其他资金
库房改造|更换设备|120|100|20
金额合计|120|100|20
年度目标|保管档案。{ONE}""")
    assert tasks(found) == [
        "库房改造 更换设备: year=120 fiscal=100 other=20",
        "金额合计 : year=120 fiscal=100 other=20",
    ]
    assert funds(found) == []


def test_a_column_of_money_whose_header_stands_over_the_labels() -> None:
    found = form(
        "项目名称|修路\n预算执行情况|年度预算数（万元）|年初预算|调整后预算数|预算执行数\n"
        f"总额|20|30|15\n其中：财政资金|20|30|15{ONE}"
    )
    assert funds(found) == [
        "- total initial=20 budget=30 executed=15",
        "0 fiscal initial=20 budget=30 executed=15",
    ]


def test_an_indicator_called_as_a_class_is_no_class_where_its_value_would_be_the_name() -> None:
    found = form("""
项目名称|修路
年度绩效指标|一级指标|二级指标|三级指标|指标值|权重
效益指标|社会效益|事故率|≤4%|8
||服务对象满意度|%≥95百分比|8
""")
    assert rows(found)[1] == "benefit/social 服务对象满意度 | ≥95 % | weight 8"


def test_labels_over_their_amounts_before_the_empty_cells_of_a_merge() -> None:
    found = form(f"项目名称|修路\n项目资金|财政拨款|其他资金|合计|||\n（万元）|16|4|20|||{ONE}")
    assert (funds(found), found.unit) == (
        ["2 fiscal year=16", "2 other year=4", "- total year=20"],
        "万元",
    )
