"""What is counted of projects and their indicators where forms are summed up, and by what."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from perftable.model.form import Figure, Grouping, Way
from perftable.model.phrase import Phrase

if TYPE_CHECKING:
    from perftable.forms.projects.records import Indicator, Project


def _indicator(way: Way) -> "Indicator | None":
    """Return the indicator at the end of the way."""
    return cast("Indicator", way[-1]) if way[-1].LEVEL == "indicator" else None


def _count(way: Way) -> int:
    return _indicator(way) is not None


def _quantified(way: Way) -> int:
    """Return 1 for an indicator whose target is a number or has bounds."""
    indicator = _indicator(way)
    return indicator is not None and indicator.target is not None and not indicator.target.reason


FIGURES = (
    Figure("indicators", Phrase("指标数", "Indicators"), Phrase("指标", "ind."), _count, gap=False),
    Figure(
        "quantified",
        Phrase("量化指标数", "Quantified"),
        Phrase("量化", "quant."),
        _quantified,
        gap=False,
    ),
)


_CLASSES: Mapping[str, str] = {
    "cost": "成本指标",
    "output": "产出指标",
    "benefit": "效益指标",
    "satisfaction": "满意度指标",
}


def _class(way: Way) -> str:
    """Return the first level, by its usual name where it is written otherwise."""
    indicator = cast("Indicator", way[-1])
    return _CLASSES.get(indicator.class1 or "", indicator.class1_text)


def _department(way: Way) -> str:
    return cast("Project", way[-1]).form.head.department


def _unit(way: Way) -> str:
    return cast("Project", way[-1]).form.head.implementer


GROUPINGS = (
    Grouping("class", Phrase("一级指标", "class"), "indicator", _class),
    Grouping("department", Phrase("主管部门", "department"), "project", _department),
    Grouping("unit", Phrase("实施单位", "unit"), "project", _unit),
)
