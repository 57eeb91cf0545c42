"""PT829 missing-actual: A row of a self-evaluation lacks its result or its score.

What: every indicator with a target has an actual value, and a score where the form has scores.
Why: a row without a result cannot be evaluated, and the total score lacks it.
Bad: 巡回义诊场次, ≥24场, the actual value empty.
Good: 巡回义诊场次, ≥24场, 26场.
Mend: fill in what was reached; nothing reached is 0, and scores 0.
Basis: regulation: Regulations on the Budget Law art. 53 (administrative regulation): units evaluate and report the results.

PT829 missing-actual：自评表未填写实际完成值或得分。

检查：有指标值的每个指标都有实际完成值；表中有得分栏的还有得分。
理由：无实际完成值则无法评价，总分也会缺少该项。
错误：巡回义诊场次，≥24场，实际完成值空白。
正确：巡回义诊场次，≥24场，26场。
改法：填写实际完成情况；未完成的填 0，得 0 分。
依据：《预算法实施条例》第五十三条（行政法规）：各部门、各单位组织开展绩效评价并报告结果。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.scores import number, self_evaluations
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class MissingActual(Rule):
    """A row of a self-evaluation lacks its result or its score."""

    code = "PT829"
    name = "missing-actual"
    severity = "error"
    basis = "regulation"
    of = ProjectForm
    title = Phrase(
        "自评表未填写实际完成值或得分。",
        "A row of a self-evaluation lacks its result or its score.",
    )
    messages = {
        "default": Phrase(
            "“{name}”未填写实际完成值；请填写。", "'{name}' has no result; write the actual value."
        ),
        "score": Phrase("“{name}”未填写得分；请填写。", "'{name}' has no score; write it."),
    }
    reasons = {
        "target-form": Phrase(
            "目标表无实际完成值和得分", "a target form has no results and no scores"
        ),
        "no-actuals": Phrase("表中无实际完成值栏", "the form has no column of actual values"),
        "places": Phrase("完成值按地区分列", "the results stand in columns of places"),
        "no-target": Phrase("该行未填写指标值，见 PT801", "the row has no target, see PT801"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each cell that must be filled."""
        for form in self_evaluations(document):
            if isinstance(form, str):
                yield Skip(form)
            elif form.layout == "L12":
                yield Skip("places")
            else:
                if "actual" not in form.roles:
                    yield Skip("no-actuals")
                for indicator in form.indicators:
                    yield from _judged(indicator, form)


def _judged(indicator: Indicator, form: ProjectForm) -> Iterator[Outcome]:
    target, actual = indicator.target, indicator.actual
    if not indicator.name or target is None or target.kind == "empty":
        yield Skip("no-target")
        return
    args = {"name": indicator.name}
    if actual is not None:
        yield Problem(indicator.at("actual"), args) if actual.kind == "empty" else PASS
    if "score" in form.roles and "score" in indicator.places and _due(indicator, form):
        missing = indicator.score is None
        yield Problem(indicator.at("score"), args, case="score") if missing else PASS


def _due(indicator: Indicator, form: ProjectForm) -> bool:
    """Whether the row has a score of its own: one without points may share that of another."""
    return "weight" not in form.roles or bool(number(indicator.weight))
