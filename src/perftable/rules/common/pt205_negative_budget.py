"""PT205 negative-budget: A budget is negative.

What: no budget is below zero.
Why: money that is planned cannot be less than nothing.
Bad: -5.00.
Good: 5.00.
Mend: write the amount without a minus sign.
Basis: arithmetic.

PT205 negative-budget：金额为负数。

检查：预算不小于零。
理由：安排的资金不可能为负。
错误：-5.00。
正确：5.00。
改法：改为不带负号的金额。
依据：算术。
"""

from collections.abc import Iterator

from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import Outcome, Pass, Problem, Rule
from perftable.rules.cells import cells_of


class NegativeBudget(Rule):
    """A budget is negative."""

    code = "PT205"
    name = "negative-budget"
    severity = "error"
    basis = "arithmetic"
    title = Phrase("金额为负数。", "A budget is negative.")
    messages = {
        "default": Phrase(
            "金额为负数（{text}）；请核实更正。", "the budget {text} is negative; correct it."
        ),
    }
    needs = ("budget",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for form in document.forms:
            cells = cells_of(document, form).money
            odd = {n: one for n, one in enumerate(cells.said) if _is_negative(one)}
            for number, amount in odd.items():
                yield Problem(cells[number].place, {"text": amount.raw})
            yield Pass(len(cells.said) - len(odd))


def _is_negative(amount: Amount | Unreadable) -> bool:
    return isinstance(amount, Amount) and amount.value < 0
