"""The list of findings."""

from perftable.forms.claiming import parse
from perftable.model.finding import Finding, Severity
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import Checked, check
from perftable.reports.base import Submission
from perftable.reports.formats.html.findings import findings
from perftable.reports.formats.html.places import find_places
from support import ACTIVITY, DUTY, path, source


def finding(
    place: Location,
    severity: Severity = "note",
    *,
    duty: str | None = None,
    activity: str | None = None,
    text: str | None = None,
) -> Finding:
    return Finding(
        code="XX001",
        name="odd",
        severity=severity,
        message="坏",
        args={},
        location=place,
        path=path(duty, activity),
        text=text,
    )


def listed(*found: Finding, tables: tuple[int, ...] = (1,)) -> str:
    one = source(DUTY, ACTIVITY)
    document = parse(one)
    verdict = check(document).model_copy(update={"findings": found, "tables": tables})
    return "".join(findings(find_places(Submission(Checked(verdict, document, one)), "d1"), {}))


def test_a_finding_on_a_row_leads_there() -> None:
    page = listed(finding(Location(1, 3), duty="环境保护", activity="垃圾清运", text="缺"))
    assert 'href="#d1t1r3"' in page
    assert "环境保护 → 垃圾清运" in page
    assert '<q class="quote" lang="zh-CN">缺</q>' in page


def test_a_text_that_the_message_leaves_out_stands_in_its_line() -> None:
    """Of four different texts the message quotes two."""
    found = []
    for number, text in enumerate(("提高甲", "提高乙", "提高丙", "提高丁"), 1):
        said = Phrase("指标“{text}”只是愿望。", "'{text}' is a wish.").filled(text=text)
        same = finding(Location(1, number, "indicator"), activity=f"活动{number}", text=text)
        update = {"args": {"text": text}, "message": said.zh, "messages": said}
        found.append(same.model_copy(update=update))
    page = listed(*found)
    for text in ("提高甲", "提高乙", "提高丙", "提高丁"):
        assert f'<q class="quote" lang="zh-CN">{text}</q>' in page
    assert "<q" not in listed(found[0])


def test_a_long_text_is_cut_where_the_table_has_the_whole() -> None:
    long = "长" * 3000
    assert f">{'长' * 99}…</q>" in listed(finding(Location(1, 3, "goal"), text=long))
    assert f">{long}</q>" in listed(finding(Location(9, 3, "goal"), text=long))


def test_an_empty_cell_is_said_to_be_empty() -> None:
    assert "（空）" in listed(finding(Location(1, 3, "goal"), text=""))


def test_a_finding_on_a_table_leads_to_its_caption() -> None:
    page = listed(finding(Location(1)))
    assert 'href="#d1t1"' in page
    assert "表 1" in page


def test_a_finding_on_the_document_leads_nowhere() -> None:
    page = listed(finding(Location()))
    assert "文件" in page
    assert "href" not in page


def test_a_place_that_the_page_does_not_show_is_named_only() -> None:
    page = listed(finding(Location(9, 4)))
    assert "第 4 行" in page
    assert "href" not in page


def test_errors_come_first_and_a_rule_without_a_title_has_its_name() -> None:
    page = listed(finding(Location(1, 2)), finding(Location(1, 3), "error"))
    assert page.index('class="m error"') < page.index('class="m note"')
    assert "odd" in page


def test_rows_that_their_names_tell_apart_stand_on_one_line() -> None:
    page = listed(*(finding(Location(1, number), activity=f"活动{number}") for number in (2, 3)))
    assert page.count("坏") == 1
    assert page.count('<ul class="rows">') == 1
    assert page.count("<li") == 2
    assert page.index("第 2 行") < page.index("活动2") < page.index("第 3 行") < page.index("活动3")


def test_where_rows_of_several_tables_have_the_same_number_the_table_is_named() -> None:
    found = [finding(Location(number, 3)) for number in (1, 2)]
    page = listed(*found, tables=(1, 2))
    assert page.count("表 1 第 3 行") == page.count("表 2 第 3 行") == 1
    assert "Table 2, row 3" in page
    again = found[0].model_copy(update={"related": (Location(1, 3), Location(2, 3))})
    assert listed(again, tables=(1, 2)).count("表 2 第 3 行") == 1
    assert "表" not in listed(found[0])


def test_findings_on_one_row_are_told_by_their_columns() -> None:
    page = listed(*(finding(Location(1, 3, column)) for column in ("goal", "content")))
    assert "绩效目标" in page
    assert "内容描述" in page
    assert "绩效目标" not in listed(finding(Location(1, 3, "goal")))


def test_a_rule_with_many_findings_is_closed_unless_they_are_errors() -> None:
    many = [finding(Location(1, 3), text=str(number)) for number in range(50)]
    assert " open" not in listed(*many)
    assert " open" in listed(*(one.model_copy(update={"severity": "error"}) for one in many))


def test_messages_that_only_names_tell_apart_are_said_once_in_each_language() -> None:
    found = []
    for number, name in enumerate(("甲", "乙", "丙", "丁"), 1):
        said = Phrase("“{name}”坏。", "'{name}' is bad.").filled(name=name)
        same = finding(Location(1, number), duty=name)
        update = {"args": {"name": name}, "message": said.zh, "messages": said}
        found.append(same.model_copy(update=update))
    page = listed(*found)
    said_once = "“甲”、“乙”等坏。</span><span lang=\"en\">'甲', '乙' and others is bad.</span>"
    assert page.count(said_once) == 1
    assert page.count("坏") == 1
