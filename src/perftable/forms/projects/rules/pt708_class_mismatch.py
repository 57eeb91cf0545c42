"""PT708 class-mismatch: A second-level class stands under a first level that it does not belong to.

What: quantity, quality, time and cost stand under 产出 (cost under 成本 as well), the benefits under 效益, satisfaction under 满意度 or 效益.
Why: an indicator in the wrong class is weighed and compared wrongly.
Bad: 产出指标, 社会效益指标.
Good: 效益指标, 社会效益指标.
Mend: move the rows to the class they belong to.
Basis: convention.

PT708 class-mismatch：二级指标与所在的一级指标不对应。

检查：数量、质量、时效、成本指标属于产出（成本也可单列一级），各类效益属于效益，满意度属于满意度或效益。
理由：分类有误，权重分配和横向比较均会出错。
错误：产出指标下列社会效益指标。
正确：效益指标下列社会效益指标。
改法：移至对应的一级指标下。
依据：通行做法。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.presence import runs
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.walk import forms
from perftable.forms.projects.words.classes import HOMES, OWN, Class1
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_FIRST: dict[Class1, str] = {
    "cost": "成本指标",
    "output": "产出指标",
    "benefit": "效益指标",
    "satisfaction": "满意度指标",
}
"""First levels with a fixed set of second levels; 决策, 过程 and 投入 have whatever a place likes."""


class ClassMismatch(Rule):
    """A second-level class stands under a first level that it does not belong to."""

    code = "PT708"
    name = "class-mismatch"
    severity = "warning"
    basis = "convention"
    of = ProjectForm
    title = Phrase(
        "二级指标与所在的一级指标不对应。",
        "A second-level class stands under a first level that it does not belong to.",
    )
    messages = {
        "homeless": Phrase(
            "二级指标“{class2}”不属于一级指标“{class1}”；请移至对应的一级指标下。",
            "'{class2}' does not belong under '{class1}'; move it to its own first-level class.",
        ),
        "default": Phrase(
            "二级指标“{class2}”不属于一级指标“{class1}”；请移至“{home}”下。",
            "'{class2}' does not belong under '{class1}'; move it to '{home}'.",
        ),
    }
    reasons = {
        "unknown": Phrase(
            "分类不全、无法识别或无统一规定",
            "a class is lacking, unknown or one without fixed parts",
        ),
        "filled": Phrase(
            "一级指标系由上一行推断", "the first level was only taken from the row above"
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each second-level label that has indicators."""
        for form in forms(document):
            for run in runs(form):
                yield _one(run)


def _one(run: list[Indicator]) -> Outcome:
    first = run[0]
    if first.class2 is None or first.class1 not in _FIRST:
        return Skip("unknown")
    if not first.stated:
        return Skip("filled")
    if first.class1 in HOMES[first.class2]:
        return PASS
    args = {"class1": first.class1_text, "class2": first.class2_text}
    home = OWN.get(first.class2)
    if home is not None:
        args["home"] = _FIRST[home]
    case = "homeless" if home is None else "default"
    return Problem(first.at("class2"), args, tuple(i.at("class2") for i in run[1:]), case)
