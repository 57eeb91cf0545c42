"""Narrative sections: which paragraphs belong to one, and what its items are."""

from perftable.forms.duties.sections import read_sections
from perftable.model.document import Item, Section
from perftable.model.grid import Grid, Paragraph, Row
from support import ACTIVITY, DUTY, HEADER


def sections(*texts: str) -> tuple[Section, ...]:
    return read_sections([Paragraph(n, text) for n, text in enumerate(texts, 1)])


def items(*texts: str) -> tuple[Item, ...]:
    (section,) = sections("总体目标", *texts)
    return section.items


def test_items_in_paragraphs_of_their_own() -> None:
    found = items("1.加强管护。", "2.补齐短板。")
    assert [(item.number, item.ordinal, item.text) for item in found] == [
        ("1.", 1, "加强管护。"),
        ("2.", 2, "补齐短板。"),
    ]


def test_items_inside_a_paragraph_may_be_numbered_in_brackets() -> None:
    (section,) = sections("职责分类绩效目标", "一、管护职责。包括：（1）道路养护；（2）绿化养护。")
    (category,) = section.items
    assert category.title == "管护职责"
    assert [(i.number, i.ordinal, i.text) for i in category.items] == [
        ("（1）", 1, "道路养护；"),
        ("（2）", 2, "绿化养护。"),
    ]


def test_a_list_inside_an_item_is_no_list_beside_it() -> None:
    (item,) = items("1.完善制度：（1）值班制度；（2）会议制度。")
    assert (item.number, item.items) == ("1.", ())


def test_a_reference_in_brackets_is_no_item() -> None:
    (item,) = items("1.按照附件（2）的要求开展工作。")
    assert item.text == "按照附件（2）的要求开展工作。"


def test_the_next_number_needs_nothing_before_it_but_is_none_behind_a_reference() -> None:
    found = items("（1）加强管护（2）补齐短板")
    assert [(item.number, item.text) for item in found] == [
        ("（1）", "加强管护"),
        ("（2）", "补齐短板"),
    ]
    for reference in ("附件", "附表", "如图", "第", "按"):
        (item,) = items(f"（1）{reference}（2）的要求开展工作")
        assert (item.number, item.text) == ("（1）", f"{reference}（2）的要求开展工作")


def test_the_table_ends_the_section_above_it() -> None:
    rows = [Row(n, cells) for n, cells in enumerate((HEADER, DUTY, ACTIVITY), 1)]
    above = [Paragraph(1, "总体目标"), Paragraph(2, "1.加强管护。")]
    (section,) = read_sections([*above, Grid(1, rows), Paragraph(3, "填表人：某某")])
    assert [item.text for item in section.items] == ["加强管护。"]


def test_the_mark_of_a_table_that_goes_on_is_no_item() -> None:
    assert [item.text for item in items("1.加强管护。", "（续表）")] == ["加强管护。"]


def test_automatic_numbers_are_numbers() -> None:
    blocks = [Paragraph(1, "总体目标"), Paragraph(2, "加强管护。", list_number="1.")]
    (section,) = read_sections(blocks)
    assert [(i.number, i.ordinal, i.text) for i in section.items] == [("1.", 1, "加强管护。")]


def test_a_table_directly_under_a_heading_is_what_the_section_says() -> None:
    rows = [Row(1, ("序号", "措施")), Row(2, ("", "")), Row(3, ("1", "加强领导"))]
    (section,) = read_sections([Paragraph(1, "保障措施"), Grid(2, rows), Paragraph(2, "1.宣传。")])
    assert [item.text for item in section.items] == ["序号 措施", "1 加强领导", "宣传。"]
    first = section.items[0].location
    assert (first.table, first.row, first.paragraph) == (2, 1, None)


def test_a_table_behind_the_items_says_nothing_of_them() -> None:
    sheet = Grid(1, [Row(1, ("审核", "签字"))])
    (section,) = read_sections([Paragraph(1, "保障措施"), Paragraph(2, "1.宣传。"), sheet])
    assert [item.text for item in section.items] == ["宣传。"]
    assert read_sections([sheet]) == ()
