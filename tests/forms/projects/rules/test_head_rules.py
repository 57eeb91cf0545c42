"""PT703: names that the head asks for."""

import pytest

from gridtext import grid, paragraphs
from perftable.forms.projects.rules.pt703_missing_head_field import MissingHeadField
from projectrules import document, told

FORM = """
| 项目名称 | {0} | < | < |
| {label} | {1} | 实施单位 | {2} |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 |
"""


@pytest.mark.parametrize(
    ("values", "outcomes"),
    [
        (("义诊", "卫健局", "医院"), ["pass", "pass", "pass"]),
        (("", "卫健局", "医院"), ["warning 1.project", "pass", "pass"]),
        (("义诊", "", "医院"), ["pass", "warning 2.department", "pass"]),
        (("义诊", "卫健局", "—"), ["pass", "pass", "warning 2.implementer"]),
    ],
)
def test_each_field_by_itself(values: tuple[str, ...], outcomes: list[str]) -> None:
    text = FORM.format(*values, label="主管部门")
    assert told(MissingHeadField, document(grid(text))) == outcomes


def test_a_department_s_own_name() -> None:
    text = FORM.format("义诊", "", "医院", label="部门（单位）名称")
    assert told(MissingHeadField, document(grid(text)))[1] == "warning 2.department"


def test_one_of_two_departments_is_enough() -> None:
    both = "| 中央主管部门 | {} | 省级主管部门 | {} |\n" + FORM.strip().split("\n", 2)[2]
    one = document(grid(both.format("", "省卫健委")))
    assert told(MissingHeadField, one) == ["n/a no-label", "pass", "n/a no-label"]
    none = document(grid(both.format("", "")))
    assert told(MissingHeadField, none)[1] == "warning 1.department"


def test_a_form_without_the_label() -> None:
    table = grid("\n".join(FORM.strip().splitlines()[2:]))
    assert told(MissingHeadField, document(table)) == ["n/a no-label"] * 3


def test_the_place_of_a_stamp_above_the_form() -> None:
    table = grid("\n".join(FORM.strip().splitlines()[2:]))
    read = document(*paragraphs("项目支出绩效目标表", "填报单位（盖章）："), table)
    assert told(MissingHeadField, read)[2] == "n/a stamp"
