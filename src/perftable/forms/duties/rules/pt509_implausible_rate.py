"""PT509 implausible-rate: A rate is over 100% or under 0.

What: a rate that cannot exceed 100% (覆盖率, 合格率, 满意度 …) lies between 0 and 100%.
Why: such a figure is a slip, often ≥ read as 2: 292% for ≥92%.
Bad: 合格率 292%
Good: 合格率 ≥92%
Mend: correct the figure.
Basis: heuristic.

PT509 implausible-rate：比率超出 0 至 100%。

检查：不会超过 100% 的比率（覆盖率、合格率、满意度等）在 0 至 100% 之间。
理由：这样的数字多是笔误，常见的是把 ≥ 识别成 2：≥92% 成了 292%。
错误：合格率 292%
正确：合格率 ≥92%
改法：改正数字。
依据：经验判断。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.duties.asks.wording import indicators
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.model.scale import RatingScale, Tier
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same

_BOUNDED = lazy_pattern(
    r"(?:覆盖|合格|满意|及时|到位|知晓|参保|参合|参与|普及|入学|巩固|通过|达标|准确|回收|安全|处理|处置|清运"
    r"|办结|兑现|发放|落实|入户|建档|签约|出勤|优良|成活|命中|破案|调解|整改|公开|录用|毕业|就业|接种|保存)率"
    r"|满意度|知晓度"
)
_UNBOUNDED = lazy_pattern(r"增|升|超|涨|倍|幅|降|减|节|盈|比|毛入学|电话普及|手机普及|资金到位")
"""A change or a ratio can exceed 100%, or be negative."""

_HUNDRED = Decimal(100)


class ImplausibleRate(Rule):
    """A rate is over 100% or under 0."""

    code = "PT509"
    name = "implausible-rate"
    severity = "warning"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("比率超出 0 至 100%。", "A rate is over 100% or under 0.")
    messages = {
        "default": Phrase(
            "“{text}”超出 0 至 100%；请核对。", "'{text}' is not between 0 and 100%; correct it."
        ),
        "misread": Phrase(
            "“{text}”超过 100%，可能是“{likely}”；请核对。",
            "'{text}' is over 100%; perhaps '{likely}' was meant.",
        ),
    }
    needs = ("name", "indicator", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, indicator in indicators(document):
            if indicator.scale is None:
                continue
            found = _implausible(indicator.scale, bounded=_is_bounded_rate(indicator.text))
            if found is not None:
                tier, likely = found
                args = {"text": tier.text, "likely": likely}
                yield Problem(tier.location, args, case="misread" if likely else "default")
            elif _is_bounded_rate(indicator.text):
                yield PASS


def _is_bounded_rate(text: str) -> bool:
    word = same(text)
    return bool(_BOUNDED.search(word)) and not _UNBOUNDED.search(word)


def _implausible(scale: RatingScale, *, bounded: bool) -> tuple[Tier, str] | None:
    """Return the first implausible tier and what was likely meant ("" where nothing is likely).

    Where the rate has no upper limit, only what looks misread is implausible: over 200% while
    another tier is not, and all in order from 100% down without the first digit.
    """
    tiers = [tier for _, tier in scale.tiers() if tier.threshold.unit == "%"]
    read = [(tier, value) for tier in tiers if (value := _value(tier)) is not None]
    meant = [_without_two(tier, value) for tier, value in read]
    misread = meant == sorted(meant, reverse=True) and all(0 <= v <= _HUNDRED for v in meant)
    certain = misread and any(value <= _HUNDRED for _, value in read)
    for (tier, value), likely in zip(read, meant, strict=True):
        if not 0 <= value <= _HUNDRED and (bounded or certain):
            return tier, f"≥{likely:f}%" if misread else ""
    return None


def _value(tier: Tier) -> Decimal | None:
    bounds = tier.threshold.bounds
    if bounds is None:
        return None
    return bounds.high if bounds.low is None else bounds.low


def _without_two(tier: Tier, value: Decimal) -> Decimal:
    """Return what stands behind the 2 that a misread ≥ has become: 292% is ≥92%."""
    text = f"{value:f}"
    if tier.threshold.kind != "number" or value <= 200 or text[0] != "2" or text[1] == "0":
        return value
    return Decimal(text[1:])
