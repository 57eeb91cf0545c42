"""Values in words: what is listed, what is taken apart, and what stays unknown."""

import pytest

from perftable.forms.projects.words.vague_values import is_vague_time, value_word


@pytest.mark.parametrize(
    ("text", "group", "says"),
    [
        ("提高", "wish", "word"),
        (" 有所\n改善。", "wish", "word"),
        ("良好", "degree", "grade"),
        ("规范", "state", "word"),
        ("符合要求", "compliance", "word"),
        ("及时", "time", "word"),
        ("全年", "time", "period"),
        ("应保尽保", "presence", "number"),
        ("达成预期指标", "result", "word"),
        ("Ⅲ类", "scale", "standard"),
        ("详见附件", "deferral", "word"),
        ("待定", "deferral", "left"),
    ],
)
def test_listed_words(text: str, group: str, says: str) -> None:
    assert value_word(text) == (group, says)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("确保规范", "state"),
        ("规范、完整", "state"),
        ("得到较大改善", "wish"),
        ("群众生活水平明显提高", "wish"),
        ("有效保障群众出行", "wish"),
        ("符合国家有关标准要求", "compliance"),
        ("设备符合使用需要", "compliance"),
        ("控制在批复预算以内", "compliance"),
        ("根据实际情况确定", "deferral"),
        ("按工程进度推进", "time"),
        ("运行稳定", "state"),
        ("道路畅通", "state"),
        ("已完成各项任务", "compliance"),
    ],
)
def test_words_taken_apart(text: str, group: str) -> None:
    assert value_word(text) == (group, "word")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "95%",
        "提高5%",
        "形成调研报告",
        "规范、形成报告",
        "三级甲等",
        "出水达到一级A标准",
        "符合《施工验收规范》要求",
        "当天办结",
        "按学期发放",
        "稳" * 70,
    ],
)
def test_unknown_words_say_nothing(text: str) -> None:
    assert value_word(text) is None


def test_one_telling_part_is_enough() -> None:
    assert value_word("及时、应发尽发") == ("presence", "number")


def test_a_state_ends_a_short_text() -> None:
    assert value_word("道" * 12 + "健全") == ("state", "word")
    assert value_word("道" * 13 + "健全") is None
    assert value_word("道路" + "健全") == ("state", "word")
    assert value_word("道" + "健全") is None


@pytest.mark.parametrize(
    "text", ["按计划及时完成", "资金及时足额拨付到位", "及时、准确", "工期内完成"]
)
def test_vague_times(text: str) -> None:
    assert is_vague_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "有效",
        "按要求完成",
        "及时率较高",
        "当天办结",
        "按月及时发放",
        "十日内完成",
        "全年",
        "汛期前完成",
    ],
)
def test_what_is_no_vague_time(text: str) -> None:
    assert not is_vague_time(text)


def test_a_long_text_takes_no_long_time() -> None:
    for seed in ("按项目合同规定的", "完成内前的地并", "提高显著有效", "持续及时"):
        is_vague_time((seed * 30)[:59] + "x")
        value_word((seed * 30)[:59] + "x")


def test_a_longer_text_is_no_value() -> None:
    assert value_word("提高" * 30) == ("wish", "word")
    assert value_word("提高" * 30 + "了") is None
    assert is_vague_time("及时、" * 19 + "及时")
    assert not is_vague_time("及时、" * 20 + "及时")
