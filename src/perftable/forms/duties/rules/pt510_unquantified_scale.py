"""PT510 unquantified-scale: The tiers are only words, with no figures to compare.

What: at least one tier states a quantity or a date.
Why: prose leaves the rating to taste.
Bad: 效果显著, 效果较好, 效果一般, 效果较差.
Good: ≥95%, ≥85%, ≥75%, <75%.
Mend: state figures where the work allows it.
Basis: heuristic; municipal measures on performance targets (normative documents): in quantities, else in grades.

PT510 unquantified-scale：各档标准均为文字，未量化。

检查：至少有一档写明数量或日期。
理由：全是文字，评定只凭印象。
错误：效果显著、效果较好、效果一般、效果较差。
正确：≥95%、≥85%、≥75%、<75%。
改法：能量化的写成数字。
依据：经验判断；有关市绩效目标管理办法（规范性文件）：尽量量化，不能量化的分级表述。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule

_IN_WORDS = frozenset(("prose", "tick", "empty"))


class UnquantifiedScale(Rule):
    """The tiers are only words, with no figures to compare."""

    code = "PT510"
    name = "unquantified-scale"
    severity = "note"
    basis = "heuristic"
    of = DutyForm
    title = Phrase(
        "各档标准均为文字，未量化。", "The tiers are only words, with no figures to compare."
    )
    messages = {
        "default": Phrase(
            "各档标准均为文字（“{text}”等），未量化；能够量化的请量化。",
            "the tiers are only words (such as '{text}') and cannot be compared; state figures where possible.",
        ),
    }
    needs = ("name", "tiers")
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            held = facts.kinds
            if "prose" in held and held <= _IN_WORDS:  # 及时, 较及时, 一般, 不及时
                first = next(tier for tier in scale.stated if tier.threshold.kind == "prose")
                yield Problem(first.location, {"text": first.text})
            else:
                yield PASS
