"""PT203 no-budget: Neither the duty nor its activities state a budget.

What: a duty or one of its activities states a budget.
Why: the sum cannot be checked.
Bad: a duty and an activity with empty budget cells.
Good: duty 5.00, activity 5.00.
Mend: write the budgets, 0.00 where no money is planned.
Basis: arithmetic; Budget Law art. 32 ¶3 (law): budgets are drafted by the rules on performance targets.

PT203 no-budget：职责及所属工作活动均未填列年度预算数。

检查：职责或其活动列有预算。
理由：合计无法核对。
错误：职责和活动的预算都为空。
正确：职责 5.00，活动 5.00。
改法：填写预算；没有资金安排写 0.00。
依据：算术；《预算法》第三十二条第三款（法律）：按绩效目标管理等规定编制。
"""

from collections.abc import Iterator

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import duties
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class NoBudget(Rule):
    """Neither the duty nor its activities state a budget."""

    code = "PT203"
    name = "no-budget"
    severity = "note"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase(
        "职责及所属工作活动均未填列年度预算数。",
        "Neither the duty nor its activities state a budget.",
    )
    messages = {
        "default": Phrase(
            "职责“{name}”及所属工作活动均未填列年度预算数；请补充填列，未安排资金的填“0.00”。",
            "neither duty '{name}' nor its activities state a budget; write each, 0.00 where there is none.",
        ),
        "alone": Phrase(
            "职责“{name}”未填列年度预算数；请补充填列，未安排资金的填“0.00”。",
            "duty '{name}' states no budget; write it, 0.00 where there is none.",
        ),
    }
    needs = ("name", "budget")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for duty in duties(document):
            if duty.budget is None and all(a.budget is None for a in duty.activities):
                case = "default" if duty.activities else "alone"
                yield Problem(duty.at("budget"), {"name": duty.name}, case=case)
            else:
                yield PASS
