"""PT703 missing-head-field: A label of the head has no value: project, department or unit.

What: where the form has a cell for the project's name, the department in charge or the unit, it is filled.
Why: nobody can tell whose targets these are.
Bad: 实施单位, and nothing beside it.
Good: 实施单位, 清河县图书馆.
Mend: write the name.
Basis: structure; Budget Law art. 32 ¶3 (law): budgets are drafted by the rules on performance targets.

PT703 missing-head-field：项目名称、主管部门或实施单位未填写。

检查：表头设有项目名称、主管部门、实施单位的，均已填写。
理由：无法确定绩效目标属于哪个项目或单位。
错误：实施单位栏为空。
正确：实施单位：清河县图书馆。
改法：填写名称。
依据：表格结构；《预算法》第三十二条第三款（法律）：按绩效目标管理等规定编制。
"""

from collections.abc import Iterator

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.head import Head
from perftable.forms.projects.walk import forms
from perftable.forms.projects.words.labels import head_label
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_FIELDS = ("project", "department", "implementer")
_SIGNED = ("填报单位", "编制单位", "填报单位名称")
"""Labels for a stamp above the form: who fills it in, not whose project it is."""


class MissingHeadField(Rule):
    """A label of the head has no value: project, department or unit."""

    code = "PT703"
    name = "missing-head-field"
    severity = "warning"
    basis = "structure"
    of = ProjectForm
    title = Phrase(
        "项目名称、主管部门或实施单位未填写。",
        "A label of the head has no value: project, department or unit.",
    )
    messages = {
        "default": Phrase("“{label}”未填写；请填写。", "'{label}' is empty; fill it in."),
    }
    reasons = {
        "no-label": Phrase("表中无此栏", "the form has no such field"),
        "stamp": Phrase("该栏用于盖章", "the field is for a stamp"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each of the three fields of each form."""
        for form in forms(document):
            for field in _FIELDS:
                yield _one(form.head, field)


def _one(head: Head, field: str) -> Outcome:
    if field not in head.places:
        return Skip("no-label")
    if getattr(head, field):
        return PASS
    labels = [word for word in head.texts if _means(word, field)]
    if labels and all(word in _SIGNED for word in labels):
        return Skip("stamp")
    return Problem(head.at(field), {"label": labels[0] if labels else field})


def _means(word: str, field: str) -> bool:
    known = head_label(word)
    role = known.role if known else ""
    return role == field or (role == "body" and field == "department")
