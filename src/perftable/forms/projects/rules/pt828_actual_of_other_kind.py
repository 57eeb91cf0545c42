"""PT828 actual-of-other-kind: The result is of another kind than its target.

What: a number is answered by a number, a date by a date, words by words; a grading (好坏) by one of its grades.
Why: whether the target is met cannot be seen from a result of another kind.
Bad: ≥24场, the actual value 完成.
Good: ≥24场, the actual value 26场.
Mend: write what was reached in the kind and the unit of the target.
Basis: heuristic.

PT828 actual-of-other-kind：实际完成值与指标值类型不一致。

检查：指标值是数值的填数值，是日期的填日期，是文字的填文字；是等级（好坏）的填其中一级。
理由：类型不一致，无法判断指标是否完成。
错误：≥24场，完成值“完成”。
正确：≥24场，完成值 26场。
改法：按指标值的类别和单位填写实际完成情况。
依据：经验判断。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.scores import self_evaluations
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_COUNTED = lazy_pattern(
    "[零〇一二两三四五六七八九十百千万亿半几]|全部|全额|足额|全面|全员|应[^，]尽|无|未|没有"
)
"""What in words may stand for a number."""


class ActualOfOtherKind(Rule):
    """The result is of another kind than its target."""

    code = "PT828"
    name = "actual-of-other-kind"
    severity = "warning"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase(
        "实际完成值与指标值类型不一致。", "The result is of another kind than its target."
    )
    messages = {
        "number": Phrase(
            "“{name}”指标值 {target} 为数值，实际完成值“{actual}”不是数值；请填写实际完成的数值。",
            "'{name}': the target {target} is a number, the result '{actual}' is not; write the number reached.",
        ),
        "date": Phrase(
            "“{name}”指标值 {target} 为时间，实际完成值“{actual}”不是时间；请填写实际完成时间。",
            "'{name}': the target {target} is a time, the result '{actual}' is not; write when it was done.",
        ),
        "word": Phrase(
            "“{name}”指标值“{target}”为文字，实际完成值 {actual} 为数值；请对照指标值填写完成情况。",
            "'{name}': the target '{target}' is words, the result {actual} a number; say how the target was met.",
        ),
        "scale": Phrase(
            "“{name}”指标值“{target}”为分级，实际完成值“{actual}”不在其中；请填写达到的等级。",
            "'{name}': the target '{target}' has grades, the result '{actual}' is none of them; write the grade reached.",
        ),
    }
    reasons = {
        "target-form": Phrase("目标表无实际完成值", "a target form has no results"),
        "nothing-to-compare": Phrase(
            "未填写指标值或完成值", "there is no target or no actual value"
        ),
        "unclear": Phrase("完成值或指标值的类型不明确", "of what kind a value is, is not certain"),
    }
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each row."""
        for form in self_evaluations(document):
            if isinstance(form, str):
                yield Skip(form)
            else:
                yield from map(_judged, form.indicators)


def _judged(indicator: Indicator) -> Outcome:
    target, actual = indicator.target, indicator.actual
    if target is None or actual is None or "empty" in (target.kind, actual.kind):
        return Skip("nothing-to-compare")
    case = _other_kind(target, actual)
    if case is None:
        return Skip("unclear")
    if not case:
        return PASS
    args = {
        "name": indicator.name,
        "target": squeeze(target.raw),
        "actual": squeeze(actual.raw),
    }
    return Problem(indicator.at("actual"), args, (indicator.at("value"),), case)


def _other_kind(target: Target, actual: Target) -> str | None:
    """Return the target's kind where the actual's is another, "" where it is not, None if unclear."""
    asked, told = _kind(target), _kind(actual)
    if "" in (asked, told):
        return None
    if asked == "scale":
        return "" if told == "word" else "scale"
    if squeeze(target.raw) in squeeze(actual.raw):
        return ""
    if asked in ("number", "date"):
        if told == "word" and asked == "number" and _COUNTED.search(squeeze(actual.raw)):
            return None
        if {asked, told} == {"number", "date"}:
            return None  # 5 of the unit 月 against 5月20日
        return "" if asked == told else asked
    return "word" if told == "number" else ""


def _kind(value: Target) -> str:
    """Return number, date, word or scale; "" for what is not certain to be one of them."""
    if value.kind in ("number", "interval"):
        return "number"
    if value.kind == "word" and value.sense in ("zero", "full"):
        return ""
    return value.kind if value.kind in ("date", "word", "scale") else ""
