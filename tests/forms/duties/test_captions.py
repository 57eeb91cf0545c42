"""Title and unit stand above a table, in it, around it, or below it."""

import pytest

from perftable.forms.claiming import parse
from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.grid import Grid, Paragraph, Row, Source
from support import ACTIVITY, DUTY, HEADER

TOP = (*HEADER[:1], "年度预算数", *HEADER[2:])
TITLE = "部门职责-工作活动绩效目标"


def grid(*above: str, table: int = 1, below: tuple[str, ...] = ()) -> Grid:
    rows = [*((text,) for text in above), TOP, (*DUTY, *[""] * 5), ACTIVITY, *((b,) for b in below)]
    return Grid(table, [Row(number, row) for number, row in enumerate(rows, 1)])


def read(*blocks: str | Grid) -> tuple[DutyForm, ...]:
    made = [Paragraph(n, one) if isinstance(one, str) else one for n, one in enumerate(blocks, 1)]
    return tables(parse(Source("a.docx", "0", "docx", made)))


def caption(*blocks: str | Grid) -> tuple[str, str | None]:
    found = read(*blocks)[-1]
    return found.title, found.unit


@pytest.mark.parametrize("lines", [(TITLE, "单位：元"), ("单位：元", TITLE)])
def test_above_the_table_or_in_its_first_rows(lines: tuple[str, str]) -> None:
    assert caption(*lines, grid()) == (TITLE, "元")
    assert caption(grid(*lines)) == (TITLE, "元")
    assert caption(lines[0], grid(lines[1])) == (TITLE, "元")


def test_a_title_with_its_unit() -> None:
    assert caption(f"{TITLE}（元）", grid()) == (f"{TITLE}（元）", "元")


def test_the_nearest_unit_counts_but_for_a_name() -> None:
    assert caption("单位：万元", "单位：元", grid())[1] == "元"
    assert caption("单位：元", "填报单位：万元", grid())[1] == "元"


def test_so_far_above_it_may_stand() -> None:
    assert caption(TITLE, "单位：元", *"甲乙丙丁", grid()) == (TITLE, "元")
    assert caption(TITLE, "单位：元", *"甲乙丙丁戊", grid()) == ("", "元")
    assert caption(TITLE, "单位：元", *"甲乙丙丁戊己", grid()) == ("", None)


def test_a_sentence_for_all_that_follows_counts_from_anywhere() -> None:
    said = "以下金额均以元为单位。"
    assert caption(said, *"甲乙丙丁戊己", grid())[1] == "元"
    assert caption(said, "单位：万元", grid())[1] == "万元"


def test_a_title_is_no_longer_than_that() -> None:
    assert caption(TITLE.ljust(79, "甲"), grid())[0] != ""
    assert caption(TITLE.ljust(80, "甲"), grid())[0] == ""


def test_in_the_table_around_it() -> None:
    inner = "\t".join(TOP) + "\n环境保护\t10.00"
    around = Grid(1, [Row(1, (f"{TITLE}\n单位：元",)), Row(2, (inner,))])
    assert caption(around, grid(table=2)) == (TITLE, "元")
    assert caption(around, "附表", grid(table=2)) == (TITLE, "元")
    other = Grid(1, [Row(1, (f"{TITLE}\n单位：元",)), Row(2, ("甲\t乙",))])
    assert caption(other, grid(table=2)) == ("", None)


def test_each_table_within_another_has_the_lines_above_it_there() -> None:
    inner = "\t".join(TOP)
    around = Grid(1, [Row(1, (f"单位：元\n{inner}\n单位：千元\n{inner}",))])
    found = read(around, grid(table=2), "第二部分", grid(table=3))
    assert [table.unit for table in found] == ["元", "千元"]


def test_in_a_remark_below() -> None:
    assert caption(grid(below=("注：本表金额单位为元。",)))[1] == "元"
    assert caption("单位：万元", grid(below=("注：本表金额单位为元。",)))[1] == "万元"
