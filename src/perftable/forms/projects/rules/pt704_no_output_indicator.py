"""PT704 no-output-indicator: A target form has no indicator of output.

What: a form of targets has at least one indicator under 产出.
Why: without outputs nobody can see what the money does.
Bad: indicators under 效益 and 满意度 only.
Good: one under 产出 as well: 义诊场次 ≥24场.
Mend: say what is done, how much, how well and until when.
Basis: structure; Central Committee document 34 of 2018 (normative): targets hold output, cost and benefits.

PT704 no-output-indicator：未设置产出指标。

检查：绩效目标表至少有一项产出指标。
理由：无产出指标，无法说明资金完成了哪些工作。
错误：只有效益指标和满意度指标。
正确：另有产出指标：义诊场次 ≥24场。
改法：补充数量、质量、时效等产出指标。
依据：表格结构；中发〔2018〕34号（规范性文件）：绩效目标包括产出、成本和效益等。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.presence import UNKNOWN, class_place, lacks
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class NoOutputIndicator(Rule):
    """A target form has no indicator of output."""

    code = "PT704"
    name = "no-output-indicator"
    severity = "error"
    basis = "structure"
    of = ProjectForm
    title = Phrase("未设置产出指标。", "A target form has no indicator of output.")
    messages = {
        "default": Phrase(
            "未设置产出指标；请补充数量、质量、时效等产出指标。",
            "the form has no output indicator (产出指标); add one: how much, how well or by when.",
        ),
    }
    reasons = UNKNOWN

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            lacking = lacks(form, "output")
            if isinstance(lacking, str):
                yield Skip(lacking)
            else:
                yield Problem(class_place(form, "output"), {}) if lacking else PASS
