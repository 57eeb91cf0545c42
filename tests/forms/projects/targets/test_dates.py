"""Dates and periods in the spellings of targets and heads."""

import pytest

from perftable.forms.projects.targets.dates import read_dates, read_day, read_period

SPANS = {
    "2027年9月底前": ("None", "2027-09-30"),
    "2027年9月": ("2027-09-01", "2027-09-30"),
    "12月底前": ("None", "2027-12-31"),
    "12月底": ("2027-12-31", "2027-12-31"),
    "12月底到位": ("2027-12-31", "2027-12-31"),
    "十二月底前": ("None", "2027-12-31"),
    "11月20日": ("2027-11-20", "2027-11-20"),
    "6月30日前完成": ("None", "2027-06-30"),
    "≤5月": ("None", "2027-05-31"),
    "2020年1月--2020年11月": ("2020-01-01", "2020-11-30"),
    "2027年3月至11月": ("2027-03-01", "2027-11-30"),
    "202001-202012": ("2020-01-01", "2020-12-31"),
    "2023.07-2024.01": ("2023-07-01", "2024-01-31"),
    "2021/12/31": ("2021-12-31", "2021-12-31"),
    "2027.9.30前": ("None", "2027-09-30"),
    "20271231": ("2027-12-31", "2027-12-31"),
    "1-12月": ("2027-01-01", "2027-12-31"),
    "5-8月": ("2027-05-01", "2027-08-31"),
    "2026-2028年": ("2026-01-01", "2028-12-31"),
    "2026年-2028年": ("2026-01-01", "2028-12-31"),
    "第三季度": ("2027-07-01", "2027-09-30"),
    "上半年": ("2027-01-01", "2027-06-30"),
    "年底前": ("None", "2027-12-31"),
    "全年": ("2027-01-01", "2027-12-31"),
    "2027年": ("2027-01-01", "2027-12-31"),
    "2024年2月": ("2024-02-01", "2024-02-29"),
}


@pytest.mark.parametrize("text", SPANS)
def test_spans(text: str) -> None:
    span = read_dates(text, 2027)
    assert span is not None
    assert (str(span.since), str(span.until)) == SPANS[text]


@pytest.mark.parametrize("text", ["12月底前", "第三季度", "全年", "每月10日前", "每季度末"])
def test_without_a_year_a_date_has_no_days(text: str) -> None:
    span = read_dates(text, None)
    assert span is not None
    assert (span.since, span.until) == (None, None)


def test_the_year_is_assumed_only_where_it_is_left_out() -> None:
    left_out, written = read_dates("12月底前", 2027), read_dates("2026年12月底前", 2027)
    assert left_out is not None
    assert written is not None
    assert (left_out.assumed, written.assumed) == (True, False)


@pytest.mark.parametrize(
    "text", ["3天", "6个月", "≤24小时", "三年", "12场", "90-95", "5-8", "及时", "13月底", "2月30日"]
)
def test_what_is_no_date(text: str) -> None:
    assert read_dates(text, 2027) is None


def test_days_and_periods_of_a_head() -> None:
    assert str(read_day("2026-01-01")) == "2026-01-01"
    assert str(read_day("2026年1月")) == "2026-01-01"
    assert str(read_day("2026-12-31 00:00:00", last=True)) == "2026-12-31"
    assert str(read_day("2026年12月", last=True)) == "2026-12-31"
    assert read_day("长期") is None
    assert tuple(map(str, read_period("2026年1月-2028年12月"))) == ("2026-01-01", "2028-12-31")
    assert read_period("三年") == (None, None)
    for text in ("三年（2026-2028年）", "自2026年1月起至2028年12月止"):
        assert tuple(map(str, read_period(text))) == ("2026-01-01", "2028-12-31")
    assert read_period("2026年3月起") == (None, None)
