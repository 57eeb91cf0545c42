"""PT803 missing-measure-unit: A value is a bare number without a unit.

What: a number has its unit in the value, in the column of units, or in the name (培训人数, 面积（亩）). Dates, scores, ranks, indices and zero need none.
Why: 12 may be 12场 or 12人. Of a rate only % can be meant: there it is noted.
Bad: 维护路灯 1860
Good: 维护路灯 1860盏
Mend: write the unit behind the number or in its column.
Basis: structure; Metrology Law art. 3 (law): legal units.

PT803 missing-measure-unit：指标值无计量单位。

检查：数字的单位写在指标值、计量单位栏或指标名称（培训人数、面积（亩））里。日期、得分、名次、指数和零不要求单位。
理由：12 可能是 12 场，也可能是 12 人。比率只能是 %，只作提示。
错误：维护路灯 1860
正确：维护路灯 1860盏
改法：在数字后或计量单位栏写明单位。
依据：表格结构；《计量法》第三条（法律）：使用法定计量单位。
"""

import re
import unicodedata
from collections.abc import Iterator

from perftable.forms.projects.asks.misplaced import points_for_values
from perftable.forms.projects.asks.values import Value, carried_number, is_rate, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.dates import read_dates
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.model.units import spellings
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_COUNTER = lazy_pattern(
    r"(?:人|户|场|次|个|件|台|套|辆|座|处|条|项|家|册|本|份|篇|期|批|班|亩|株|棵|只|头|匹|间|栋|盏|块|张|名|位|所|点|例|起|宗|门|节|部|村|镇|"
    r"站|井|场次|班次|人次|户次|车次|架次|批次|频次|公里|里程公里|天|日|月|年|小时|分钟|课时|学时|吨|公斤|千瓦时)数(?:指标)?$|"
    r"(?:人次|场次|户次|车次|架次|批次|班次|频次|台次|台班|人年|工日|学时|课时|年限)(?:数量|指标)?$"
)
"""A counter that ends the name: 培训人数, 演出场次."""
_PURE = lazy_pattern(
    r"(?:得分|评分|打分|分数|分值|排名|名次|位次|指数|系数|倍数|比值|之比|[^占]比|等级|级别|星级|PH值?|pH值?|PQI|PCI|MQI|AQI|GINI)(?:指标)?$"
)
"""What is counted without a unit, or in points."""
_BRACKETED = lazy_pattern(r"[(\[]([^()\[\]]{1,12})[)\]]")
_BARE = lazy_pattern(
    r"(?:[≥≤<>=≧≦＞＜＝﹦《》]|[不大小高低多少超等达到至于过约]){0,6}[\d,.]+(?:(?:[-~—–]|至|到)[\d,.]+)?"
    r"(?:左右|及?以[上下内])?"
)
"""A number with at most its bounds beside it: 每周五 and pH6-9 say more."""
_ASIDE = lazy_pattern(r"[(\[][^()\[\]]*[)\]]$")
_TIMELY = lazy_pattern(r"时间|日期|时点|节点|期限|时限|年份|月份")
_DATE_LIKE = lazy_pattern(
    r"(?:19|20)\d\d(?:[.](?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?|(?:1[0-2]|0?[1-9])\.(?:3[01]|[12]\d|0?[1-9])"
)
_FULL_DATE = lazy_pattern(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:3[01]|[12]\d|0[1-9])")


class MissingMeasureUnit(Rule):
    """A value is a bare number without a unit."""

    code = "PT803"
    name = "missing-measure-unit"
    severity = "warning"
    basis = "structure"
    of = ProjectForm
    title = Phrase("指标值无计量单位。", "A value is a bare number without a unit.")
    messages = {
        "default": Phrase(
            "“{name}”的指标值“{text}”无计量单位；请补充计量单位。",
            "'{name}': the value '{text}' has no unit; add it.",
        ),
        "rate": Phrase(
            "“{name}”为比率，指标值“{text}”未注明“%”；请补充。",
            "'{name}' is a rate, but its value '{text}' has no %; add it.",
        ),
    }
    reasons = {
        "points": Phrase("指标值栏填写的是分值", "the column of values holds points"),
        "date": Phrase("日期不需要单位", "a date needs no unit"),
        "qualitative": Phrase("定性指标", "a qualitative indicator"),
        "tiers": Phrase("分档标准由其他规则检查", "standards in tiers are checked by other rules"),
    }
    explained_by = ("PT808", "PT812")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator whose value is a number."""
        for form in forms(document):
            misplaced = bool(points_for_values(form))
            for indicator in form.indicators:
                found = [v for v in values(indicator) if v.target.bounds is not None]
                if not found or not indicator.name:
                    continue
                if form.layout == "L15":
                    yield Skip("tiers")
                elif misplaced:
                    yield Skip("points")
                elif indicator.nature == "qualitative":
                    yield Skip("qualitative")
                else:
                    yield _judged(form, indicator, found)


def _judged(form: ProjectForm, indicator: Indicator, found: list[Value]) -> Outcome:
    bare = [value for value in found if not _has_unit(indicator, value.target)]
    if not bare:
        return PASS
    if all(_is_date(indicator, value.target) for value in bare):
        return Skip("date")
    if _is_named(indicator.name):
        return PASS
    target, place = bare[0].target, bare[0].place
    args = {"name": indicator.name, "text": target.raw}
    if indicator.class1 == "satisfaction" or is_rate(indicator.name):
        return Problem(place, args, case="rate", severity="note")
    # The department's own sheets leave the column empty for plain counts.
    return Problem(place, args, severity="note" if form.layout == "L7" else None)


def _has_unit(indicator: Indicator, target: Target) -> bool:
    """Whether the number has a unit, also in the name behind it (老党员80人), or needs none."""
    if target.unit or indicator.measure_unit or target.value == 0:
        return True
    if squeeze(indicator.raws.get("unit", "")) == "无" or not _BARE.fullmatch(_plain(target.raw)):
        return True
    return carried_number(indicator, target) is not None


def _plain(raw: str) -> str:
    return "".join(unicodedata.normalize("NFKC", raw).split())


def _is_date(indicator: Indicator, target: Target) -> bool:
    plain = _plain(target.raw).lstrip("≤<=≥>")
    if _FULL_DATE.fullmatch(plain):
        return True
    timely = indicator.class2 == "timeliness" or _TIMELY.search(squeeze(indicator.name))
    if not timely:
        return False
    return bool(_DATE_LIKE.fullmatch(plain)) or read_dates(plain) is not None


def _is_named(name: str) -> bool:
    """Whether the name says the unit: in brackets, or by the counter that ends it."""
    plain = squeeze(name)
    bare = _ASIDE.sub("", plain)
    if _COUNTER.search(bare) or _PURE.search(bare):
        return True
    return any(_is_unit(inside) for inside in _BRACKETED.findall(plain))


def _is_unit(text: str) -> bool:
    word = text.removeprefix("单位:").removeprefix("单位")
    return word in spellings() or any(part in spellings() for part in re.split(r"[/、·]", word))
