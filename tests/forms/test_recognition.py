"""What makes a text one that holds something of a form."""

import pytest

from perftable.forms.recognition import MIN_HEADERS, holds_form, holds_header
from perftable.model.headings import MAX_HEADING
from support import HEADER

NAMES = (
    "绩效目标", "绩 效 目 标", "绩\u3000效指标", "绩效\u200b目标", "绩效\n目标", "**绩效**目标", "绩效评价标准",
    "三级指标", "职责活动", "职责-工作活动", "职责（工作）活动", "职责及活动", "部门职责、活动",
    "总体目标：\n1.甲\n保障措施\n",
)  # fmt: skip
NO_NAMES = (
    "click>=8\nrich\n", "MIT License\nCopyright", "绩效工资发放表", "绩效考核办法", "目标和指标", "履行职责开展活动",
    "总体目标", "保障措施", "年度预算数", "",
)  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_a_word_of_a_form(text: str) -> None:
    assert holds_form(f"甲乙\n{text}\n丙")


@pytest.mark.parametrize("text", NO_NAMES)
def test_other_texts(text: str) -> None:
    assert not holds_form(f"甲乙\n{text}\n丙")


@pytest.mark.parametrize("between", ["、", "及", "—— ", ""])
def test_so_little_stands_between_duty_and_activity(between: str) -> None:
    assert holds_form(f"职责{between:-<3}活动")
    assert not holds_form(f"职责{between:-<4}活动")


@pytest.mark.parametrize("separator", ["\t", " | ", ",", "，", "\n", "\r\n"])
def test_so_many_headers_of_a_form(separator: str) -> None:
    assert MIN_HEADERS == 3
    assert holds_form(separator.join(("预算金额（万元）", "工作内容", "目标", "")))
    assert not holds_form(separator.join(("工作内容", "目标", "")))
    assert not holds_form(separator.join(("目标", "目标", "年度目标", "")))


@pytest.mark.parametrize(
    "own", ["目标", "指标", "标准", "评价等级", "考核 指标", "**指标**", '"指标"']
)
def test_one_of_the_headers_is_a_form_s_own(own: str) -> None:
    assert holds_header(f"编码\t预算\t{own}")
    assert not holds_header("编码\t预算\t内容")


def test_a_header_is_a_cell_of_its_own_and_short() -> None:
    assert not holds_form("预算内容目标")
    assert not holds_form("我们的预算\t我们的内容\t我们的目标")
    assert MAX_HEADING == 60
    padded = "指标".center(MAX_HEADING)
    assert holds_header(f"编码\t预算\t{padded}")
    assert not holds_header(f"编码\t预算\t{padded} ")


def test_a_header_of_the_field() -> None:
    assert holds_header(",".join(HEADER))
