"""PT208 unit-conflict: A cell's own unit contradicts the table's.

What: an amount with a unit of its own has the table's unit.
Why: the same digits mean 10,000 times more or less.
Bad: 250元 in a table in 万元.
Good: 0.025, or 250万元.
Mend: write the amount in the table's unit.
Basis: structure; Regulation implementing the Budget Law art. 11 (administrative regulation): budgets are reckoned in 元.

PT208 unit-conflict：金额单位与全表不一致。

检查：自带单位的金额与全表单位一致。
理由：同样的数字会相差一万倍。
错误：万元表里写 250元。
正确：写 0.025，或 250万元。
改法：按全表单位改写金额。
依据：表格结构；《预算法实施条例》第十一条（行政法规）：预算收支以人民币元为计算单位。
"""

from collections.abc import Iterator

from perftable.model.amount import Amount, contradicts, convert
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import Outcome, Pass, Problem, Rule, Skip
from perftable.rules.cells import cells_of


class UnitConflict(Rule):
    """A cell's own unit contradicts the table's."""

    code = "PT208"
    name = "unit-conflict"
    severity = "error"
    basis = "structure"
    title = Phrase("金额单位与全表不一致。", "A cell's own unit contradicts the table's.")
    messages = {
        "default": Phrase(
            "“{text}”的单位为{unit}，全表单位为{table_unit}；请换算为{table_unit}，应为 {expected}。",
            "'{text}' is in {unit}, the table in {table_unit}; convert it to {table_unit}: {expected}.",
        ),
    }
    reasons = {
        "no-unit": Phrase("全表未注明单位", "the table states no unit"),
    }
    needs = ("budget",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for form in document.forms:
            if form.unit is None:
                yield Skip("no-unit")
                continue
            cells, passed = cells_of(document, form).money, 0
            for number, amount in enumerate(cells.said):
                if not isinstance(amount, Amount):
                    continue
                if contradicts(amount, form.unit):
                    args = {
                        "text": amount.raw,
                        "unit": amount.unit,
                        "table_unit": form.unit,
                        "expected": f"{convert(amount, form.unit):f}",
                    }
                    yield Problem(cells[number].place, args)
                else:
                    passed += 1
            yield Pass(passed)
