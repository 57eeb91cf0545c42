"""Budget cells: what is an amount, what is nothing, what cannot be read."""

from decimal import Decimal

import pytest

from perftable.model.amount import Amount, Unit, Unreadable
from perftable.model.location import Location
from perftable.values.amounts import parse_budget

HERE = Location(1, 3, "budget")


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("489.00", "489.00", 2),
        ("100", "100", 0),
        ("8,827,620.53", "8827620.53", 2),
        ("８，８２７", "8827", 0),
        ("968.191 8", "968.1918", 4),
        ("1 234.50", "1234.50", 2),
        ("0.0900000762939453", "0.0900000762939453", 16),
        ("0.00", "0.00", 2),
        ("-5", "-5", 0),
        ("−5", "-5", 0),
        ("¥ 12.5", "12.5", 1),
        ("￥12.50", "12.50", 2),
        ("１２．５０", "12.50", 2),
        ("1２.5０", "12.50", 2),
        ("12.50（万元）", "12.50", 2),
        ("12.50 (万元)", "12.50", 2),
        ("12.50（单位：万元）", "12.50", 2),
        ("12.50万", "12.50", 2),
        ("人民币12.50万元", "12.50", 2),
        ("人民币：12.50 万元整", "12.50", 2),
        ("RMB 12.50", "12.50", 2),
        ("12.50万元人民币", "12.50", 2),
        ("1,234.50元整", "1234.50", 2),
        ("（万元）12.50", "12.50", 2),
        ("1 234.50万元", "1234.50", 2),
        ("968.191 8（万元）", "968.1918", 4),
        ("1,234.50元正", "1234.50", 2),
    ],
)
def test_reads_an_amount_exactly(text: str, value: str, decimals: int) -> None:
    budget = parse_budget(text, "万元", HERE)
    assert isinstance(budget, Amount)
    assert (str(budget.value), budget.decimals) == (value, decimals)
    assert (budget.raw, budget.location) == (text, HERE)


def test_a_text_has_at_most_64_characters() -> None:
    longest = "0." + "1" * 62
    assert isinstance(parse_budget(longest, "万元", HERE), Amount)
    assert isinstance(parse_budget(longest + "1", "万元", HERE), Unreadable)


@pytest.mark.parametrize("text", ["", "-", "—", "——", "—-", "…", "……", "*", "/", "无", "／"])
def test_a_mark_for_nothing_is_no_budget(text: str) -> None:
    assert parse_budget(text, "万元", HERE) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("约一百", "not-a-number"),
        ("nan", "not-a-number"),
        ("1e400", "not-a-number"),
        ("1_000", "not-a-number"),
        ("٣٤", "not-a-number"),
        ("12,34", "not-a-number"),
        ("100 200", "two-numbers"),
        ("100、200", "two-numbers"),
        ("100\n200", "two-numbers"),
        ("12.50①", "not-a-number"),
        ("12.50¹", "not-a-number"),
        ("12.50₁", "not-a-number"),
        ("3³", "not-a-number"),
        ("⒈50", "not-a-number"),
        ("½", "not-a-number"),
        ("18\n③", "not-a-number"),
        ("9" * 65, "too-long"),
        ("18③", "not-a-number"),
        ("18₃", "not-a-number"),
        ("18㉑", "not-a-number"),
        ("①18", "not-a-number"),
        ("3½", "not-a-number"),
        ("18⒊", "not-a-number"),
        ("12.50*", "not-a-number"),
        ("12.50（其中：省级5.00）", "not-a-number"),
        ("12.50（含上年结转）", "not-a-number"),
        ("12.50（万人）", "not-a-number"),
        ("（万元）", "not-a-number"),
        ("1 234.50 10", "two-numbers"),
        ("1 234.50.1", "two-numbers"),
        ("968.191 8 1", "two-numbers"),
        ("（万元）12.50元", "not-a-number"),
        ("￥", "not-a-number"),
        ("12.50（万元", "not-a-number"),
    ],
)
def test_text_that_is_no_amount_says_why(text: str, reason: str) -> None:
    budget = parse_budget(text, "万元", HERE)
    assert isinstance(budget, Unreadable)
    assert (budget.reason, budget.raw) == (reason, text)


@pytest.mark.parametrize(
    ("text", "table", "unit", "source", "wan"),
    [
        ("250", "万元", "万元", "table", "250"),
        ("250", "元", "元", "table", "0.0250"),
        ("250万", "元", "万元", "cell", "250"),
        ("2500000元", "万元", "元", "cell", "250.0000"),
        ("1.5 亿元", None, "亿元", "cell", "15000.0"),
        ("250", None, "万元", "assumed", "250"),
        ("125000（元）", "万元", "元", "cell", "12.5000"),
        ("人民币0.5亿", "万元", "亿元", "cell", "5000.0"),
    ],
)
def test_the_cell_s_own_unit_comes_first(
    text: str, table: Unit | None, unit: str, source: str, wan: str
) -> None:
    budget = parse_budget(text, table, HERE)
    assert isinstance(budget, Amount)
    assert (budget.unit, budget.unit_source) == (unit, source)
    assert budget.wan == Decimal(wan)
