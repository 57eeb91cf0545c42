"""Rating scales: which end is better, and what each tier covers beside its neighbours."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perftable.model.interval import Interval
from perftable.model.location import Location
from perftable.model.scale import RatingScale
from perftable.values.scales import read_scale

PLACES = [Location(1, 3, "excellent")] * 4


def scale(text: str) -> RatingScale:
    """Return the scale of "100% | 85% | 75% | 75%以下"."""
    return read_scale([cell.strip() for cell in text.split("|")], PLACES)


def ranges(found: RatingScale) -> list[Interval | None]:
    return [tier.range for _, tier in found.tiers()]


def notation(found: RatingScale) -> list[str]:
    """Return what the tiers cover as "[85,100)", "-" where that is not certain."""
    return [_notation(extent) for extent in ranges(found)]


def _notation(extent: Interval | None) -> str:
    if extent is None:
        return "-"
    low = "(-∞" if extent.low is None else f"{'[' if extent.low_closed else '('}{extent.low}"
    high = "∞)" if extent.high is None else f"{extent.high}{']' if extent.high_closed else ')'}"
    return f"{low},{high}"


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("100% | 85% | 75% | 75%以下", "[100,∞) [85,100) [75,85) (-∞,75]"),
        ("≥95% | ≥85% | ≥75% | <75%", "[95,∞) [85,95) [75,85) (-∞,75)"),
        ("≥95% | ≥85% | ≥75% | ≥60%", "[95,∞) [85,95) [75,85) [60,75)"),
        (">95% | >85% | >75% | ≤75%", "(95,∞) (85,95] (75,85] (-∞,75]"),
        ("95%以上 | 85%（含）-95% | 75%（含）-85% | 75%以下", "[95,∞) [85,95) [75,85) (-∞,75]"),
        ("≥10次 | 8-9次 | 6-7次 | <6次", "[10,∞) [8,9] [6,7] (-∞,6)"),
        ("≥95% | <95% | <85% | <75%", "[95,∞) [85,95) [75,85) (-∞,75)"),
        ("100%以下 | 90%以下 | 80%以下 | 70%以下", "(90,100] (80,90] (70,80] (-∞,70]"),
        ("100% | <100% | 80%-90% | <80%", "[100,∞) (90,100) [80,90] (-∞,80)"),
        ("100% | <100% | 90% | 80%", "[100,∞) (-∞,100) - [80,90)"),
        ("≥95% | | | <80%", "[95,∞) - - (-∞,80)"),
        ("100% | 85% | 75% | 未完成", "[100,∞) [85,100) [75,85) -"),
        ("≥95% | 80%-97% | ≥75% | <75%", "[95,∞) [80,97] [75,80) (-∞,75)"),
        ("100% | 95（含）-100% | 90%（含）-95% | <90%", "[100,∞) [95,100) [90,95) (-∞,90)"),
        (
            "95（含）-100% | 90（含）-95% | 80%-90%（不含） | <80%",
            "[95,100] [90,95) [80,90) (-∞,80)",
        ),
    ],
)
def test_higher_is_better(text: str, covered: str) -> None:
    found = scale(text)
    assert found.direction == "higher"
    assert notation(found) == covered.split()


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("3天 | 5天 | 7天 | 7天以上", "(-∞,3] (3,5] (5,7] [7,∞)"),
        ("≤3% | ≤5% | ≤8% | >8%", "(-∞,3] (3,5] (5,8] (8,∞)"),
        ("0次 | ≥1次 | ≥3次 | ≥5次", "(-∞,0] [1,3) [3,5) [5,∞)"),
        ("0 | ≤1% | ≤3% | >3%", "(-∞,0] (0,1] (1,3] (3,∞)"),
        ("±3%以内 | ±5%以内 | ±8%以内 | 超过±8%", "(-∞,3] (3,5] (5,8] (8,∞)"),
        ("±3% | ±5% | ±8% | ±8%以外", "(-∞,3] (3,5] (5,8] (8,∞)"),
        ("-3%~3% | -5%~5% | -8%~8% | 超过±8%", "(-∞,3] (3,5] (5,8] (8,∞)"),
        ("3天内 | 3-5天 | 5-7天 | 超过7天", "(-∞,3] [3,5] [5,7] (7,∞)"),
    ],
)
def test_lower_is_better(text: str, covered: str) -> None:
    found = scale(text)
    assert found.direction == "lower"
    assert notation(found) == covered.split()


@pytest.mark.parametrize("last", ["未完成", "差", "√", "低于75%或未开展"])
def test_words_in_the_last_tier_leave_the_direction_to_the_others(last: str) -> None:
    found = scale(f"≥95% | ≥85% | ≥75% | {last}")
    assert found.direction == "higher"
    assert notation(found) == ["[95,∞)", "[85,95)", "[75,85)", "-"]


def test_equal_neighbours_repeat_a_tier_and_are_in_order() -> None:
    lost = scale("90% | 80% | 70% | 70%")
    assert (lost.direction, lost.comparable) == ("higher", True)
    assert notation(lost) == ["[90,∞)", "[80,90)", "[70,80)", "-"]
    assert notation(scale("≥90% | 80%-90% | 80%-90% | <80%"))[2] == "-"
    assert notation(scale("90% | 80% | 70% | ≥70%"))[3] == "-"


@pytest.mark.parametrize(
    "text",
    [
        "≥75% | ≥85% | ≥95% | <75%",
        "≥90% | ≥80% | ≥70% | ≥80%",
        "≥90% | ≥80% | ≥70% | >70%",
        "100% | 80% | 90% | 70%",
        "≤5% | ≤3% | ≤1% | 0",
        "≥95% | ≥97% | ≥99% | 100%",
        "≤10件 | ≤8件 | ≤5件 | ≤3件",
        "≤100% | <90% | ≥80% | <80%",
        "≥95% | <95% | ≥90% | <75%",
    ],
)
def test_tiers_that_no_direction_fits_can_be_compared_all_the_same(text: str) -> None:
    found = scale(text)
    assert (found.direction, found.comparable) == (None, True)
    assert ranges(found) == [None] * 4


@pytest.mark.parametrize(
    "text",
    [
        "| | |",
        "95% | | |",
        "优 | 良 | 中 | 差",
        "及时 | 较及时 | 一般 | 不及时",
        "90% | 90% | 90% | 90%",
        "≥95% | 基本完成 | ≥75% | <75%",
        "≥95% | 5次 | ≥75% | <75%",
        "≤3天 | ≤5个工作日 | ≤10天 | >10天",
        "完成率≥95% | 满意度≥90% | ≥75% | <75%",
        "95%-105% | 90%-110% | 85%-115% | 80%-120%",
        "100% | 95%-105% | 90%-110% | <90%或>110%",
        "100% | 95%-105% | |",
        "≥95% | 未完成 | |",
        "二级以上 | 三级 | 四级 | 五级",
    ],
)
def test_what_is_not_certain_is_not_compared(text: str) -> None:
    found = scale(text)
    assert (found.direction, found.comparable) == (None, False)


def test_the_same_noun_before_some_tiers_does_no_harm() -> None:
    found = scale("完成率≥95% | 完成率≥85% | ≥75% | <75%")
    assert (found.direction, found.comparable) == ("higher", True)


@pytest.mark.parametrize(
    ("text", "unit", "covered"),
    [
        ("95% | 0.85 | 0.75 | <0.75", "%", "[95,∞) [85,95) [75,85) (-∞,75)"),
        ("100% | 85 | 75 | 75以下", "%", "[100,∞) [85,100) [75,85) (-∞,75]"),
        ("≥10次 | 8 | 6 | <6", "次", "[10,∞) [8,10) [6,8) (-∞,6)"),
        ("100万元 | 80万 | 60万 | 60万以下", "万元", "[100,∞) [80,100) [60,80) (-∞,60]"),
        ("1亿元 | 8000万元 | 5000万元 | <5000万元", "亿元", "[1,∞) [0.8,1) [0.5,0.8) (-∞,0.5)"),
        ("≥1年 | ≥6个月 | ≥3个月 | <3个月", "个月", "[12,∞) [6,12) [3,6) (-∞,3)"),
        ("≥20㎡ | ≥15平方米 | ≥10m2 | <10平方米", "m2", "[20,∞) [15,20) [10,15) (-∞,10)"),
        ("20人 | 15名 | 10人 | <10人", "人", "[20,∞) [15,20) [10,15) (-∞,10)"),
        ("2次/年 | 1次/年 | 1次 | <1次", "次/年", "[2,∞) [1,2) - (-∞,1)"),
        ("±3% | ±5% | ±10‰ | ±8%", "±%", "- - - -"),
        ("30分钟 | 1小时 | 2小时 | >2小时", "分钟", "(-∞,30] (30,60] (60,120] (120,∞)"),
        ("3亩 | 1500平米 | 1亩 | <1亩", "亩", "[3,∞) [2.25,3) [1,2.25) (-∞,1)"),
        ("24次/年 | 1次/月 | 6次/年 | <6次/年", "次/年", "[24,∞) [12,24) [6,12) (-∞,6)"),
        ("10元/㎡·月 | 9元/平方米·月 | 8元 | <8元", "元/m2·月", "[10,∞) [9,10) [8,9) (-∞,8)"),
        ("0 | 3天 | 5天 | >5天", "天", "(-∞,0] (0,3] (3,5] (5,∞)"),
    ],
)
def test_tiers_of_one_quantity_are_brought_into_one_unit(
    text: str, unit: str, covered: str
) -> None:
    found = scale(text)
    assert {tier.threshold.unit for _, tier in found.tiers()} == {unit}
    assert notation(found) == covered.split()


@pytest.mark.parametrize(
    "text",
    [
        "90% | 0.8 | 70 | 60",
        "1% | 0.8 | 0.5 | <0.5",
        "100% | 1 | 1 | 0.5%",
        "≥10次 | 8 | 9 | <6",
        "≥95% | ≥5次 | ≥3次 | <3次",
        "2次/年 | 1次/人 | 1次/人 | <1次/人",
        "100人 | 90人次 | 80人 | <80人",
        "6个月 | 200天 | 1年 | >1年",
        "1小时 | 1天 | 7个工作日 | >7天",
    ],
)
def test_units_stay_as_written_where_the_reading_is_a_guess(text: str) -> None:
    found = scale(text)
    assert len({tier.threshold.unit for _, tier in found.tiers()}) > 1
    assert (found.direction, found.comparable) == (None, False)


def test_the_cell_s_text_is_kept_when_its_number_is_converted() -> None:
    good = dict(scale("95% | 0.85 | 0.75 | <0.75").tiers())["good"]
    assert (good.text, good.threshold.unit) == ("0.85", "%")
    written = dict(scale("85% | | |").tiers())["excellent"]
    assert good.threshold.bounds == written.threshold.bounds


@pytest.mark.parametrize(
    "text",
    ["≥10次 | 8-9次 | 6-7次 | <6次", "20公里 | 15公里 | 10公里 | <10公里", "2.5人 | 2人 | 1人 |"],
)
def test_counted(text: str) -> None:
    assert scale(text).counted


@pytest.mark.parametrize(
    "text", ["≥95% | ≥85% | ≥75% | <75%", "2.5公里 | 2公里 | 1公里 |", "±3% | ±5% | |", "优 | | |"]
)
def test_not_counted(text: str) -> None:
    assert not scale(text).counted


# Four adjoining tiers, each written in any way, are read back adjoining.

UNITS = ["%", "次", "人", "万元", "亩", "㎡", "公里", "件", "‰", ""]
FORMS = {
    (True, True): "≥{} 不低于{} {}以上 {}（含）以上 大于等于{} 达到{}以上 {}及以上 {}",
    (True, False): ">{} 超过{} {}（不含）以上 大于{} {}以上（不含）",
    (False, True): "≤{} 不超过{} {}以下 {}以内 控制在{}以内 小于等于{} {}及以下 {}",
    (False, False): "<{} 不足{} 低于{} {}（不含）以下 {}以下（不含） 不满{}",
}
"""Ways to write one end, by whether it is the lower one and whether it is included."""


@st.composite
def ray(draw: st.DrawFn, low: bool, number: str, closed: bool, last: bool = False) -> str:
    """Write an open side; a bare number is one too, except in the last tier."""
    forms = FORMS[low, closed].split()
    return draw(st.sampled_from([f for f in forms if f != "{}" or not last])).format(number)


@st.composite
def window(draw: st.DrawFn, low: str, low_closed: bool, high: str, high_closed: bool) -> str:
    """Write two ends, each with whether it is included."""
    up, down = ("≥" if low_closed else ">"), ("≤" if high_closed else "<")
    left, right = ("≤" if low_closed else "<"), ("≥" if high_closed else ">")
    marks = [f"（{'' if closed else '不'}含）" for closed in (low_closed, high_closed)]
    forms = [
        f"{up}{low}且{down}{high}",
        f"{down}{high},{up}{low}",
        f"{low}{left}x{down}{high}",
        f"{high}{right}实际值{up}{low}",
        f"{low}{marks[0]}-{high}{marks[1]}",
        f"{low}{marks[0]}至{high}{marks[1]}",
        f"{low}{marks[0]}以上{high}{marks[1]}以下",
        f"{'大于等于' if low_closed else '超过'}{low}{'不超过' if high_closed else '不足'}{high}",
    ]
    if low_closed or high_closed:
        forms.append(f"{'[' if low_closed else '('}{low},{high}{']' if high_closed else ')'}")
    return draw(st.sampled_from(forms))


@st.composite
def adjoining(draw: st.DrawFn) -> tuple[list[str], list[Interval], str]:
    """Return four cells, what they cover, best first, and which end is better."""
    higher, unit = draw(st.booleans()), draw(st.sampled_from(UNITS))
    values = draw(st.lists(st.integers(1, 9999), min_size=3, max_size=3, unique=True))
    exponent = -draw(st.integers(0, 2))
    cuts = sorted((Decimal(value).scaleb(exponent) for value in values), reverse=higher)
    kept = draw(st.tuples(*[st.booleans()] * 3))  # the better tier has the number where they meet
    texts = [f"{cut:f}{unit}" for cut in cuts]
    cells = [draw(ray(higher, texts[0], kept[0]))]
    for better in (0, 1):
        ends = [(texts[better + 1], kept[better + 1]), (texts[better], not kept[better])]
        low, high = ends if higher else ends[::-1]
        cells.append(draw(window(*low, *high) | ray(higher, *ends[0])))
    cells.append(draw(ray(not higher, texts[2], not kept[2], last=True)))
    bounds = [(None, False), *zip(cuts, kept, strict=True), (None, False)]
    covered = []
    for (start, taken), (stop, closed) in pairwise(bounds):
        near, far = (start, start is not None and not taken), (stop, closed)
        (low_end, low_closed), (high_end, high_closed) = (far, near) if higher else (near, far)
        covered.append(
            Interval(low=low_end, low_closed=low_closed, high=high_end, high_closed=high_closed)
        )
    return cells, covered, "higher" if higher else "lower"


@given(adjoining())
def test_adjoining_tiers_are_read_back_without_gap_or_overlap(
    written: tuple[list[str], list[Interval], str],
) -> None:
    cells, covered, direction = written
    found = read_scale(cells, PLACES)
    assert (found.direction, found.comparable) == (direction, True)
    assert ranges(found) == covered
    for better, worse in pairwise(covered):
        low, high = (worse, better) if direction == "higher" else (better, worse)
        assert low.gap_to(high).empty
        assert low.meet(high).empty
