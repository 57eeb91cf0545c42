"""PT706 no-satisfaction-indicator: A target form has no indicator of satisfaction.

What: a form of targets has an indicator under 满意度, where somebody is served.
Why: those who are served know best whether it helped.
Bad: indicators under 产出 and 效益 only.
Good: one under 满意度 as well: 村民满意度 ≥90%.
Mend: add one, if there is anybody who is served.
Basis: structure; Central Committee document 34 of 2018 (normative): targets hold the satisfaction of those served.

PT706 no-satisfaction-indicator：未设置满意度指标。

检查：有服务对象的，绩效目标表有满意度指标。
理由：服务对象的评价直接反映工作成效。
错误：只有产出指标和效益指标。
正确：另有满意度指标：村民满意度 ≥90%。
改法：有服务对象的，补充满意度指标。
依据：表格结构；中发〔2018〕34号（规范性文件）：绩效目标包括服务对象满意度。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.presence import UNKNOWN, class_place, lacks
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class NoSatisfactionIndicator(Rule):
    """A target form has no indicator of satisfaction."""

    code = "PT706"
    name = "no-satisfaction-indicator"
    severity = "note"
    basis = "structure"
    of = ProjectForm
    title = Phrase("未设置满意度指标。", "A target form has no indicator of satisfaction.")
    messages = {
        "default": Phrase(
            "未设置满意度指标；如有服务对象，请补充服务对象满意度指标。",
            "the form has no satisfaction indicator (满意度指标); add one if the project serves anybody.",
        ),
    }
    reasons = UNKNOWN

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            lacking = lacks(form, "satisfaction")
            if isinstance(lacking, str):
                yield Skip(lacking)
            else:
                yield Problem(class_place(form, "satisfaction"), {}) if lacking else PASS
