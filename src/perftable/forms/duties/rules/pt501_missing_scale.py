"""PT501 missing-scale: An indicator has no rating scale.

What: every indicator has a scale.
Why: without a scale the result cannot be rated.
Bad: four empty cells.
Good: ≥95%, ≥85%, ≥75%, <75%.
Mend: write a standard for each tier.
Basis: structure; municipal measures on performance targets (normative documents): in quantities, else in grades.

PT501 missing-scale：绩效指标未填写评价标准。

检查：每个指标都有评价标准。
理由：没有标准就无法评定结果。
错误：四档都为空。
正确：≥95%、≥85%、≥75%、<75%。
改法：为每档写明标准。
依据：表格结构；有关市绩效目标管理办法（规范性文件）：尽量量化，不能量化的分级表述。
"""

from collections.abc import Iterator

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import activities
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class MissingScale(Rule):
    """An indicator has no rating scale."""

    code = "PT501"
    name = "missing-scale"
    severity = "error"
    basis = "structure"
    of = DutyForm
    title = Phrase("绩效指标未填写评价标准。", "An indicator has no rating scale.")
    messages = {
        "default": Phrase(
            "“{name}”未填写评价标准；请分别填写各档的具体标准。",
            "'{name}' has no rating scale; write a standard for each tier.",
        ),
    }
    needs = ("name", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, activity in activities(document):
            if not activity.indicators:
                yield Problem(activity.at("excellent"), {"name": activity.name})
            for indicator in activity.indicators:
                if indicator.scale is None:
                    place = indicator.location.at("excellent")
                    yield Problem(place, {"name": indicator.text})
                else:
                    yield PASS
