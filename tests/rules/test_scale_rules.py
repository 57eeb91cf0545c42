"""PT503 to PT513: marks in place of standards, order, gaps, overlaps, units and slips of the tiers."""

from typing import Any

import pytest

from perftable.config.settings import Settings
from perftable.forms.duties.rules.pt503_tick_instead_of_standard import TickInsteadOfStandard
from perftable.forms.duties.rules.pt504_scale_out_of_order import ScaleOutOfOrder
from perftable.forms.duties.rules.pt505_scale_gap import ScaleGap
from perftable.forms.duties.rules.pt506_scale_overlap import ScaleOverlap
from perftable.forms.duties.rules.pt507_repeated_tier import RepeatedTier
from perftable.forms.duties.rules.pt508_mixed_units import MixedUnits
from perftable.forms.duties.rules.pt512_open_bottom import OpenBottom
from perftable.forms.duties.rules.pt513_unreadable_standard import UnreadableStandard
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.pipeline.checking import check
from perftable.rules.base import Problem, Rule
from support import ACTIVITY, DUTY, HEADER, row, run, skips, table

TIERS = ("excellent", "good", "fair", "poor")


def scale(text: str) -> Document:
    """A document with the one scale "≥95% | ≥85% | ≥75% | <75%"."""
    tiers = dict(zip(TIERS, [*map(str.strip, text.split("|")), "", "", ""], strict=False))
    return table(DUTY, row(ACTIVITY, indicator="完成情况数", **tiers))


def found(rule: type[Rule], text: str) -> list[tuple[str | None, str, Any]]:
    """Return column, case and severity of what `rule` finds on a scale."""
    problems = run(rule, scale(text))
    return [(p.location.column, p.case, p.severity) for p in problems]


def only(rule: type[Rule], text: str) -> Problem:
    (problem,) = run(rule, scale(text))
    return problem


def findings(text: str) -> list[Finding]:
    return list(check(scale(text), Settings("en")).findings)


@pytest.mark.parametrize(
    ("text", "column", "tiers"),
    [
        ("≥95% | 良 | 中 | 差", "good", "良、中、差"),
        ("≥95% | √ | √ | √", "good", "良、中、差"),
        ("≥95% | 良好 | 中等 | 较差", "good", "良、中、差"),
        ("优秀 | ≥90% | ≥80% | <80%", "excellent", "优"),
        ("≥95% | 优 | 良 |", "good", "良、中"),
        ("≥95% | ≥85% | ≥75% | 差", "poor", "差"),
        ("95% | 85% | 一般 | <75%", "fair", "中"),
        ("6月底前 | 7月底前 | √ |", "fair", "中"),
        ("4%、3% | 良 | 中 | 差", "good", "良、中、差"),
        ("及时 | √ | √ | ×", "good", "良、中、差"),
        ("≥95% | 较好 | 一般 | 差", "poor", "差"),
    ],
)
def test_pt503_a_mark_beside_standards_is_found_at_the_first_one(
    text: str, column: str, tiers: str
) -> None:
    problem = only(TickInsteadOfStandard, text)
    assert (problem.location.column, problem.case, problem.severity) == (column, "some", None)
    assert (problem.args["tiers"], problem.args["count"]) == (tiers, len(problem.related) + 1)


@pytest.mark.parametrize(
    "text",
    [
        "≥95% | ≥85% | ≥75% | <75%",
        "≥95% | ≥85% | ≥75% | 未完成",
        "好 | 较好 | 一般 | 差",
        "满意 | 较满意 | 基本满意 | 不满意",
        "优良 | 良 | 轻度污染 | 重度污染",
        "0起 | 一般 | 较大 | 重大",
        "0处 | 轻度 | 中等 | 重度",
        "优：≥95% | 良：≥85% | 中：≥75% | 差：<75%",
    ],
)
def test_pt503_words_that_grade_are_no_marks(text: str) -> None:
    assert run(TickInsteadOfStandard, scale(text)) == []


def test_pt503_an_empty_tier_is_another_finding() -> None:
    codes = [(f.code, f.location.column) for f in findings("≥95% | 优 | 良 |")]
    assert codes == [("PT502", "poor"), ("PT503", "good")]


def test_pt503_a_placeholder_is_reported_once() -> None:
    assert [f.code for f in findings("≥95% | ★★★ | ≥75% | <75%")] == ["PT306"]


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        (
            "≥85% | ≥75% | ≥80% | <75%",
            "fair",
            "'≥80%' (中) is above '≥75%', though the others fall; put them in order.",
        ),
        (
            "5天 | 10天 | 8天 | 15天",
            "fair",
            "'8天' (中) is below '10天', though the others rise; put them in order.",
        ),
        (
            "≤90% | ≤80% | ≤70% | ≤60%",
            "excellent",
            "'≤90%' (优) includes the tiers behind it; put them in order, or write both limits.",
        ),
        (
            "70%以上 | 70%以下 | | <100%",
            "poor",
            "'<100%' (差) includes '70%以下', the better tier; it may point the wrong way.",
        ),
        (
            "≥95% | ≥98% | ≥80% | <80%",
            "good",
            "'≥98%' (良) is above '≥95%', though the others fall; put them in order.",
        ),
        (
            "≥75% | ≥85% | ≥80% | <75%",
            "excellent",
            "'≥75%' (优) is below '≥85%' behind it, though the others fall; put them in order.",
        ),
        (
            "8天 | 3天 | 5天 | 5天以上",
            "excellent",
            "'8天' (优) is above '3天' behind it, though the others rise; put them in order.",
        ),
        (
            "≥75% | ≥85% | ≥95% | <75%",
            "poor",
            "'≥75% | ≥85% | ≥95% | <75%' neither fall nor rise from excellent to poor;"
            " put them in order.",
        ),
    ],
)
def test_pt504_says_which_tier_turns(text: str, column: str, message: str) -> None:
    (finding,) = [f for f in findings(text) if f.code == "PT504"]
    assert (finding.location.column, finding.message) == (column, message)


@pytest.mark.parametrize("last", ["未完成", "差", "√", "低于75%或未开展"])
def test_pt504_words_in_the_last_tier_do_not_hide_the_others_order(last: str) -> None:
    assert found(ScaleOutOfOrder, f"≥95% | ≥98% | ≥80% | {last}") == [("good", "rises", None)]
    assert run(ScaleOutOfOrder, scale(f"≥95% | ≥85% | ≥75% | {last}")) == []


@pytest.mark.parametrize(
    "text",
    [
        "4次 | 3次 | 2次 | 2次以上",
        "90% | 80% | 70% | ≥70%",
        "≥90% | 80%-90% | 70%-80% | 70%以上",
        "3天 | 5天 | 7天 | 7天以内",
        "≤3天 | 3-5天 | 5-7天 | 7天以内",
    ],
)
def test_pt504_a_worse_tier_that_points_the_wrong_way_takes_in_the_better(text: str) -> None:
    assert found(ScaleOutOfOrder, text) == [("poor", "takes-in", None)]
    assert [f.code for f in findings(text)].count("PT504") == 1


@pytest.mark.parametrize(
    "text",
    [
        "4次 | 3次 | 2次 | 2次以下",
        "3天 | 5天 | 7天 | 7天以上",
        "≥4次 | ≥3次 | ≥2次 | ≥2次",
        "≥95% | <95% | <85% | <75%",
    ],
)
def test_pt504_the_right_way_round_and_a_repetition_are_in_order(text: str) -> None:
    assert run(ScaleOutOfOrder, scale(text)) == []


@pytest.mark.parametrize(
    ("text", "column", "case"),
    [
        ("12月底前 | 11月底前 | 10月底前 | 9月底前", "excellent", "holds"),
        ("7月底前 | 6月底前 | 8月底前 | 8月底后", "good", "falls"),
        ("第一季度 | 第三季度 | 第二季度 | 第四季度", "fair", "falls"),
        ("6月上旬 | 6月下旬 | 6月中旬 | 7月", "fair", "falls"),
        ("上半年 | 下半年 | 三季度 | 次年", "fair", "falls"),
        ("9月底前 | 10月底前 | 11月底前 | 10月底后", None, None),
    ],
)
def test_pt504_dates_come_later_from_tier_to_tier(
    text: str, column: str | None, case: str | None
) -> None:
    turned = [(column, case, None)] if column else []
    assert found(ScaleOutOfOrder, text) == turned


@pytest.mark.parametrize("last", ["其他", "差", "<98%或>102%"])
def test_pt504_ranges_may_lie_on_both_sides_of_a_target(last: str) -> None:
    assert skips(ScaleOutOfOrder, scale(f"100% | 98%-100% | 100%-102% | {last}")) == ["unclear"]


def test_pt504_words_between_the_tiers_leave_nothing_certain() -> None:
    assert skips(ScaleOutOfOrder, scale("≥95% | 较好 | ≥98% | <75%")) == ["unclear"]
    assert skips(ScaleOutOfOrder, scale("≥95% | 未完成")) == ["unclear"]


def test_pt505_is_found_behind_words_in_the_last_tier() -> None:
    assert found(ScaleGap, "≥95% | 80%-90% | ≥70% | 差") == [("good", "default", None)]


@pytest.mark.parametrize("text", ["≥10次 | 8-9次 | 6-7次 | ≤5次", "≥90% | 80%-89.9% | <80%"])
def test_pt505_one_step_is_no_gap(text: str) -> None:
    assert run(ScaleGap, scale(text)) == []


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("6月底前 | 7月底前 | 8月底前 | 9月底后", "8月31日-9月30日"),
        ("2024年6月底前 | 7月底前 | 8月底前 | 9月15日后", "2024年8月31日-2024年9月15日"),
        ("12月底前 | 次年1月底前 | 次年2月底前 | 次年3月底后", "次年2月28日-次年3月31日"),
        ("每月5日前 | 每月10日前 | 每月15日前 | 每月20日后", "每月15日-每月20日"),
    ],
)
def test_pt505_days_between_two_dates_are_written_as_dates(text: str, gap: str) -> None:
    assert only(ScaleGap, text).args["gap"] == gap


@pytest.mark.parametrize(
    "text", ["6月30日前 | 7月1日-31日 | 8月1日后", "6月底前 | 7月底前 | 8月1日后"]
)
def test_pt505_one_day_is_no_gap(text: str) -> None:
    assert run(ScaleGap, scale(text)) == []
    assert len(run(ScaleGap, scale(text.replace("8月1日", "8月2日")))) == 1


def test_pt506_a_day_that_two_dates_share_is_no_finding() -> None:
    assert run(ScaleOverlap, scale("6月30日前 | 6月30日-7月31日 | 7月31日-8月31日")) == []
    overlap = only(ScaleOverlap, "6月30日前 | 7月1日-7月31日 | 7月20日-8月31日")
    assert overlap.args["value"] == "7月20日-7月31日"


def test_pt506_nor_is_a_place_that_two_tiers_share() -> None:
    assert run(ScaleOverlap, scale("第1名 | 第2-3名 | 第4-5名 | 第5名以后")) == []


def test_pt506_a_shared_boundary_does_not_hide_an_overlap() -> None:
    problem = only(ScaleOverlap, "≥95% | 90%-95% | 80%-92% | <80%")
    assert (problem.location.column, problem.case, problem.severity) == ("fair", "default", None)
    assert problem.args == {"better": "90%-95%", "worse": "80%-92%", "value": "90%-92%"}


def test_pt506_shared_boundaries_alone_are_a_note_at_the_first() -> None:
    assert found(ScaleOverlap, "≥95% | 90%-95% | 80%-90% | <80%") == [("good", "point", "note")]
    assert found(ScaleOverlap, "≥95% | ≥85% | ≥75% | ≤75%") == [("poor", "point", "note")]


def test_pt506_an_empty_tier_does_not_part_two_that_overlap() -> None:
    assert found(ScaleOverlap, "≥90% | | | ≤95%") == [("poor", "default", None)]
    assert run(ScaleOverlap, scale("≥90% | | | <60%")) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("±10%以内 | ±10%以上", "±10%"),
        ("±5%以内 | ±5%-±10% | ±8%以上", "±8%-±10%"),
        ("2公里 | 1000米 | 1000米以下", "1000米"),
        ("<0.1% | 1‰-2‰ | 2‰-3‰ | >3‰", "2‰"),
        ("<0.1% | 0.1%-0.2% | 2‰-3‰ | >3‰", "0.2%"),
        ("24小时 | 2天-3天 | 2.5天-4天 | 4天以上", "2.5天-3天"),
        ("≥95% | 90 | 90以下", "90"),
        ("0.95以上 | 0.85以上 | 0.85以下 | ≤75%", "0.85"),
        ("2公顷 | 1500㎡ | 1500㎡以下", "1500m2"),
        ("3公里 | 1,500米-2,000米 | 1,000-1,500米 | 1公里以下", "1500米"),
        ("≥20个村 | 10个村-20个村 | <10个村", "20个"),
        ("2公里 | 一千米 | 一千米以下", "1公里"),
        ("20h | 1日-50小时 | 2日-80小时 | 80小时以上", "48h-50h"),
    ],
)
def test_pt506_quotes_the_values_in_a_unit_that_a_tier_is_written_in(text: str, value: str) -> None:
    assert only(ScaleOverlap, text).args["value"] == value


def test_pt506_a_value_that_has_no_end_in_that_unit_is_quoted_in_the_other() -> None:
    """80小时 is no decimal of a 日, and nobody but the best tier is written in h."""
    problem = only(ScaleOverlap, "30h | 50小时-80小时 | 3日-5日 | 5日以上")
    assert problem.args["value"] == "72小时-80小时"


def test_pt508_sits_on_a_unit_that_can_never_stand_for_the_first() -> None:
    """场 may stand for 次, 天 cannot."""
    problem = only(MixedUnits, "100次 | 90场 | 80天 | 70次")
    assert (problem.location.column, problem.args["units"]) == ("fair", "次 / 天 / 场")
    assert found(MixedUnits, "≥95% | ≥10次 | ≥75% | <75%") == [("good", "default", None)]


@pytest.mark.parametrize("last", ["未完成", "差"])
def test_pt508_words_in_the_last_tier_do_not_hide_it(last: str) -> None:
    assert found(MixedUnits, f"≥95% | ≥90次 | ≥80% | {last}") == [("good", "default", None)]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("≥95% | 较好 | ≥80次", ["unclear"]),
        ("5次 | 100 | 3次 | 2次", ["no-unit"]),
        ("100次 | 90场 | 80次 | 70场", ["one-quantity"]),
        ("≥95% | 85 | ≥75% | 70", []),
    ],
)
def test_pt508_is_silent_where_units_cannot_be_told_or_may_be_one(
    text: str, reasons: list[str]
) -> None:
    assert run(MixedUnits, scale(text)) == []
    assert skips(MixedUnits, scale(text)) == reasons


def test_pt507_a_standard_is_the_same_however_it_is_written() -> None:
    assert found(RepeatedTier, "≥95% | 80%以上 | ≥80.0% | <75%") == [("fair", "default", None)]
    assert found(RepeatedTier, "≥95% | ≥85% | ≥80.0% | <75%") == []


@pytest.mark.parametrize(
    "text",
    [
        "11月底前 | 11月30日前 | 12月底前 | 12月底后",
        "第二季度 | 6月底 | 9月底 | 12月底",
        "30分钟 | 0.5小时 | 2小时 | 3小时",
        "2公顷 | 30亩 | 10亩 | 5亩",
    ],
)
def test_pt507_one_day_or_one_amount_is_the_same_in_other_words(text: str) -> None:
    assert found(RepeatedTier, text) == [("good", "default", None)]


@pytest.mark.parametrize(
    "text",
    [
        "30分钟 | 1小时 | 2小时 | 2小时以上",
        "3亩 | 1500平米 | 1亩 | 不足1亩",
        "1周 | 2周 | 20天 | 20天以上",
        "无 | 1起 | 2起 | 3起以上",
        "全部完成 | 完成90%以上 | 完成80%以上 | 完成不足80%",
        "100台 | 90套 | 80台 | 70套",
    ],
)
def test_pt504_to_pt508_units_of_one_quantity_and_words_for_numbers_are_compared(text: str) -> None:
    points = [f for f in findings(text) if f.severity != "note"]
    assert points == []


def test_pt506_speaks_the_tables_digits() -> None:
    problem = only(ScaleOverlap, "≥5000吨 | 0.4-0.5万吨 | 3000吨-4500吨 | <3000吨")
    assert problem.args["value"] == "4000吨-4500吨"


@pytest.mark.parametrize(
    "text", ["☑ | □ | □ | □", "☑ | ☐ | ☐ | ☐", "□ | ■ | □ | □", "● | ○ | ○ | ○"]
)
def test_pt503_boxes_are_one_finding_and_nothing_else(text: str) -> None:
    assert [(f.code, f.location.column) for f in findings(text)] == [("PT503", "excellent")]


@pytest.mark.parametrize(
    ("text", "case", "value"),
    [
        ("≥95% | ≥90% | ≥85% | ≥80%", "higher", "80%"),
        ("95%以上 | 90%以上 | 85%以上 | 80%以上", "higher", "80%"),
        ("≥95% | 85%-95% | 75%-85% | 60%-75%", "higher", "60%"),
        ("≥2万元 | ≥1.5万元 | ≥1万元 | ≥8000元", "higher", "8000元"),
        ("≤3天 | ≤5天 | ≤7天 | ≤10天", "lower", "10天"),
        ("3天以内 | 5天以内 | 7天以内 | 10天以内", "lower", "10天"),
    ],
)
def test_pt512_one_more_better_bound_leaves_the_worst_out(text: str, case: str, value: str) -> None:
    problem = only(OpenBottom, text)
    assert (problem.location.column, problem.case, problem.args["value"]) == ("poor", case, value)
    assert "PT512" in [f.code for f in findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "≥95% | ≥90% | ≥85% | <85%",
        "95% | 90% | 85% | 80%",
        "≥3次 | ≥2次 | ≥1次 | ≥0次",
        "≥90% | 80%-90% | 60%-80% | 0-60%",
        "≤1% | 1%-3% | 3%-5% | 5%-100%",
        "≥95% | ≥90% | ≥85% |",
        "6月底前 | 7月底前 | 8月底前 | 9月底前",
        "≥95% | ≥90% | ≥85% | 未完成",
    ],
)
def test_pt512_a_last_tier_that_takes_in_the_rest_or_may_do_so_is_none(text: str) -> None:
    assert run(OpenBottom, scale(text)) == []


def test_pt512_is_not_said_of_a_repeated_last_tier_nor_of_a_scale_without_a_worst() -> None:
    assert [f.code for f in findings("≥95% | ≥85% | ≥75% | ≥75%")] == ["PT507"]
    header = (*HEADER[:5], "优", "良", "中")
    three = table(
        DUTY, row(ACTIVITY[:5], excellent="≥95%", good="≥90%", fair="≥85%"), header=header
    )
    assert run(OpenBottom, three) == []


def test_pt512_is_not_said_of_a_scale_that_is_upside_down() -> None:
    upside = table(DUTY, row(ACTIVITY, excellent="≤60%", good="≤70%", fair="≤80%", poor="≤90%"))
    assert [f.code for f in check(upside).findings] == ["PT504"]
    assert skips(OpenBottom, upside) == ["upside-down"]


@pytest.mark.parametrize(
    "tier",
    [
        "9O%以上",
        "≥",
        "以上",
        "≥95%%",
        "90%-95",
        "≥85%以下",
        "9 0%",
        "90.",
        "90%～",
        "l00%",
        "≥9五%",
    ],
)
def test_pt513_a_damaged_tier_beside_readable_ones(tier: str) -> None:
    problem = only(UnreadableStandard, f"≥95% | {tier} | ≥80% | <80%")
    assert (problem.location.column, problem.args) == ("good", {"tier": "良", "text": tier})
    assert [f.code for f in findings(f"≥95% | {tier} | ≥80% | <80%")] == ["PT513"]


@pytest.mark.parametrize(
    "tier",
    [
        "约90%",
        "90%左右",
        "4%、3%",
        "<80%或>120%",
        "100±5%",
        "1:1.5",
        "100+人",
        "90%或更低",
        "低于75%以下",
        "超过95%以上",
        "95%群众",
        "完成率≥90%且满意度<95%",
        "90%-90%",
        "90% 85%",
        "较好",
        "①≥95%",
        "前5名",
        "6月底前",
    ],
)
def test_pt513_words_and_guesses_are_not_damaged(tier: str) -> None:
    assert run(UnreadableStandard, scale(f"≥95% | {tier} | ≥80% | <80%")) == []


def test_pt513_a_sentence_is_not_damaged() -> None:
    assert len(run(UnreadableStandard, scale(f"≥95% | {'9' * 57}O%% | ≥80% | <80%"))) == 1
    assert run(UnreadableStandard, scale(f"≥95% | {'9' * 58}O%% | ≥80% | <80%")) == []


def test_pt504_to_pt513_judge_the_tiers_that_the_header_names() -> None:
    five = (*HEADER[:8], "低", "差")
    tiers = {"excellent": "≥95%", "good": "≥90%", "fair": "≥85%"}
    rows = [
        (*row(ACTIVITY[:5], **tiers)[:8], low, poor)
        for low, poor in (("≥80%", "≥75%"), ("9O%", "<80%"))
    ]
    found = [(f.code, f.location.column) for f in check(table(DUTY, *rows, header=five)).findings]
    assert ("PT512", "poor") in found
    assert ("PT513", "low") in found


def test_pt513_needs_a_readable_tier_and_leaves_placeholders_to_pt306() -> None:
    assert run(UnreadableStandard, scale("≥95%% | 9O% | 8O% | <80%%")) == []
    assert len(run(UnreadableStandard, scale("≥95%% | 9O% | 8O% | <80%"))) == 3
    assert [f.code for f in findings("≥95% | ≥**% | ≥80% | <80%")] == ["PT306"]
