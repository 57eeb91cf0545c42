"""The list of findings."""

from perftable.checking import check
from perftable.model.finding import Finding, Severity
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.parsing.document import parse
from perftable.reports.base import Submission
from perftable.reports.formats.html.findings import findings
from perftable.reports.formats.html.places import find_places
from support import ACTIVITY, DUTY, source


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
        duty=duty,
        activity=activity,
        text=text,
    )


def listed(*found: Finding) -> str:
    one = source(DUTY, ACTIVITY)
    document = parse(one)
    verdict = check(document).model_copy(update={"findings": found})
    return "".join(findings(find_places(Submission(verdict, document, one), "d1"), {}))


def test_a_finding_on_a_row_leads_there() -> None:
    page = listed(finding(Location(1, 3), duty="环境保护", activity="垃圾清运", text="缺"))
    assert 'href="#d1t1r3"' in page
    assert "环境保护 → 垃圾清运" in page
    assert '<q class="quote" lang="zh-CN">缺</q>' in page


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


def test_rows_that_only_their_number_tells_apart_stand_on_one_line() -> None:
    page = listed(*(finding(Location(1, number)) for number in (2, 3)))
    assert page.count("坏") == 1
    assert page.count('<div class="rows">') == 1
    assert page.count("<li") == 2


def test_a_rule_with_many_findings_is_closed_unless_they_are_errors() -> None:
    many = [finding(Location(1, 3), text=str(number)) for number in range(50)]
    assert " open" not in listed(*many)
    assert " open" in listed(*(one.model_copy(update={"severity": "error"}) for one in many))


def test_messages_that_only_names_tell_apart_are_said_once_in_each_language() -> None:
    found = []
    for number, name in enumerate(("甲", "乙", "丙", "丁"), 1):
        said = Phrase("{name}坏。", "{name} is bad.").filled(name=name)
        same = finding(Location(1, number), duty=name)
        update = {"args": {"name": name}, "message": said.zh, "spoken": said}
        found.append(same.model_copy(update=update))
    page = listed(*found)
    said_once = '<span lang="zh-CN">…坏。</span><span lang="en">… is bad.</span>'
    assert page.count(said_once) == 1
    assert page.count("坏") == 1
