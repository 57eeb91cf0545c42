"""XX101 long-goal: A goal is longer than 200 characters.

What: a goal has at most 200 characters.
Why: the county's form prints no more.
Bad: the work plan copied into the cell.
Good: one sentence on what will be reached.
Mend: keep what will be reached, and move the steps to the content column.
Basis: convention of the county.

XX101 long-goal：绩效目标超过 200 字。

检查：绩效目标不超过 200 字。
理由：县里的表格只印得下这么多。
错误：把工作计划整段抄进单元格。
正确：用一句话写明要达到什么。
改法：留下要达到的结果，做法移到内容描述。
依据：本县约定。
"""

from collections.abc import Iterator

from perftable.rule import PASS, Document, Outcome, Phrase, Problem, Rule, activities, duties

LONGEST = 200


class LongGoal(Rule):
    """A goal is longer than 200 characters."""

    code = "XX101"
    name = "long-goal"
    severity = "warning"
    basis = "convention"
    title = Phrase("绩效目标超过 200 字。", "A goal is longer than 200 characters.")
    messages = {
        "default": Phrase(
            "“{name}”的绩效目标有 {count} 字；请压缩到 200 字以内。",
            "the goal of '{name}' has {count} characters; shorten it to 200.",
        ),
    }
    needs = ("name", "goal")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each duty and activity."""
        below = [activity for _, activity in activities(document)]
        for entry in (*duties(document), *below):
            if len(entry.goal) <= LONGEST:
                yield PASS
            else:
                yield Problem(entry.at("goal"), {"name": entry.name, "count": len(entry.goal)})
