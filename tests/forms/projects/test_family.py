"""The family among the others: whose a table is, and what the document says of it."""

from gridtext import grid, paragraphs
from perftable.forms.duties.family import FAMILY as DUTIES
from perftable.forms.duties.records import DutyForm
from perftable.forms.projects.family import FAMILY
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms, groups
from perftable.forms.registry import families
from perftable.model.form import form_of
from perftable.model.grid import Grid
from project_examples import E1, E2, E5, E6_FUNDS, E6_INDICATORS, E10
from projecttext import document

TIERED = """
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 优 | 良 | 中 | 差 |
| ^ | 产出指标 | 数量指标 | 修路 | ≥10公里 | ≥8公里 | ≥6公里 | <6公里 |
| ^ | 效益指标 | 社会效益指标 | 受益人口 | ≥900人 | ≥800人 | ≥700人 | <700人 |
"""
HEBEI = """
| 职责活动 | 年度预算数 | 内容描述 | 绩效目标 | 绩效指标 | 优 | 良 | 中 | 差 |
| 一、环境管理 | 5 | 管环境 | 环境好 | | | | | |
| 　1.清扫 | 5 | 扫街道 | 街道净 | 清扫率 | ≥95% | ≥90% | ≥85% | <85% |
"""


def test_registered() -> None:
    assert [family.name for family in families()] == ["duties", "projects"]
    assert form_of("projects") is ProjectForm


def test_whose_a_table_is() -> None:
    for text, theirs, ours in ((E2, 0, 1), (TIERED, 0, 1), (HEBEI, 1, 0), (E10, 0, 1)):
        table = grid(text)
        claims = DUTIES.claim(table) >= 0.5, FAMILY.claim(table) >= 0.5
        assert claims == (bool(theirs), bool(ours))


def test_both_families_in_one_document() -> None:
    both = document(grid(HEBEI), *paragraphs("项目支出绩效目标表"), grid(E1))
    assert [type(form) for form in both.forms] == [DutyForm, ProjectForm]
    assert both.unread == ()
    assert [form.parts for form in both.forms] == [(1,), (2,)]


def test_a_part_above_the_indicators_is_read_though_nobody_claims_it() -> None:
    assert FAMILY.claim(grid(E6_FUNDS)) == 0.4
    (form,) = document(grid(E6_FUNDS), grid(E6_INDICATORS)).forms
    assert form.parts == (1, 2)


def test_no_part_goes_over_a_table_of_another_family() -> None:
    read = document(grid(E6_FUNDS), grid(HEBEI), grid(E6_INDICATORS))
    assert [form.parts for form in read.forms] == [(2,), (3,)]


def test_a_blank_form_is_said_and_not_walked() -> None:
    empty = E2.splitlines()[1]
    read = document(grid(f"{empty}\n{'| 产出指标 ' * 1}| 数量指标 {'| ' * 6}|"))
    assert len(read.forms) == 1
    assert forms(read) == ()


def test_units_and_their_projects() -> None:
    read = document(grid(E5), Grid(2, grid(E2).rows))
    department, unit = groups(read)
    assert [one.name for one in department.groups] == ["柳河镇人民政府"]
    assert [form.head.project for form in unit.projects] == ["防汛物资储备", "敬老院冬季供暖"]
    assert (unit.groups, department.projects) == ((), ())


def test_no_units_no_groups() -> None:
    assert list(groups(document(grid(E1)))) == []
