"""PT503 to PT508: marks in place of standards, order, gaps, overlaps and units of the tiers."""

from typing import Any

import pytest

from perftable.checking import check
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.rules.base import Problem, Rule
from perftable.rules.pt503_tick_instead_of_standard import TickInsteadOfStandard
from perftable.rules.pt504_scale_out_of_order import ScaleOutOfOrder
from perftable.rules.pt505_scale_gap import ScaleGap
from perftable.rules.pt506_scale_overlap import ScaleOverlap
from perftable.rules.pt507_repeated_tier import RepeatedTier
from perftable.rules.pt508_mixed_units import MixedUnits
from perftable.settings import Settings
from support import ACTIVITY, DUTY, row, run, skips, table

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
            "'≥80%' (中) is above '≥75%', though the tiers before it fall; put them in order.",
        ),
        (
            "5天 | 10天 | 8天 | 15天",
            "fair",
            "'8天' (中) is below '10天', though the tiers before it rise; put them in order.",
        ),
        (
            "≤90% | ≤80% | ≤70% | ≤60%",
            "excellent",
            "'≤90%' (优) includes the tiers behind it; put them in order, or write both limits.",
        ),
        (
            "70%以上 | 70%以下 | | <100%",
            "poor",
            "'70%以上 | 70%以下 | <100%' neither fall nor rise from excellent to poor;"
            " put them in order.",
        ),
    ],
)
def test_pt504_says_which_tier_turns(text: str, column: str, message: str) -> None:
    (finding,) = [f for f in findings(text) if f.code == "PT504"]
    assert (finding.location.column, finding.message) == (column, message)


@pytest.mark.parametrize("last", ["未完成", "差", "√", "低于75%或未开展"])
def test_pt504_words_in_the_last_tier_do_not_hide_the_others_order(last: str) -> None:
    assert found(ScaleOutOfOrder, f"≥95% | ≥98% | ≥80% | {last}") == [("fair", "falls", None)]
    assert run(ScaleOutOfOrder, scale(f"≥95% | ≥85% | ≥75% | {last}")) == []


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
