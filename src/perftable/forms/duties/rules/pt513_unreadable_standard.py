"""PT513 unreadable-standard: A standard cannot be read beside others that can.

What: every tier can be read as a number, a range or a date where other tiers can.
Why: a damaged standard (a letter for a digit, a sign without a number) rates nothing.
Bad: ≥95%, 9O%以上, ≥80%, <80% (the letter O for 0).
Good: ≥95%, 90%以上, ≥80%, <80%.
Mend: write the tier anew; usual slips are O for 0, %%, a missing number or unit, ≥85%以下.
Basis: heuristic; municipal measures on performance targets (normative documents): in quantities, else in grades.

PT513 unreadable-standard：个别档次的标准无法识别。

检查：其他档能读出数值、区间或日期时，每一档都能读出。
理由：残缺的标准（字母当数字、只有符号没有数）无法据以评定。
错误：≥95%、9O%以上、≥80%、<80%（把 0 写成了字母 O）。
正确：≥95%、90%以上、≥80%、<80%。
改法：重写该档；常见的是 O 与 0 混淆、%%、缺数字或单位、≥85%以下。
依据：经验判断；有关市绩效目标管理办法（规范性文件）：尽量量化，不能量化的分级表述。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.asks.tier_damage import is_damaged
from perftable.forms.duties.asks.wording import tier_names
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class UnreadableStandard(Rule):
    """A standard cannot be read beside others that can."""

    code = "PT513"
    name = "unreadable-standard"
    severity = "note"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("个别档次的标准无法识别。", "A standard cannot be read beside others that can.")
    messages = {
        "default": Phrase(
            "{tier}档“{text}”不规范，无法识别为标准；请核实后重新填写。",
            "'{text}' ({tier}) cannot be read as a standard, the other tiers can; check it and write it again.",
        ),
    }
    needs = ("name", "tiers")
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            if not facts.damaged:
                yield PASS
                continue
            unread = (tier for tier in scale.stated if tier.threshold.bounds is None)
            for tier in filter(is_damaged, unread):
                args = {"tier": tier_names((tier,)), "text": tier.text}
                yield Problem(tier.location, args)
