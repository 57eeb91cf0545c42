"""Whether a result meets its target, also where the target is a point: by which way is better."""

import re
from typing import Literal

from perftable.forms.projects.asks import is_met
from perftable.forms.projects.records import Indicator
from perftable.model.units import factor
from perftable.rules.words.indicator_words import entry_of
from perftable.values.text import same

Direction = Literal["higher", "lower"]

_UNWANTED = re.compile(
    "事故|投诉|差错|错误|故障|违规|违法|违纪|问题|案件|隐患|纠纷|信访|上访|逾期|死亡|伤亡|损坏|退回|返工|未|超|"
    "减少|降低|压减|控制|下降|限|接待|会议|出国|公务"
)
"""What in a name makes it doubtful that more of it is wanted."""


def meets(indicator: Indicator) -> bool | None:
    """Return whether the actual value meets the target, None where that is not certain.

    Beside a point (=10台, 220人) what lies on the worse side is not met; which side that is says the
    form's own column or the name. The better side stays open: a place may want the point exactly.
    """
    met = is_met(indicator.target, indicator.actual)
    if met is not None:
        return met
    side = _side(indicator)
    better = indicator.direction or _by_name(indicator)
    return False if side is not None and better is not None and side != better else None


def _side(indicator: Indicator) -> Direction | None:
    """Return on which side of a point the actual value lies."""
    target, actual = indicator.target, indicator.actual
    if target is None or actual is None or target.kind != "number" or actual.kind != "number":
        return None
    point, value = target.value, actual.value
    if point is None or value is None:
        return None
    if target.unit != actual.unit:
        times = factor(actual.unit, target.unit) if actual.unit and target.unit else None
        if times is None:
            return None
        value *= times
    return None if value == point else "higher" if value > point else "lower"


def _by_name(indicator: Indicator) -> Direction | None:
    """Return which way is better by the name; of a counted output, more unless it is unwanted."""
    name = same(indicator.name)
    known = entry_of(name)
    if known is not None and known.certain:
        return known.direction
    lower = known is not None and known.direction == "lower"
    counted = indicator.class2 in ("quantity", "satisfaction")
    return "higher" if counted and not lower and not _UNWANTED.search(name) else None
