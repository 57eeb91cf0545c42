"""PT716 and PT717: dates within the project's period, and one year throughout a form."""

import pytest
from pydantic import JsonValue

from gridtext import grid
from perftable.forms.projects.rules.pt716_time_outside_period import TimeOutsidePeriod
from perftable.forms.projects.rules.pt717_year_conflict import YearConflict
from perftable.model.document import Document
from project_examples import E1, E4, E5
from projectrules import document, told

HEAD = """
| 项目支出绩效目标表 | < | < | < |
| {year} | < | < | < |
| 项目名称 | 义诊 | 项目期 | {period} |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | {class2} | 完成时间 | {value} |
"""


def form(
    value: str, period: str = "", year: str = "（2027年度）", class2: str = "时效指标"
) -> Document:
    text = HEAD.format(value=value, period=period, year=year, class2=class2)
    return document(grid(text))


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        ("2027年11月底前", "pass"),
        ("2027年3月", "pass"),
        ("2027年11月15日", "pass"),
        ("2027年12月底前", "warning 5.value"),
        ("2028年3月底前", "warning 5.value"),
        ("2027年2月", "warning 5.value"),
        ("2027年2月底前", "warning 5.value"),
        ("2027年12月1日", "warning 5.value"),
        ("2027年1月-11月", "pass"),
        ("2027年4月-12月", "warning 5.value"),
        ("2027年", "pass"),
        ("全年", "pass"),
        ("第四季度", "pass"),
        ("2028年第一季度", "warning 5.value"),
        ("12月底前", "warning 5.value"),
        ("11月底前", "pass"),
        ("及时", "n/a no-date"),
        ("≤5天", "n/a no-date"),
        ("每月10日前", "n/a no-date"),
        ("", "n/a no-date"),
    ],
)
def test_dates_lie_in_the_project_s_period(value: str, outcome: str) -> None:
    assert told(TimeOutsidePeriod, form(value, "2027年3月-2027年11月")) == [outcome]


def test_a_day_in_the_month_in_which_the_project_ends() -> None:
    assert told(TimeOutsidePeriod, form("2027年11月底前", "2027.3.1-2027.11.20")) == ["pass"]
    late = form("2027年11月21日", "2027.3.1-2027.11.20")
    assert told(TimeOutsidePeriod, late) == ["warning 5.value"]


def test_a_date_without_a_year_in_a_year_that_is_not_the_project_s() -> None:
    read = form("12月底前", "2028年1月-2029年6月")
    assert told(TimeOutsidePeriod, read) == ["n/a no-date"]


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        ("2027年11月底前", "pass"),
        ("2028年1月底前", "warning 5.value year"),
        ("2026年12月底前", "warning 5.value year"),
        ("2026年10月至2027年5月", "pass"),
        ("2028年1月-2028年5月", "warning 5.value year"),
        ("12月底前", "pass"),
    ],
)
def test_without_a_period_they_lie_in_the_form_s_year(value: str, outcome: str) -> None:
    assert told(TimeOutsidePeriod, form(value)) == [outcome]


@pytest.mark.parametrize(
    ("period", "outcome"),
    [
        ("一年", "warning 5.value year"),
        ("三年", "n/a period-unread"),
        ("长期", "n/a period-unread"),
        ("2027年3月起", "n/a period-unread"),
        ("三年（2026-2028年）", "pass"),
        ("二年（2026-2027年）", "warning 5.value"),
    ],
)
def test_a_period_in_words(period: str, outcome: str) -> None:
    assert told(TimeOutsidePeriod, form("2028年3月底前", period)) == [outcome]


def test_what_cannot_be_known() -> None:
    assert told(TimeOutsidePeriod, form("2027年5月", year="")) == ["n/a no-period"]
    quantity = form("2029年5月", class2="数量指标")
    assert told(TimeOutsidePeriod, quantity) == ["n/a no-time"]


def test_dates_of_the_long_panel_are_compared_with_the_period_only() -> None:
    row = "| ^ | 时效指标 | 完成时间 | 2028年9月 | 时效指标 | 完成时间 | {} |\n| 效益指标"
    within = E4.replace("| 效益指标", row.format("2027年9月"))
    assert told(TimeOutsidePeriod, document(grid(within))) == ["pass", "pass"]
    beyond = within.replace("2028年9月", "2029年9月")
    assert told(TimeOutsidePeriod, document(grid(beyond))) == [
        "pass", "warning 6.targets.long",
    ]  # fmt: skip
    unknown = within.replace("中期目标（2026年–2028年）", "中期目标")
    assert told(TimeOutsidePeriod, document(grid(unknown))) == ["n/a no-period", "n/a no-period"]


@pytest.mark.parametrize(
    ("period", "chinese", "english"),
    [
        ("2026-06-30–2027-01-01", "2026年6月30日至2027年1月1日", "2026-06-30–2027-01-01"),
        ("2026-06-30–", "2026年6月30日起", "from 2026-06-30"),
        ("–2027-01-01", "至2027年1月1日", "until 2027-01-01"),
    ],
)
def test_days_are_written_as_the_language_writes_them(
    period: str, chinese: str, english: str
) -> None:
    args: dict[str, JsonValue] = {"name": "完成时间", "text": "2028年", "period": period}
    assert f"项目期（{chinese}）" in TimeOutsidePeriod.say("zh", "default", args)
    assert f"period ({english})" in TimeOutsidePeriod.say("en", "default", args)


def test_years_are_joined_as_the_language_joins_them() -> None:
    args: dict[str, JsonValue] = {"years": "2026、2027"}
    assert "（2026、2027）" in YearConflict.say("zh", "default", args)
    assert "(2026, 2027)" in YearConflict.say("en", "default", args)
    args["year"] = "2025"
    assert "2026, 2027" in YearConflict.say("en", "file", args)


@pytest.mark.parametrize(
    ("title", "year", "goal", "outcome"),
    [
        ("项目支出绩效目标表", "（2027年度）", "年度目标", "n/a one"),
        ("2027年项目支出绩效目标表", "（2027年度）", "2027年度目标", "pass"),
        ("2026年项目支出绩效目标表", "（2027年度）", "年度目标", "note 1.title"),
        ("项目支出绩效目标表", "（2027年度）", "2026年度目标", "note 1.title"),
        ("2026-2028年项目支出绩效目标表", "（2027年度）", "2027年度目标", "pass"),
        ("项目支出绩效目标表", "", "年度目标", "n/a no-year"),
    ],
)
def test_one_year_throughout(title: str, year: str, goal: str, outcome: str) -> None:
    text = E1.replace("项目支出绩效目标表", title).replace("（2027年度）", year)
    read = document(grid(text.replace("年度目标", goal)))
    assert told(YearConflict, read) == [outcome]


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("2027年项目绩效目标表.docx", "pass"),
        ("2026年项目绩效目标表.docx", "note 1.title file"),
        ("2026项目绩效目标表.docx", "note 1.title file"),
        ("2026年报送2027年绩效目标.docx", "pass"),
        ("清财〔2026〕15号附件.docx", "n/a one"),
        ("20261105绩效目标表.docx", "n/a one"),
        ("2026年11月报送.docx", "n/a one"),
        ("目标表.docx", "n/a one"),
    ],
)
def test_the_year_in_the_file_s_name(name: str, outcome: str) -> None:
    assert told(YearConflict, document(grid(E1), path=f"in/2025年/{name}")) == [outcome]


def test_a_file_with_forms_of_several_years() -> None:
    later = E1.replace("（2027年度）", "（2028年度）")
    read = document(grid(E1), grid(later), path="2026年目标表.docx")
    assert told(YearConflict, read) == ["n/a one", "n/a one"]


def test_a_long_table_is_told_once() -> None:
    above = "| 2026年项目绩效目标表" + " | <" * 10 + " |\n| （2027年度）" + " | <" * 10 + " |\n"
    found = told(YearConflict, document(grid(above + E5.strip())))
    assert found == ["note 1.title", "n/a said"]
