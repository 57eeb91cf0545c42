"""PT715 money-as-output: An indicator of quantity is an amount of money.

What: an indicator of quantity counts what is done, not the money spent on it; money per head or unit is none, nor is money that comes in.
Why: money is an input: that it was spent says nothing of what was done.
Bad: 数量指标: 培训经费 50万元.
Good: 数量指标: 培训人数 ≥200人.
Mend: count what is done with the money.
Basis: heuristic; a guide to filling in (form notes): money, staff and goods are no targets.

PT715 money-as-output：数量指标填写的是金额。

检查：数量指标衡量完成的工作量，而非支出的金额；人均、单位标准和收入类金额不在此列。
理由：资金属于投入，不能说明完成了哪些工作。
错误：数量指标：培训经费 50万元。
正确：数量指标：培训人数 ≥200人。
改法：填写用资金完成的工作数量。
依据：经验判断；填报说明（表格说明）：资金、人员、物资不作为目标。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.costs import is_money, written
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_RATE = lazy_pattern(r"每|人均|户均|亩均|平均|单价|均价|标准|定额|单位")
_COMES_IN = lazy_pattern(
    r"收入|税|产值|增加值|营收|销售|营业|利润|引资|招商|融资|贷款|信贷|担保|保费|募|捐|交易|成交"
    r"|挽回|追回|追缴|收缴|罚没|节约|节省|节支|审减|核减|减免|清收|回收|化债|偿还|出口|进口|消费|零售"
)
"""Money that comes in, is saved or is moved: that is what such a project does."""


class MoneyAsOutput(Rule):
    """An indicator of quantity is an amount of money."""

    code = "PT715"
    name = "money-as-output"
    severity = "warning"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase("数量指标填写的是金额。", "An indicator of quantity is an amount of money.")
    messages = {
        "default": Phrase(
            "数量指标“{name}”填写的是金额（{text}）；请填写用该资金完成的工作数量，如次数、人数、面积。",
            "quantity indicator '{name}' states money ({text}); state what is done with it, such as times, people or hectares.",
        ),
    }
    reasons = {
        "no-quantity": Phrase("表中无数量指标", "the form has no indicator of quantity"),
        "no-value": Phrase("未填写指标值", "the indicator has no value"),
        "comes-in": Phrase(
            "收入、融资、减免等金额本身是工作成果", "money that comes in or is saved is an output"
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator of quantity."""
        for form in forms(document):
            found = [i for i in form.indicators if i.class2 == "quantity"]
            if not found:
                yield Skip("no-quantity")
            yield from map(_one, found)


def _one(indicator: Indicator) -> Outcome:
    target = indicator.target
    if target is None or target.kind == "empty":
        return Skip("no-value")
    if not is_money(target, indicator.measure_unit, indicator.name):
        return PASS
    word = squeeze(indicator.name)
    if _RATE.search(word):
        return PASS
    if _COMES_IN.search(word):
        return Skip("comes-in")
    args = {"name": indicator.name, "text": written(indicator)}
    return Problem(indicator.at("value"), args)
