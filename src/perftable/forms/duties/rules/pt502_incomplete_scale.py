"""PT502 incomplete-scale: Some of the tiers are empty.

What: every tier that the header names is stated.
Why: results in an empty tier cannot be rated.
Bad: ≥95%, ≥85%, empty, <75%.
Good: ≥95%, ≥85%, ≥75%, <75%.
Mend: write the missing tiers.
Basis: convention; a guide to filling in (form notes) allows fewer than four.

PT502 incomplete-scale：评价标准缺档。

检查：表头所列各档都写有标准。
理由：空缺的档无法评定。
错误：≥95%、≥85%、空、<75%。
正确：≥95%、≥85%、≥75%、<75%。
改法：补上缺少的档。
依据：惯例；填报说明（表格说明）允许少于四档。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.asks.wording import tier_names
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_NO_STANDARD = frozenset(("empty", "tick"))
_TICK = Skip("tick")


class IncompleteScale(Rule):
    """Some of the tiers are empty."""

    code = "PT502"
    name = "incomplete-scale"
    severity = "warning"
    basis = "convention"
    of = DutyForm
    title = Phrase("评价标准缺档。", "Some of the tiers are empty.")
    messages = {
        "default": Phrase(
            "“{tiers}”档未填写评价标准，其他档已填写；请补充。",
            "there is no standard for {tiers}, though other tiers have one; write it.",
        ),
    }
    reasons = {
        "tick": Phrase("仅打勾，见 PT503", "only a tick, see PT503"),
    }
    needs = ("name", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            held = facts.kinds
            if held <= _NO_STANDARD:
                yield _TICK
            elif "empty" in held:
                empty = [tier for _, tier in scale.tiers() if tier.threshold.kind == "empty"]
                args: dict[str, JsonValue] = {"count": len(empty), "tiers": tier_names(empty)}
                yield Problem(empty[0].location, args)
            else:
                yield PASS
