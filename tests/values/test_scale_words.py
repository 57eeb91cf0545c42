"""Words that are numbers beside numbers: 无 and 全部完成."""

from decimal import Decimal

import pytest

from perftable.model.location import Location
from perftable.model.scale import TIERS
from perftable.values.scales import read_scale


def first_and_last(text: str) -> tuple[object, object]:
    """Return the number of the outer tiers; their kind where they have none."""
    cells = [cell.strip() for cell in text.split("|")]
    tiers = [
        t.threshold
        for _, t in read_scale(cells, [Location()] * len(cells), TIERS[: len(cells)]).tiers()
    ]
    said = [t.kind if t.bounds is None else t.bounds.low or t.bounds.high for t in tiers]
    return said[0], said[-1]


@pytest.mark.parametrize(
    "text",
    [
        "无 | 1起 | 2起 | 3起",
        "无 | ≤1% | ≤2% | 3%",
        "无 | 1 | 2 | 3",
        "没有 | 1起 | 2起 | 3起以上",
        "未发生 | 发生1起 | 发生2起 | 发生3起以上",
        "0起事故 | 1起事故 | 2起事故 | 3起事故以上",
    ],
)
def test_none_at_all_is_zero_before_numbers(text: str) -> None:
    assert first_and_last(text)[0] == Decimal(0)


def test_none_at_all_behind_counts_is_zero_and_behind_rates_an_empty_tier() -> None:
    assert first_and_last("3次 | 2次 | 1次 | 无") == (Decimal(3), Decimal(0))
    assert first_and_last("≥95% | ≥85% | ≥75% | 无") == (Decimal(95), "empty")


def test_none_at_all_before_words_is_a_word() -> None:
    assert first_and_last("无 | 较少 | 一般 | 较多") == ("prose", "prose")


@pytest.mark.parametrize(
    "text", ["无 | 无 | 2起 | 3起", "无 | √ | √ | 3起", "无 | 3起 | 2起 | 1起", "无 | 较多"]
)
def test_elsewhere_it_leaves_its_cell_empty(text: str) -> None:
    assert first_and_last(text)[0] == "empty"


@pytest.mark.parametrize(
    "word", "全部完成 全部 全覆盖 全面完成 应保尽保 足额发放 全部按时完成".split()
)
def test_all_before_rates_is_100_percent(word: str) -> None:
    assert first_and_last(f"{word} | 90%以上 | 80%以上 | <80%") == (Decimal(100), Decimal(80))


@pytest.mark.parametrize(
    "text",
    [
        "全部完成 | 大部分完成 | 部分完成 | 未完成",
        "全部完成 | 9次 | 8次 | 7次",
        "全部未完成 | 90%以上 | 80%以上 | <80%",
        "全县 | 90%以上 | 95%以上 | <80%",
        "及时完成 | 90%以上 | 80%以上 | <80%",
    ],
)
def test_all_of_something_else_stays_a_word(text: str) -> None:
    assert first_and_last(text)[0] == "prose"
