"""PT801 missing-value: An indicator has no value.

What: an indicator that has a name has a value in one of the columns for values. Rows of unused classes and of budget execution need none.
Why: without a value nobody can tell later whether the target was met.
Bad: 培训场次 with an empty 指标值
Good: 培训场次 ≥12场
Mend: write the value, or delete the row.
Basis: structure; Regulation implementing the Budget Law art. 20 (administrative regulation): evaluation goes by the set targets.

PT801 missing-value：指标值未填写。

检查：有名称的指标在任一指标值栏中有值。未使用的类别、预算执行的行不要求。
理由：无指标值，事后无法判断目标是否实现。
错误：培训场次，指标值为空
正确：培训场次 ≥12场
改法：填写指标值，或删除该行。
依据：表格结构；《预算法实施条例》第二十条（行政法规）：对照设定的绩效目标进行评价。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.values import indicators, is_class_word, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class MissingValue(Rule):
    """An indicator has no value."""

    code = "PT801"
    name = "missing-value"
    severity = "error"
    basis = "structure"
    of = ProjectForm
    title = Phrase("指标值未填写。", "An indicator has no value.")
    messages = {
        "default": Phrase(
            "指标“{name}”未填写指标值；请填写，不设该指标的请删除本行。",
            "indicator '{name}' has no value; write one, or delete the row.",
        ),
    }
    reasons = {
        "column": Phrase("表中无指标值栏", "the form has no column for values"),
        "unused": Phrase("未使用的类别", "a class that is not used"),
        "execution": Phrase("预算执行的行", "a row of budget execution"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator."""
        for _, indicator in indicators(document):
            found = list(values(indicator))
            if not found:
                yield Skip("column")
            elif any(value.target.kind != "empty" for value in found):
                yield PASS
            elif indicator.class1 == "execution":
                yield Skip("execution")
            elif is_class_word(indicator):
                yield Skip("unused")
            else:
                yield Problem(found[0].place, {"name": indicator.name})
