"""PT104, PT701 and PT711 across the forms of a document: off unless they are asked for."""

import pytest

from departmentforms import department, project
from gridtext import grid, paragraphs
from perftable.forms.projects.rules.pt701_funds_mismatch import FundsMismatch
from perftable.forms.projects.rules.pt711_group_total_mismatch import GroupTotalMismatch
from perftable.rules.common.pt104_repeated_duty import RepeatedDuty
from projectrules import told
from projecttext import document

SHOWS, READING = "文化下乡演出", "少儿读书会"


@pytest.mark.parametrize(
    ("stated", "outcome"),
    [
        ("30.00", "pass"),
        ("30.01", "pass"),  # three figures of two digits may be so far off
        ("30.02", "note 7.year under"),
        ("29.98", "warning 7.year over"),
    ],
)
def test_a_department_and_the_forms_of_its_projects(stated: str, outcome: str) -> None:
    read = document(department(stated), project(SHOWS, "20.00"), project(READING, "10.00"))
    assert told(GroupTotalMismatch, read) == ["n/a no-group"]
    assert told(GroupTotalMismatch, read, across=True) == ["n/a no-group", outcome]


def test_forms_in_units_of_their_own() -> None:
    shows = project(SHOWS, "200,040.00", unit="（元）")
    read = document(department("30.00"), shows, project(READING, "10.00"))
    assert told(GroupTotalMismatch, read, across=True)[1:] == ["pass"]
    more = project(SHOWS, "200,300.00", unit="（元）")
    read = document(department("30.00"), more, project(READING, "10.00"))
    assert told(GroupTotalMismatch, read, across=True)[1:] == ["warning 7.year over"]


@pytest.mark.parametrize(
    ("forms", "reason"),
    [
        ([department(unit="")], "no-projects"),
        ([department(unit=""), project(SHOWS)], "no-unit"),
        ([department(), project(SHOWS, unit="")], "no-unit"),
        ([department(""), project(SHOWS)], "no-projects-line"),
        ([department(), project(SHOWS, department="县教育局", implementer="一小")], "no-projects"),
        ([department(), project(SHOWS, year="2026")], "no-projects"),
        ([department(), project(SHOWS), project(SHOWS)], "project-twice"),
        ([department(), project(SHOWS), project(READING, "")], "not-stated"),
    ],
)
def test_what_cannot_be_compared(forms: list[object], reason: str) -> None:
    read = document(*forms)  # type: ignore[arg-type]
    assert told(GroupTotalMismatch, read, across=True)[1:] == [f"n/a {reason}"]


def test_two_departments_of_a_year_are_not_told_apart() -> None:
    read = document(department(), department(name="清河县教育局"), project(SHOWS))
    assert told(GroupTotalMismatch, read, across=True)[1:] == ["n/a several-departments"] * 2
    earlier = document(department(), department(year="2026"), project(SHOWS, "30.00"))
    assert told(GroupTotalMismatch, earlier, across=True)[1:] == ["pass", "n/a no-projects"]


def test_a_project_of_another_department_is_not_added() -> None:
    other = project(READING, department="县教育局", implementer="一小")
    less = document(department(), project(SHOWS, "20.00"), other)
    assert told(GroupTotalMismatch, less, across=True)[1:] == ["n/a not-stated"]
    more = document(department(), project(SHOWS, "30.50"), other)
    assert told(GroupTotalMismatch, more, across=True)[1:] == ["warning 7.year over"]


def test_one_project_with_two_forms() -> None:
    read = document(project(SHOWS), project(READING), project(f"{SHOWS} ", "25.00"))
    assert told(RepeatedDuty, read) == ["n/a not-across"] * 2
    assert told(RepeatedDuty, read, across=True) == ["warning 3.project form", "pass"]


@pytest.mark.parametrize(
    "other",
    [
        project(SHOWS, year="2026"),
        project(SHOWS, implementer="县图书馆"),
        grid("""
| 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
| 县文化馆 | 文化下乡演出 | 20.00 | 办好文化下乡演出。 | 产出指标 | 数量指标 | 演出 | ≥ | 20 | 场 |
| 县文化馆 | 少儿读书会 | 10.00 | 办好少儿读书会。 | 产出指标 | 数量指标 | 读书会 | ≥ | 12 | 场 |
"""),
    ],
)
def test_forms_of_one_name_that_are_no_repetition(other: object) -> None:
    read = document(project(SHOWS), other)  # type: ignore[arg-type]
    assert "warning" not in " ".join(told(RepeatedDuty, read, across=True))


def narrative(sentence: str, *forms: object) -> list[str]:
    shown = forms or (project(SHOWS, "20.00"), project(READING, "10.00"))
    read = document(*paragraphs(sentence), *shown)  # type: ignore[arg-type]
    assert "narrative" not in " ".join(told(FundsMismatch, read))
    return told(FundsMismatch, read, across=True)[len(told(FundsMismatch, read)) :]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("2027年文化下乡演出项目预算20万元。", "pass"),
        ("文化下乡演出安排资金200,000元。", "pass"),
        ("（三）文化下乡演出项目，安排预算资金２０.００万元；少儿读书会另行安排。", "pass"),
        ("2027年文化下乡演出项目预算22万元。", "warning 5.year narrative"),
        ("文化下乡演出安排资金200,100元。", "warning 5.year narrative"),
        ("文化下乡演出项目预算20元。", "warning 5.year narrative"),
    ],
)
def test_what_the_text_says_of_a_project(sentence: str, outcome: str) -> None:
    assert narrative(sentence) == [outcome]


@pytest.mark.parametrize(
    "sentence",
    [
        "2026年文化下乡演出项目预算22万元。",
        "文化下乡演出项目预算22万元，少儿读书会10万元。",
        "文化下乡演出、少儿读书会共安排预算32万元。",
        "文化下乡演出项目预算22万元，其中上年结转2万元。",
        "文化下乡演出项目预算由20万元追加后为22万元。",
        "文化下乡演出项目预算约22万元。",
        "文化下乡演出每场安排资金3万元。",
        "安排22万元预算用于各项工作，办好文化下乡演出。",
        "全局预算安排22万元。",
        "文化下乡演出使观众增收22万元。",
        "文化下乡演出安排资金3万元/场。",
    ],
)
def test_sentences_that_say_nothing_of_the_form_s_money(sentence: str) -> None:
    assert narrative(sentence) == []


def test_several_forms_of_a_name_and_amounts_without_unit() -> None:
    sentence = "文化下乡演出项目预算22万元。"
    assert narrative(sentence, project(SHOWS), project(SHOWS, implementer="县图书馆")) == []
    assert narrative(sentence, project(SHOWS, unit="")) == ["n/a no-unit"]


def test_a_short_name_counts_in_quotation_marks_only() -> None:
    assert narrative("绿化工作预算22万元。", project("绿化")) == []
    assert narrative("“绿化”项目预算22万元。", project("绿化")) == ["warning 5.year narrative"]
    assert narrative("道路绿化预算22万元。", project("道路绿化")) == ["warning 5.year narrative"]
