"""Rates that lie between 0 and 100%, by their names; what one beyond it was misread from."""

from decimal import Decimal
from functools import lru_cache

from perftable.values.text import same

_BOUNDED = frozenset(
    "覆盖 合格 满意 及时 到位 知晓 参保 参合 参与 普及 入学 巩固 通过 达标 准确 回收 安全 处理 处置 清运 办结 兑现 "
    "发放 落实 入户 建档 签约 出勤 优良 成活 命中 破案 调解 整改 公开 录用 毕业 就业 接种 保存".split()
)
"""Before 率."""
_UNBOUNDED = "增 升 超 涨 倍 幅 降 减 节 盈 比 毛入学 电话普及 手机普及 资金到位".split()
"""A change or a ratio can exceed 100%, or be negative."""


@lru_cache(maxsize=4096)  # units of a run measure much the same
def is_bounded_rate(name: str) -> bool:
    """Whether an indicator's name is that of a rate that cannot pass 100%."""
    word = same(name)
    if "率" not in word and "度" not in word:
        return False
    *rates, _ = word.split("率")
    bounded = any(rate[-2:] in _BOUNDED for rate in rates) or "满意度" in word or "知晓度" in word
    return bounded and not any(map(word.__contains__, _UNBOUNDED))


def misread_from(value: Decimal) -> Decimal | None:
    """Return what stands behind the 2 that a misread ≥ has become: 292 is ≥92; None for others."""
    text = f"{value:f}"
    if value <= 200 or text[0] != "2" or text[1] == "0":
        return None
    return Decimal(text[1:])
