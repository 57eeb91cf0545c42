"""PT304 copied-goal: An activity's goal is its duty's, word for word.

What: an activity has a goal of its own.
Why: a copied goal says nothing of this activity.
Bad: the duty's goal again.
Good: a goal for this activity.
Mend: write the activity's own goal.
Basis: heuristic.

PT304 copied-goal：工作活动的绩效目标与职责相同。

检查：活动有自己的绩效目标。
理由：照抄的目标不说明本活动。
错误：与职责目标相同。
正确：针对本活动的目标。
改法：写活动自己的目标。
依据：经验判断。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import activities
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import alike


class CopiedGoal(Rule):
    """An activity's goal is its duty's, word for word."""

    code = "PT304"
    name = "copied-goal"
    severity = "note"
    basis = "heuristic"
    of = DutyForm
    title = Phrase(
        "工作活动的绩效目标与职责相同。", "An activity's goal is its duty's, word for word."
    )
    messages = {
        "default": Phrase(
            "工作活动“{name}”的绩效目标与职责“{duty}”完全相同；请结合该工作活动实际填写。",
            "the goal of activity '{name}' is copied from duty '{duty}'; write its own.",
        ),
    }
    reasons = {
        "empty": Phrase("职责或工作活动未填写绩效目标", "the duty or the activity has no goal"),
    }
    needs = ("name", "goal")
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for duty, activity in activities(document):
            if duty is None or not activity.goal or not duty.goal:
                yield Skip("empty")
            elif alike(duty.goal, activity.goal):
                args: dict[str, JsonValue] = {"name": activity.name, "duty": duty.name}
                yield Problem(activity.at("goal"), args, (duty.at("goal"),))
            else:
                yield PASS
