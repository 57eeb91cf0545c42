"""PT105 repeated-activity: One activity name stands twice under one duty name.

What: activities of one duty name have different names.
Why: the same work may be planned and paid twice.
Bad: one activity on two rows of the same duty.
Good: each activity once.
Mend: remove the copy, or name the activities apart.
Basis: heuristic.

PT105 repeated-activity：同一职责下工作活动重名。

检查：同名职责下的活动名称各不相同。
理由：同一工作可能重复安排资金。
错误：同一职责下两行活动同名。
正确：每个活动一次。
改法：删去重复行，或改用不同名称。
依据：经验判断。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.asks.wording import named
from perftable.forms.duties.records import Activity, DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class RepeatedActivity(Rule):
    """One activity name stands twice under one duty name."""

    code = "PT105"
    name = "repeated-activity"
    severity = "warning"
    basis = "heuristic"
    of = DutyForm
    title = Phrase(
        "同一职责下工作活动重名。", "One activity name stands twice under one duty name."
    )
    messages = {
        "default": Phrase(
            "工作活动“{name}”在职责“{duty}”下重复；请删除重复行或更正名称。",
            "activity '{name}' repeats under duty '{duty}'; remove the copy or rename it.",
        ),
    }
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        seen: dict[tuple[int, str, str], Activity] = {}  # another table is another unit's
        for table, duty, activity, above, name in named(document):
            if duty is None:
                continue
            first = seen.setdefault((table, above, name), activity)
            if first is activity:
                yield PASS
            else:
                args: dict[str, JsonValue] = {"name": activity.name, "duty": duty.name}
                yield Problem(activity.at("name"), args, (first.at("name"),))
