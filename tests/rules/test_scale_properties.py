"""Any four adjoining tiers, written in any way, are in order; each way of spoiling them is told."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from perftable.checking import check
from support import ACTIVITY, DUTY, row, table

at_leisure = settings(deadline=None)
"""A busy machine is no defect."""

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
def scales(draw: st.DrawFn) -> Scale:
    """Draw four adjoining tiers with room between the numbers where they meet."""
    higher, unit = draw(st.booleans()), draw(st.sampled_from(UNITS))
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


def codes(texts: list[str]) -> list[str]:
    """Return the codes found on a scale."""
    tiers = dict(zip(TIERS, texts, strict=True))
    found = check(table(DUTY, row(ACTIVITY, indicator="完成情况数", **tiers))).findings
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
