"""XX001 few-indicators: A large activity has a single indicator.

What: an activity of 100 万元 or more has at least two indicators.
Why: one figure does not tell what a large sum has achieved.
Bad: 250.00 万元 and one indicator.
Good: 250.00 万元 and two indicators, each on a row of its own.
Mend: add an indicator on the row below the activity.
Basis: convention of the office.

XX001 few-indicators：金额大的工作活动只有一个指标。

检查：预算在 100 万元及以上的工作活动至少有两个绩效指标。
理由：一个指标说明不了一大笔资金的效果。
错误：预算 250.00 万元，只有一个指标。
正确：预算 250.00 万元，有两个指标，各占一行。
改法：在活动的下一行补一个指标。
依据：本单位约定。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.rule import (
    PASS,
    Amount,
    Document,
    Outcome,
    Phrase,
    Problem,
    Rule,
    Skip,
    activities,
)

LARGE = Decimal(100)  # 万元


class FewIndicators(Rule):
    """A large activity has a single indicator."""

    code = "XX001"
    name = "few-indicators"
    severity = "warning"
    basis = "convention"
    title = Phrase("金额大的工作活动只有一个指标。", "A large activity has a single indicator.")
    messages = {
        "default": Phrase(
            "“{name}”预算 {budget} 万元，只有一个指标；请再补一个。",
            "'{name}' has a budget of {budget} 万元 and a single indicator; add another.",
        ),
    }
    reasons = {"no-budget": Phrase("没有可读的预算数", "no budget that can be read")}
    needs = ("name", "budget", "indicator")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each activity."""
        for _, activity in activities(document):
            count = sum(bool(indicator.text) for indicator in activity.indicators)
            if not isinstance(activity.budget, Amount):
                yield Skip("no-budget")
            elif activity.budget.wan < LARGE or count != 1:
                yield PASS
            else:
                args = {"name": activity.name, "budget": str(activity.budget.wan)}
                yield Problem(activity.at("indicator"), args)
