"""PT103 duty-without-activities: A duty has no activities.

What: every duty is followed by at least one activity.
Why: targets and money are planned by activities.
Bad: two duty rows one after the other.
Good: a duty row and its activities.
Mend: add the duty's activities; where they are there, mark them as the table marks its others.
Basis: structure; Hebei's opinion of 2014 (normative document).

PT103 duty-without-activities：职责下未列工作活动。

检查：每个职责下至少有一个工作活动。
理由：目标和资金按活动安排。
错误：连续两个职责行。
正确：职责行之后有其活动。
改法：补上活动；若已有，请照表中其他活动的样子标明（如缩进）。
依据：表格结构；河北 2014 年意见（规范性文件）。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.wording import odd_rows_below
from perftable.forms.duties.records import Duty, DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class DutyWithoutActivities(Rule):
    """A duty has no activities."""

    code = "PT103"
    name = "duty-without-activities"
    severity = "warning"
    basis = "structure"
    of = DutyForm
    title = Phrase("职责下未列工作活动。", "A duty has no activities.")
    messages = {
        "default": Phrase(
            "职责“{name}”下未列工作活动；请补充。",
            "duty '{name}' has no activities; add them.",
        ),
        "duty": Phrase(
            "职责“{name}”下未列工作活动，下一行即为职责“{next}”；请补充。",
            "duty '{name}' has no activities, the next row is duty '{next}'; add them.",
        ),
        "indent": Phrase(
            "职责“{name}”下未列工作活动；如下一行“{next}”系其工作活动，请将名称缩进两字，否则请补充。",
            "duty '{name}' has no activities; if row '{next}' below is one, indent it, else add some.",
        ),
        "number": Phrase(
            "职责“{name}”下未列工作活动；如下一行“{next}”系其工作活动，请更正编号，否则请补充。",
            "duty '{name}' has no activities; if row '{next}' below is one, correct its number, else add some.",
        ),
        "code": Phrase(
            "职责“{name}”下未列工作活动；如下一行“{next}”系其工作活动，请更正编码，否则请补充。",
            "duty '{name}' has no activities; if row '{next}' below is one, correct its code, else add some.",
        ),
        "bold": Phrase(
            "职责“{name}”下未列工作活动；如下一行“{next}”系其工作活动，请取消加粗，否则请补充。",
            "duty '{name}' has no activities; if row '{next}' below is one, remove its bold type, else add some.",
        ),
        "content": Phrase(
            "职责“{name}”下未列工作活动；如下一行“{next}”系其工作活动，请补充绩效指标，否则请补充。",
            "duty '{name}' has no activities; if row '{next}' below is one, add its indicator, else add some.",
        ),
    }
    reasons = {
        "odd-row": Phrase(
            "职责下有的行无法识别，见 PT003、PT102",
            "a row below the duty could not be read, see PT003 and PT102",
        ),
        "levels": Phrase("表中分不出职责和活动", "duties and activities cannot be told apart"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for table in tables(document):
            if table.levels == "none" and len(table.duties) > 1:
                yield Skip("levels", len(table.duties))
                continue
            for index, odd in enumerate(odd_rows_below(table)):
                if table.duties[index].activities:
                    yield PASS
                else:
                    yield Skip("odd-row") if odd else _alone(table, index)


def _alone(table: DutyForm, index: int) -> Problem:
    """Return the problem of a duty without activities.

    Where the row below may be its activity, the message says what makes a duty of it.
    """
    duty, *below = table.duties[index : index + 2]
    if not below:
        return Problem(duty.at("name"), {"name": duty.name})
    args = {"name": duty.name, "next": below[0].name}
    case = table.levels if _may_be_activity(below[0], table) else "duty"
    return Problem(duty.at("name"), args, case=case)


def _may_be_activity(row: Duty, table: DutyForm) -> bool:
    """Whether a duty's row may be an activity by mistake: it is measured as activities are.

    Where measuring is what tells them apart, one that others follow is a duty.
    """
    if table.levels == "content":
        return not row.activities
    return any(indicator.text or indicator.scale for indicator in row.indicators)
