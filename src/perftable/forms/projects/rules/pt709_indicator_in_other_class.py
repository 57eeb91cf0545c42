"""PT709 indicator-in-other-class: Satisfaction is measured among the outputs or benefits.

What: an indicator of satisfaction stands under 满意度.
Why: it is looked for there, and weighed there.
Bad: 社会效益指标: 群众满意度 ≥90%.
Good: 服务对象满意度指标: 群众满意度 ≥90%.
Mend: move it to 满意度.
Basis: convention.

PT709 indicator-in-other-class：满意度指标列入了产出指标或效益指标。

检查：衡量满意度的指标列入满意度指标。
理由：审核和计分均以满意度指标一栏为准。
错误：社会效益指标下列群众满意度 ≥90%。
正确：服务对象满意度指标下列群众满意度 ≥90%。
改法：移至满意度指标下。
依据：通行做法。
"""

from collections.abc import Iterator

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_SATISFACTION = lazy_pattern(
    r"满意(?:度|率|程度)(?!.{0,2}(?:调查|测评|问卷|评议|访问|回访|报告|抽样))"
)
"""A survey of satisfaction is an output."""


class IndicatorInOtherClass(Rule):
    """Satisfaction is measured among the outputs or benefits."""

    code = "PT709"
    name = "indicator-in-other-class"
    severity = "note"
    basis = "convention"
    of = ProjectForm
    title = Phrase(
        "满意度指标列入了产出指标或效益指标。",
        "Satisfaction is measured among the outputs or benefits.",
    )
    messages = {
        "default": Phrase(
            "“{name}”属于满意度指标，现列入“{class}”；请移至满意度指标下。",
            "'{name}' measures satisfaction but stands under '{class}'; move it to 满意度指标.",
        ),
    }
    reasons = {
        "no-class": Phrase("指标分类无法识别", "the indicator has no class that is known"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator."""
        for form in forms(document):
            for indicator in form.indicators:
                yield _one(indicator)


def _one(indicator: Indicator) -> Outcome:
    if indicator.class1 is None and indicator.class2 is None:
        return Skip("no-class")
    elsewhere = indicator.class1 in ("output", "benefit") and indicator.class2 != "satisfaction"
    if not elsewhere or not _SATISFACTION.search(squeeze(indicator.name)):
        return PASS
    text = indicator.class2_text or indicator.class1_text
    return Problem(indicator.at("name"), {"name": indicator.name, "class": text})
