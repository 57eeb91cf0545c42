"""PT827 grade-outside-band: The score does not suit the sentence by which the result is graded.

What: a result graded as 达成 scores 80–100 % of its points, 部分达成 60–80 %, 未达成 0–60 %.
Why: qualitative indicators are scored in these three steps.
Bad: 部分达成年度指标, 20 points, score 19.
Good: 部分达成年度指标, 20 points, score 14.
Mend: correct the score, or the sentence.
Basis: convention: the three steps that forms and systems offer; where your place has others, change the rule's severity.

PT827 grade-outside-band：得分与完成情况的等级不对应。

检查：完成情况写“达成”的得分值的 80%–100%，“部分达成”得 60%–80%，“未达成”得 0–60%。
理由：定性指标按这三档计分。
错误：部分达成年度指标，分值 20，得 19 分。
正确：部分达成年度指标，分值 20，得 14 分。
改法：更正得分，或更正完成情况的表述。
依据：通行做法：自评表和系统通用的三档；当地另有规定的，可调整本规则级别。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks.scores import FULL, NOT_SCORED, Scored, figure, half, scored
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.targets.words import sense_of
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

BANDS = {
    "met": (Decimal(80), FULL),
    "partly": (Decimal(60), Decimal(80)),
    "unmet": (Decimal(0), Decimal(60)),
}
"""From and to what percent of its points a result scores; a border belongs to both steps."""


class GradeOutsideBand(Rule):
    """The score does not suit the sentence by which the result is graded."""

    code = "PT827"
    name = "grade-outside-band"
    severity = "warning"
    basis = "convention"
    of = ProjectForm
    title = Phrase(
        "得分与完成情况的等级不对应。",
        "The score does not suit the sentence by which the result is graded.",
    )
    messages = {
        "default": Phrase(
            "“{name}”完成情况为“{actual}”，得分应为分值 {points} 的 {low}%–{high}%（{least}–{most} 分），现填 {score} 分；请核实。",
            "'{name}' is graded '{actual}', which is {low}–{high}% of {points} points ({least}–{most}), but scores {score}; check the grade and the score.",
        ),
    }
    reasons = {
        **NOT_SCORED,
        "no-grade": Phrase(
            "完成情况不是“达成”“部分达成”“未达成”之一", "the result is none of the three sentences"
        ),
        "quantitative": Phrase("指标值是数值或日期", "the target is a number or a date"),
    }
    explained_by = ("PT820", "PT830")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each row."""
        for row in scored(document):
            yield Skip(row) if isinstance(row, str) else _judged(row)


def _judged(row: Scored) -> Outcome:
    band = _band(row.indicator.actual)
    score = row.indicator.score
    if band is None or score is None:
        return Skip("no-grade")
    target = row.indicator.target
    if target is not None and (target.bounds is not None or target.kind == "date"):
        return Skip("quantitative")
    low, high = band
    least, most = row.points * low / FULL, row.points * high / FULL
    off = half(score) if score.decimals else Decimal(0)
    if least - off <= row.score <= most + off:
        return PASS
    args = {
        "name": row.indicator.name,
        "actual": squeeze(row.indicator.actual.raw if row.indicator.actual else ""),
        "points": figure(row.points),
        "low": figure(low),
        "high": figure(high),
        "least": figure(least),
        "most": figure(most),
        "score": figure(row.score),
    }
    return Problem(row.indicator.at("score"), args, (row.indicator.at("actual"),))


def _band(actual: Target | None) -> tuple[Decimal, Decimal] | None:
    """Return the band of a result that is one of the three sentences; 基本达成 is none of them."""
    sentence = squeeze(actual.raw).rstrip("。.;,") if actual is not None else ""
    return None if sentence.startswith("基本") else BANDS.get(sense_of(sentence))
