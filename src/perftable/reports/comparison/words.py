"""What comparisons say, and their marks."""

from perftable.model.comparison import Kind
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
FROM = Phrase("  原属“{name}”", "  was under '{name}'")
LOOSE = Phrase("  原无所属{level}", "  had no {level}")
NOTHING = "—"
SHIFT = {
    "stricter": Phrase("从严", "stricter"),
    "looser": Phrase("放宽", "looser"),
    "raised": Phrase("提高", "raised"),
    "lowered": Phrase("降低", "lowered"),
}
ONLY = {"old": Phrase("仅原表有：", "only before: "), "new": Phrase("仅新表有：", "only now: ")}
EQUIVALENT = Phrase("（含义相同）", " (means the same)")
