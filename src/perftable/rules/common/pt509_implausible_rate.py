"""PT509 implausible-rate: A rate is over 100% or under 0.

What: a rate that cannot exceed 100% (覆盖率, 合格率, 满意度 …) lies between 0 and 100%.
Why: such a figure is a slip, often ≥ read as 2: 292% for ≥92%.
Bad: 合格率 292%
Good: 合格率 ≥92%
Mend: correct the figure.
Basis: heuristic.

PT509 implausible-rate：比率超出 0 至 100%。

检查：不会超过 100% 的比率（覆盖率、合格率、满意度等）在 0 至 100% 之间。
理由：这样的数字多是笔误，常见的是把 ≥ 识别成 2：≥92% 成了 292%。
错误：合格率 292%
正确：合格率 ≥92%
改法：改正数字。
依据：经验判断。
"""

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from perftable.model.document import Document
from perftable.model.phrase import Lang, Phrase
from perftable.rules.answers import answers_of
from perftable.rules.base import Outcome, Rule

_WHOSE = Phrase("绩效指标“{name}”填写的", "indicator '{name}': ")


class ImplausibleRate(Rule):
    """A rate is over 100% or under 0."""

    code = "PT509"
    name = "implausible-rate"
    severity = "warning"
    basis = "heuristic"
    title = Phrase("比率超出 0 至 100%。", "A rate is over 100% or under 0.")
    messages = {
        "default": Phrase(
            "{indicator}“{text}”超出 0 至 100%；请核实更正。",
            "{indicator}'{text}' is not between 0 and 100%; correct it.",
        ),
        "misread": Phrase(
            "{indicator}“{text}”超过 100%，疑为“{likely}”；请核实更正。",
            "{indicator}'{text}' is over 100%; perhaps '{likely}' was meant.",
        ),
    }
    needs = ("name", "indicator", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for form in document.forms:
            answers = answers_of(form)
            if answers is not None:
                yield from answers.rates(form)

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message; a row without a name of its indicator names none."""
        name = args.get("indicator")
        whose = _WHOSE.say(lang, name=name) if name else ""
        return super().say(lang, case, {**args, "indicator": whose})
