"""PT807 operator-against-direction: The operator goes against the direction that is better.

What: a cost, or an indicator that the form calls 反向, has an upper bound; one that it calls 正向 a lower bound. 节约率, 下降率 and 降低率 are exempt, as are rates under social and environmental costs.
Why: 总成本 ≥50万元 is met by spending more.
Bad: 每册新书平均价 ≥35元/册
Good: 每册新书平均价 ≤35元/册
Mend: turn the operator, or correct the direction.
Basis: heuristic.

PT807 operator-against-direction：符号与指标方向相反。

检查：成本指标、标为反向的指标写上限，标为正向的指标写下限。节约率、下降率、降低率除外，社会成本、生态环境成本下的比率除外。
理由：成本写成“≥50万元”，意味着支出越多越算完成。
错误：每册新书平均价 ≥35元/册
正确：每册新书平均价 ≤35元/册
改法：改正符号，或改正指标方向。
依据：经验判断。
"""

from collections.abc import Iterator
from typing import Literal

from perftable.forms.projects.asks.values import indicators, is_cost, is_rate, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.model.units import measures
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.rules.words.indicator_words import entry_of
from perftable.values.text import squeeze

_LESS = lazy_pattern(
    r"节约|节省|节支|节能|下降|降低|减少|压减|压缩|削减|缩短|降幅|减幅|控制率|达标率|合格率|及时率|执行率|支付率|到位率"
)
"""Here more is better whatever the class."""
_GIVEN = lazy_pattern(
    r"补助|补贴|救助|低保|供养|抚恤|奖励|奖补|津贴|待遇|生活费|优待|慰问金|保障标准"
)
"""Costs that are paid to people: a standard may be a floor."""
_PRICED = lazy_pattern(r"成本|单价|均价|价格|造价|费用|总额|总价|经费|支出|投资|预算")


class OperatorAgainstDirection(Rule):
    """The operator goes against the direction that is better."""

    code = "PT807"
    name = "operator-against-direction"
    severity = "warning"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase(
        "符号与指标方向相反。", "The operator goes against the direction that is better."
    )
    messages = {
        "cost": Phrase(
            "成本指标“{name}”填写为“{sign}{text}”；成本应填写上限，请改为“≤”。",
            "cost indicator '{name}' says '{sign}{text}'; a cost has an upper limit, write ≤.",
        ),
        "higher": Phrase(
            "“{name}”注明为正向指标，符号却为“{sign}”；请核实更正其中一处。",
            "'{name}' is marked 正向 (more is better), yet its sign is '{sign}'; correct one of them.",
        ),
        "lower": Phrase(
            "“{name}”注明为反向指标，符号却为“{sign}”；请核实更正其中一处。",
            "'{name}' is marked 反向 (less is better), yet its sign is '{sign}'; correct one of them.",
        ),
    }
    explained_by = ("PT812",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator with a bound on one side."""
        for form, indicator in indicators(document):
            if form.layout == "L15":
                continue
            for value in values(indicator):
                target = value.target
                sign = _sign(target)
                if not sign:
                    continue
                case = _case(indicator, target, sign)
                if case is None:
                    yield PASS
                    continue
                own = target.raw.lstrip()[:1].isdigit() and "operator" in indicator.places
                args = {"name": indicator.name, "text": target.raw if own else _bare(target.raw)}
                where = indicator.at("operator") if own else value.place
                yield Problem(where, {**args, "sign": sign}, case=case)
                break


def _sign(target: Target) -> str:
    """Return ≥ or ≤ (or > or <) of a bound on one side, "" for any other value."""
    bounds = target.bounds
    if bounds is None or (bounds.low is None) == (bounds.high is None):
        return ""
    if bounds.high is None:
        return "≥" if bounds.low_closed else ">"
    return "≤" if bounds.high_closed else "<"


def _case(
    indicator: Indicator, target: Target, sign: str
) -> Literal["cost", "higher", "lower"] | None:
    name = squeeze(indicator.name)
    if _LESS.search(name) or target.about:
        return None
    low = sign in ("≥", ">")
    if indicator.direction is not None and low != (indicator.direction == "higher"):
        return indicator.direction
    if low and is_cost(indicator) and _is_less_better(indicator, target, name):
        return "cost"
    return None


def _is_less_better(indicator: Indicator, target: Target, name: str) -> bool:
    """Whether less of it is better: what a class of costs holds that is no rate and no gain."""
    if _GIVEN.search(name) and not _PRICED.search(name):
        return False
    entry = entry_of(indicator.name)
    unit = target.unit or indicator.measure_unit
    money = any(m.quantity.startswith("money") for m in measures(unit))
    if entry is not None and entry.direction == "higher":
        return False
    less = entry is not None and entry.direction == "lower"
    if indicator.class2 in ("social_cost", "environmental_cost"):
        return (money or less) and not is_rate(name) and unit != "%"
    return money or less or (_PRICED.search(name) is not None and not is_rate(name))


def _bare(raw: str) -> str:
    return raw.strip().lstrip("≥≤<>=＞＜＝≧≦》《 ")
