"""Dates of a scale: numbers of days where they can be put in order for certain."""

import pytest

from perftable.model.location import Location
from perftable.model.scale import TIERS, RatingScale
from perftable.values.scales import read_scale


def scale(text: str) -> RatingScale:
    """Return the scale of "11月底前 | 12月底前 | …"."""
    cells = [cell.strip() for cell in text.split("|")]
    return read_scale(cells, [Location(1, 3, "excellent")] * len(cells), TIERS[: len(cells)])


def bounds(text: str) -> list[str]:
    """Return what each tier says as "..630]" (by), "(630.." (later), "630" (that day), "-"."""
    found = []
    for _, tier in scale(text).tiers():
        said = tier.threshold.bounds
        if said is None:
            found.append("-")
        elif said.low == said.high:
            found.append(str(said.low))
        else:
            low = "" if said.low is None else f"{'[' if said.low_closed else '('}{said.low}"
            high = "" if said.high is None else f"{said.high}{']' if said.high_closed else ')'}"
            found.append(f"{low}..{high}")
    return found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("11月底前 | 12月底前 | 12月底后", "..1130] ..1231] (1231.."),
        ("6月30日前 | 7月31日以前 | 7月31日后", "..630] ..731] (731.."),
        ("六月底前 | 七月底前 | 八月底之前", "..630] ..731] ..831]"),
        ("6月底 | 7月 | 8月15日", "630 731 815"),
        ("6月前 | 7月前 | 8月底前", "..601) ..701) ..831]"),
        ("6月内 | 三季度内 | 年内", "..630] ..930] 1231"),
        ("6月上旬 | 6月中旬 | 6月下旬", "610 620 630"),
        ("第一季度 | 二季度末 | 三季度", "331 630 930"),
        ("上半年 | 三季度末前 | 年底前", "630 ..930] ..1231]"),
        ("6月1日-6月30日 | 7月1日-15日 | 7月16日以后", "[601..630] [701..715] (716.."),
        ("5月-6月 | 7月至9月 | 10月-12月", "[501..630] [701..930] [1001..1231]"),
        ("2024.06 | 2024-07-15 | 20240831", "20240630 20240715 20240831"),
        ("2024年6月30日前 | 2024年底前 | 2025年1月底前", "..20240630] ..20241231] ..20250131]"),
        ("2024年10月 | 11月 | 次年1月", "20241031 20241130 20250131"),
        ("12月底前 | 次年1月底前 | 次年2月底前", "..1231] ..10131] ..10228]"),
        ("11月底前 | 12月底前 | 1月底前 | 2月底前", "..1130] ..1231] ..10131] ..10228]"),
        ("10月底前 | 3月底前 | 4月底前", "..1031] ..10331] ..10430]"),
        ("10月底前 | 4月底前 | 5月底前", "..1031] ..430] ..531]"),
        ("9月底前 | 3月底前 | 4月底前", "..930] ..331] ..430]"),
        ("不迟于6月30日 | 最迟7月底 | 晚于7月31日", "..630] ..731] (731.."),
        ("完成时间：6月底前 | 7月底前完成 | 8月底前全部完成", "..630] ..731] ..831]"),
        ("每月5日前 | 每月10日前 | 每月10日后", "..5] ..10] (10.."),
        ("当月底前 | 次月5日前 | 次月5日后", "..31] ..105] (105.."),
        ("2023.07-2024.01 | 2023.07-2024.02", "..20240131] ..20240229]"),
        ("6月底前 | 7月底前 | 未完成", "..630] ..731] -"),
        ("6月底前 | 7月底前 | 8月以后", "..630] ..731] -"),
    ],
)
def test_dates_are_days_in_the_years_they_mean(text: str, said: str) -> None:
    assert bounds(text) == said.split()


@pytest.mark.parametrize(
    "text",
    [
        "11月底前 | 2025年1月底前 | 2025年2月底前",  # of which year is the first?
        "6月底前 | 2个月内 | 9月底前",
        "6月底前 | 未完成",
        "6月底前完成80% | 7月底前 | 8月底前",
        "6月底前未完成 | 7月底前 | 8月底前",
        "每月5日前 | 6月10日前 | 7月10日前",
        "13月底前 | 14月底前 | 15月底前",
        "6月底前 | 7月左右 | 8月底前",
        "春节前 | 6月底前 | 7月底前",
        "上半年前或下半年 | 6月底前 | 7月底前",
    ],
)
def test_what_cannot_be_put_in_order_stays_as_it_is(text: str) -> None:
    found = scale(text)
    assert (found.direction, found.comparable) == (None, False)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("6月底前 | 7月底前 | 8月底前 | 8月底后", "lower"),
        ("6月 | 7月 | 8月 | 9月", "lower"),
        ("6月底前 | 7月底前 | 8月底前 | 8月以后", "lower"),
        ("12月 | 11月 | 10月 | 9月", "higher"),
        ("12月底前 | 11月底前 | 10月底前 | 10月底后", None),
        ("11月底前 | 12月底前 | 10月底前 | 10月底后", None),
    ],
)
def test_earlier_is_better_in_most_scales(text: str, direction: str | None) -> None:
    assert scale(text).direction == direction


def test_the_text_stays_a_date() -> None:
    best = scale("11月底前 | 12月底前 | 12月底后").excellent
    assert best is not None
    assert (best.threshold.kind, best.threshold.unit, best.text) == ("date", "日期", "11月底前")
