"""Each rule fires on its defect, at its cell, and is silent on the mended document."""

import pytest

from perftable.config.settings import Settings
from perftable.pipeline.checking import check
from perftable.rules.base import Rule
from perftable.rules.pages import page
from perftable.rules.registry import all_rules
from support import ACTIVITY, DUTY, row, table

MORE = row(ACTIVITY, name="　　河道保洁", indicator="保洁次数", goal="河道无漂浮物")
SCALED = {"excellent": "100%", "good": "85%", "fair": "75%", "poor": "75%以下"}
TICKED = {"excellent": "优", "good": "", "fair": "", "poor": ""}
EMPTY = dict.fromkeys(("indicator", "excellent", "good", "fair", "poor"), "")
SECTIONS = "总体目标\n1.改善环境\n2.发展产业\n保障措施\n1.改善环境\n2.发展产业\n绩效目标表"


@pytest.mark.parametrize(
    ("code", "rows", "place"),
    [
        ("PT101", [ACTIVITY, DUTY, MORE], (2, "name")),
        ("PT102", [row(("",), indicator="次数", excellent="5次"), DUTY, ACTIVITY], (2, "name")),
        ("PT103", [DUTY, ACTIVITY, row(DUTY, name="乡村道路", budget="")], (4, "name")),
        ("PT104", [DUTY, ACTIVITY, DUTY, MORE], (2, "name")),
        ("PT105", [DUTY, ACTIVITY, DUTY, ACTIVITY], (5, "name")),
        ("PT106", [DUTY, row(ACTIVITY, name="　　环境保护")], (3, "name")),
        ("PT201", [row(DUTY, budget="25.00"), ACTIVITY, MORE], (2, "budget")),
        ("PT202", [DUTY, row(ACTIVITY, budget="")], (2, "budget")),
        ("PT202", [row(DUTY, budget=""), ACTIVITY], (2, "budget")),
        ("PT203", [row(DUTY, budget=""), row(ACTIVITY, budget="—")], (2, "budget")),
        ("PT204", [DUTY, row(ACTIVITY, budget="约十万")], (3, "budget")),
        ("PT205", [row(DUTY, budget="-1"), row(ACTIVITY, budget="")], (2, "budget")),
        ("PT210", [row(DUTY, budget="20.01"), ACTIVITY, MORE], (2, "budget")),
        ("PT301", [row(DUTY, content="/"), ACTIVITY], (2, "content")),
        ("PT302", [DUTY, row(ACTIVITY, goal="")], (3, "goal")),
        ("PT303", [DUTY, row(ACTIVITY, goal="清运村庄垃圾。")], (3, "goal")),
        ("PT304", [DUTY, row(ACTIVITY, goal="环境质量达标")], (3, "goal")),
        ("PT401", [DUTY, row(ACTIVITY, indicator="")], (3, "indicator")),
        (
            "PT401",
            [DUTY, row(ACTIVITY, indicator=""), row(("",), indicator="次数", good="5次")],
            (3, "indicator"),
        ),
        ("PT403", [DUTY, row(ACTIVITY, indicator="垃圾清运")], (3, "indicator")),
        ("PT404", [DUTY, ACTIVITY, row(MORE, indicator="垃圾清运率")], (3, "indicator")),
        ("PT406", [row(DUTY, indicator="达标率"), ACTIVITY], (2, "indicator")),
        ("PT501", [DUTY, row(ACTIVITY, excellent="", good="", fair="", poor="")], (3, "excellent")),
        ("PT502", [DUTY, row(ACTIVITY, fair="")], (3, "fair")),
        ("PT503", [DUTY, row(ACTIVITY, **TICKED)], (3, "excellent")),
        ("PT506", [DUTY, row(ACTIVITY, **SCALED)], (3, "poor")),
        ("PT506", [DUTY, row(ACTIVITY, good="80%-97%")], (3, "good")),
    ],
)
def test_fires_at_the_cell(code: str, rows: list[tuple[str, ...]], place: tuple[int, str]) -> None:
    report = check(table(*rows), Settings("en", select=(code,)))
    assert [(f.location.row, f.location.column) for f in report.findings] == [place]


def test_a_correct_document_has_no_finding() -> None:
    second = [row(DUTY, name="农田水利", goal="灌溉有保障"), row(MORE, name="　　渠道疏浚")]
    report = check(table(row(DUTY, budget="10.00"), ACTIVITY, *second), Settings("zh"))
    assert [f for f in report.findings if f.code != "PT404"] == []
    assert report.verdict == "pass"


def test_nothing_filled_in_is_reported_once_for_each_cell() -> None:
    report = check(table(DUTY, row(ACTIVITY, **EMPTY)), Settings("zh"))
    assert [f.code for f in report.findings] == ["PT401", "PT501"]


def test_a_further_row_without_indicator_is_not_the_activity_s() -> None:
    further = row(("",), excellent="≥5次", good="≥4次")
    report = check(table(DUTY, ACTIVITY, further), Settings("zh", select=("PT401", "PT511")))
    assert [f.code for f in report.findings] == ["PT511"]


def test_a_document_without_a_table() -> None:
    report = check(table(("甲",), header=("姓名", "电话")), Settings("zh"))
    assert [f.code for f in report.findings] == ["PT001"]


def test_a_header_without_a_column_is_one_finding() -> None:
    header = ("职责活动", "年度预算数", "内容描述", "绩效目标", "优", "良", "中", "差")
    report = check(table(("环保",), header=header), Settings("zh", select=("PT002", "PT401")))
    (finding,) = report.findings
    assert finding.args == {"columns": ["indicator"]}
    assert "绩效指标" in finding.message
    assert report.rules[1].not_applicable == 1


def test_a_row_whose_cells_moved() -> None:
    document = table(DUTY, ACTIVITY)
    moved = table(DUTY, ("　　清运", "不是预算", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬"))
    assert check(document, Settings(select=("PT003",))).findings == ()
    (finding,) = check(moved, Settings(select=("PT003",))).findings
    assert finding.args == {"cells": 10, "expected": 9}


def test_tracked_changes() -> None:
    document = table(DUTY, ACTIVITY).model_copy(update={"changes": 2})
    (finding,) = check(document, Settings(select=("PT004",))).findings
    assert finding.args == {"count": 2}


def test_no_unit() -> None:
    header = ("职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", "优", "良", "中", "差")
    report = check(table(DUTY, ACTIVITY, header=header), Settings(select=("PT207",)))
    assert [f.code for f in report.findings] == ["PT207"]


def test_copied_section() -> None:
    report = check(table(DUTY, ACTIVITY, sections=SECTIONS), Settings("zh", select=("PT602",)))
    (finding,) = report.findings
    assert finding.args == {"title": "保障措施", "other": "总体目标"}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_its_page_in_both_languages(rule: type) -> None:
    found = next(r for r in all_rules() if r is rule)
    english, chinese = page(found, "en"), page(found, "zh")
    for heading in ("What:", "Why:", "Bad:", "Good:", "Mend:", "Basis:"):
        assert f"\n{heading} " in english
    for heading in ("检查：", "理由：", "错误：", "正确：", "改法：", "依据："):
        assert f"\n{heading}" in chinese
    assert all(phrase.zh and phrase.en for phrase in found.messages.values())


UNASKED = {"PT001": ("scoring-sheet", "unread-part"), "PT210": ("default", "total")}
"""What is told and nobody has to mend, or says itself what to do."""


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_message_says_what_to_do(rule: type[Rule]) -> None:
    for case, phrase in rule.messages.items():
        if case not in UNASKED.get(rule.code, ()):
            assert "请" in phrase.zh, phrase.zh
            assert ";" in phrase.en, phrase.en
