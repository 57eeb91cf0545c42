"""PT102 missing-name: A row has content but no name.

What: every row that continues nothing has a name.
Why: what has no name cannot be reviewed or funded.
Bad: a row with its own budget and an empty first cell.
Good: every duty and activity is named.
Mend: write the name of the duty or activity.
Basis: structure.

PT102 missing-name：未填写职责或工作活动名称。

检查：不承接上一行的行都有名称。
理由：没有名称就无法审核和安排资金。
错误：有预算而首格为空的行。
正确：职责和活动都有名称。
改法：填写职责或活动的名称。
依据：表格结构。
"""

from collections.abc import Iterator

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import duties, tables
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class MissingName(Rule):
    """A row has content but no name."""

    code = "PT102"
    name = "missing-name"
    severity = "error"
    basis = "structure"
    of = DutyForm
    title = Phrase("未填写职责或工作活动名称。", "A row has content but no name.")
    messages = {
        "default": Phrase(
            "本行未填写职责或工作活动名称，且不属于上一行的续行；请补充名称。",
            "the row has content but no name, and does not continue the row above; write the duty's or activity's name.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for table in tables(document):
            for odd in table.odd_rows:
                if odd.problem == "nameless":
                    yield Problem(odd.location.at("name"), {})
        for _ in duties(document):
            yield PASS
