"""Which end of a scale must be better, as the name of what it measures says; None where that is open."""

from functools import lru_cache

from perftable.model.days import DATES
from perftable.model.lazy import lazy_pattern
from perftable.model.order import Direction
from perftable.model.scale import RatingScale
from perftable.model.units import measures
from perftable.rules.words.indicator_words import NameEntry, entry_of
from perftable.values.text import same

_BAD = lazy_pattern(
    "差错|错误|故障|事故|投诉|问题|违规|违法|违纪|延误|逾期|超期|超标|不合格|[未漏]|退回|返工|损坏|缺陷|污染|死亡|伤亡|"
    "火灾|疫情|案件|隐患|纠纷|上访|信访|舆情|中断|停"
)
"""What nobody wants more of; beside a verb that deals with it the name is of the dealing."""

_DEALT_WITH = lazy_pattern(
    "整改|化解|处理|处置|办结|办理|排查|排除|查处|治理|解决|调处|调解|消除|破获|防治|修复|维修|抢修|清理|拆除|整治|召回|核查|"
    "受理|接待|接访|答复|回复|发现|检出|上报|救助|救援|帮扶|慰问|监测|演练|挽回|追回|追缴|避免|"
    "减少|降低|压减|盘活|利用|恢复|复垦"
)
_EITHER = lazy_pattern("价|库存|全社会|工业用电|溶解氧|负氧|抗体浓度|通行时间")
"""Words for which more may be wished for as well as less."""

_DONE = lazy_pattern(
    "完成|竣工|完工|验收|办结|发放|拨付|支付|兑付|兑现|到位|上报|报送|提交|公开|公示|开工|启动|举办|召开|开展|下达|入库|交付|出具|"
    "编制|采购|建成|投入使用|结束"
)
_LASTING = lazy_pattern("持续|保持|开放|运行|供应|服务期|有效|质保|保修|管护|值守|保障期")

_LENGTHS = frozenset("time workday time_calendar time_class".split())
_RATIOS = frozenset(("ratio", "ratio_points"))
_OF_TIME = lazy_pattern("[天日时分秒周月季年期学]")


def expected_direction(scale: RatingScale, indicator: str) -> Direction | None:
    """Return which end must be better; None where the name leaves it open or speaks of another kind.

    A scale whose tiers name what they measure (完成率≥95%) is held against that name.
    """
    measured = scale.once(_measured)
    if measured is None:
        return None
    names, unit = measured
    return _direction(_name(names, same(indicator)), unit)


def _measured(scale: RatingScale) -> tuple[frozenset[str], str] | None:
    """Return what the tiers name and their unit; None where they are not all in one."""
    tiers = [tier for tier in scale.stated if tier.threshold.bounds is not None]
    units = {tier.threshold.unit for tier in tiers}
    if len(units) != 1 or len(tiers) < min(3, sum(1 for _ in scale.tiers())):
        return None
    return frozenset(tier.threshold.about for tier in tiers) - {""}, units.pop()


@lru_cache(maxsize=4096)
def _direction(name: str, unit: str) -> Direction | None:
    """Return which end must be better of what is called `name` and measured in `unit`."""
    if unit in DATES:
        return "lower" if _DONE.search(name) and not _LASTING.search(name) else None
    entry = entry_of(name) if name and unit[:1] != "±" else None
    return entry.direction if entry and _certain(entry, name) and _fits(entry, name, unit) else None


def _name(names: frozenset[str], indicator: str) -> str:
    """Return the indicator's name or what the tiers name; "" where they name another thing."""
    if not names or all(name in indicator for name in names):
        return indicator
    name, *others = names
    return name if not others and entry_of(name) else ""


def _certain(entry: NameEntry, name: str) -> bool:
    if entry.direction == "higher" and entry.kind == "count" and _BAD.search(name):
        return False
    if entry.direction == "lower" and entry.kind != "time" and _DEALT_WITH.search(name):
        return False
    if entry.kind in ("amount", "time") and _EITHER.search(name):
        return False
    return entry.certain


def _fits(entry: NameEntry, name: str, unit: str) -> bool:
    """Whether a scale in `unit` can be of what the name says: 清运率 in 天 is not."""
    kinds = {measure.quantity for measure in measures(unit)}
    if entry.kind == "rate":
        return not unit or bool(kinds & (_RATIOS | {"points"}))
    if kinds & _RATIOS:
        return False
    if entry.kind == "time" or kinds & _LENGTHS:
        return bool(kinds & _LENGTHS) and bool(entry.kind == "time" or _OF_TIME.search(name))
    return True
