"""PT712 half-year-over-year: A count or amount of the half year is larger than the year's.

What: what is counted until the middle of the year is not more than what is counted until its end.
Why: one of the two figures is wrong.
Bad: half year 9口, year 8口.
Good: half year 3口, year 8口.
Mend: correct the figure that is wrong.
Basis: convention; heuristic for amounts that are counted afresh in each half.

PT712 half-year-over-year：半年指标值大于全年指标值。

检查：半年完成的数量、金额不大于全年。
理由：两个数字必有一误。
错误：半年 9口，全年 8口。
正确：半年 3口，全年 8口。
改法：改正有误的数字。
依据：通行做法；按累计数理解。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks.panels import exceeds, half_of
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.walk import forms
from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_EACH = lazy_pattern(
    r"每|平均|人均|户均|日均|月均|单价|均价|标准|定额|率$|比例|在岗|在册|存量|保有"
)
"""Names of what is not counted up from one half to the other."""


class HalfYearOverYear(Rule):
    """A count or amount of the half year is larger than the year's."""

    code = "PT712"
    name = "half-year-over-year"
    severity = "note"
    basis = "convention"
    of = ProjectForm
    title = Phrase(
        "半年指标值大于全年指标值。",
        "A count or amount of the half year is larger than the year's.",
    )
    messages = {
        "default": Phrase(
            "“{name}”半年指标值 {half}，大于全年指标值 {year}；请核实更正。",
            "'{name}': {half} for the half year is more than {year} for the whole year; correct the wrong one.",
        ),
    }
    reasons = {
        "no-half": Phrase("未同时列出半年和全年指标值", "the form does not state both"),
        "no-count": Phrase("不属于可累计的数量或金额", "it is no count or amount that adds up"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each line of funds and each indicator that states both."""
        for form in forms(document):
            found = [*map(_fund, form.funds), *map(_indicator, form.indicators)]
            stated = [outcome for outcome in found if outcome is not None]
            yield from stated or [Skip("no-half")]


def _fund(fund: Fund) -> Outcome | None:
    half = fund.amounts.get("half")
    year = fund.amounts.get("year") or fund.amounts.get("budget")
    if not isinstance(half, Amount) or not isinstance(year, Amount):
        return None
    if half.wan <= year.wan or year.wan < Decimal(0):
        return PASS
    args = {"name": fund.label, "half": half.raw, "year": year.raw}
    return Problem(half.location.at("half"), args, (year.location,))


def _indicator(indicator: Indicator) -> Outcome | None:
    both = half_of(indicator)
    if both is None:
        return None
    half, year = both
    more = exceeds(half, year)
    if more is None or _EACH.search(squeeze(indicator.name)):
        return Skip("no-count")
    if not more:
        return PASS
    args = {"name": indicator.name, "half": half.raw, "year": year.raw}
    return Problem(indicator.at("targets.half"), args, (indicator.at("value"),))
