"""Complex fields: the result is text, the code is not, and a missing mark loses nothing."""

import pytest

from wordfile import both, cell, grids, par, row, run, said, tbl, texts


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def t(text: str) -> str:
    return run(text)


BEGIN, SEPARATE, END = map(mark, ("begin", "separate", "end"))
FIELDS = {
    "whole": (BEGIN + code("PAGE") + SEPARATE + t("2") + END + t("页"), "2页"),
    "text in the code": (BEGIN + code("IF") + t("码") + SEPARATE + t("果") + END, "果"),
    "no result": (BEGIN + code("XE") + t("码") + END + t("后"), "后"),
    "one in another's code": (
        BEGIN + BEGIN + code("REF") + SEPARATE + t("内") + END + SEPARATE + t("外") + END,
        "外",
    ),
    "one in another's result": (
        BEGIN + SEPARATE + t("前") + BEGIN + SEPARATE + t("内") + END + t("后") + END,
        "前内后",
    ),
    "not ended in its code": (t("前") + BEGIN + code("PAGE") + t("甲"), "前甲"),
    "not ended in its result": (BEGIN + code("PAGE") + SEPARATE + t("甲"), "甲"),
    "not begun": (t("甲") + SEPARATE + t("乙") + END + t("丙"), "甲乙丙"),
    "ended twice": (BEGIN + SEPARATE + t("甲") + END + END + t("乙"), "甲乙"),
    "separated twice": (BEGIN + t("码") + SEPARATE + t("甲") + SEPARATE + t("乙") + END, "甲乙"),
    "the outer one not ended": (BEGIN + t("前") + BEGIN + t("码") + SEPARATE + t("内") + END, "前内"),
    "the inner one not ended": (BEGIN + SEPARATE + t("前") + BEGIN + t("内") + END + t("后"), "前后"),
    "deleted": (f"<w:del>{BEGIN}{code('PAGE')}</w:del>" + t("甲"), "甲"),
    "deleted code in a field": (
        BEGIN + f"<w:del><w:r><w:delInstrText>A</w:delInstrText></w:r>{t('旧')}</w:del>"
        + code("PAGE") + SEPARATE + f"<w:del>{t('1')}</w:del><w:ins>{t('2')}</w:ins>" + END,
        "2",
    ),
    "a reference to a note": (t("12.50") + BEGIN + code(" NOTEREF _R \\f ") + SEPARATE + t("1") + END, "12.50"),
    "an unended reference to a note": (t("12.50") + BEGIN + code("NOTEREF") + SEPARATE + t("元"), "12.50元"),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "text"), FIELDS.values(), ids=FIELDS)
def test_what_a_field_shows(inner: str, text: str) -> None:
    assert said(inner) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("eq \\o\\ac(○,1)", "①"),
        (" EQ \\o\\ac(○,20) ", "⑳"),
        ("eq \\o\\ac(○,21)", "㉑"),
        ("eq \\o\\ac(○,36)", "㊱"),
        ("eq \\o\\ac(○,50)", "㊿"),
        ("eq \\o\\ac(○,51)", "(51)"),
        ("eq \\o\\ac(○,优)", "优"),
        ("eq \\o\\ac(□,√)", "☑"),
        ("eq \\o\\ac(□,是)", "是"),
        ("eq \\f(1,2)", "1/2"),
        ("eq \\x(1)", ""),
        ("PAGE", ""),
    ],
)
def test_a_character_in_a_circle_and_a_fraction_are_shown_by_the_code(
    typed: str, shown: str
) -> None:
    pieces = code(typed[:4]) + code(typed[4:])
    assert said(t("甲") + BEGIN + pieces + END + t("乙")) == f"甲{shown}乙"
    assert said(t("甲") + BEGIN + pieces + SEPARATE + END) == f"甲{shown}"
    assert said(t("甲") + BEGIN + pieces + SEPARATE + t("果") + END) == "甲果"
    assert said(t("甲") + f'<w:fldSimple w:instr="{typed}"/>') == f"甲{shown}"


OPEN = BEGIN + code("PAGE") + t("甲")


def test_code_ends_with_its_paragraph_at_the_latest() -> None:
    for rest in (SEPARATE + t("丙") + END, t("丙") + END, END + t("丙"), t("丙")):
        paragraphs = par(OPEN) + par("乙") + par(rest)
        assert texts(both(paragraphs)) == ["甲", "乙", "丙"]
        assert grids(both(tbl(row(cell(paragraphs), "尾")))) == [[["甲\n乙\n丙", "尾"]]]


def test_a_result_may_have_several_paragraphs() -> None:
    inner = par(BEGIN + code("TOC") + SEPARATE + t("甲")) + par("乙") + par(t("丙") + END + t("丁"))
    assert texts(both(inner)) == ["甲", "乙", "丙丁"]


def test_a_field_that_ends_elsewhere_hides_nothing() -> None:
    opened, closed = cell(par(OPEN)), cell(par(SEPARATE + t("乙") + END + t("丙")))
    assert grids(both(tbl(row(opened, closed)))) == [[["甲", "乙丙"]]]
    assert grids(both(tbl(row(opened, "尾"), row(closed, "尾")))) == [
        [["甲", "尾"], ["乙丙", "尾"]]
    ]
    source = both(par(OPEN) + tbl(row(closed, "尾")) + par(t("丁") + END))
    assert (texts(source), grids(source)) == (["甲", "丁"], [[["乙丙", "尾"]]])


def test_a_field_never_ended_leaves_title_and_unit() -> None:
    source = both(par(BEGIN) + par("绩效目标") + par("单位：元") + tbl(row("甲", "乙")) + par("尾"))
    assert texts(source) == ["绩效目标", "单位：元", "尾"]
