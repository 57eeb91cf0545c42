"""PT601 to PT603: the narrative sections that are missing, copied or numbered with gaps."""

import pytest

from perftable.config.settings import Settings
from perftable.forms.claiming import parse
from perftable.forms.duties.rules.pt601_missing_section import MissingSection
from perftable.model.document import Document
from perftable.model.grid import Grid, Paragraph, Row, Source
from perftable.pipeline.checking import check
from perftable.rules.common.pt602_copied_section import CopiedSection
from perftable.rules.common.pt603_numbering_gap import NumberingGap
from support import ACTIVITY, DUTY, HEADER, run, skips, table

GOALS = ("总体目标", "1.改善环境。", "2.发展产业。")
DUTIES = ("职责分类绩效目标", "一、管护职责。包括：1.道路养护；2.绿化养护。")
SAFEGUARDS = ("保障措施", "1.加强领导。", "2.落实责任。")


def sections(*lines: str) -> Document:
    """A document with these paragraphs above its table."""
    return table(DUTY, ACTIVITY, sections="\n".join((*lines, "绩效目标表")))


def said(document: Document) -> list[tuple[str, str]]:
    found = run(MissingSection, document)
    return [(p.case, MissingSection.say("en", p.case, p.args)) for p in found]


def test_pt601_names_the_sections_that_are_there_and_the_one_that_is_not() -> None:
    (problem,) = run(MissingSection, sections(*GOALS, *SAFEGUARDS))
    assert (problem.case, problem.location.paragraph) == ("duty_categories", 4)
    assert problem.args == {"section": "duty_categories", "present": ["总体目标", "保障措施"]}
    assert MissingSection.say("zh", problem.case, problem.args) == (
        "缺少“职责分类绩效目标”（或“分项绩效目标”）部分（文件仅有总体目标、保障措施）；请补充。"
    )
    assert said(sections(*DUTIES)) == [
        (
            "overall_goals",
            "there is no section 总体目标 (overall goals), only 职责分类绩效目标; add it.",
        ),
        (
            "safeguards",
            "there is no section 保障措施 (safeguards), only 职责分类绩效目标; add it.",
        ),
    ]
    assert said(sections(*GOALS, *DUTIES, *SAFEGUARDS)) == []


def test_pt601_a_heading_with_nothing_under_it_is_no_section() -> None:
    document = sections(*GOALS, *DUTIES, "三、保障措施")
    assert said(document) == [
        ("empty", "the section under the heading '三、保障措施' is empty; write it.")
    ]
    (finding,) = [f for f in check(document, Settings("zh")).findings if f.code == "PT601"]
    assert (finding.severity, finding.location.paragraph) == ("note", 6)
    assert finding.message == "标题“三、保障措施”下未填写内容；请填写。"


def test_pt601_the_first_of_several_empty_headings_is_named() -> None:
    document = sections(*GOALS, *DUTIES, "三、保障措施", "工作保障措施")
    (problem,) = run(MissingSection, document)
    assert (problem.location.paragraph, problem.args["title"]) == (6, "三、保障措施")


def test_pt601_a_list_of_contents_is_not_the_section_itself() -> None:
    contents = ("总体目标", "职责分类绩效目标", "保障措施")
    assert said(sections(*contents, *GOALS, *DUTIES, *SAFEGUARDS)) == []


def test_pt601_another_table_may_be_what_the_section_says() -> None:
    rows = [Row(1, ("序号", "措施")), Row(2, ("1", "加强领导")), Row(3, ("", ""))]
    blocks: list[Paragraph | Grid] = [
        Paragraph(n, text) for n, text in enumerate((*GOALS, *DUTIES, "保障措施"), 1)
    ]
    document = parse(Source("a.docx", "0", "docx", [*blocks, Grid(1, rows)]))
    assert [(i.text, i.location.row) for i in document.sections[2].items] == [
        ("序号 措施", 1),
        ("1 加强领导", 2),
    ]
    assert said(document) == []


def test_pt601_the_target_table_may_stand_under_the_goals_by_duty() -> None:
    form = Grid(1, [Row(1, HEADER), Row(2, DUTY), Row(3, ACTIVITY)])
    lines = [Paragraph(n, text) for n, text in enumerate((*GOALS, *SAFEGUARDS, DUTIES[0]), 1)]
    assert said(parse(Source("a.docx", "0", "docx", [*lines, form]))) == []
    assert [case for case, _ in said(parse(Source("a.docx", "0", "docx", [*lines])))] == ["empty"]
    above = [*lines[:3], Paragraph(4, DUTIES[0]), Paragraph(5, "分项"), lines[3]]
    document = parse(Source("a.docx", "0", "docx", [*above, form]))
    assert [case for case, _ in said(document)] == ["empty"]


def test_pt601_a_text_without_any_section_or_table_is_not_called_a_table() -> None:
    document = table(("甲",), header=("姓名", "电话"))
    assert skips(MissingSection, document) == ["no-section"]
    assert "table" not in MissingSection.reasons["no-section"].en


def test_pt602_empty_sections_are_no_copies() -> None:
    assert run(CopiedSection, sections("总体目标", "保障措施")) == []
    assert len(run(CopiedSection, sections(*GOALS, "保障措施", *GOALS[1:]))) == 1


def test_pt603_says_whether_a_section_is_empty_or_unnumbered() -> None:
    document = sections("总体目标", "改善环境。", *DUTIES, "保障措施")
    assert skips(NumberingGap, document) == ["unnumbered", "empty"]
    (problem,) = run(NumberingGap, sections("总体目标", "1.改善环境。", "3.发展产业。"))
    assert (problem.location.paragraph, problem.args["number"]) == (3, "3.")


def said_of_numbers(*lines: str) -> list[tuple[object, object]]:
    found = run(NumberingGap, sections("总体目标", *lines))
    return [(problem.args["before"], problem.args["number"]) for problem in found]


@pytest.mark.parametrize(
    ("lines", "gap"),
    [
        (["1.甲", "3.丙"], ("1.", "3.")),
        (["1.甲", "2.乙", "2.丙"], ("2.", "2.")),
        (["一、甲", "二、乙", "四、丁"], ("二、", "四、")),
        (["（一）甲", "（三）丙"], ("（一）", "（三）")),
        (["①甲", "③丙"], ("①", "③")),
        (["⑴甲", "⑶丙"], ("⑴", "⑶")),
        (["1．甲", "3.丙"], ("1．", "3.")),
        (["（一）1.甲；3.丙。"], ("1.", "3.")),
        (["（一）1、甲；2、乙；4、丁。"], ("2、", "4、")),
        (["（一）1）甲；3）丙。"], ("1）", "3）")),
        (["1.措施：（1）甲；（3）丙。"], ("（1）", "（3）")),
        (["1.措施：(一)甲；(三)丙。"], ("(一)", "(三)")),
        (["措施：①甲；③丙。"], ("①", "③")),
        (["①甲；③丙。"], ("①", "③")),
        (["措施：⑴甲；⑵乙；⑷丁。"], ("⑵", "⑷")),
        (["措施：⒈甲；⒊丙。"], ("⒈", "⒊")),
        (["措施：㈠甲；㈢丙。"], ("㈠", "㈢")),
        (["一是甲；三是丙。"], ("一是", "三是")),
        (["一是甲；三是丙"], ("一是", "三是")),
        (["（一）1.甲；3.丙；4.丁"], ("1.", "3.")),
        (["（一）1.甲；3.丙；1.子；2.丑"], ("1.", "3.")),
        (["一要甲；二要乙；四要丁。"], ("二要", "四要")),
        (["（一）第一，甲；第三，丙。"], ("第一，", "第三，")),
        (["（一）甲；（三）丙。"], ("（一）", "（三）")),
        (["（一）一、甲；三、丙。"], ("一、", "三、")),
        (["（一）1.甲；2.乙；2.丙。"], ("2.", "2.")),
        (["（一）甲", "1.子", "3.寅", "（二）乙"], ("1.", "3.")),
        (["1.甲", "（1）子", "（3）寅", "2.乙"], ("（1）", "（3）")),
        (["1.甲", "2.乙", "（二）丙", "1.子", "3.寅"], ("1.", "3.")),
        (["一、甲", "1.子", "2.丑", "二、乙", "1.寅", "3.卯"], ("1.", "3.")),
    ],
)
def test_pt603_a_gap_at_any_level(lines: list[str], gap: tuple[str, str]) -> None:
    assert said_of_numbers(*lines) == [gap]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.甲", "2.乙", "3.丙"],
        ["一、甲", "1.子", "2.丑", "二、乙", "1.寅", "2.卯"],
        ["一、甲", "1.子", "2.丑", "二、乙", "3.寅", "4.卯"],
        ["1.甲", "1.子", "2.丑", "2.乙"],
        ["1.甲", "2.乙", "3.丙", "1.子", "2.丑", "4.丁"],
        ["1.甲", "2、乙", "3.丙"],
        ["1．甲", "2.乙", "３．丙"],
        ["1、修路2、种树；3、保洁"],
        ["（一）1、修路2、种树；3、保洁"],
        ["（一）1.甲；2、乙；3.丙。"],
        ["（一）1.甲；2.乙；3.丙。"],
        ["一是甲；二是乙；三是丙。"],
        ["①甲；②乙", "③丙"],
        ["1.甲：①子；②丑", "2.乙：①寅；②卯"],
        ["1.甲，3、4月份完成；2.乙"],
        ["（一）1.汛期，7、8月巡查；2.清淤"],
        ["（一）1.甲，12.5公里；2.乙"],
        ["（一）1.甲；2.乙；（详见 1.）；3.丙"],
        ["（一）1.甲；（3.丙见附件）；2.乙"],
        ["一、甲，三、四季度巡查"],
        ["1.按附件（3）办；2.乙"],
        ["1.甲", "说明", "再说明", "2.乙"],
        ["（一）任务1.甲，任务3.乙"],
        ["（一）一、甲；十十、乙"],
        ["（一）1.甲，3.附则；2.乙；3.丁"],
        ["（一）1.甲；2.乙；3.丙；1.子；2.丑；3.寅"],
        ["（一）1.甲；2.乙；3.丙；2.丁"],
        ["1.甲", "1.子", "1.寅", "2.卯", "2.丑", "2.乙"],
        ["推进一、三产业融合"],
        ["（1）甲", "（2）乙", "（3）按附件（4）办"],
        ["2.乙", "3.丙"],
        ["（一）2.乙；3.丙"],
        ["（一）前言。2.乙；4.丁"],
    ],
)
def test_pt603_right_numbers_at_any_level(lines: list[str]) -> None:
    assert said_of_numbers(*lines) == []


def test_pt603_a_number_far_on_inside_a_text_is_none_of_the_list() -> None:
    assert said_of_numbers("（一）1.甲；4.丁") == [("1.", "4.")]
    assert said_of_numbers("（一）1.甲；5.戊") == []


def test_pt603_nine_lists_of_one_style_may_stand_inside_one_another() -> None:
    assert said_of_numbers(*["1.甲"] * 10, *["2.乙"] * 10) == []
    assert said_of_numbers(*["1.甲"] * 11, *["2.乙"] * 11) == [("2.", "2.")]


def test_pt603_a_list_is_counted_once() -> None:
    for lines in (["1.甲", "2.乙"], ["1.甲", "3.丙"]):
        assert len(list(NumberingGap().check(sections("总体目标", *lines)))) == 1


def test_pt603_a_gap_stands_at_its_item_also_inside_a_category() -> None:
    document = sections("职责分类绩效目标", "一、管护职责。包括：1.甲：（1）子；（3）寅；2.乙。")
    (problem,) = run(NumberingGap, document)
    assert (problem.location.paragraph, problem.args["number"]) == (2, "（3）")
    assert skips(NumberingGap, document) == []
