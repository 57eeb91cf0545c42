"""PT505 scale-gap: Values between two tiers belong to none.

What: two neighbouring tiers leave no value between them; whole numbers may step by one.
Why: a result in the gap cannot be rated.
Bad: ≥95%, 80%-90%, 60%-80%, <60%.
Good: ≥90%, 80%-90%, …
Mend: let each tier begin where the better one ends.
Basis: arithmetic; Civil Code art. 1259 (law): 以上, 以下 and 以内 include the number, 不满 and 超过 do not.

PT505 scale-gap：相邻两档之间存在未覆盖的区间。

检查：相邻两档之间没有遗漏的数值；整数可以逐一递减。
理由：落在空档里的结果无法评定。
错误：≥95%、80%-90%、60%-80%、<60%。
正确：≥90%、80%-90%……
改法：让每档从上一档结束处开始。
依据：算术；《民法典》第一千二百五十九条（法律）：以上、以下、以内包括本数，不满、超过不包括。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_UNCLEAR = Skip("unclear")


class ScaleGap(Rule):
    """Values between two tiers belong to none."""

    code = "PT505"
    name = "scale-gap"
    severity = "warning"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase("相邻两档之间存在未覆盖的区间。", "Values between two tiers belong to none.")
    messages = {
        "default": Phrase(
            "“{better}”与“{worse}”之间存在未覆盖的区间（{gap}）；请调整各档区间，做到不重不漏。",
            "{gap} lies between '{better}' and '{worse}' and belongs to no tier; change the limits so that every value has one tier.",
        ),
    }
    reasons = {
        "unclear": Phrase("各档标准无法比较", "the tiers cannot be compared with certainty"),
    }
    needs = ("name", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            if scale.direction is None:
                yield _UNCLEAR
            elif facts.gap is None:
                yield PASS
            else:
                place, gap = facts.gap
                better, worse = scale.stated[place : place + 2]
                args = {"better": better.text, "worse": worse.text, "gap": gap}
                yield Problem(worse.location, args, (better.location,))
