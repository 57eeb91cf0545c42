"""The table of units: what measures one quantity, and what is never converted."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perftable.model.units import factor, is_whole, kin, measures, spellings

SHARED = Path(__file__).parents[2] / ".." / "shared" / "data" / "units.tsv"


@pytest.mark.parametrize(
    ("unit", "to", "times"),
    [
        ("小时", "分钟", "60"),
        ("周", "天", "7"),
        ("年", "个月", "12"),
        ("平米", "平方米", "1"),
        ("m2", "平方", "1"),
        ("公顷", "亩", "15"),
        ("平方米", "亩", "0.0015"),
        ("公里", "m", "1000"),
        ("升", "毫升", "1000"),
        ("立方米", "升", "1000"),
        ("兆瓦", "kW", "1000"),
        ("mg/m3", "微克/立方米", "1000"),
        ("m/s", "公里/小时", "3.6"),
        ("%", "‰", "10"),
        ("倍", "%", "100"),
        ("万元", "元", "10000"),
        ("人", "名", "1"),
        ("册", "本", "1"),
        ("万元/平方米", "元/m2", "10000"),
        ("元/平方米·月", "元/m2/月", "1"),
        ("次/月", "次/年", "12"),
        ("人/次", "人次", "1"),
        ("次", "次/年", "1"),
        ("分", "分钟", "1"),
        ("±‰", "±%", "0.1"),
    ],
)
def test_units_of_one_quantity_are_converted(unit: str, to: str, times: str) -> None:
    assert factor(unit, to) == Decimal(times)
    assert kin(unit.strip("±"), to.strip("±"))


@pytest.mark.parametrize(
    ("unit", "to"),
    [
        ("亩", "平方米"),  # two thirds of 1000: no end
        ("人", "人次"),
        ("户", "户次"),
        ("天", "工作日"),
        ("月", "天"),
        ("台", "套"),
        ("个", "项"),
        ("GB", "MB"),  # 1000 or 1024
        ("%", "百分点"),
        ("元", "美元"),
        ("元/人", "元/户"),
        ("人", "人/次"),
        ("mg", "mg/L"),
        ("M", "G"),
        ("±%", "%"),
        ("%", ""),
        ("咫", "尺"),
    ],
)
def test_what_is_not_fixed_or_not_exact_is_not_converted(unit: str, to: str) -> None:
    assert factor(unit, to) is None


@pytest.mark.parametrize(
    ("unit", "other", "one"),
    [
        ("台", "套", True),
        ("个", "人", True),
        ("座", "人", False),
        ("次", "场", True),
        ("次", "座", False),
        ("天", "工作日", True),
        ("天", "个月", True),
        ("人", "人次", False),
        ("%", "次", False),
        ("次/年", "场/年", True),
        ("次/年", "次/人", False),
        ("元", "元/人", True),
        ("分", "元", True),
        ("分", "次", False),
    ],
)
def test_units_that_people_use_for_one_another(unit: str, other: str, one: bool) -> None:
    assert (kin(unit, other), kin(other, unit)) == (one, one)


def test_what_comes_in_whole_numbers() -> None:
    assert all(map(is_whole, "次 人 人次 座 件 户 次/年 名次 笔".split()))
    assert not any(map(is_whole, ["%", "公里", "亩", "万元", "小时", "分", "元/人", "", "咫"]))


def test_a_spelling_of_several_meanings_has_them_all() -> None:
    assert {measure.quantity for measure in measures("分")} >= {"points", "time", "money", "area"}
    assert {measure.quantity for measure in measures("度")} >= {"energy", "temperature"}


FIXED = sorted(s for s, m in spellings().items() if len(m) == 1 and next(iter(m)).worth)


@given(st.sampled_from(FIXED), st.sampled_from(FIXED), st.decimals(0, 10**6, places=3))
def test_there_and_back_is_the_same_number(unit: str, to: str, number: Decimal) -> None:
    there, back = factor(unit, to), factor(to, unit)
    if there is not None and back is not None:
        assert number * there * back == number
    elif there is not None:
        assert kin(unit, to)


@pytest.mark.skipif(not SHARED.is_file(), reason="the table it was taken from is not here")
def test_every_unit_of_the_source_means_here_what_it_means_there() -> None:
    rows = [line.split("\t") for line in SHARED.read_text(encoding="utf-8").splitlines()[1:]]
    for unit, quantity, worth, _, synonyms, *_ in rows:
        for spelling in filter(None, [unit, *synonyms.split(";")]):
            own = {
                measure for measure in measures(_normal(spelling)) if measure.quantity == quantity
            }
            assert own or quantity == "none", spelling
            if worth and quantity != "data":
                near = [abs(Fraction(m.worth) / Fraction(worth) - 1) for m in own if m.worth]
                assert min(near) < Fraction(1, 10**6), spelling


def _normal(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFKC", text)
