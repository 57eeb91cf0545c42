"""PT106 activity-named-as-duty: An activity has its duty's name.

What: an activity's name says more than its duty's.
Why: a copied name does not say what will be done.
Bad: duty and activity both named 招商引资.
Good: activity 组织投资洽谈会.
Mend: name the work that is done.
Basis: heuristic.

PT106 activity-named-as-duty：工作活动与职责同名。

检查：活动名称比职责名称具体。
理由：照抄职责名称看不出做什么。
错误：职责和活动都叫招商引资。
正确：活动叫组织投资洽谈会。
改法：写明具体工作。
依据：经验判断。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.wording import named
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class ActivityNamedAsDuty(Rule):
    """An activity has its duty's name."""

    code = "PT106"
    name = "activity-named-as-duty"
    severity = "note"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("工作活动与职责同名。", "An activity has its duty's name.")
    messages = {
        "default": Phrase(
            "工作活动与所属职责同名“{name}”；请填写具体工作活动。",
            "the activity has the name of its duty, '{name}'; name the work that is done.",
        ),
    }
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for one in named(document):
            if one.duty is not None and one.name == one.above:
                yield Problem(one.activity.at("name"), {"name": one.activity.name})
            else:
                yield PASS
