"""PT503 tick-instead-of-standard: Only a tick stands where a standard belongs.

What: tiers state a standard, not a mark.
Why: the scale says how a result will be rated; a tick rates before the work is done.
Bad: 优 in the first tier.
Good: ≥95% in the first tier.
Mend: write a standard for each tier.
Basis: convention.

PT503 tick-instead-of-standard：只打了勾，没有写标准。

检查：各档写的是标准而不是记号。
理由：标准说明将来如何评定；打勾等于先下了结论。
错误：优档里写优。
正确：优档里写 ≥95%。
改法：为每档写明标准。
依据：惯例。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.rules.wording import scales


class TickInsteadOfStandard(Rule):
    """Only a tick stands where a standard belongs."""

    code = "PT503"
    name = "tick-instead-of-standard"
    severity = "warning"
    basis = "convention"
    title = Phrase("只打了勾，没有写标准。", "Only a tick stands where a standard belongs.")
    messages = {
        "default": Phrase(
            "只有“{text}”，没有标准；请为四档写明标准。",
            "only '{text}' where standards belong; write a standard for each tier.",
        ),
    }
    needs = ("name", "excellent", "good", "fair", "poor")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for scale in scales(document):
            stated = [tier for _, tier in scale.tiers() if tier.threshold.kind != "empty"]
            if all(tier.threshold.kind == "tick" for tier in stated):
                yield Problem(stated[0].location, {"text": stated[0].text})
            else:
                yield PASS
