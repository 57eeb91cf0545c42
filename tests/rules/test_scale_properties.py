"""Any four adjoining tiers, written in any way, are in order; each way of spoiling them is told."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from perftable.pipeline.checking import check
from support import ACTIVITY, DUTY, row, table

at_leisure = settings(deadline=None)
"""A busy machine is no defect."""

in_short = settings(deadline=None, max_examples=50)

TIERS = ("excellent", "good", "fair", "poor")
WHOLE = ("次", "个", "人次", "件")
"""Units that come in whole numbers."""

UNITS = (*WHOLE, "%", "万元", "公里", "亩", "天", "小时", "分", "")

# How one end is written, by whether it is the lower one and whether it belongs to the tier.
ENDS = {
    (
        True,
        True,
    ): "≥{} >={} ＞＝{} 大于等于{} 不低于{} 不少于{} {}以上 {}及以上 {}（含）以上 达到{}以上",
    (True, False): ">{} ＞{} 大于{} 超过{} 高于{} {}（不含）以上 {}以上（不含）",
    (
        False,
        True,
    ): "≤{} <={} ＜＝{} 小于等于{} 不超过{} 不高于{} {}以下 {}以内 {}及以下 {}（含）以下",
    (False, False): "<{} ＜{} 小于{} 低于{} 不足{} 不满{} {}（不含）以下 {}以下（不含）",
}
SIGNS = {(True, True): "≥", (True, False): ">", (False, True): "≤", (False, False): "<"}


@dataclass(frozen=True)
class End:
    """One end of a tier: a number, and whether it belongs to the tier."""

    value: Decimal
    closed: bool


@dataclass(frozen=True)
class Scale:
    """Four tiers, best first, each with its end towards the better and towards the worse side."""

    higher: bool
    unit: str
    step: Decimal
    tiers: tuple[tuple[End | None, End | None], ...]


@st.composite
def scales(draw: st.DrawFn, unit: str | None = None, higher: bool | None = None) -> Scale:
    """Draw four adjoining tiers with room between the numbers where they meet."""
    higher = draw(st.booleans()) if higher is None else higher
    unit = draw(st.sampled_from(UNITS)) if unit is None else unit
    step = Decimal(1).scaleb(0 if unit in WHOLE else -draw(st.integers(0, 2)))
    most = 24 if unit == "%" else 900  # a rate is at most 100%
    steps = [draw(st.integers(4, most)) for _ in range(4)]
    cuts = [step * sum(steps[: count + 1]) for count in range(3)]
    if higher:
        cuts.reverse()
    kept = draw(st.tuples(*[st.booleans()] * 3))  # the better tier has the number where they meet
    better = [End(cut, own) for cut, own in zip(cuts, kept, strict=True)]
    worse = [End(cut, not own) for cut, own in zip(cuts, kept, strict=True)]
    return Scale(higher, unit, step, tuple(zip([None, *worse], [*better, None], strict=True)))


@st.composite
def written(draw: st.DrawFn, scale: Scale, index: int) -> str:
    """Write one tier exactly, in any of the forms."""
    near, far = scale.tiers[index]
    low, high = (far, near) if scale.higher else (near, far)
    if low is None or high is None:
        end, up = (low, True) if low else (high, False)
        assert end is not None
        form = draw(st.sampled_from(ENDS[up, end.closed].split()))
        return form.format(f"{end.value:f}{scale.unit}")
    first, second = f"{low.value:f}{scale.unit}", f"{high.value:f}{scale.unit}"
    rising, falling = SIGNS[True, low.closed], SIGNS[False, high.closed]
    left, right = SIGNS[False, low.closed], SIGNS[True, high.closed]
    marks = ["（含）" if end.closed else "（不含）" for end in (low, high)]
    forms = [
        f"{rising}{first}且{falling}{second}",
        f"{rising}{first}，{falling}{second}",
        f"{falling}{second}且{rising}{first}",
        f"{first}{left}x{falling}{second}",
        f"{second}{right}X{rising}{first}",
        f"{first}{marks[0]}-{second}{marks[1]}",
        f"{first}{marks[0]}～{second}{marks[1]}",
        f"{first}{marks[0]}至{second}{marks[1]}",
    ]
    if low.closed or high.closed:
        forms.append(f"{'[' if low.closed else '('}{first},{second}{']' if high.closed else ')'}")
    if low.closed and high.closed:
        forms += [f"{first}-{second}", f"{first}~{second}", f"{first}至{second}"]
    return draw(st.sampled_from(forms))


@st.composite
def cells(draw: st.DrawFn, scale: Scale) -> list[str]:
    """Write the four tiers."""
    return [draw(written(scale, index)) for index in range(4)]


def spoilt(scale: Scale, index: int, steps: int) -> Scale:
    """Move the better end of a tier by `steps`, towards the worse side where that is positive."""
    near, far = scale.tiers[index]
    assert near is not None
    shift = scale.step * (-steps if scale.higher else steps)
    tiers = list(scale.tiers)
    tiers[index] = (End(near.value + shift, near.closed), far)
    return Scale(scale.higher, scale.unit, scale.step, tuple(tiers))


def codes(texts: list[str], indicator: str = "完成情况数") -> list[str]:
    """Return the codes found on a scale."""
    tiers = dict(zip(TIERS, texts, strict=True))
    found = check(table(DUTY, row(ACTIVITY, indicator=indicator, **tiers))).findings
    return [finding.code for finding in found]


@at_leisure
@given(st.data(), scales())
def test_adjoining_tiers_get_no_finding(data: st.DataObject, scale: Scale) -> None:
    assert codes(data.draw(cells(scale))) == []


@at_leisure
@given(st.data(), scales())
def test_adjoining_steps_get_no_finding(data: st.DataObject, scale: Scale) -> None:
    """≥95%, ≥85%, ≥75%: a better tier ends the next one."""
    texts = data.draw(cells(scale))
    for index in (1, 2):
        far = scale.tiers[index][1]
        assert far is not None
        form = data.draw(st.sampled_from(ENDS[scale.higher, far.closed].split()))
        texts[index] = form.format(f"{far.value:f}{scale.unit}")
    assert codes(texts) == []


@at_leisure
@given(st.data(), scales(), st.integers(0, 2))
def test_two_tiers_exchanged_are_out_of_order(
    data: st.DataObject, scale: Scale, index: int
) -> None:
    texts = data.draw(cells(scale))
    texts[index], texts[index + 1] = texts[index + 1], texts[index]
    assert codes(texts) == ["PT504"]


@at_leisure
@given(st.data(), scales(), st.integers(1, 3))
def test_a_tier_that_begins_too_late_leaves_a_gap(
    data: st.DataObject, scale: Scale, index: int
) -> None:
    assert codes(data.draw(cells(spoilt(scale, index, 2)))) == ["PT505"]


@at_leisure
@given(st.data(), scales(), st.integers(1, 3))
def test_a_tier_that_begins_too_early_overlaps(
    data: st.DataObject, scale: Scale, index: int
) -> None:
    assert codes(data.draw(cells(spoilt(scale, index, -2)))) == ["PT506"]


@at_leisure
@given(st.data(), scales(), st.integers(1, 3))
def test_a_number_in_two_tiers_is_a_note(data: st.DataObject, scale: Scale, index: int) -> None:
    tiers = list(scale.tiers)
    (near, far), (above, end) = tiers[index], tiers[index - 1]
    assert near is not None
    assert end is not None
    tiers[index], tiers[index - 1] = (End(near.value, True), far), (above, End(end.value, True))
    both = Scale(scale.higher, scale.unit, scale.step, tuple(tiers))
    texts = dict(zip(TIERS, data.draw(cells(both)), strict=True))
    (finding,) = check(table(DUTY, row(ACTIVITY, indicator="完成情况数", **texts))).findings
    assert (finding.code, finding.severity) == ("PT506", "note")
    assert finding.args["value"] == f"{near.value:f}{scale.unit}"


@at_leisure
@given(st.data(), scales(), st.integers(0, 2))
def test_a_tier_copied_to_the_next_repeats(data: st.DataObject, scale: Scale, index: int) -> None:
    texts = data.draw(cells(scale))
    texts[index + 1] = texts[index]
    assert codes(texts) == ["PT507"]


@at_leisure
@given(st.data(), scales(), st.integers(0, 3))
def test_another_unit_is_told(data: st.DataObject, scale: Scale, index: int) -> None:
    other = "座" if scale.unit != "个" and scale.unit != "件" else "亩"
    texts = data.draw(cells(scale))
    alien = Scale(scale.higher, other, scale.step, scale.tiers)
    texts[index] = data.draw(written(alien, index))
    assert codes(texts) == (["PT508"] if scale.unit else [])


@at_leisure
@given(st.data(), scales(), st.integers(0, 3))
def test_an_empty_tier_is_told(data: st.DataObject, scale: Scale, index: int) -> None:
    texts = data.draw(cells(scale))
    texts[index] = data.draw(st.sampled_from(["", "—", "/"]))
    assert codes(texts) == ["PT502"]


KNOWN = {
    ("%", True): ("群众满意度", "产品合格率", "任务完成率"),
    ("%", False): ("有责投诉率", "公文差错率", "管网漏损率"),
    ("次", True): ("业务培训次数",),
    ("次", False): ("有效投诉次数", "系统故障次数"),
    ("天", False): ("事项办理时限", "工期延误天数"),
    ("小时", False): ("平均办理时间", "故障响应时间"),
    ("万元", False): ("项目总成本", "会议费"),
}
"""Names that fix which way is better, by unit and whether higher is."""

named = st.sampled_from(sorted(KNOWN))


def upside_down(scale: Scale) -> Scale:
    """Return the scale with its worst tier first, still adjoining."""
    tiers = tuple((far, near) for near, far in reversed(scale.tiers))
    return Scale(not scale.higher, scale.unit, scale.step, tiers)


@in_short
@given(st.data(), named)
def test_a_scale_that_runs_as_its_name_says_gets_no_finding(
    data: st.DataObject, kind: tuple[str, bool]
) -> None:
    scale = data.draw(scales(*kind))
    assert codes(data.draw(cells(scale)), data.draw(st.sampled_from(KNOWN[kind]))) == []


@in_short
@given(st.data(), named)
def test_a_scale_upside_down_against_its_name_is_told(
    data: st.DataObject, kind: tuple[str, bool]
) -> None:
    texts = data.draw(cells(upside_down(data.draw(scales(*kind)))))
    assert codes(texts, data.draw(st.sampled_from(KNOWN[kind]))) == ["PT504"]
    assert codes(texts) == []


MONTHS = st.lists(st.integers(4, 12), min_size=3, max_size=3, unique=True).map(sorted)
"""January behind October would be the next year's."""

BY = "{}月底前 {}月末前 {}月底前完成 {}月内 不迟于{}月底".split()


@in_short
@given(st.data(), MONTHS)
def test_dates_one_after_the_other_get_no_finding_and_exchanged_they_do(
    data: st.DataObject, months: list[int]
) -> None:
    forms = [data.draw(st.sampled_from(BY)) for _ in months]
    texts = [form.format(month) for form, month in zip(forms, months, strict=True)]
    last = f"{months[-1]}月底后"
    assert codes([*texts, last]) == []
    index = data.draw(st.integers(0, 1))
    texts[index], texts[index + 1] = texts[index + 1], texts[index]
    assert codes([*texts, last]) == ["PT504"]


QUANTITIES = (
    ("分钟", "小时", "天"),
    ("米", "公里"),
    ("平方米", "亩", "公顷"),
    ("元", "万元"),
    ("公斤", "吨"),
)


@in_short
@given(
    st.data(), st.sampled_from(QUANTITIES), st.lists(st.integers(1, 999), min_size=4, max_size=4)
)
def test_units_of_one_quantity_are_compared_by_what_they_are_worth(
    data: st.DataObject, units: tuple[str, ...], numbers: list[int]
) -> None:
    drawn = [data.draw(st.sampled_from(units)) for _ in numbers]
    tiers = [f"≥{number}{unit}" for number, unit in zip(numbers, drawn, strict=True)]
    worths = [number * WORTHS[unit] for number, unit in zip(numbers, drawn, strict=True)]
    falls = all(better > worse for better, worse in pairwise(worths))
    found = codes(tiers)
    assert "PT508" not in found
    assert ("PT504" in found) == (not falls and len(set(worths)) == len(worths)) or len(
        set(worths)
    ) < 4


WORTHS = {
    "分钟": Fraction(1), "小时": Fraction(60), "天": Fraction(1440), "米": Fraction(1),
    "公里": Fraction(1000), "平方米": Fraction(1), "亩": Fraction(2000, 3), "公顷": Fraction(10000),
    "元": Fraction(1), "万元": Fraction(10000), "公斤": Fraction(1), "吨": Fraction(1000),
}  # fmt: skip
