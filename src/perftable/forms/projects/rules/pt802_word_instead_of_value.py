"""PT802 word-instead-of-value: A value is a word that measures nothing.

What: a value is a number, a date, a scale (优良中低差) or a grade of a stated scale. Words that stand for a number or a time (零, 应保尽保, 全年) are right, and so are words where decisions and processes are described.
Why: nobody can say whether 提高 or 合理 was reached. Under benefits it is only noted.
Bad: 网络故障处理 有效
Good: 网络故障处理率 ≥95%
Mend: write a number with its unit, or the grades and what each stands for.
Basis: heuristic; municipal measures on performance targets (normative documents): in quantities, else in grades.

PT802 word-instead-of-value：指标值表述笼统、无法衡量。

检查：指标值是数字、日期、分级（优良中低差），或注明了分级标准的等级。代表数字或时间的文字（零、应保尽保、全年）可以；决策、过程类指标可以用文字。
理由：“提高”“合理”是否实现无从判断。效益类指标只作提示。
错误：网络故障处理 有效
正确：网络故障处理率 ≥95%
改法：填写带单位的数值，或写明分级及各级标准。
依据：经验判断；有关市绩效目标管理办法（规范性文件）：尽量量化，不能量化的分级表述。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.values import (
    Value,
    indicators,
    is_process,
    states_scale,
    values,
)
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.words.vague_values import value_word
from perftable.model.document import Document
from perftable.model.finding import Severity
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_CLASS_OF_STANDARD = lazy_pattern(r".*(?:类|级|星|标准|水质|A+).*")
_GRADED = lazy_pattern(
    r"等级|等次|级别|档次|评级|评定|考核|考评|验收|鉴定|检测结果|检验结果|资质|空气|水质|环境质量|评价结果|评估结果|审计意见"
)
"""What others grade: their grades are known."""
_BENEFITS = frozenset(("economic", "social", "ecological", "sustainable"))
_COMPARED = lazy_pattern(r"(?:较|比|同比).{0,4}(?:上年|去年|同期|往年)|环比|逐年")


class WordInsteadOfValue(Rule):
    """A value is a word that measures nothing."""

    code = "PT802"
    name = "word-instead-of-value"
    severity = "warning"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase("指标值表述笼统、无法衡量。", "A value is a word that measures nothing.")
    messages = {
        "default": Phrase(
            "“{name}”的指标值“{text}”表述笼统、无法衡量；请填写数值，确需定性表述的请明确分级标准。",
            "'{name}': the value '{text}' cannot be measured; write a number, or grades and what each stands for.",
        ),
        "grade": Phrase(
            "“{name}”的指标值“{text}”为等级，未明确各级标准；请明确各级标准，或填写数值。",
            "'{name}': the value '{text}' is a grade, and nothing says what each grade stands for; say it, or write a number.",
        ),
        "yes": Phrase(
            "“{name}”的指标值“{text}”仅说明是或否；请填写数值、完成时间或分级标准。",
            "'{name}': the value '{text}' is only yes or no; write a number, a date or grades.",
        ),
    }
    reasons = {
        "process": Phrase(
            "决策、过程类指标可用文字表述", "decisions and processes are put in words"
        ),
        "tiers": Phrase("分档标准由其他规则检查", "standards in tiers are checked by other rules"),
    }
    explained_by = ("PT805", "PT306")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator with a value."""
        for form, indicator in indicators(document):
            found = [value for value in values(indicator) if value.target.kind != "empty"]
            if not found:
                continue
            if form.layout == "L15":
                yield Skip("tiers")
            elif is_process(indicator):
                yield Skip("process")
            else:
                yield _judged(indicator, found)


def _judged(indicator: Indicator, found: list[Value]) -> Outcome:
    for value in found:
        target = value.target
        case = _case(indicator, target)
        if case is not None:
            args = {"name": indicator.name, "text": target.raw}
            return Problem(value.place, args, case=case, severity=_severity(indicator, target))
    return PASS


def _case(indicator: Indicator, target: Target) -> str | None:
    """Return which message a value deserves, None where it is none of such words."""
    if target.kind != "word" or target.sense in ("zero", "full"):
        return None
    if target.sense == "yes_no":
        return "yes"
    if target.sense in ("met", "partly", "unmet"):
        return "default"
    word = value_word(target.raw)
    if target.sense == "grade" or (word is not None and word.says == "grade"):
        return None if _is_known_grade(indicator, target) else "grade"
    if word is None or word.says != "word":
        return None
    earlier = indicator.previous
    if _COMPARED.search(target.raw) and earlier is not None and earlier.kind != "empty":
        return None  # last year's value stands beside it
    if word.group == "degree" and states_scale(indicator):
        return None
    return "default"


def _is_known_grade(indicator: Indicator, target: Target) -> bool:
    """Whether the scale of a grade stands in the row, or somebody else's grades are meant."""
    if indicator.nature == "qualitative" or states_scale(indicator):
        return True
    name = squeeze(indicator.name)
    named = _GRADED.search(squeeze(target.raw) if name.endswith("率") else name + target.raw)
    return named is not None or _CLASS_OF_STANDARD.fullmatch(target.raw) is not None


def _severity(indicator: Indicator, target: Target) -> Severity | None:
    """A note under benefits, where the class is not known, and for a wish of more satisfaction."""
    unknown = indicator.class1 is None and indicator.class2 is None
    if unknown or indicator.class1 == "benefit" or indicator.class2 in _BENEFITS:
        return "note"
    word = value_word(target.raw)
    wish = word is not None and word.group == "wish"
    return "note" if wish and indicator.class1 == "satisfaction" else None
