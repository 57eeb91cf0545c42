"""PT805 time-without-date: The value of a time indicator is only 及时, 按时, 按计划 ….

What: an indicator of time says by when, how long or how often: a date, a period (全年, 年底前), a number of days, a rate.
Why: whether something came in time can only be told where the time is stated.
Bad: 补助发放时间 及时
Good: 补助发放时间 每月10日前
Mend: write the date, the number of days or the rate.
Basis: heuristic; cf. Qingdao's performance regulation art. 10 ¶2 (local): targets carry a definite term.

PT805 time-without-date：时效指标未明确时间。

检查：时效指标写明到什么时候、多长时间或多少次：日期、期间（全年、年底前）、天数或比率。
理由：写明时间，才能判断是否及时。
错误：补助发放时间 及时
正确：补助发放时间 每月10日前
改法：写明日期、天数或比率。
依据：经验判断；参照《青岛市预算绩效管理条例》第十条第二款（地方性法规）：绩效目标有确定的实现期限。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.values import indicators, values
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.words.vague_values import is_vague_time
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class TimeWithoutDate(Rule):
    """The value of a time indicator is only a word for in time."""

    code = "PT805"
    name = "time-without-date"
    severity = "warning"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase(
        "时效指标未明确时间。",
        "The value of a time indicator is only 及时, 按时, 按计划 ….",
    )
    messages = {
        "default": Phrase(
            "时效指标“{name}”仅填“{text}”，未明确时间；请填写完成时间、天数或及时率。",
            "time indicator '{name}' only says '{text}'; write a date, a number of days or a rate.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator of time with a value."""
        for form, indicator in indicators(document):
            if indicator.class2 != "timeliness" or form.layout == "L15":
                continue
            found = [value for value in values(indicator) if value.target.kind != "empty"]
            vague = (v for v in found if v.target.kind == "word" and is_vague_time(v.target.raw))
            first = next(vague, None)
            if first is not None:
                yield Problem(first.place, {"name": indicator.name, "text": first.target.raw})
            elif found:
                yield PASS
