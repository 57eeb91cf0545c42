"""PT707 no-cost-indicator: The form has the class of costs and no indicator in it.

What: where a form has 成本指标 as a first-level class, there is an indicator in it.
Why: without costs nobody can see whether the money is in proportion.
Bad: 成本指标, and nothing beside it.
Good: 成本指标: 每场义诊费用 ≤2000元.
Mend: say what a unit of the output may cost.
Basis: structure; Central Committee document 34 of 2018 (normative): targets hold cost.

PT707 no-cost-indicator：成本指标未填写。

检查：表中一级指标设有成本指标的，其中至少有一项指标。
理由：未设成本指标，无法判断支出是否经济合理。
错误：成本指标各行均为空。
正确：成本指标：每场义诊费用 ≤2000元。
改法：填写单位成本或支出标准。
依据：表格结构；中发〔2018〕34号（规范性文件）：绩效目标包括成本。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.presence import UNKNOWN, class_place, lacks
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class NoCostIndicator(Rule):
    """The form has the class of costs and no indicator in it."""

    code = "PT707"
    name = "no-cost-indicator"
    severity = "note"
    basis = "structure"
    of = ProjectForm
    title = Phrase("成本指标未填写。", "The form has the class of costs and no indicator in it.")
    messages = {
        "default": Phrase(
            "成本指标各行均未填写；请填写单位成本或支出标准。",
            "the rows for cost indicators (成本指标) are empty; state what one unit of output may cost.",
        ),
    }
    reasons = {
        **UNKNOWN,
        "no-class": Phrase("表中一级指标无成本指标", "the form has no first-level class of costs"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            lacking = lacks(form, "cost")
            if isinstance(lacking, str):
                yield Skip(lacking)
            elif not lacking:
                yield PASS
            elif any(row.class1 == "cost" and row.class2 is None for row in form.classes):
                yield Problem(class_place(form, "cost"), {})
            else:
                yield Skip("no-class")
