"""What a target cell says, alone and with operator and unit in columns of their own."""

import pytest

from perftable.forms.projects.targets.target import read_target
from perftable.values.thresholds.reading import parse_threshold
from projecttext import said

NUMBERS = {
    "每月1次": "=1 次",
    "每周1次": "=1 次",
    "≥95%": "≥95 %", "≧ 95%": "≥95 %", ">=95%": "≥95 %", "》95%": "≥95 %", "≦65万元": "≤65 万元",
    "<=65万元": "≤65 万元", "《65万元": "≤65 万元", "=11个": "=11 个", "＝11个": "=11 个",
    "﹦11个": "=11 个", "═11个": "=11 个", ">3次": ">3 次", "＜3次": "<3 次",
    "大于等于95%": "≥95 %", "不少于3次": "≥3 次", "至少2次": "≥2 次", "不高于5%": "≤5 %",
    "=100.00(%)": "=100.00 %", "≥90.00（%）": "≥90.00 %", "≤150000.00(元)": "≤150000.00 元",
    "%=99百分比": "=99 %", "≥98.5百分比": "≥98.5 %", "（≥95%）": "≥95 %",
    "280人次": "=280 人次", "985米": "=985 米", "1346.0088万平方米": "=13460088 平方米",
    "1600元/亩": "=1600 元/亩", "≤300元/人·月": "≤300 元/人·月", "≥20人/次": "≥20 人/次",
    "220": "=220", "1次/月": "=1 次/月", "±3%以内": "≤3 ±%", "95%以上": "≥95 %",
    "90%-95%": "[90, 95] %", "≥2,400册": "≥2400 册", "5厅次": "=5 厅次", "12公里/车道": "=12 公里/车道",
    "0起": "=0 起", "-5%": "=-5 %", "≤10个工作日": "≤10 个工作日",
}  # fmt: skip


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_with_operator_and_unit(text: str) -> None:
    assert said(read_target(text)) == NUMBERS[text]


SPLIT = [
    ("95", "≥", "%", "≥95 %"),
    ("95", "大于等于", "百分比", "≥95 %"),
    ("100", "=", "百分比", "=100 %"),
    ("5", "≤", "月", "≤5 月"),
    ("30000", "≥", "条", "≥30000 条"),
    ("1860", "", "盏", "=1860 盏"),
    ("50", "≥", "万元", "≥50 万元"),
    ("5", "≥", "万人", "≥50000 人"),
    ("30000.00", "≤", "元", "≤30000.00 元"),
    ("≥95%", "≤", "%", "≥95 %"),
    ("95%", "≥", "", "≥95 %"),
    ("优良中低差", "定性", "", "scale 优/良/中/低/差"),
    ("12月底前", "≤", "", "..2027-12-31"),
]


@pytest.mark.parametrize(("text", "operator", "unit", "expected"), SPLIT)
def test_operator_and_unit_from_columns(text: str, operator: str, unit: str, expected: str) -> None:
    assert said(read_target(text, operator, unit, 2027)) == expected


def test_the_same_from_one_cell_and_from_three() -> None:
    whole, split = read_target("≥98.5%"), read_target("98.5", "≥", "百分比")
    assert (whole.bounds, whole.unit, whole.operator) == (split.bounds, split.unit, split.operator)


def test_a_bare_number_is_kept_as_a_point_without_operator() -> None:
    assert (read_target("220").kind, read_target("220").operator) == ("number", "")
    assert (read_target("=220").kind, read_target("=220").operator) == ("number", "=")
    assert read_target("≥220").kind == "interval"


def test_the_units_of_value_and_column_are_kept_apart() -> None:
    target = read_target("≥50万元", "", "元")
    assert (target.unit, target.own_unit) == ("万元", "万元")
    assert (read_target("50", "≥", "元").unit, read_target("50", "≥", "元").own_unit) == ("元", "")


KINDS = {
    "": "empty", "—": "empty", "-": "empty", "/": "empty", "*": "empty",
    "≥**%": "placeholder", "（≥**平方米）": "placeholder", "≧ %": "placeholder", "公里": "placeholder",
    "指标1：": "placeholder", "……": "placeholder", "≥XX次": "placeholder", "待定": "placeholder",
    "≥": "placeholder", "（不超过100字）": "placeholder",
    "提高": "word", "及时": "word", "稳步提高": "word", "长期": "word", "是": "word", "按月安排": "word",
    "二100": "unclear", "W100%": "unclear",
    "优良中低差": "scale", "好坏": "scale", "高中低": "scale", "优、良、中、差": "scale", "好/一般/差": "scale",
    "292%": "number", "2280次": "number",
}  # fmt: skip


@pytest.mark.parametrize("text", KINDS)
def test_what_is_no_number(text: str) -> None:
    assert read_target(text).kind == KINDS[text]


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("零发生", "zero"), ("无", "zero"), ("应保尽保", "full"), ("优秀", "grade"), ("Ⅲ类", "grade"),
        ("是", "yes_no"), ("达成年度指标", "met"), ("部分达成年度指标并具有一定效果", "partly"),
        ("未达成年度指标且效果较差", "unmet"), ("提高", ""), ("完成", ""),
    ],
)  # fmt: skip
def test_words_that_stand_for_something(text: str, sense: str) -> None:
    assert read_target(text).sense == sense


@pytest.mark.parametrize(
    ("text", "day"), [("44561", "2021-12-31"), ("44,561", "2021-12-31"), ("40000", "2009-07-06")]
)
def test_a_number_may_be_the_serial_of_a_day(text: str, day: str) -> None:
    assert str(read_target(text).serial) == day


@pytest.mark.parametrize("text", ["39999", "55001", "44561元", "≥44561", "44561.5"])
def test_other_numbers_are_no_serials(text: str) -> None:
    assert read_target(text).serial is None


def test_a_number_with_a_unit_in_its_column_is_no_serial() -> None:
    assert read_target("44561", "", "人").serial is None


def test_a_long_text_is_a_word_or_unclear() -> None:
    assert read_target("方便群众" * 20).kind == "word"
    assert read_target("方便3个" * 20).kind == "unclear"


SAME = (
    "≥95% ≧95% ≤65万元 =11个 =100.00(%) ≥90.00(%) %=99百分比 >=95% 》95% ≦5次 《5次 ﹦100% ═100% ==100% 1600元/亩 "
    "大于等于95% 不少于3次 1次/月 每季度1次 每月1次 ±3%以内 1346.0088万平方米 ≥24小时/天 ≥98.5百分比 280人次 220 44,561"
)


@pytest.mark.parametrize("text", SAME.split())
def test_a_rating_scale_reads_the_same(text: str) -> None:
    target, threshold = read_target(text), parse_threshold(text)
    assert (target.bounds, target.unit, target.kind) == (
        threshold.bounds,
        threshold.unit,
        threshold.kind,
    )
