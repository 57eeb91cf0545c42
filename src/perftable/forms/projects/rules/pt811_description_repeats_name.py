"""PT811 description-repeats-name: The column of descriptions only repeats the names.

What: a description says how the indicator is measured or reckoned. It is noted where it is the name in two or more rows.
Why: the column was filled for its own sake and tells nothing.
Bad: 亮灯率, description 亮灯率
Good: 亮灯率, description 抽查时亮着的路灯占全部路灯的比例
Mend: say how it is measured, or leave the cell empty.
Basis: heuristic.

PT811 description-repeats-name：指标说明与指标名称相同。

检查：指标说明填写指标含义或计算方法。有两行以上与名称相同的作提示。
理由：与名称相同的说明不起说明作用。
错误：亮灯率，说明写亮灯率
正确：亮灯率，说明写抽查时亮着的路灯占全部路灯的比例
改法：填写指标含义或计算方法，或留空。
依据：经验判断。
"""

from collections.abc import Iterator

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import same

_ROWS = 2
"""In one row it may be a slip that is no habit."""


class DescriptionRepeatsName(Rule):
    """The column of descriptions only repeats the names."""

    code = "PT811"
    name = "description-repeats-name"
    severity = "note"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase("指标说明与指标名称相同。", "The column of descriptions only repeats the names.")
    messages = {
        "default": Phrase(
            "{count} 项指标的说明与名称相同（如“{name}”）；请填写指标含义或计算方法，无需说明的请留空。",
            "{count} descriptions only repeat the indicators' names (such as '{name}'); say how each is measured, or leave them empty.",
        ),
    }
    reasons = {
        "column": Phrase("表中无指标说明栏", "the form has no descriptions"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            if not any(indicator.description for indicator in form.indicators):
                yield Skip("column")
                continue
            found = [indicator for indicator in form.indicators if _repeats(indicator)]
            if len(found) < _ROWS:
                yield PASS
                continue
            first, *rest = (indicator.at("description") for indicator in found)
            yield Problem(first, {"count": len(found), "name": found[0].name}, tuple(rest))


def _repeats(indicator: Indicator) -> bool:
    name, text = same(indicator.name), same(indicator.description)
    return bool(name) and text == name
