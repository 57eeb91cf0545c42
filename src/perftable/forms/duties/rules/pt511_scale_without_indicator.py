"""PT511 scale-without-indicator: A further row of an activity has tiers and no indicator.

What: a further row of an activity names the indicator its tiers belong to.
Why: nobody can tell what the scale measures.
Bad: a second row with ≥95% and an empty indicator.
Good: the second row names its indicator.
Mend: write the indicator, or remove the tiers.
Basis: structure; municipal measures on performance targets (normative documents): in quantities, else in grades.

PT511 scale-without-indicator：有评价标准，未填写绩效指标。

检查：活动的续行写明标准所属的指标。
理由：没有指标，就不知道标准衡量什么。
错误：第二行写 ≥95% 而指标为空。
正确：第二行写明指标。
改法：补上指标，或删去标准。
依据：表格结构；有关市绩效目标管理办法（规范性文件）：尽量量化，不能量化的分级表述。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.wording import indicators
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class ScaleWithoutIndicator(Rule):
    """A further row of an activity has tiers and no indicator."""

    code = "PT511"
    name = "scale-without-indicator"
    severity = "warning"
    basis = "structure"
    of = DutyForm
    title = Phrase(
        "有评价标准，未填写绩效指标。",
        "A further row of an activity has tiers and no indicator.",
    )
    messages = {
        "default": Phrase(
            "工作活动“{name}”另有一行填写了评价标准，未填写绩效指标；请补充绩效指标。",
            "another row of activity '{name}' has a rating scale but no indicator; write the indicator.",
        ),
    }
    needs = ("name", "indicator", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for activity, indicator in indicators(document):
            if indicator.location.row == activity.location.row:
                continue  # the activity's own row belongs to PT401
            if indicator.text:
                yield PASS
            else:
                yield Problem(indicator.location, {"name": activity.name})
