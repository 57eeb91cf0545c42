"""PT806 at-least-full: A rate that cannot pass 100% is to be at least 100%.

What: of a rate that ends at 100% (合格率, 覆盖率, 及时率) all that is possible is written as =100%. Rates of completion, growth and use may pass it.
Why: ≥100% leaves open what more could be; a slip of the sign is likely.
Bad: 设备验收合格率 ≥100%
Good: 设备验收合格率 =100%
Mend: write =100%, or a lower bound.
Basis: heuristic: a share of a whole.

PT806 at-least-full：最高为 100% 的比率填写为不低于 100%。

检查：最高为 100% 的比率（合格率、覆盖率、及时率等）要求全部达到时写成 =100%。完成率、增长率、利用率可以超过 100%。
理由：此类比率不可能超过 100%，多为符号误用。
错误：设备验收合格率 ≥100%
正确：设备验收合格率 =100%
改法：写成 =100%，或较低的下限。
依据：经验判断：部分不超过整体。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks.values import indicators, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.rules.words.indicator_words import entry_of
from perftable.values.text import squeeze

_FULL = Decimal(100)
_OPEN = lazy_pattern(
    r"完成|增长|增加|提高|提升|上升|增收|增值|利用|使用率|控制率|保值|回报|撬动|收益|超额|执行率|支出率|达产|到位"
)
"""What may pass 100%, or is a fixed row of a system's form (项目成本控制率)."""


class AtLeastFull(Rule):
    """A rate that cannot pass 100% is to be at least 100%."""

    code = "PT806"
    name = "at-least-full"
    severity = "note"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase(
        "最高为 100% 的比率填写为不低于 100%。",
        "A rate that cannot pass 100% is to be at least 100%.",
    )
    messages = {
        "default": Phrase(
            "“{name}”最高为 100%，指标值填写为“{text}”；请改为“=100%”，或填写低于 100% 的下限。",
            "'{name}' cannot be above 100%, yet its value is '{text}'; write =100%, or a lower limit.",
        ),
    }
    explained_by = ("PT509", "PT812")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each share that has a lower bound."""
        for form, indicator in indicators(document):
            if form.layout == "L15":
                continue
            found = [value for value in values(indicator) if _is_at_least(indicator, value.target)]
            full = next((v for v in found if v.target.value == _FULL), None)
            if full is not None and _ends_at_full(indicator.name):
                yield Problem(full.place, {"name": indicator.name, "text": _text(full.target)})
            elif found:
                yield PASS


def _is_at_least(indicator: Indicator, target: Target) -> bool:
    bounds = target.bounds
    if bounds is None or bounds.low is None or bounds.high is not None:
        return False
    unit = target.unit or indicator.measure_unit
    return unit == "%" or (not unit and bounds.low == _FULL)


def _ends_at_full(name: str) -> bool:
    entry = entry_of(name)
    if entry is None or entry.kind != "rate" or entry.may_exceed_100:
        return False
    return entry.direction == "higher" and not _OPEN.search(squeeze(name))


def _text(target: Target) -> str:
    """Return the value with the sign that may stand in a column of its own."""
    sign = (
        target.operator if target.raw[:1].isdigit() and target.raw[-1:] in "0123456789%％" else ""
    )
    return f"{sign}{target.raw}"
