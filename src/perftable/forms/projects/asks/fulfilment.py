"""Whether a result meets its target, also where the target is a point: by which way is better."""

from perftable.forms.projects.asks import is_met
from perftable.forms.projects.records.indicator import Indicator
from perftable.model.lazy import lazy_pattern
from perftable.model.order import Direction
from perftable.model.units import factor
from perftable.rules.words.indicator_words import entry_of
from perftable.values.text import same

SHARE = 2
"""Up to this a rate without its sign may be a share, beside a target above it."""

_UNWANTED = lazy_pattern(
    "事故|投诉|差错|错误|故障|违规|违法|违纪|问题|案件|隐患|纠纷|信访|上访|逾期|死亡|伤亡|损坏|退回|返工|未|超|"
    "减少|降低|压减|控制|下降|限|接待|会议|出国|公务"
)
"""What in a name makes it doubtful that more of it is wanted."""

_SAVED = lazy_pattern("节约|节省|下降|降低|减少|压减|率|比例|占比|标准|补助|补贴|发放|工资|待遇")
"""What a cost may be of which less is not better: a saving, a share, what people are paid."""


def meets(indicator: Indicator) -> bool | None:
    """Return whether the actual value meets the target, None where that is not certain.

    Beside a point (=10台, 220人) what lies on the worse side is not met; which side that is says the
    form's own column or the name. The better side stays open: a place may want the point exactly.
    """
    if _is_share(indicator):
        return None
    met = is_met(indicator.target, indicator.actual)
    if met is not None:
        return met
    side = _side(indicator)
    better = indicator.direction or _by_name(indicator)
    return False if side is not None and better is not None and side != better else None


def _is_share(indicator: Indicator) -> bool:
    """Whether the actual value may be a share of one (0.97) below a column of percent."""
    target, actual = indicator.target, indicator.actual
    if target is None or actual is None or target.value is None or actual.value is None:
        return False
    own = actual.unit == "%" and not actual.own_unit
    return own and abs(actual.value) <= SHARE < abs(target.value)


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
    """Return which way is better by the name.

    Of a counted output it is more, unless it is unwanted; of a cost less, unless people live on it.
    """
    name = same(indicator.name)
    known = entry_of(name)
    if known is not None and known.certain:
        return known.direction
    if indicator.class2 in ("cost", "economic_cost"):
        return None if _SAVED.search(name) else "lower"
    lower = known is not None and known.direction == "lower"
    counted = indicator.class2 in ("quantity", "satisfaction")
    return "higher" if counted and not lower and not _UNWANTED.search(name) else None
