"""Rows that carry no record: signatures, remarks, captions, the columns' numbers."""

import re
from itertools import product

import pytest

from perftable.forms.claiming import parse
from perftable.forms.duties import layouts
from perftable.forms.duties.notes import MIN_NUMBERS, is_note, is_one_text, numbers_columns
from perftable.forms.duties.walk import tables
from perftable.model.grid import Format, Grid, Row, Source
from perftable.values.text import squeeze
from support import ACTIVITY, DUTY, HEADER, row, table


def made(*cells: str) -> Row:
    return Row(9, (*cells, *[""] * (9 - len(cells))))


@pytest.mark.parametrize(
    "cells",
    [
        ("填报人：李某", "", "", "联系电话：0000"),
        ("填报人", "李某", "联系电话", "0000"),
        ("填报人：李某　　联系电话：0000",),
        ("填报人：李某",) * 9,
        ("单位负责人（签字）：", "", "", "填报人：", "", "日期：2027年1月5日"),
        ("单位负责人：张三", "", "审核人：李四", "", "", "", "2027年1月5日"),
        ("", "", "", "", "填报人：", "张某"),
        ("单位（公章）",),
        ("单位负责人", "张三", "（签字）"),
        ("填报单位（盖章）：某乡人民政府",),
        ("审核意见", "", "", "", "（盖章）"),
        ("审核意见", "同意"),
        ("主管部门意见：", "", "年　月　日"),
        ("备注", "无"),
        ("制表：王五", "", "审核：李四", "", "", "复核："),
        ("单位名称：某乡",),
        ("单位负责人签字：", "", "", "统计负责人：", "", "", "填报时间："),
        ("法定代表人：张三",),
        ("（以下空白）",),
        ("说明：本表由各单位填写。",),
        ("注：1.甲；2.乙",),
        ("注1：甲",),
        ("※各单位对所填内容的真实性负责。",),
        ("2027年1月5日",),
        ("单位：万元",),
        ("（续表）",),
        ("部门职责-工作活动绩效目标（续）",),
        ("部门职责-工作活动绩效目标",) * 9,
    ],
)
def test_a_note(cells: tuple[str, ...]) -> None:
    assert is_note(made(*cells), 0)
    found = tables(table(DUTY, ACTIVITY, tuple(made(*cells).cells)))[0]
    assert (len(found.duties), len(found.odd_rows), len(found.notes)) == (1, 0, 1)


@pytest.mark.parametrize(
    "cells",
    [
        ACTIVITY,
        ("说明会组织", "3.00", "组织说明会", "按期召开"),
        ("备注", "3.00", "甲", "乙"),
        ("填报人", "李某", "0000"),
        ("联系群众", "3.00"),
        ("单位",),
        ("绩效目标管理",),
        ("", "", "", "", "时间", "3天"),
        ("★重点",),
        (),
    ],
)
def test_no_note(cells: tuple[str, ...]) -> None:
    assert not is_note(made(*cells), 0)


def test_a_unit_s_line_is_no_longer_than_that() -> None:
    line = "金额：元，"
    assert is_note(made(line + "甲" * (39 - len(line))), 0)
    assert not is_note(made(line + "甲" * (40 - len(line))), 0)


def test_what_a_note_says_is_kept_once() -> None:
    found = tables(table(DUTY, ACTIVITY, ("填报人：李某",) * 9))[0]
    assert found.notes == ("填报人：李某",)


def test_one_text_in_every_cell() -> None:
    assert is_one_text(Row(1, ("一、社会管理职责",) * 9))
    assert not is_one_text(Row(1, (*("甲",) * 8, "乙")))
    assert not is_one_text(Row(1, ("",) * 9))
    assert not is_one_text(Row(1, ("优",) * 3))


@pytest.mark.parametrize(
    "cells",
    [
        ("栏次", *"12345678"),
        ("甲", "乙", *"1234567"),
        ("甲", *"12345678"),
        tuple("①②③④⑤⑥⑦⑧⑨"),
        tuple("ABCDEFGHI"),
        tuple("一二三四五六七八九"),
        ("（1）", "（2）", "（3）"),
        ("1", "2", "3", "4", "5=6+7"),
        ("第1栏", "第2栏", "第3栏"),
        ("栏次",),
        ("", *"12345678"),
    ],
)
def test_numbers_of_columns(cells: tuple[str, ...]) -> None:
    assert numbers_columns(made(*cells))
    found = tables(table(tuple(made(*cells).cells), DUTY, ACTIVITY))[0]
    assert (len(found.duties), len(found.odd_rows), found.rows) == (1, 0, 4)


def test_so_many_numbers_are_those_of_columns() -> None:
    numbers = tuple(map(str, range(1, MIN_NUMBERS + 1)))
    assert numbers_columns(made(*numbers))
    assert not numbers_columns(made(*numbers[:-1]))


@pytest.mark.parametrize(
    "cells",
    [("1", "2", "4"), ("3", "2", "1"), ("甲", "乙"), ("优", "良", "中"), ACTIVITY, ("12", "5")],
)
def test_no_numbers_of_columns(cells: tuple[str, ...]) -> None:
    assert not numbers_columns(made(*cells))


def test_a_text_merged_over_the_row_is_a_note_wherever_it_begins() -> None:
    rows = [("编码", *HEADER), ("820", *DUTY, *[""] * 5), ("820001", *ACTIVITY)]
    merged = Row(4, ("一、社会管理职责", *[""] * 9), {0: Format(span=10)})
    grid = Grid(1, [*(Row(n, r) for n, r in enumerate(rows, 1)), merged])
    (found,) = tables(parse(Source("a.docx", "0", "docx", [grid])))
    assert (found.notes, found.odd_rows) == (("一、社会管理职责",), ())


@pytest.mark.parametrize(
    "word", ["主管", "单位", "填报", "年度", "预算数", "负责", "（", "年", "合计"]
)
def test_a_cell_of_nothing_but_words_of_labels_and_sums_takes_no_time(word: str) -> None:
    cell = (word * 100)[:150] + "甲"
    assert not is_note(made(cell), 0)
    assert tables(table(DUTY, ACTIVITY, row(DUTY, name=cell[-79:])))[0].totals == ()


def test_the_quick_look_misses_no_label() -> None:
    words = dict.fromkeys(re.findall(r"[\u4e00-\u9fff]+", layouts.FIELD.pattern))
    behind = ("", "1", "：", "（公章）", "（签字）：甲", "、甲", "1.甲")
    for first, second, end in product(("", *words), words, behind):
        text = f"{first}{second}{end}"
        if layouts.LABEL.fullmatch(squeeze(text)):
            assert is_note(made(text), 0), text


@pytest.mark.parametrize("name", ["某段路灯维护经费", "1.某渠清淤项目", "某所运转（一般公共服务）"])
def test_most_names_are_told_from_labels_without_the_pattern(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(layouts, "LABEL", None)
    assert not is_note(made(name, "3.00"), 0)


@pytest.mark.parametrize(
    "label",
    [
        "（填表人）",
        "注1",
        "需说明的事项",
        "需要说明的问题",
        "审核:",
        "单位（公章）",
        "※以上内容均由本单位负责解释",
        "2062.1.5",
    ],
)
def test_a_label_is_told_by_its_end_or_its_colon(label: str) -> None:
    assert is_note(made(label), 0)
