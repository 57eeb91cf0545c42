"""PT204 unreadable-budget: A budget cell is not empty and is no amount.

What: every budget cell is empty or one amount.
Why: a figure that cannot be read cannot be summed.
Bad: 约十万.
Good: 10.00.
Mend: write one number.
Basis: structure; Budget Law art. 32 ¶3 (law): budgets are drafted by the rules on performance targets.

PT204 unreadable-budget：金额填写不规范。

检查：预算单元格为空或是一个金额。
理由：读不出的数字无法合计。
错误：约十万。
正确：10.00。
改法：只写一个数字。
依据：表格结构；《预算法》第三十二条第三款（法律）：按绩效目标管理等规定编制。
"""

from collections.abc import Iterator

from perftable.model.amount import Unreadable
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import Outcome, Pass, Problem, Rule
from perftable.rules.cells import cells_of


class UnreadableBudget(Rule):
    """A budget cell is not empty and is no amount."""

    code = "PT204"
    name = "unreadable-budget"
    severity = "error"
    basis = "structure"
    title = Phrase("金额填写不规范。", "A budget cell is not empty and is no amount.")
    messages = {
        "default": Phrase(
            "“{text}”不规范，无法识别为金额；请填写阿拉伯数字金额。",
            "'{text}' is not an amount; write one number.",
        ),
    }
    needs = ("budget",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for form in document.forms:
            cells = cells_of(document, form).money
            odd = {n: one for n, one in enumerate(cells.said) if isinstance(one, Unreadable)}
            for number, unread in odd.items():
                yield Problem(cells[number].place, {"text": unread.raw})
            yield Pass(len(cells.said) - len(odd))
