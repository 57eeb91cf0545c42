"""PT508 mixed-units: The tiers of one scale are in different units.

What: all tiers of a scale are in one unit; units of one quantity (分钟 and 小时) may mix.
Why: 95% and 10次 cannot be graded against each other.
Bad: ≥95%, ≥10次, ≥75%, <75%.
Good: ≥95%, ≥85%, ≥75%, <75%.
Mend: write all tiers in one unit.
Basis: arithmetic; Metrology Law art. 3 (law): legal units.

PT508 mixed-units：各档计量单位不一致。

检查：同一指标各档用同一单位；同一种量的单位（如分钟与小时）可以混用。
理由：95% 与 10次 无法比较高低。
错误：≥95%、≥10次、≥75%、<75%。
正确：≥95%、≥85%、≥75%、<75%。
改法：各档改用同一单位。
依据：算术；《计量法》第三条（法律）：使用法定计量单位。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.scale_facts import scaled
from perftable.forms.duties.asks.tier_units import mixed_units
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class MixedUnits(Rule):
    """The tiers of one scale are in different units."""

    code = "PT508"
    name = "mixed-units"
    severity = "error"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase("各档计量单位不一致。", "The tiers of one scale are in different units.")
    messages = {
        "default": Phrase(
            "各档计量单位不一致：{units}；请统一。",
            "the tiers are in different units: {units}; use one.",
        ),
    }
    reasons = {
        "unclear": Phrase("各档标准无法比较", "the tiers cannot be compared with certainty"),
        "no-unit": Phrase("有的档未注明单位", "a tier states no unit"),
        "one-quantity": Phrase("单位不同但可换算", "the units differ but can be converted"),
    }
    needs = ("name", "tiers")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, scale, facts, _ in scaled(document):
            if not facts.units:
                yield PASS
            elif facts.units in self.reasons:
                yield Skip(facts.units)
            else:
                units = mixed_units(scale)
                assert isinstance(units, dict)
                _, odd, *_ = units.values()
                yield Problem(odd.location, {"units": " / ".join(units)})
