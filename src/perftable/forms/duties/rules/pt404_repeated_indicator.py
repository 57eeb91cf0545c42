"""PT404 repeated-indicator: One indicator stands in several activities.

What: activities have indicators of their own.
Why: one indicator for different work measures neither.
Bad: 保护环境 in two activities.
Good: an indicator for each.
Mend: write an indicator for each activity.
Basis: heuristic.

PT404 repeated-indicator：多个工作活动使用同一绩效指标。

检查：各活动有各自的指标。
理由：不同工作用同一指标，都衡量不准。
错误：两个活动都写保护环境。
正确：各写各的指标。
改法：为每个活动写自己的指标。
依据：经验判断。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.records import DutyForm, Indicator
from perftable.forms.duties.walk import activities
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same


class RepeatedIndicator(Rule):
    """One indicator stands in several activities."""

    code = "PT404"
    name = "repeated-indicator"
    severity = "note"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("多个工作活动使用同一绩效指标。", "One indicator stands in several activities.")
    messages = {
        "default": Phrase(
            "绩效指标“{text}”用于 {count} 个工作活动；请结合各工作活动分别填写。",
            "indicator '{text}' serves {count} activities; write one for each.",
        ),
    }
    needs = ("indicator",)
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        groups: dict[str, dict[int, Indicator]] = {}
        for number, (_, activity) in enumerate(activities(document)):
            for indicator in activity.indicators:
                if indicator.text:
                    groups.setdefault(same(indicator.text), {}).setdefault(number, indicator)
        for indicators in groups.values():
            first, *others = indicators.values()
            if others:
                args: dict[str, JsonValue] = {"text": first.text, "count": len(indicators)}
                yield Problem(first.location, args, tuple(i.location for i in others))
            else:
                yield PASS
