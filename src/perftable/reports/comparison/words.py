"""What comparisons say, and their marks."""

from perftable.model.comparison import Kind
from perftable.model.location import Column
from perftable.model.phrase import Phrase

KIND: dict[Kind, Phrase] = {
    "added": Phrase("新增", "added"),
    "removed": Phrase("删除", "removed"),
    "moved": Phrase("移位", "moved"),
    "renamed": Phrase("改名", "renamed"),
    "changed": Phrase("修改", "changed"),
    "same": Phrase("未变", "unchanged"),
}
EMPTY = Phrase("（空）", "(empty)")
MARKS: dict[Kind, tuple[str, str]] = {
    "added": ("+", "green"),
    "removed": ("-", "red"),
    "moved": (">", "yellow"),
    "renamed": ("~", "yellow"),
    "changed": ("~", "yellow"),
    "same": (" ", "dim"),
}
ROW = Phrase("第 {row} 行", "row {row}")
FROM = Phrase("  原属“{duty}”", "  was under '{duty}'")
LOOSE = Phrase("  原无所属职责", "  had no duty")
FIELDS = {
    "code": Phrase("编码", "code"),
    "content": Phrase("内容", "content"),
    "goal": Phrase("目标", "goal"),
}
BUDGET = Phrase("预算", "budget")
INDICATOR = Phrase("指标", "indicator")
TIERS: dict[Column, Phrase] = {
    "excellent": Phrase("优", "excellent"),
    "good": Phrase("良", "good"),
    "fair": Phrase("中", "fair"),
    "low": Phrase("低", "low"),
    "poor": Phrase("差", "poor"),
    "worst": Phrase("最差", "worst"),
}
NOTHING = "—"
EQUIVALENT = Phrase("（含义相同）", " (means the same)")
