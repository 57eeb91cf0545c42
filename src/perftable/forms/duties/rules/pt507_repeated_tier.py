"""PT507 repeated-tier: Two tiers carry the same standard.

What: each tier has a standard of its own.
Why: a result that meets both cannot be rated.
Bad: 90%, 80%, 70%, 70%.
Good: 90%, 80%, 70%, 70%以下（不含）.
Mend: write a standard for each tier.
Basis: arithmetic; Civil Code art. 1259 (law): 以上, 以下 and 以内 include the number, 不满 and 超过 do not.

PT507 repeated-tier：两档标准相同。

检查：每档有各自的标准。
理由：同时符合两档的结果无法评定。
错误：90%、80%、70%、70%。
正确：90%、80%、70%、70%以下（不含）。
改法：为每档写各自的标准。
依据：算术；《民法典》第一千二百五十九条（法律）：以上、以下、以内包括本数，不满、超过不包括。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class RepeatedTier(Rule):
    """Two tiers carry the same standard."""

    code = "PT507"
    name = "repeated-tier"
    severity = "warning"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase("两档标准相同。", "Two tiers carry the same standard.")
    messages = {
        "default": Phrase(
            "“{text}”同时用于 {count} 档；请分别明确各档标准。",
            "'{text}' is the standard of {count} tiers; write a different one for each.",
        ),
    }
    needs = ("name", "tiers")
    explained_by = ("PT306", "PT504")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            if facts.repeated:
                first, second, *more = same = [scale.stated[place] for place in facts.repeated]
                others = (first, *more)
                args: dict[str, JsonValue] = {"text": second.text, "count": len(same)}
                yield Problem(second.location, args, tuple(tier.location for tier in others))
            else:
                yield PASS
