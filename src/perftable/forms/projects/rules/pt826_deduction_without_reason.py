"""PT826 deduction-without-reason: Points are taken off and no reason is given.

What: where a score is below its points, the column of reasons says why; 无, — and / say nothing.
Why: the form asks for the reason and for what will be done about it.
Bad: 分值 15, 得分 13.5, the reason empty.
Good: 分值 15, 得分 13.5, "一台因厂家缺货改在次年购置。"
Mend: write why points were taken off and what is done about it.
Basis: convention: the column of the form itself (偏差原因). Where the target is met PT825 says it.

PT826 deduction-without-reason：扣分未说明原因。

检查：得分低于分值的，偏差原因栏写明原因；“无”、“—”、“/”不算原因。
理由：表中要求填写偏差原因和改进措施。
错误：分值 15，得分 13.5，偏差原因空白。
正确：分值 15，得分 13.5，“一台因厂家缺货改在次年购置。”
改法：写明扣分原因和改进措施。
依据：通行做法：本表“偏差原因分析及改进措施”栏。指标已完成的由 PT825 报告。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.fulfilment import meets
from perftable.forms.projects.asks.scores import NOT_SCORED, Scored, figure, gives_reason, scored
from perftable.forms.projects.records.form import ProjectForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class DeductionWithoutReason(Rule):
    """Points are taken off and no reason is given."""

    code = "PT826"
    name = "deduction-without-reason"
    severity = "warning"
    basis = "convention"
    of = ProjectForm
    title = Phrase("扣分未说明原因。", "Points are taken off and no reason is given.")
    messages = {
        "default": Phrase(
            "“{name}”分值 {points}，得分 {score}，未说明扣分原因；请补充偏差原因分析及改进措施。",
            "'{name}' scores {score} of {points} points without a reason; give the reason and what will be done about it.",
        ),
    }
    reasons = {
        **NOT_SCORED,
        "no-reasons": Phrase("表中无扣分原因栏", "the form has no column for reasons"),
        "met": Phrase("指标已完成，见 PT825", "the target is met, see PT825"),
        "no-actual": Phrase("该行未填写完成值，见 PT829", "the row has no actual value, see PT829"),
    }
    explained_by = ("PT820", "PT830", "PT825")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each row."""
        for row in scored(document):
            yield Skip(row) if isinstance(row, str) else _judged(row)


def _judged(row: Scored) -> Outcome:
    indicator = row.indicator
    if "reason" not in row.form.roles:
        return Skip("no-reasons")
    if row.score >= row.points or gives_reason(indicator):
        return PASS
    if indicator.actual is not None and indicator.actual.kind == "empty":
        return Skip("no-actual")
    if meets(indicator):
        return Skip("met")
    args = {
        "name": indicator.name,
        "points": figure(row.points),
        "score": figure(row.score),
    }
    return Problem(indicator.at("score"), args, (indicator.at("reason"),))
