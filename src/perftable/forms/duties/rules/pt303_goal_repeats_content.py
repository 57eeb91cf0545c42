"""PT303 goal-repeats-content: Goal and content are the same text.

What: the goal says more than the content.
Why: content says what is done, the goal what comes of it.
Bad: the same sentence in both cells.
Good: content 清运垃圾, goal 日产日清.
Mend: write what will be achieved.
Basis: heuristic.

PT303 goal-repeats-content：绩效目标与内容描述相同。

检查：绩效目标与内容描述不同。
理由：内容写做什么，目标写达到什么。
错误：两格文字相同。
正确：内容写清运垃圾，目标写日产日清。
改法：写明要达到的结果。
依据：经验判断。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.wording import entries
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import alike


class GoalRepeatsContent(Rule):
    """Goal and content are the same text."""

    code = "PT303"
    name = "goal-repeats-content"
    severity = "warning"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("绩效目标与内容描述相同。", "Goal and content are the same text.")
    messages = {
        "default": Phrase(
            "“{name}”的绩效目标与内容描述完全相同；请填写预期达到的结果。",
            "the goal of '{name}' repeats its content; write what will be achieved.",
        ),
    }
    reasons = {
        "empty": Phrase("目标或内容为空", "goal or content is empty"),
    }
    needs = ("name", "content", "goal")
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for entry in entries(document):
            if not entry.goal or not entry.content:
                yield Skip("empty")
            elif alike(entry.goal, entry.content):
                yield Problem(entry.at("goal"), {"name": entry.name})
            else:
                yield PASS
