"""PT804 unit-twice: The unit in a value contradicts that in its column.

What: where a value carries a unit and the column of units has one, both measure the same in the same size. Equal ones, and two classifiers (座, 处), are right.
Why: 50万元 in a column of 元 can be read two ways.
Bad: ≥50万元, unit 元
Good: ≥50, unit 万元
Mend: keep one of the two.
Basis: structure; Regulation implementing the Budget Law art. 11 (administrative regulation): budgets are reckoned in 元; Metrology Law art. 3 (law): legal units.

PT804 unit-twice：指标值所带单位与计量单位栏不一致。

检查：指标值带有单位、计量单位栏也有单位的，两者计量的内容和大小相同。相同的单位、不同的量词（座、处）可以。
理由：计量单位为元、指标值写 50万元，有两种读法。
错误：≥50万元，计量单位 元
正确：≥50，计量单位 万元
改法：仅在一处注明单位。
依据：表格结构；《预算法实施条例》第十一条（行政法规）：预算收支以人民币元为计算单位；《计量法》第三条（法律）：使用法定计量单位。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.values import indicators, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.targets.clash import clash
from perftable.forms.projects.targets.target import Target
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import squeeze


class UnitTwice(Rule):
    """The unit in a value contradicts that in its column."""

    code = "PT804"
    name = "unit-twice"
    severity = "error"
    basis = "structure"
    of = ProjectForm
    title = Phrase(
        "指标值所带单位与计量单位栏不一致。",
        "The unit in a value contradicts that in its column.",
    )
    messages = {
        "unlike": Phrase(
            "指标值“{text}”的单位为“{own}”，计量单位栏为“{unit}”，两者不一致；请核实后仅在一处注明单位。",
            "the value '{text}' is in {own}, but the column of units says {unit}; state the unit once, the right one.",
        ),
        "scale": Phrase(
            "指标值“{text}”的单位为“{own}”，计量单位栏为“{unit}”；请核实应为“{text}”还是“{other}”，并仅在一处注明单位。",
            "the value '{text}' is in {own}, but the column of units says {unit}; find out which is right, '{text}' or '{other}', and state the unit once.",
        ),
        "kind": Phrase(
            "指标值“{text}”的单位为“{own}”，计量单位栏为“{unit}”，不属同类单位；请核实后仅在一处注明单位。",
            "the value '{text}' is in {own}, but the column of units says {unit}, which measures something else; state the unit once, the right one.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each value that has two units."""
        for _, indicator in indicators(document):
            if "unit" not in indicator.places or not indicator.measure_unit:
                continue
            unit = indicator.measure_unit
            for value in values(indicator):
                target = value.target
                if target.bounds is None or not target.own_unit:
                    continue
                case = None if _same(target, unit) else clash(target.own_unit, unit)
                if case is None:
                    yield PASS
                    continue
                args = {"text": target.raw, "own": target.own_unit, "unit": unit}
                said: str = case
                if case == "scale" and target.raw.count(target.own_unit) == 1:
                    args["other"] = target.raw.replace(target.own_unit, unit)
                elif case == "scale":
                    said = "unlike"
                yield Problem(indicator.at("unit"), args, (value.place,), said)
                break


def _same(target: Target, unit: str) -> bool:
    """Whether the column repeats the cell's 万亩, of which the number has taken the 万."""
    ten = unit[:1] in "百千万亿" and unit[1:] == target.own_unit
    return ten and unit in squeeze(target.raw)
