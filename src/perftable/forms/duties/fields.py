"""The fields and levels of the Hebei table: declared once, for reports, comparing and rules."""

from perftable.model.form import Field, Level
from perftable.model.phrase import Phrase
from perftable.model.scale import FORM_TIERS, TIER_NAMES

_DIRECTIONS = {
    "higher": Phrase("越高越好", "higher is better"),
    "lower": Phrase("越低越好", "lower is better"),
}

FIELDS = (
    Field("number", Phrase("序号", "Number"), "number", required=False),
    Field("code", Phrase("编码", "Code"), "code", required=False),
    Field("name", Phrase("职责活动", "Name"), "name"),
    Field("budget", Phrase("年度预算", "Budget"), "money", short=Phrase("预算", "budget")),
    Field("content", Phrase("内容描述", "Content"), "text", short=Phrase("内容", "content")),
    Field("goal", Phrase("绩效目标", "Goal"), "text", short=Phrase("目标", "goal")),
    Field(
        "indicator", Phrase("绩效指标", "Indicator"), "indicator", short=Phrase("指标", "indicator")
    ),
    *(Field(name, label, "standard", name in FORM_TIERS) for name, label in TIER_NAMES.items()),
    Field("direction", Phrase("方向", "Direction"), "derived", False, words=_DIRECTIONS),
)

LEVELS = (
    Level("duty", Phrase("职责", "Duty"), plural="duties"),
    Level("activity", Phrase("工作活动", "Activity"), plural="activities"),
    Level(
        "indicator",
        Phrase("绩效指标", "Indicator"),
        step=False,
        short=Phrase("指标", "indicator"),
    ),
)
