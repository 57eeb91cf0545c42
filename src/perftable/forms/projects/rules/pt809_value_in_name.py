"""PT809 value-in-name: An indicator's name carries the number of its value.

What: the name says what is measured, the value how much: 慰问老党员 and ≥80人, not 慰问老党员80人 and ≥80人.
Why: where the value changes, one of the two is forgotten.
Bad: 慰问老党员80人 ≥80人
Good: 慰问老党员人数 ≥80人
Mend: take the number out of the name.
Basis: convention.

PT809 value-in-name：指标名称中含有指标值。

检查：指标名称写衡量的内容，指标值写应达到的数：慰问老党员人数、≥80人，而不是慰问老党员80人、≥80人。
理由：一处调整时，另一处容易漏改。
错误：慰问老党员80人 ≥80人
正确：慰问老党员人数 ≥80人
改法：从名称中删除数值。
依据：惯例。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.values import carried_number, indicators, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class ValueInName(Rule):
    """An indicator's name carries the number of its value."""

    code = "PT809"
    name = "value-in-name"
    severity = "note"
    basis = "convention"
    of = ProjectForm
    title = Phrase("指标名称中含有指标值。", "An indicator's name carries the number of its value.")
    messages = {
        "default": Phrase(
            "指标名称“{name}”中含有指标值“{number}”；请从名称中删除。",
            "the name '{name}' contains the value {number}; take it out of the name.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator whose value is a number."""
        for _, indicator in indicators(document):
            found = [v.target for v in values(indicator) if v.target.value is not None]
            if not found:
                continue
            number = next((n for target in found if (n := carried_number(indicator, target))), None)
            if number is not None:
                args = {"name": indicator.name, "number": number}
                yield Problem(indicator.at("name"), args)
            else:
                yield PASS
