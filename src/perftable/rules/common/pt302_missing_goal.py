"""PT302 missing-goal: The goal of a duty, activity or project is empty.

What: every duty and activity states its goal; a project, department or transfer its goal for the year, where its form asks for one (a panel that is wholly empty is not used).
Why: what is not written cannot be reviewed.
Bad: an empty cell.
Good: a sentence that says it.
Mend: write the goal.
Basis: structure; Budget Law art. 32 ¶3 (law): budgets are drafted by the rules on performance targets; cf. Qingdao's performance regulation art. 10 (local).

PT302 missing-goal：绩效目标未填写。

检查：每个职责和活动都写有绩效目标；项目、部门和转移支付的表有年度目标栏的，写有年度目标（整栏未用的除外）。
理由：没有写就无法审核。
错误：单元格为空。
正确：写有具体内容。
改法：填写绩效目标。
依据：表格结构；《预算法》第三十二条第三款（法律）：按绩效目标管理等规定编制；参照《青岛市预算绩效管理条例》第十条（地方性法规）。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.answers import answers_of
from perftable.rules.base import Outcome, Rule


class MissingGoal(Rule):
    """The goal of a duty or activity is empty."""

    code = "PT302"
    name = "missing-goal"
    severity = "error"
    basis = "structure"
    title = Phrase("绩效目标未填写。", "The goal of a duty, activity or project is empty.")
    reasons = {
        "not-asked": Phrase("表中无年度目标栏", "the form does not ask for a goal"),
        "unused-panel": Phrase("年度一栏整栏未用", "the year's panel is not used"),
    }
    messages = {
        "default": Phrase("“{name}”未填写绩效目标；请填写。", "'{name}' states no goal; write it."),
        "prompt": Phrase(
            "“{name}”未填写绩效目标，单元格保留提示语“{prompt}”；请填写。",
            "'{name}' states no goal, its cell still shows the prompt '{prompt}'; write it.",
        ),
    }
    needs = ("name", "goal")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for form in document.forms:
            answers = answers_of(form)
            if answers is not None:
                yield from answers.goals(form)
