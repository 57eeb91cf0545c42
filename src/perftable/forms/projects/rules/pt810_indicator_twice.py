"""PT810 indicator-twice: One indicator stands twice in a form.

What: within a form and a class every name stands once. The long-term and the year's panel are apart.
Why: the same thing is counted and scored twice, or a copied row was not changed.
Bad: 慰问老党员 ≥80人, and again 慰问老党员 ≥80人
Good: 慰问老党员 ≥80人, 慰问困难家庭 ≥40户
Mend: delete the copy, or name what each measures.
Basis: convention.

PT810 indicator-twice：同一指标重复填列。

检查：一张表的同一类别里指标名称不重复。长期和年度两栏分别检查。
理由：同一内容会重复计分，也可能是复制后未修改。
错误：慰问老党员 ≥80人，又一行慰问老党员 ≥80人
正确：慰问老党员 ≥80人，慰问困难家庭 ≥40户
改法：删除重复行，或在名称中写明各自的衡量内容。
依据：惯例。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.values import is_class_word
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import same


class IndicatorTwice(Rule):
    """One indicator stands twice in a form."""

    code = "PT810"
    name = "indicator-twice"
    severity = "warning"
    basis = "convention"
    of = ProjectForm
    title = Phrase("同一指标重复填列。", "One indicator stands twice in a form.")
    messages = {
        "default": Phrase(
            "指标“{name}”在同一类别中重复填列；请删除重复行，或在名称中写明各自的衡量内容。",
            "indicator '{name}' is in its class twice; delete the copy, or name what each measures.",
        ),
    }
    reasons = {
        "class": Phrase("名称仅为类别", "the name is only that of a class"),
    }
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator that has a name."""
        for form in forms(document):
            seen: dict[tuple[str | None, ...], Location] = {}
            for indicator in form.indicators:
                if not indicator.name:
                    continue
                if is_class_word(indicator):
                    yield Skip("class")
                    continue
                key, place = _key(indicator), indicator.at("name")
                if key in seen:
                    yield Problem(place, {"name": indicator.name}, (seen[key],))
                else:
                    seen[key] = place
                    yield PASS


def _key(indicator: Indicator) -> tuple[str | None, ...]:
    """Return what makes two indicators one: class, name, panel, and how each is described."""
    panel = "long" if indicator.target is None and "long" in indicator.targets else ""
    second = indicator.class2 or same(indicator.class2_text)
    first = indicator.class1 or same(indicator.class1_text)
    return first, second, same(indicator.name), same(indicator.description), panel
