"""What is counted of duties, activities and indicators where forms are summed up."""

from typing import TYPE_CHECKING, cast

from perftable.model.form import Figure, Way
from perftable.model.phrase import Phrase

if TYPE_CHECKING:
    from perftable.forms.duties.records import Activity, Indicator


def _activity(way: Way) -> "Activity | None":
    """Return the activity at the end of the way."""
    return cast("Activity", way[-1]) if way[-1].LEVEL == "activity" else None


def _indicator(way: Way) -> "Indicator | None":
    """Return the indicator at the end of the way; one on a duty's own row counts nowhere."""
    if len(way) > 1 and (way[-2].LEVEL, way[-1].LEVEL) == ("activity", "indicator"):
        return cast("Indicator", way[-1])
    return None


def _count(way: Way) -> int:
    return _activity(way) is not None


def _without_indicator(way: Way) -> int:
    activity = _activity(way)
    return activity is not None and not any(one.text for one in activity.indicators)


def _without_scale(way: Way) -> int:
    """Return 1 for an indicator without a scale, or an activity without an indicator."""
    activity, indicator = _activity(way), _indicator(way)
    if activity is not None:
        return not activity.indicators
    return indicator is not None and indicator.scale is None


def _ticked(way: Way) -> int:
    indicator = _indicator(way)
    if indicator is None or indicator.scale is None:
        return 0
    return all(tier.threshold.kind in ("tick", "empty") for _, tier in indicator.scale.tiers())


FIGURES = (
    Figure("activities", Phrase("活动数", "Activities"), Phrase("活动", "act."), _count, gap=False),
    Figure(
        "missing_indicators",
        Phrase("缺指标", "No indicator"),
        Phrase("缺指标", "no ind."),
        _without_indicator,
    ),
    Figure(
        "missing_scales",
        Phrase("缺评价标准", "No scale"),
        Phrase("缺标准", "no scale"),
        _without_scale,
    ),
    Figure("ticked_scales", Phrase("仅打勾", "Ticks only"), Phrase("打勾", "ticks"), _ticked),
)
