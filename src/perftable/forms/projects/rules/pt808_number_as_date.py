"""PT808 number-as-date: A spreadsheet's serial number stands where a date belongs.

What: dates are written as dates; 46660 is what a spreadsheet shows of 2027-09-30 where the cell's format is lost.
Why: nobody reads a date in such a number.
Bad: 设备到货时间 46660
Good: 设备到货时间 2027年9月30日
Mend: write the date.
Basis: heuristic.

PT808 number-as-date：日期显示为电子表格的序列号。

检查：日期按日期格式填写；单元格格式丢失后，2027-09-30 在电子表格中显示为 46660。
理由：从序列号无法看出日期。
错误：设备到货时间 46660
正确：设备到货时间 2027年9月30日
改法：写明日期。
依据：经验判断。
"""

from collections.abc import Iterator
from datetime import date

from perftable.forms.projects.asks.values import Value, indicators, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.dates import serial_date
from perftable.forms.projects.targets.target import Target, read_target
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import squeeze

_DATED = lazy_pattern(r"(?:时间|日期|时点|节点|期限|时限)(?:指标)?$")
_MEASURED = lazy_pattern(r"[(\[][^()\[\]]{1,8}[)\]]$|响应|处理时间|用时|时长")
"""Times that are lengths: 响应时间 is in minutes."""
_LABELS = {"start": "开始日期", "end": "完成日期"}


class NumberAsDate(Rule):
    """A spreadsheet's serial number stands where a date belongs."""

    code = "PT808"
    name = "number-as-date"
    severity = "warning"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase(
        "日期显示为电子表格的序列号。",
        "A spreadsheet's serial number stands where a date belongs.",
    )
    messages = {
        "default": Phrase(
            "“{name}”的值“{text}”疑为日期 {date} 的序列号；请填写日期。",
            "'{name}': '{text}' looks like a spreadsheet's number for {date}; write the date.",
        ),
    }
    explained_by = ("PT812",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each date of a head and each value of an indicator of time."""
        for form in forms(document):
            for field, name in _LABELS.items():
                if text := form.head.raws.get(field):
                    yield _judged(name, Value(read_target(text), form.head, field))
        for _, indicator in indicators(document):
            if _is_dated(indicator):
                for value in _all(indicator):
                    yield _judged(indicator.name, value)


def _judged(name: str, value: Value) -> Outcome:
    day = _serial(value.target)
    if day is None:
        return PASS
    args = {"name": name, "text": value.target.raw, "date": day.isoformat()}
    return Problem(value.place, args)


def _is_dated(indicator: Indicator) -> bool:
    name = squeeze(indicator.name)
    if _MEASURED.search(name):
        return False
    return indicator.class2 == "timeliness" or _DATED.search(name) is not None


def _all(indicator: Indicator) -> Iterator[Value]:
    """Yield what is planned and what was reached."""
    yield from (value for value in values(indicator) if value.target.kind != "empty")
    if indicator.actual is not None and indicator.actual.kind != "empty":
        yield Value(indicator.actual, indicator, "actual")


def _serial(target: Target) -> date | None:
    value = target.value
    if value is None or target.unit or value != int(value):
        return None
    return serial_date(int(value))
