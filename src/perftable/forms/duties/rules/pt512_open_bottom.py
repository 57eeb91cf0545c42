"""PT512 open-bottom: The last tier leaves the worst results out.

What: the last tier takes in all that is worse than the tier before it.
Why: a result below the last bound belongs to no tier and cannot be rated.
Bad: ≥95%, ≥90%, ≥85%, ≥80% (a result of 70% is in no tier).
Good: ≥95%, ≥90%, ≥85%, <85%.
Mend: let the last tier begin where the one before it ends: <85%, 不足85%.
Basis: arithmetic; Civil Code art. 1259 (law) for 以上 and 以下. Dates, bare numbers and bounds at 0 or 100% are left alone.

PT512 open-bottom：最末档未涵盖最差的结果。

检查：最后一档包括比上一档差的全部结果。
理由：低于最后一个界限的结果不属于任何一档，无法评定。
错误：≥95%、≥90%、≥85%、≥80%（结果为 70% 时不属于任何一档）。
正确：≥95%、≥90%、≥85%、<85%。
改法：最后一档从上一档的界限写起，如 <85%、不足85%。
依据：算术；《民法典》第一千二百五十九条（法律）。日期、单独的数字以及界限为 0 或 100% 的不检查。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.asks.wording import tier_names
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_UNCLEAR, _UPSIDE_DOWN = Skip("unclear"), Skip("upside-down")


class OpenBottom(Rule):
    """The last tier leaves the worst results out."""

    code = "PT512"
    name = "open-bottom"
    severity = "note"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase(
        "最末档未涵盖最差的结果。",
        "The last tier leaves the worst results out.",
    )
    messages = {
        "higher": Phrase(
            "{tier}档“{text}”设有下限，低于 {value} 的结果无对应档次；请将该档调整为涵盖其余全部结果。",
            "'{text}' ({tier}) has a lower limit, so results below {value} belong to no tier; let the last tier take in the rest.",
        ),
        "lower": Phrase(
            "{tier}档“{text}”设有上限，高于 {value} 的结果无对应档次；请将该档调整为涵盖其余全部结果。",
            "'{text}' ({tier}) has an upper limit, so results above {value} belong to no tier; let the last tier take in the rest.",
        ),
    }
    reasons = {
        "unclear": Phrase("各档标准无法比较", "the tiers cannot be compared with certainty"),
        "upside-down": Phrase("各档好坏颠倒，见 PT504", "the scale is upside down, see PT504"),
    }
    needs = ("name", "tiers")
    explained_by = ("PT507",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, expected in scaled(document):
            if scale.direction is None:
                yield _UNCLEAR
            elif expected is not None and expected != scale.direction:
                yield _UPSIDE_DOWN
            elif not facts.left_out:
                yield PASS
            else:
                *_, (_, last) = scale.tiers()
                args = {"tier": tier_names((last,)), "text": last.text, "value": facts.left_out}
                yield Problem(last.location, args, case=scale.direction)
