"""PT503 tick-instead-of-standard: Only a tick stands where a standard belongs.

What: tiers state a standard, not a mark or the tier's own name.
Why: the scale says how a result will be rated; a tick rates before the work is done.
Bad: 优 in the first tier; ≥95%, 良, 中, 差.
Good: ≥95%, ≥85%, ≥75%, <75%.
Mend: write a standard for each tier.
Basis: convention; municipal measures on performance targets (normative documents): in quantities, else in grades.

PT503 tick-instead-of-standard：评价标准未明确具体标准。

检查：各档写的是标准，而不是记号或档名。
理由：标准说明将来如何评定；打勾等于先下了结论。
错误：优档里写优；≥95%、良、中、差。
正确：≥95%、≥85%、≥75%、<75%。
改法：为每档写明标准。
依据：惯例；有关市绩效目标管理办法（规范性文件）：尽量量化，不能量化的分级表述。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.asks.wording import tier_names
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.model.scale import Kind, RatingScale, Tier
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same

_COMPARED = frozenset(("number", "interval", "date", "unclear"))
"""Kinds of standards beside which a tier's name says nothing; beside 较好 the word 差 does."""

_GRADES = frozenset("一般 中等 是 否".split())
"""Words that grade as well, where others do: 0起, 一般, 较大, 重大."""

_WORD = lazy_pattern("[一-鿿]")


class TickInsteadOfStandard(Rule):
    """Only a tick stands where a standard belongs."""

    code = "PT503"
    name = "tick-instead-of-standard"
    severity = "warning"
    basis = "convention"
    of = DutyForm
    title = Phrase("评价标准未明确具体标准。", "Only a tick stands where a standard belongs.")
    messages = {
        "default": Phrase(
            "评价标准仅填“{text}”，未明确具体标准；请分别填写各档的具体标准。",
            "only '{text}' where standards belong; write a standard for each tier.",
        ),
        "some": Phrase(
            "评价标准仅填“{text}”，其他档已填写具体标准；请填写“{tiers}”档的具体标准。",
            "'{text}' is no standard, though other tiers state one; write a standard for {tiers}.",
        ),
    }
    needs = ("name", "tiers")
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            if "tick" not in facts.kinds:
                yield PASS
                continue
            tiers = scale.stated
            if all(tier.threshold.kind == "tick" for tier in tiers):
                yield Problem(tiers[0].location, {"text": tiers[0].text})
                continue
            marks = _marks(scale, facts.kinds)
            if marks:
                first, *others = marks
                args: dict[str, JsonValue] = {
                    "text": first.text,
                    "count": len(marks),
                    "tiers": tier_names(marks),
                }
                places = tuple(tier.location for tier in others)
                yield Problem(first.location, args, places, case="some")
            else:
                yield PASS


def _marks(scale: RatingScale, kinds: frozenset[Kind]) -> list[Tier]:
    """Return the tiers that carry a mere mark beside others' standards."""
    tiers = scale.stated
    ticks = [tier for tier in tiers if tier.threshold.kind == "tick"]
    if not kinds & _COMPARED:  # 效果显著 | 较好 | 一般 | 差 is prose; √ never is
        return [tier for tier in ticks if not _WORD.search(tier.text)]
    graded = "prose" in kinds
    return [tier for tier in ticks if not (graded and same(tier.text) in _GRADES)]
