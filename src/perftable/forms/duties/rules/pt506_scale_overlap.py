"""PT506 scale-overlap: Values belong to two tiers.

What: no value belongs to two tiers; 以上 and 以下 include the number (Civil Code, article 1259).
Why: a result in both tiers cannot be rated.
Bad: 75% and 75%以下.
Good: 75% and 不足75%.
Mend: let one of the two tiers exclude the shared values.
Basis: arithmetic; Civil Code art. 1259 (law): 以上, 以下 and 以内 include the number, 不满 and 超过 do not.

PT506 scale-overlap：相邻两档区间重叠。

检查：没有数值同属两档；以上、以下包括本数（民法典第一千二百五十九条）。
理由：同属两档的结果无法评定。
错误：75% 与 75%以下。
正确：75% 与不足75%。
改法：让其中一档不含共同的数值。
依据：算术；《民法典》第一千二百五十九条（法律）：以上、以下、以内包括本数，不满、超过不包括。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_UNCLEAR = Skip("unclear")


class ScaleOverlap(Rule):
    """Values belong to two tiers."""

    code = "PT506"
    name = "scale-overlap"
    severity = "warning"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase("相邻两档区间重叠。", "Values belong to two tiers.")
    messages = {
        "point": Phrase(
            "“{better}”与“{worse}”两档均包含 {value}；请在其中一档注明“不含 {value}”。",
            "'{better}' and '{worse}' both include {value}; let one of them exclude it.",
        ),
        "default": Phrase(
            "“{better}”与“{worse}”两档重叠，均包含 {value}；请调整各档区间，做到不重不漏。",
            "'{better}' and '{worse}' overlap, both include {value}; change the limits so that every value has one tier.",
        ),
    }
    reasons = {
        "unclear": Phrase("各档标准无法比较", "the tiers cannot be compared with certainty"),
    }
    needs = ("name", "tiers")
    explained_by = ("PT507",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            found = facts.overlap
            if scale.direction is None:
                yield _UNCLEAR
                continue
            if found is None:
                yield PASS
                continue
            better, worse = scale.stated[found.place : found.place + 2]
            args: dict[str, JsonValue] = {
                "better": better.text,
                "worse": worse.text,
                "value": found.values,
            }
            place, beside = worse.location, (better.location,)
            if found.point:  # one shared boundary value is common and mild
                yield Problem(place, args, beside, case="point", severity="note")
            else:
                yield Problem(place, args, beside)
