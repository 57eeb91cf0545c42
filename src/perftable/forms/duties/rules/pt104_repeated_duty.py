"""PT104 repeated-duty: One duty name stands on several rows.

What: each duty name stands once.
Why: repeated duties may be one duty with several activities.
Bad: three rows of one duty name.
Good: one row with three activities below it.
Mend: join the rows, or leave them if they are different duties.
Basis: heuristic.

PT104 repeated-duty：职责名称重复。

检查：每个职责名称只出现一次。
理由：重复的职责可能应合为一个。
错误：同名职责出现三行。
正确：一个职责下列三个活动。
改法：合并各行；确属不同职责可保留。
依据：经验判断。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.records import Duty, DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same


class RepeatedDuty(Rule):
    """One duty name stands on several rows."""

    code = "PT104"
    name = "repeated-duty"
    severity = "note"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("职责名称重复。", "One duty name stands on several rows.")
    messages = {
        "default": Phrase(
            "职责“{name}”出现 {count} 次；如系同一职责，请合并填列。",
            "duty '{name}' stands on {count} rows; join them if they are one duty.",
        ),
    }
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        groups: dict[tuple[int, str], list[Duty]] = {}
        for number, table in enumerate(tables(document)):  # another table is another unit's
            for duty in table.duties:
                groups.setdefault((number, same(duty.name)), []).append(duty)
        for duties in groups.values():
            first, *others = (duty.at("name") for duty in duties)
            if others:
                args: dict[str, JsonValue] = {"name": duties[0].name, "count": len(duties)}
                yield Problem(first, args, tuple(others))
            else:
                yield PASS
