"""Money among the indicators: which of them are costs, and how they compare with the budget."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from perftable.forms.projects.asks.classes import among_costs
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.model.amount import EXACT, Amount, decimals
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.model.units import factor, measures
from perftable.values.text import squeeze

_WHOLE = lazy_pattern(
    r"总成本|成本总|项目成本|成本控制|控制成本|总(?:费用|经费|投资|预算|支出)"
    r"|(?:费用|经费|投资|预算|支出|资金|项目)总(?:额|量|数|投入|规模|控制)"
    r"|预算(?:控制)?(?:数|额|金额|资金|成本)|项目(?:预算|经费|资金|支出|投资)|^成本(?:金额)?$"
)
_RATE = lazy_pattern(r"每|人均|平均|单位|单价|均价|标准|定额|率|比例|占比")
"""What one of something costs, or a share, is no cost of the whole."""

_UNIT_BEHIND = lazy_pattern(r"[(（]([^()（）]{1,4})[)）]$")

_NOT_OF_NOW = frozenset(("executed", "half", "previous"))
"""Columns of money which are not what the form asks for."""

UNKNOWN: dict[str, Phrase] = {
    "no-cost": Phrase("表中无成本指标", "the form has no indicator of cost"),
    "no-total": Phrase("未设置总成本指标", "no indicator measures the cost of the whole"),
    "no-money": Phrase("成本指标值不是可核对的金额", "the cost is no amount that can be compared"),
    "no-budget": Phrase("表中无可核对的资金总额", "the form states no total that can be compared"),
    "unit-assumed": Phrase("未注明金额单位", "the unit of money is not stated"),
}
"""Why a cost and a budget could not be compared."""


class Cost(NamedTuple):
    """An indicator that measures the cost of the whole, in 万元; `half` is half its last digit."""

    indicator: Indicator
    wan: Decimal
    half: Decimal


def costs(form: ProjectForm) -> tuple[Indicator, ...]:
    """Return the indicators of cost, under 成本 or under 产出."""
    return tuple(filter(among_costs, form.indicators))


def whole(found: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """Return those of them which by their name measure the cost of the whole."""
    return tuple(indicator for indicator in found if measures_whole(indicator.name))


def measures_whole(name: str) -> bool:
    """Whether a name is one of the whole's cost: 项目总成本, not 每场成本 or 成本节约率.

    >>> measures_whole("项目总成本"), measures_whole("单位成本控制")
    (True, False)
    """
    word = squeeze(name)
    return _WHOLE.search(word) is not None and _RATE.search(word) is None


def cost_of(indicator: Indicator) -> Cost | None:
    """Return the indicator with its amount, None where the target is no amount of money."""
    target = indicator.target
    value = target.value if target is not None else None
    if target is None or value is None:
        return None
    times = _in_wan(target.unit or indicator.measure_unit or _bracketed(indicator.name))
    if times is None:
        return None
    half = Decimal(5).scaleb(-decimals(value) - 1)
    return Cost(indicator, EXACT.multiply(value, times), EXACT.multiply(half, times))


def is_money(target: Target, column: str = "", name: str = "") -> bool:
    """Whether a value is an amount of money, and none of money per head or unit."""
    unit = target.unit or column or _bracketed(name)
    return target.value is not None and "元" in unit and _in_wan(unit) is not None


def written(indicator: Indicator) -> str:
    """Return an indicator's value as a message says it, with what stands in columns beside it."""
    target = indicator.target
    if target is None:
        return ""
    if target.own_unit or target.raw[:1] in "≥≤<>=":
        return target.raw
    return f"{target.operator}{target.raw}{target.unit or indicator.measure_unit}"


def budgets(form: ProjectForm) -> Iterator[Amount]:
    """Yield the form's totals of money: of the year, of all years, as adjusted."""
    for fund in form.funds:
        if fund.role == "total" and fund.parent is None:
            for column, amount in fund.amounts.items():
                if column not in _NOT_OF_NOW and isinstance(amount, Amount) and amount.value:
                    yield amount


def unknown_budget(form: ProjectForm) -> str | None:
    """Return why there is no budget to compare with, None where there is one."""
    found = list(budgets(form))
    if not found:
        return "no-budget"
    return "unit-assumed" if any(a.unit_source == "assumed" for a in found) else None


def _in_wan(unit: str) -> Decimal | None:
    money = any(one.quantity == "money" and not one.per for one in measures(unit))
    return factor(unit, "万元") if money and "/" not in unit else None


def _bracketed(name: str) -> str:
    match = _UNIT_BEHIND.search(name)
    return match[1] if match else ""
