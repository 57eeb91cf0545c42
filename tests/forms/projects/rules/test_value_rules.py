"""PT801, PT802 and PT805: a value is there, it is more than a word, and a time says when."""

import pytest

from gridtext import grid
from onevalue import form, one, row, said
from perftable.forms.projects.rules.pt801_missing_value import MissingValue
from perftable.forms.projects.rules.pt802_word_instead_of_value import WordInsteadOfValue
from perftable.forms.projects.rules.pt805_time_without_date import TimeWithoutDate
from perftable.rules.engine import run
from project_examples import E4, E9_FUNDS, E9_INDICATORS, E10
from projecttext import document


def word(kind: str, value: str, name: str = "线路检修", **columns: str) -> str:
    return one(WordInsteadOfValue, kind, name, value, **columns)


def time(value: str, name: str = "完成时间") -> str:
    return one(TimeWithoutDate, "timeliness", name, value)


@pytest.mark.parametrize("value", ["", "—", "/", "-"])
def test_pt801_an_empty_value(value: str) -> None:
    read = form(row("quantity", "培训场次", value), row("quality", "出勤率", "≥95%"))
    assert said(MissingValue, read) == ["error value", "pass"]


def test_pt801_an_operator_alone_is_no_value() -> None:
    assert one(MissingValue, "quantity", "培训场次", "", 指标性质="≥") == "error value"


@pytest.mark.parametrize("value", ["无", "0", "及时", "≥**场", "优良中低差", "2027年"])
def test_pt801_whatever_is_written_is_a_value(value: str) -> None:
    assert one(MissingValue, "quantity", "安全事故", value) == "pass"


def test_pt801_a_class_that_is_not_used_needs_none() -> None:
    used = row("quality", "出勤率", "≥95%")
    assert said(MissingValue, form(row("social cost", "", ""), used)) == ["pass"]
    repeated = row("social cost", "社会成本指标", "")
    assert said(MissingValue, form(repeated, used)) == ["n/a unused", "pass"]
    # 服务对象满意度 names an indicator as well
    named = row("satisfaction", "服务对象满意度", "")
    assert said(MissingValue, form(named, used)) == ["error value", "pass"]


def test_pt801_one_filled_panel_is_enough() -> None:
    read = document(grid(E4.replace("| 20座 |", "| |")))
    assert said(MissingValue, read) == ["pass", "pass", "pass"]
    read = document(grid(E4.replace("| 20座 |", "| |").replace("| 64座 |", "| |")))
    assert said(MissingValue, read)[0] == "error value"


def test_pt801_a_value_merged_over_two_rows_is_that_of_both() -> None:
    text = """
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 质量指标 | 设备合格率 | ≥98% |
| ^ | ^ | 设备完好率 | ^ |
"""
    assert said(MissingValue, document(grid(text))) == ["pass", "pass"]


@pytest.mark.parametrize(
    "value",
    [
        "提高",
        "有效提升",
        "持续改善。",
        "及时",
        "规范",
        "规范、完整",
        "合理",
        "效果明显",
        "可控",
        "符合要求",
        "符合国家相关标准要求",
        "达到预期目标",
        "完成",
        "制度健全",
        "运行稳定",
        "道路畅通",
        "圆满完成",
        "稳中有升",
        "有效保障群众出行",
        "不超预算",
        "据实结算",
        "若干",
        "详见附件",
        "长期",
    ],
)
def test_pt802_words_that_measure_nothing(value: str) -> None:
    assert word("quality", value) == "warning value"
    assert word("cost", value) == "warning value"
    assert word("social", value) == "note value"
    assert word("sustainable", value) == "note value"
    assert word("process", value) == "n/a process"
    assert word("decision", value) == "n/a process"


@pytest.mark.parametrize(
    "value",
    [
        "≥95",
        "达到95%",
        "95%以上",
        "3-5天",
        "1:3",
        "±3%以内",
        "1次/月",
        "提高5%",
        "逐步提高（≥5%）",
        "零",
        "无",
        "未发生",
        "应保尽保",
        "全覆盖",
        "全额",
        "全年",
        "按月发放",
        "每月10日前",
        "年底前",
        "当天办结",
        "半年",
        "Ⅲ类",
        "一级A",
        "二级及以上",
        "4A级",
        "优良中低差",
        "好/坏",
        "符合GB/T 19001标准",
        "出水达到一级A标准",
        "三级甲等",
        "空气优良",
        "应配尽配",
        "清零",
        "日产日清",
        "不低于上年",
        "优于国标",
        "覆盖全县",
        "国家级",
        "不适用",
        "形成调研报告",
    ],
)
def test_pt802_what_is_no_bare_word(value: str) -> None:
    assert word("quality", value) == "pass"


def test_pt802_a_grade_needs_its_scale() -> None:
    assert word("quality", "良好") == "warning value grade"
    assert word("quality", "情况良好") == "warning value grade"
    assert word("quality", "合格") == "warning value grade"
    assert word("social", "良好") == "note value grade"
    assert word("quality", "良好", 指标性质="定性") == "pass"
    assert word("quality", "良好", 度量单位="优良中低差") == "pass"
    assert word("quality", "良好", 指标解释="分为优、良、中、差四档") == "pass"
    assert word("quality", "良好", 指标解释="检修后的质量") == "warning value grade"


@pytest.mark.parametrize(
    ("name", "value"),
    [("工程验收结果", "合格"), ("空气质量", "优良"), ("年度考核等次", "优秀"), ("水质", "良好")],
)
def test_pt802_others_grade_these(name: str, value: str) -> None:
    assert word("quality", value, name) == "pass"
    assert word("quality", value, "线路检修") == "warning value grade"


def test_pt802_yes_is_a_word() -> None:
    assert word("quality", "是") == "warning value yes"
    assert said(WordInsteadOfValue, document(grid(E10))) == ["pass", "note value yes", "pass"]


def test_pt802_qualitative_excuses_no_wish() -> None:
    assert word("quality", "提高", 指标性质="定性") == "warning value"
    assert word("quality", "明显", 指标性质="定性") == "warning value"
    assert word("quality", "明显", 度量单位="明显、一般、不明显") == "pass"
    assert word("quality", "优良中低差", 指标性质="定性") == "pass"


def test_pt802_satisfaction_is_a_rate() -> None:
    assert word("satisfaction", "满意", "居民满意度") == "warning value"
    assert word("satisfaction", "较高", "居民满意度") == "warning value grade"
    assert word("satisfaction", "不断提高", "居民满意度") == "note value"


def test_pt802_more_than_last_year_can_be_told_where_last_year_stands() -> None:
    assert word("quality", "较上年提高") == "warning value"
    assert word("quality", "较上年提高", 上年实际完成值="82%") == "pass"
    assert word("quality", "较上年提高", 上年实际完成值="") == "warning value"


def test_pt802_without_classes_it_is_a_note() -> None:
    read = form(
        {
            "指标名称": "服务水平",
            "计量单位": "",
            "年初指标值": "提升",
            "全年完成值": "提升",
            "指标权重(分)": "50",
            "指标得分(分)": "50",
        },
        {
            "指标名称": "办件数",
            "计量单位": "件",
            "年初指标值": "1200",
            "全年完成值": "1300",
            "指标权重(分)": "50",
            "指标得分(分)": "50",
        },
    )
    assert said(WordInsteadOfValue, read) == ["note value", "pass"]


def test_pt802_process_indicators_are_put_in_words() -> None:
    read = document(grid(E9_FUNDS), grid(E9_INDICATORS))
    assert said(WordInsteadOfValue, read) == ["n/a process", "pass", "pass"]


def test_pt805_explains_pt802() -> None:
    read = form(row("timeliness", "完成时间", "按时完成"), row("quality", "完成质量", "按时完成"))
    found, _ = run(read, (WordInsteadOfValue, TimeWithoutDate), "en")
    assert [(f.code, f.location.row) for f in found] == [("PT805", 2), ("PT802", 3)]


@pytest.mark.parametrize(
    "value",
    [
        "及时",
        "按时完成",
        "按期",
        "如期竣工",
        "按计划",
        "按计划及时完成",
        "按项目进度推进",
        "及时足额发放",
        "及时、准确",
        "资金及时足额拨付到位",
        "按合同约定时间完成",
        "在规定时间内完成",
        "按规定时限完成",
        "保质保量按时完成",
        "尽快完成",
        "长期",
    ],
)
def test_pt805_in_time_and_not_when(value: str) -> None:
    assert time(value) == "warning value"
    assert one(TimeWithoutDate, "quality", "完成质量", value) == ""


@pytest.mark.parametrize(
    "value",
    [
        "2027年9月底前",
        "12月底前",
        "2027年12月",
        "2027.12",
        "全年",
        "当年完成",
        "年底前",
        "第三季度",
        "按月发放",
        "按季度及时发放",
        "每月10日前",
        "每季度1次",
        "1次/月",
        "90天",
        "三天内",
        "24小时内",
        "3个工作日",
        "当天办结",
        "及时率100%",
        "100%",
        "及时（12月底前）",
        "按时于12月底前完成",
        "春季开学前",
        "按合同约定30日内",
    ],
)
def test_pt805_a_time_a_frequency_or_a_number_is_enough(value: str) -> None:
    assert time(value) == "pass"
    assert one(WordInsteadOfValue, "timeliness", "完成时间", value) == "pass"


def test_pt805_other_words_are_left_to_pt802() -> None:
    assert time("有效") == "pass"
    assert one(WordInsteadOfValue, "timeliness", "完成时间", "有效") == "warning value"
