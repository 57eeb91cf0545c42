"""PT716 time-outside-period: A date in an indicator of time lies outside the project's period.

What: the dates of 时效 indicators lie within the project's period; where the form states none, the year's targets lie within the form's year.
Why: what is due after the end, or before the beginning, cannot be judged.
Bad: project 2027年1月–2027年12月, due 2028年3月底前.
Good: due 2027年11月底前.
Mend: correct the date, or the period.
Basis: structure; cf. Qingdao's performance regulation art. 10 ¶2 (local): targets carry a definite term.

PT716 time-outside-period：时效指标的时间不在项目期内。

检查：时效指标的日期在项目期内；表中未注明项目期的，在本表年度内。
理由：日期早于开始或晚于结束，无法考核。
错误：项目期 2027年1月–2027年12月，完成时间 2028年3月底前。
正确：完成时间 2027年11月底前。
改法：改正日期或项目期。
依据：表格结构；参照《青岛市预算绩效管理条例》第十条第二款（地方性法规）：绩效目标应有确定的实现期限。
"""

from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import JsonValue

from perftable.forms.projects.asks.periods import is_one_year, outside, period, written_period
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class TimeOutsidePeriod(Rule):
    """A date in an indicator of time lies outside the project's period."""

    code = "PT716"
    name = "time-outside-period"
    severity = "warning"
    basis = "structure"
    of = ProjectForm
    title = Phrase(
        "时效指标的时间不在项目期内。",
        "A date in an indicator of time lies outside the project's period.",
    )
    messages = {
        "default": Phrase(
            "时效指标“{name}”的时间“{text}”不在项目期（{period}）内；请核实更正。",
            "time indicator '{name}': {text} is outside the project's period ({period}); correct the wrong one.",
        ),
        "year": Phrase(
            "时效指标“{name}”的时间“{text}”不在本表年度（{period}年）内；请核实更正。",
            "time indicator '{name}': {text} is outside the form's year ({period}); correct the wrong one.",
        ),
    }
    reasons = {
        "no-time": Phrase("表中无时效指标", "the form has no indicator of time"),
        "no-date": Phrase("指标值不含年月", "the value is no date with a year and month"),
        "no-period": Phrase("表中未注明项目期和年度", "the form states neither period nor year"),
        "period-unread": Phrase("项目期无法识别", "the project's period cannot be read"),
        "years": Phrase("表中年度不一致，见 PT717", "the form states different years, see PT717"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each target of each indicator of time."""
        for form in forms(document):
            found = [i for i in form.indicators if i.class2 == "timeliness"]
            if not found:
                yield Skip("no-time")
            for indicator in found:
                yield from _targets(form, indicator)

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message with the period as the language writes days."""
        if case == "year":
            return super().say(lang, case, args)
        start, _, end = str(args["period"]).partition("–")
        return super().say(lang, case, {**args, "period": _written(start, end, lang)})


def _targets(form: ProjectForm, indicator: Indicator) -> Iterator[Outcome]:
    if indicator.target is not None:
        yield _one(form, indicator, indicator.target, indicator.at("value"), long=False)
    if "long" in indicator.targets:
        long = indicator.targets["long"]
        yield _one(form, indicator, long, indicator.at("targets.long"), long=True)


def _one(
    form: ProjectForm, indicator: Indicator, target: Target, place: Location, *, long: bool
) -> Outcome:
    since, until = target.since, target.until
    if since is None and until is None:
        return Skip("no-date")
    start, end = period(form)
    args = {"name": indicator.name, "text": target.raw}
    if start is not None or end is not None:
        if target.year_assumed and not _within(form.year, start, end):
            return Skip("no-date")
        if not outside(since, until, start, end):
            return PASS
        return Problem(place, {**args, "period": f"{start or ''}–{end or ''}"})
    written = written_period(form)
    if written and not is_one_year(written):
        return Skip("period-unread")
    if long or form.year is None:
        return Skip("no-period")
    if len(form.years) > 1:
        return Skip("years")
    if not _misses(since, until, form.year):
        return PASS
    return Problem(place, {**args, "period": str(form.year)}, case="year")


def _written(start: str, end: str, lang: Lang) -> str:
    """Return a period whose days are 2026-01-01, either of them "" where it is not known."""
    if lang == "en":
        return f"{start}–{end}" if start and end else f"from {start}" if start else f"until {end}"
    first, last = (
        f"{d.year}年{d.month}月{d.day}日" if (d := _day(day)) else "" for day in (start, end)
    )
    return f"{first}至{last}" if first and last else f"{first}起" if first else f"至{last}"


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _within(year: int | None, start: date | None, end: date | None) -> bool:
    """Whether the form's year, in which a date without one is taken to lie, is one of the project's."""
    if year is None:
        return False
    return (start is None or start.year <= year) and (end is None or year <= end.year)


def _misses(since: date | None, until: date | None, year: int) -> bool:
    """Whether a day lies outside a year, or days from and to have no day in it."""
    if since is None or until is None:
        day = until or since
        return day is not None and day.year != year
    return since.year > year or until.year < year
