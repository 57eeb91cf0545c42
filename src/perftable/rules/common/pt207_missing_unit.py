"""PT207 missing-unit: No unit of money is stated.

What: title, header, unit line or cells state 元, 万元 or 亿元.
Why: a reader must guess; the amounts are read as 万元, or as the configuration says.
Bad: header 年度预算数.
Good: header 年度预算数（万元）.
Mend: write the unit above the table or in the header.
Basis: convention; Regulation implementing the Budget Law art. 11 (administrative regulation): budgets are reckoned in 元.

PT207 missing-unit：未注明金额单位。

检查：标题、表头、单位行或单元格写明元、万元或亿元。
理由：读者只能猜测；这里按万元读（配置另有规定的除外）。
错误：表头写年度预算数。
正确：表头写年度预算数（万元）。
改法：在表上方或表头写明单位。
依据：惯例；《预算法实施条例》第十一条（行政法规）：预算收支以人民币元为计算单位。
"""

from collections.abc import Iterator

from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.rules.cells import cells_of


class MissingUnit(Rule):
    """No unit of money is stated."""

    code = "PT207"
    name = "missing-unit"
    severity = "note"
    basis = "convention"
    title = Phrase("未注明金额单位。", "No unit of money is stated.")
    messages = {
        "default": Phrase(
            "未注明金额单位，暂按{unit}审核；请在表格右上方注明“单位：{unit}”。",
            "no unit is stated, amounts are read as {unit}; write 单位：{unit} above the table.",
        ),
    }
    reasons = {
        "no-amounts": Phrase("表中未填写金额", "the table states no amounts"),
        "said": Phrase(
            "同一张表的前一个项目已经说明", "an earlier form of the same table says it already"
        ),
    }
    needs = ("budget",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        said: set[int | None] = set()
        for form in document.forms:
            money = cells_of(document, form).money.said
            stated = [amount for amount in money if isinstance(amount, Amount)]
            if not stated:
                yield Skip("no-amounts")
            elif form.location.table in said:
                yield Skip("said")
            elif all(amount.unit_source == "assumed" for amount in stated):
                said.add(form.location.table)
                yield Problem(_heading(document, form), {"unit": stated[0].unit})
            else:
                yield PASS


def _heading(document: Document, form: Form) -> Location:
    """Return the header of the column of money, else the first cell that holds some."""
    for field in form.FIELDS:
        if field.kind == "money" and field.required:
            return form.location.at(field.name)
    return cells_of(document, form).money[0].place
