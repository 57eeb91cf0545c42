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
from perftable.rules.tier_order import break_of_order, graded
from perftable.rules.tiers import stated
from perftable.rules.wording import scales, tier_names


class ScaleOutOfOrder(Rule):
    """The tiers are not graded in one direction."""

    code = "PT504"
    name = "scale-out-of-order"
    severity = "error"
    basis = "arithmetic"
    title = Phrase("各档没有按好坏顺序排列。", "The tiers are not graded in one direction.")
    messages = {
        "rises": Phrase(
            "{tier}档“{text}”高于前一档“{before}”，而前面各档递减；请按好坏顺序改写。",
            "'{text}' ({tier}) is above '{before}', though the tiers before it fall; put them in order.",
        ),
        "falls": Phrase(
            "{tier}档“{text}”低于前一档“{before}”，而前面各档递增；请按好坏顺序改写。",
            "'{text}' ({tier}) is below '{before}', though the tiers before it rise; put them in order.",
        ),
        "mixed": Phrase(
            "“{texts}”没有从优到差依次递减或递增；请按顺序改写。",
            "'{texts}' neither fall nor rise from excellent to poor; put them in order.",
        ),
        "holds": Phrase(
            "{tier}档“{text}”已包含后面各档；请按好坏顺序改写，或写明每档的上下限。",
            "'{text}' ({tier}) includes the tiers behind it; put them in order, or write both limits.",
        ),
    }
    reasons = {
        "unclear": Phrase("各档无法确切比较", "the tiers cannot be compared with certainty"),
    }
    needs = ("name", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for scale in map(graded, scales(document)):
            if not scale.comparable:
                yield Skip("unclear")
                continue
            turn = break_of_order(scale)
            if turn is None:
                yield PASS
                continue
            args = {
                "tier": tier_names((turn.tier,)),
                "text": turn.tier.text,
                "before": turn.before.text,
                "texts": " | ".join(tier.text for tier in stated(scale)),
            }
            others = tuple(t.location for t in stated(scale) if t is not turn.tier)
            yield Problem(turn.tier.location, args, others, case=turn.how)
