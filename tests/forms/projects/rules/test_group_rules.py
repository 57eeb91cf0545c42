"""PT711: totals of units and departments in a long table."""

import pytest

from gridtext import grid, paragraphs
from perftable.forms.projects.rules.pt711_group_total_mismatch import GroupTotalMismatch
from perftable.model.document import Document
from perftable.model.grid import Grid, Row
from project_examples import E1, E5
from projectrules import document, told

UNIT = "金额单位：元"
OWN = E5.replace(
    "| 731001-柳河镇人民政府 | 防汛", "| 731001-柳河镇人民政府 | | {} | | | | | | | | |\n| ^ | 防汛"
)
"""The same table, the unit having a row of its own."""


def table(text: str) -> Document:
    return document(*paragraphs(UNIT), grid(text))


@pytest.mark.parametrize(
    ("total", "outcome"),
    [
        ("200,000.00", "pass"),
        ("200,000.01", "error 2.budget"),
        ("20万元", "pass"),
        ("21万元", "n/a unit-conflict"),
        ("约20万", "n/a unreadable"),
    ],
)
def test_a_department_and_its_projects(total: str, outcome: str) -> None:
    read = table(E5.replace("200,000.00", total))
    assert told(GroupTotalMismatch, read) == [outcome]


def test_a_project_without_an_amount() -> None:
    lacking = E5.replace("| 80,000.00 |", "| |")
    assert told(GroupTotalMismatch, table(lacking)) == ["n/a not-stated"]
    less = lacking.replace("200,000.00", "100,000.00")
    assert told(GroupTotalMismatch, table(less)) == ["error 2.budget"]


def test_each_level_is_compared_with_the_next() -> None:
    assert told(GroupTotalMismatch, table(OWN.format("200,000.00"))) == ["pass", "pass"]
    assert told(GroupTotalMismatch, table(OWN.format("190,000.00"))) == [
        "error 2.budget", "error 3.budget",
    ]  # fmt: skip


def test_rounding_that_the_digits_allow() -> None:
    text = E5.replace("200,000.00", "20.01").replace("120,000.00", "12.00")
    text = text.replace("80,000.00", "8.00")
    read = document(*paragraphs("单位：万元"), grid(text))
    assert told(GroupTotalMismatch, read) == ["pass"]
    more = document(*paragraphs("单位：万元"), grid(text.replace("20.01", "20.02")))
    assert told(GroupTotalMismatch, more) == ["error 2.budget"]


def test_forms_without_groups() -> None:
    assert told(GroupTotalMismatch, document(grid(E1))) == ["n/a no-group"]


ROWS = """
单位名称|项目名称|预算数|一级指标|二级指标|三级指标|指标值
柳河镇部门||20.00||||
柳河镇政府|防汛物资|12.00|产出指标|数量指标|储备编织袋|≥300条
{}
"""


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("|敬老院供暖|8.00|产出指标|数量指标|供暖老人数|=40人", "pass"),
        ("|敬老院供暖|7.00|产出指标|数量指标|供暖老人数|=40人", "error 2.budget"),
        ("敬老院供暖|8.00|产出指标|数量指标|供暖老人数|=40人", "pass"),
        ("敬老院供暖|8.00|供暖老人数|数量指标|产出指标|=40人", "n/a not-stated"),
    ],
)
def test_a_row_that_cannot_be_read_may_be_a_project(row: str, outcome: str) -> None:
    lines = ROWS.format(row).strip().splitlines()
    rows = [Row(n, line.split("|"), places=[(n, 1)] * 7) for n, line in enumerate(lines, 1)]
    read = document(Grid(1, rows))
    assert told(GroupTotalMismatch, read) == [outcome]
    assert bool(read.forms[-1].odd_rows) is (outcome == "n/a not-stated")
