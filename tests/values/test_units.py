"""The unit behind a number: its name, and where it ends."""

import pytest

from perftable.values.units import is_duration, read_unit


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("平方米以上", "平方米", "以上"),
        ("m2以上", "m2", "以上"),
        ("元/平方米·月", "元/平方米·月", ""),
        ("元/人/月", "元/人/月", ""),
        ("次/千人以上", "次/千人", "以上"),
        ("床/每千人", "床/千人", ""),
        ("个项目以上", "个", "以上"),
        ("个小时", "个小时", ""),
        ("个百分点", "个百分点", ""),
        ("人(户)", "人", ""),
        ("场(次)以上", "场", "以上"),
        ("人(含)以上", "人", "(含)以上"),
        ("(%)", "%", ""),
        ("(次)", "次", ""),
        ("百分比", "%", ""),
        ("/万", "‱", ""),
        ("/10万", "/10万", ""),
        ("/万人", "/万人", ""),
        ("万元", "万元", ""),
        ("V以上", "V", "以上"),
        ("kWh", "kWh", ""),
        ("mg/L", "mg/L", ""),
        ("元/%", "元", "/%"),
    ],
)
def test_reads(text: str, name: str, rest: str) -> None:
    assert read_unit(text, 0) == (name, len(text) - len(rest))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "以上",
        "万亩",
        "百元",
        "亿",
        "成",
        "比1",
        "B",
        "days",
        "(含)",
        "(10分)",
        "(次",
        "每月",
        "/",
        "/年",
    ],
)
def test_what_is_no_unit(text: str) -> None:
    assert read_unit(text, 0) == ("", 0)


def test_behind_durations_alone_the_word_inside_means_within() -> None:
    assert all(map(is_duration, "天 个工作日 分钟 年 个月 学时".split()))
    assert not any(map(is_duration, ["人", "元/天", "公里", ""]))
