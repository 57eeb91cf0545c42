"""What is counted and added up of projects and their indicators, and by what they are grouped."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from perftable.forms.projects.fields import SOURCES
from perftable.model.amount import Amount
from perftable.model.form import Figure, Grouping, Sum, Way
from perftable.model.phrase import Phrase

if TYPE_CHECKING:
    from perftable.forms.projects.records.form import Project
    from perftable.forms.projects.records.fund import Fund
    from perftable.forms.projects.records.indicator import Indicator
    from perftable.forms.projects.records.part import Number

_CLASSES: Mapping[str, str] = {
    "cost": "成本指标",
    "output": "产出指标",
    "benefit": "效益指标",
    "satisfaction": "满意度指标",
}
"""First levels by their usual names."""


def _indicator(way: Way) -> "Indicator | None":
    """Return the indicator at the end of the way."""
    return cast("Indicator", way[-1]) if way[-1].LEVEL == "indicator" else None


def _count(way: Way) -> int:
    return _indicator(way) is not None


def _quantified(way: Way) -> int:
    """Return 1 for an indicator whose target is a number or has bounds."""
    indicator = _indicator(way)
    return indicator is not None and indicator.target is not None and not indicator.target.reason


def _of_class(name: str) -> Callable[[Way], int]:
    def count(way: Way) -> int:
        indicator = _indicator(way)
        return indicator is not None and indicator.class1 == name

    return count


def _of_kind(*kinds: str) -> Callable[[Way], int]:
    """Return what counts the indicators whose target is of a kind, and has no bounds."""

    def count(way: Way) -> int:
        indicator = _indicator(way)
        target = indicator.target if indicator is not None else None
        return target is not None and target.reason in kinds

    return count


def _further(
    name: str, zh: str, en: str, count: Callable[[Way], int], short: Phrase | None = None
) -> Figure:
    return Figure(name, Phrase(zh, en), short or Phrase(zh, en), count, gap=False, brief=False)


FIGURES = (
    Figure("indicators", Phrase("指标数", "Indicators"), Phrase("指标", "ind."), _count, gap=False),
    Figure(
        "quantified",
        Phrase("量化指标数", "Quantified"),
        Phrase("量化", "quant."),
        _quantified,
        gap=False,
        of="indicators",
    ),
    _further("cost_indicators", "成本指标", "cost indicators", _of_class("cost")),
    _further("output_indicators", "产出指标", "output indicators", _of_class("output")),
    _further("benefit_indicators", "效益指标", "benefit indicators", _of_class("benefit")),
    _further(
        "satisfaction_indicators",
        "满意度指标",
        "satisfaction indicators",
        _of_class("satisfaction"),
    ),
    _further("dated_indicators", "时限", "dated", _of_kind("date")),
    _further("graded_indicators", "分级", "graded", _of_kind("scale")),
    _further("worded_indicators", "文字", "in words", _of_kind("word")),
)


def _from(role: str) -> Callable[[Way], Decimal | None]:
    """Return what yields the money of a source, in the column in which the form's total stands."""

    def stated(way: Way) -> Decimal | None:
        if way[-1].LEVEL != "fund":
            return None
        fund, form = cast("Fund", way[-1]), cast("Project", way[0]).form
        if fund.role != role or fund.partition == "use":
            return None
        above = form.funds[fund.parent] if fund.parent is not None else None
        if above is None or above.role == role:
            return None
        total = form.total_cell
        columns = (total[1].column or "",) if total is not None else ("year", "budget", "initial")
        found = (fund.amounts.get(column) for column in columns)
        return next((amount.wan for amount in found if isinstance(amount, Amount)), None)

    return stated


def _scored(name: str) -> Callable[[Way], Decimal | None]:
    """Return what yields points or a score of a row that states both: indicators, execution."""

    def stated(way: Way) -> Decimal | None:
        if way[-1].LEVEL not in ("indicator", "fund"):
            return None
        row = cast("Indicator | Fund", way[-1])
        if not (_is_number(row.weight) and _is_number(row.score)):
            return None
        number: Number = getattr(row, name)
        return number.value

    return stated


def _is_number(number: "Number | None") -> bool:
    return number is not None and number.value is not None


SUMS = (
    Sum("points", Phrase("自评分值", "points"), _scored("weight")),
    Sum("score", Phrase("自评得分", "score"), _scored("score")),
    *(
        Sum(one.name, one.said, _from(one.name), money=True)
        for one in SOURCES
        if one.name != "part"
    ),
)


def _class(way: Way) -> str:
    """Return the first level, by its usual name where it is written otherwise."""
    indicator = cast("Indicator", way[-1])
    return _CLASSES.get(indicator.class1 or "", indicator.class1_text)


def _kind(way: Way) -> str:
    """Return the second level as written: 数量指标."""
    return cast("Indicator", way[-1]).class2_text


def _department(way: Way) -> str:
    return cast("Project", way[-1]).form.head.department


def _unit(way: Way) -> str:
    return cast("Project", way[-1]).form.head.implementer


GROUPINGS = (
    Grouping("class", Phrase("一级指标", "class"), "indicator", _class),
    Grouping("subclass", Phrase("二级指标", "subclass"), "indicator", _kind),
    Grouping("department", Phrase("主管部门", "department"), "project", _department),
    Grouping("unit", Phrase("实施单位", "unit"), "project", _unit),
)
