"""Documents of several forms, forms over several tables, and tables that are none."""

import json
from pathlib import Path

import pytest

from gridtext import grid, paragraphs, plain
from perftable.forms.projects.sheets.claim import claim
from perftable.model.grid import Format, Grid, Paragraph, Row
from perftable.pipeline.checking import check
from projecttext import document, funds, only, reading, rows

FORM = """
| 项目支出绩效目标表 | < | < | < |
| 项目名称 | {0} | < | < |
| 主管部门 | 县水务局 | 实施单位 | {0}站 |
| 项目资金（万元） | 年度资金总额： | < | {1} |
| ^ | 其中：财政拨款 | < | {1} |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 甲 | ≥1个 |
| ^ | ^ | 乙 | ≥2个 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |
"""
ROWS = [
    "output/quantity 甲 | ≥1 个",
    "output/quantity 乙 | ≥2 个",
    "satisfaction/satisfaction 群众满意度 | ≥90 %",
]
REAL = Path(__file__).parents[3] / ".." / "shared" / "real" / "shanghai-project.json"


def names(*blocks: Grid | Paragraph) -> list[str]:
    return [form.head.project for form in reading(*blocks).forms]


def test_heads_repeated_in_one_table() -> None:
    text = "".join(FORM.format(name, money) for name, money in (("东", 1), ("西", 2), ("北", 3)))
    table = grid("\n".join(line for line in text.splitlines() if line))
    forms = reading(table).forms
    assert [form.head.project for form in forms] == ["东", "西", "北"]
    assert [funds(form)[0] for form in forms] == [
        "- total year=1",
        "- total year=2",
        "- total year=3",
    ]
    assert all(rows(form) == ROWS for form in forms)
    assert [form.location.row for form in forms] == [1, 10, 19]


def test_heads_repeated_without_titles_after_a_foot() -> None:
    body = FORM.format("东", 1).splitlines()[2:]
    foot = ["| 填报人：张某 | < | 联系电话：1 | < |"]
    text = "\n".join([*body, *foot, *FORM.format("西", 2).splitlines()[2:]])
    assert names(grid(text)) == ["东", "西"]


def test_a_table_for_each_project_with_nothing_between() -> None:
    tables = [grid(FORM.format(name, 1)) for name in ("东", "西", "北")]
    assert names(*tables) == ["东", "西", "北"]


@pytest.mark.parametrize("between", [[], ["- 2 -"], ["续表"], ["第2页 共3页"]])
def test_cut_by_a_page_without_header(between: list[str]) -> None:
    table = grid(FORM.format("东", 1))
    form = only(Grid(1, table.rows[:7]), *paragraphs(*between), Grid(2, table.rows[7:]))
    assert rows(form) == ROWS
    assert form.parts == (1, 2)


def test_cut_by_a_page_with_the_header_repeated() -> None:
    table = grid(FORM.format("东", 1))
    form = only(Grid(1, table.rows[:7]), Grid(2, [table.rows[5], *table.rows[7:]]))
    assert rows(form) == ROWS


def test_cut_in_the_head() -> None:
    table = grid(FORM.format("东", 1))
    form = only(Grid(1, table.rows[:4]), Grid(2, table.rows[4:]))
    assert (form.head.implementer, len(form.funds), rows(form)) == ("东站", 2, ROWS)


def test_a_table_behind_a_paragraph_of_its_own_does_not_continue_the_form() -> None:
    other = grid("| 产出指标 | 数量指标 | 丙 | ≥3个 |\n| 产出指标 | 数量指标 | 丁 | ≥3个 |")
    form = only(grid(FORM.format("东", 1)), *paragraphs("以下为各镇任务分解情况"), other)
    assert rows(form) == ROWS


def test_a_second_table_of_the_same_header_below_another_title_is_another_form() -> None:
    table = grid(FORM.format("东", 1))
    again = Grid(2, table.rows[5:])
    read = reading(table, *paragraphs("项目支出绩效目标表（西片）"), again)
    assert [len(form.indicators) for form in read.forms] == [3, 3]


def test_funds_indicators_and_goals_in_tables_of_their_own() -> None:
    table = grid(FORM.format("东", 1))
    form = only(
        Grid(1, table.rows[:3]),
        Grid(2, table.rows[3:5]),
        grid("| 年度目标 | 预期目标 | 实际完成情况 |\n| ^ | 供水。 | 完成。 |"),
        *paragraphs("绩效指标："),
        Grid(4, table.rows[5:]),
    )
    assert (form.head.project, len(form.funds), len(form.goals)) == ("东", 2, 2)
    assert form.parts == (1, 2, 3, 4)


OTHER_TABLES = {
    "places and their money": """
        | 单位 | 合计 | 中央资金 | 省级资金 |
        | 合计 | 30 | 20 | 10 |
        | 东山县 | 20 | 15 | 5 |""",
    "projects and their money": """
        | 序号 | 单位名称 | 项目名称 | 预算数 | 备注 |
        | 1 | 县局 | 修渠 | 10 | |""",
    "income and spending": """
        | 收入 | < | 支出 | < |
        | 项目 | 预算数 | 项目 | 预算数 |
        | 一般公共预算拨款收入 | 100 | 一、基本支出 | 60 |
        | 上年结转 | 5 | 二、项目支出 | 45 |
        | 收入总计 | 105 | 支出总计 | 105 |""",
    "the Hebei table": """
        | 职责活动 | 年度预算数 | 内容描述 | 绩效目标 | 绩效指标 | 优 | 良 | 中 | 差 |
        | 水利 | 10 | 修渠 | 通水 | | | | | |""",
    "two columns of text": """
        | 指标 | 说明 |
        | 产出 | 数量 |""",
}


@pytest.mark.parametrize("name", OTHER_TABLES)
def test_other_tables_are_left_alone(name: str) -> None:
    table = grid(OTHER_TABLES[name])
    assert claim(table) < 0.5
    assert reading(table) == reading()
    assert names(table, *paragraphs("项目支出绩效目标表"), grid(FORM.format("东", 1))) == ["东"]


def test_an_allocation_table_directly_above_is_no_part_of_the_form() -> None:
    form = only(grid(OTHER_TABLES["places and their money"]), grid(FORM.format("东", 1)))
    assert funds(form) == ["- total year=1", "0 fiscal year=1"]


def test_certainty_of_a_claim() -> None:
    assert claim(grid(FORM.format("东", 1))) == 1.0
    assert claim(Grid(1, grid(FORM.format("东", 1)).rows[:5])) == 0.4
    assert claim(grid("| 一级指标 | 二级指标 | 三级指标 | 指标值 |")) == 1.0
    assert claim(grid("| 三级指标 | 指标值 |")) == 0.0
    assert claim(grid("| 二级指标 | 三级指标 | 目标值 |")) == 1.0
    assert claim(grid("| 一级指标 | 二级指标 | 三级指标 |")) == 0.0
    assert claim(grid("| 指标名称 | 指标值 | 计量单位 |")) == 0.0
    assert claim(grid("| 指标名称 | 指标值 | 计量单位 | 权重 |")) == 0.8


SCORING = [
    "| 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 |",
    "| 一级指标 | 二级指标 | 三级指标 | 分值 | 评价要点 | 自评情况 | 扣分情况 |",
    "| 评价指标 | 评价内容 | 指标名称 | 指标说明 | 目标值 | 分值 | 备注 |",
    "| 一级指标 | 二级指标 | 三级指标 | 权重 | 指标解释 | 评分细则 | 得分 |",
]


@pytest.mark.parametrize("header", SCORING)
def test_scoring_sheets_are_named_and_not_judged(header: str) -> None:
    table = grid(f"{header}\n{'| 决策 | 项目立项 | 立项规范 | 10 | 规范得满分 | 9 |'}")
    read = document(table)
    assert (claim(table), read.forms) == (0.0, ())
    assert [(one.problem, one.location.table) for one in read.unread] == [("scoring", 1)]


PROSE = [
    [
        "（一）产出指标",
        "数量指标：修路3公里。",
        "质量指标：合格率100%。",
        "（二）效益指标",
        "社会效益指标：方便出行。",
    ],
    [
        "1.产出指标。数量指标：办班2期；质量指标：合格率95%。",
        "2.满意度指标。服务对象满意度指标：≥90%。",
    ],
]


@pytest.mark.parametrize("texts", PROSE)
def test_prose_is_named_and_not_judged(texts: list[str]) -> None:
    read = document(*paragraphs("二、绩效目标", *texts))
    assert [(one.problem, one.location.paragraph) for one in read.unread] == [("prose", 2)]


def test_prose_about_indicators_is_no_target() -> None:
    assert document(*paragraphs("产出指标完成较好。", "效益指标有所提高。")).unread == ()


def test_prose_beside_a_form_says_nothing_new() -> None:
    assert document(*paragraphs(*PROSE[0]), grid(FORM.format("东", 1))).unread == ()


def test_six_hundred_grid_columns() -> None:
    def row(number: int, *cells: str) -> Row:
        each = 600 // len(cells)
        texts, formats = [""] * 600, {}
        for index, cell in enumerate(cells):
            end = 600 if index == len(cells) - 1 else (index + 1) * each
            texts[index * each] = cell
            formats[index * each] = Format(span=end - index * each)
        return Row(number, texts, formats)

    written = [
        ("项目支出绩效目标表",),
        ("项目名称", "绿化"),
        ("主管部门", "城管局", "实施单位", "绿化队"),
        ("项目资金（万元）", "年度资金总额", "10"),
        ("一级指标", "二级指标", "三级指标", "指标值", "备注"),
        ("产出指标", "数量指标", "种树", "≥100棵", ""),
        ("效益指标", "生态效益指标", "绿化率", "≥30%", ""),
    ]
    form = only(Grid(1, [row(number, *cells) for number, cells in enumerate(written, 1)]))
    assert rows(form) == ["output/quantity 种树 | ≥100 棵", "benefit/ecological 绿化率 | ≥30 %"]
    assert form.indicators[1].at("value").cell == 361


@pytest.mark.skipif(not REAL.is_file(), reason="the real form is not here")
def test_a_form_as_published() -> None:
    cells = json.loads(REAL.read_text(encoding="utf-8"))
    form = only(plain(cells))
    assert (form.layout, form.year, form.unit) == ("L1", 2026, "元")
    assert (str(form.head.start), str(form.head.end)) == ("2024-01-01", "2026-12-31")
    assert [line.partition(" ")[0] for line in funds(form)] == ["-", "-", "0", "1", "1", "0", "1"]
    assert [goal.horizon for goal in form.goals] == ["long", "year"]
    assert len(form.indicators) == 8
    assert {i.class2 for i in form.indicators} == {
        "economic_cost", "quantity", "quality", "timeliness", "social", "ecological",
        "sustainable", "satisfaction",
    }  # fmt: skip
    cut = only(plain(cells[:16]), plain(cells[16:]))
    assert rows(cut) == rows(form)


def test_a_scoring_sheet_beside_a_form_is_a_note_and_nothing_is_lacking() -> None:
    sheet = grid(f"{SCORING[0]}\n| 决策 | 项目立项 | 立项规范 | 10 | 规范得满分 | 9 |")
    both = check(document(grid(FORM.format("东", 1)), *paragraphs("附件2"), sheet))
    assert [(f.code, f.severity) for f in both.findings if f.code == "PT001"] == [("PT001", "note")]
    assert not both.incomplete
    assert check(document(sheet)).incomplete
