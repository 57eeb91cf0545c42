"""PT504 scale-out-of-order: The tiers are not graded in one direction.

What: from excellent to poor the standards only fall, or only rise; dates come later. Where the
  indicator's name says which way is better (满意度 up, 投诉率 down), the scale runs that way.
Why: out of order, a better result is rated worse.
Bad: ≥75%, ≥85%, ≥80%, <75%.
Good: ≥85%, ≥80%, ≥75%, <75%.
Mend: put the tiers in order.
Basis: arithmetic; Civil Code art. 1259 (law): 以上, 以下 and 以内 include the number, 不满 and 超过 do not.

PT504 scale-out-of-order：评价标准未按由优到差的顺序排列。

检查：从优到差，标准只降或只升，日期只往后；指标名称已表明好坏方向的（满意度越高越好，投诉率越低越好），与其一致。
理由：顺序颠倒时，结果越好评得越差。
错误：≥75%、≥85%、≥80%、<75%。
正确：≥85%、≥80%、≥75%、<75%。
改法：按顺序改写各档。
依据：算术；《民法典》第一千二百五十九条（法律）：以上、以下、以内包括本数，不满、超过不包括。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.asks.tier_direction import expected_direction
from perftable.forms.duties.asks.tier_order import Turn, break_of_order, graded
from perftable.forms.duties.asks.wording import tier_names
from perftable.forms.duties.records import DutyForm
from perftable.model.days import DATES
from perftable.model.document import Document
from perftable.model.order import Direction
from perftable.model.phrase import Phrase
from perftable.model.scale import RatingScale
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_UNCLEAR = Skip("unclear")


class ScaleOutOfOrder(Rule):
    """The tiers are not graded in one direction."""

    code = "PT504"
    name = "scale-out-of-order"
    severity = "error"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase("评价标准未按由优到差的顺序排列。", "The tiers are not graded in one direction.")
    messages = {
        "rises": Phrase(
            "{tier}档“{text}”高于前一档“{before}”，而其余各档依次递减；请按由优到差的顺序调整。",
            "'{text}' ({tier}) is above '{before}', though the others fall; put them in order.",
        ),
        "falls": Phrase(
            "{tier}档“{text}”低于前一档“{before}”，而其余各档依次递增；请按由优到差的顺序调整。",
            "'{text}' ({tier}) is below '{before}', though the others rise; put them in order.",
        ),
        "starts-high": Phrase(
            "{tier}档“{text}”高于后一档“{behind}”，而其余各档依次递增；请按由优到差的顺序调整。",
            "'{text}' ({tier}) is above '{behind}' behind it, though the others rise; put them in order.",
        ),
        "starts-low": Phrase(
            "{tier}档“{text}”低于后一档“{behind}”，而其余各档依次递减；请按由优到差的顺序调整。",
            "'{text}' ({tier}) is below '{behind}' behind it, though the others fall; put them in order.",
        ),
        "takes-in": Phrase(
            "{tier}档“{text}”包含了前一档“{before}”；请核对其方向（以上、以下、以内）。",
            "'{text}' ({tier}) includes '{before}', the better tier; it may point the wrong way.",
        ),
        "mixed": Phrase(
            "“{texts}”未从优到差依次递减或递增；请按由优到差的顺序调整。",
            "'{texts}' neither fall nor rise from excellent to poor; put them in order.",
        ),
        "holds": Phrase(
            "{tier}档“{text}”已包含其后各档；请按由优到差的顺序调整，或注明每档的上下限。",
            "'{text}' ({tier}) includes the tiers behind it; put them in order, or write both limits.",
        ),
        "against-higher": Phrase(
            "“{indicator}”越高越好，而“{texts}”从优到差依次递增；请按由优到差的顺序调整。",
            "'{indicator}' is better the higher it is, but the tiers rise from excellent to poor ('{texts}'); reverse their order.",
        ),
        "against-lower": Phrase(
            "“{indicator}”越低越好，而“{texts}”从优到差依次递减；请按由优到差的顺序调整。",
            "'{indicator}' is better the lower it is, but the tiers fall from excellent to poor ('{texts}'); reverse their order.",
        ),
        "against-early": Phrase(
            "“{indicator}”越早越好，而“{texts}”从优到差依次提前；请按由优到差的顺序调整。",
            "'{indicator}' is better the earlier it is, but the tiers get earlier from excellent to poor ('{texts}'); reverse their order.",
        ),
    }
    reasons = {
        "unclear": Phrase("各档标准无法比较", "the tiers cannot be compared with certainty"),
    }
    needs = ("name", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for indicator, scale, facts, expected in scaled(document):
            if not facts.ordered and (clear := graded(scale)) is not scale:
                scale, expected = clear, expected_direction(clear, indicator.text)
            if not facts.ordered and not scale.comparable:
                yield _UNCLEAR
            elif turn := break_of_order(scale, expected):
                yield _out_of_order(scale, turn)
            elif expected and expected != scale.direction:
                yield _against(scale, expected, indicator.text)
            else:
                yield PASS


def _out_of_order(scale: RatingScale, turn: Turn) -> Problem:
    args = {
        "tier": tier_names((turn.tier,)),
        "text": turn.tier.text,
        "behind" if turn.how.startswith("starts") else "before": turn.beside.text,
        "texts": _texts(scale),
    }
    others = tuple(t.location for t in scale.stated if t is not turn.tier)
    return Problem(turn.tier.location, args, others, case=turn.how)


def _against(scale: RatingScale, expected: Direction, indicator: str) -> Problem:
    first, *others = scale.stated
    case = "against-early" if first.threshold.unit in DATES else f"against-{expected}"
    args = {"indicator": indicator, "texts": _texts(scale)}
    return Problem(first.location, args, tuple(tier.location for tier in others), case=case)


def _texts(scale: RatingScale) -> str:
    return " | ".join(tier.text for tier in scale.stated)
