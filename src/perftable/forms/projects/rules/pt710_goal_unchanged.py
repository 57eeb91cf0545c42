"""PT710 goal-unchanged: The year's goal or targets are those of all years, word for word.

What: in a project of more than one year, the year's goal says what this year does of it, and so do the targets.
Why: a goal of all years does not say what is to be reached this year.
Bad: both goals: 三年换新六条保洁船。
Good: this year's: 换新两条船并投入使用。
Mend: write what is done this year.
Basis: convention; cf. Ministry of Finance document 163 of 2015 on transfers (normative) art. 3: a target is what is expected in a stated period.

PT710 goal-unchanged：年度目标与总体目标相同。

检查：跨年度项目的年度目标填写当年的工作内容，年度指标值为当年的指标值。
理由：与总体目标相同，无法说明当年应完成多少。
错误：总体目标、年度目标都写“三年换新六条保洁船。”
正确：年度目标：换新两条船并投入使用。
改法：填写当年预期完成的内容。
依据：通行做法；参照财预〔2015〕163号第三条（规范性文件）：绩效目标是一定期限内预期的产出和效果。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.panels import panel
from perftable.forms.projects.asks.periods import lasts_years
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import same

_FEWEST = 2
"""One row that is equal in both panels may be so by chance."""


class GoalUnchanged(Rule):
    """The year's goal or targets are those of all years, word for word."""

    code = "PT710"
    name = "goal-unchanged"
    severity = "note"
    basis = "convention"
    of = ProjectForm
    title = Phrase(
        "年度目标与总体目标相同。",
        "The year's goal or targets are those of all years, word for word.",
    )
    messages = {
        "default": Phrase(
            "年度目标与总体目标完全相同；请填写当年预期完成的内容。",
            "the year's goal repeats the overall goal word for word; write what will be done this year.",
        ),
        "panels": Phrase(
            "{count} 项指标的年度指标值与长期指标值均相同；请填写当年的指标值。",
            "all {count} values of the year repeat the long-term values; write what will be reached this year.",
        ),
    }
    reasons = {
        "one": Phrase("未同时列出总体目标和年度目标", "the form does not state both"),
        "one-year": Phrase("项目期不超过一年", "the project lasts no more than a year"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            yield _one(form)


def _one(form: ProjectForm) -> Outcome:
    goals = {goal.horizon: goal for goal in reversed(form.goals) if goal.text}
    long, year = panel(form, "long"), panel(form, "year")
    both = "long" in goals and "year" in goals
    if not both and not (long.rows and year.rows):
        return Skip("one")
    if lasts_years(form) is False:
        return Skip("one-year")
    if both and same(goals["long"].text) == same(goals["year"].text):
        return Problem(goals["year"].at("text"), {}, (goals["long"].at("text"),))
    if long.rows == year.rows and len(year.rows) >= _FEWEST:
        args = {"count": len(year.rows)}
        return Problem(year.places[0], args, (*year.places[1:], *long.places), case="panels")
    return PASS
