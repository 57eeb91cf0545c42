"""PT504 scale-out-of-order: The tiers are not graded in one direction.

What: from excellent to poor the standards only fall, or only rise.
Why: out of order, a better result is rated worse.
Bad: ≥75%, ≥85%, ≥80%, <75%.
Good: ≥85%, ≥80%, ≥75%, <75%.
Mend: put the tiers in order.
Basis: arithmetic.

PT504 scale-out-of-order：各档没有按好坏顺序排列。

检查：从优到差，标准只降或只升。
理由：顺序颠倒时，结果越好评得越差。
错误：≥75%、≥85%、≥80%、<75%。
正确：≥85%、≥80%、≥75%、<75%。
改法：按顺序改写各档。
依据：算术。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.rules.tiers import break_of_order, stated
from perftable.rules.wording import scales


class ScaleOutOfOrder(Rule):
    """The tiers are not graded in one direction."""

    code = "PT504"
    name = "scale-out-of-order"
    severity = "error"
    basis = "arithmetic"
    title = Phrase("各档没有按好坏顺序排列。", "The tiers are not graded in one direction.")
    messages = {
        "default": Phrase(
            "“{texts}”没有从优到差依次递减或递增；请按顺序改写。",
            "'{texts}' neither fall nor rise from excellent to poor; put them in order.",
        ),
    }
    reasons = {
        "unclear": Phrase("各档无法确切比较", "the tiers cannot be compared with certainty"),
    }
    needs = ("name", "excellent", "good", "fair", "poor")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for scale in scales(document):
            if not scale.comparable:
                yield Skip("unclear")
                continue
            tier = break_of_order(scale)
            if tier is None:
                yield PASS
            else:
                texts = " | ".join(t.text for t in stated(scale))
                others = tuple(t.location for t in stated(scale) if t is not tier)
                yield Problem(tier.location, {"texts": texts}, others)
