"""The index's own words, in both languages."""

from perftable.model.phrase import Phrase

TITLE = Phrase("绩效目标审核结果", "Performance targets: results of the review")
TOTAL = Phrase(
    "共 {all} 份：退回修改 {returned} 份，通过 {passed} 份，未检查 {unread} 份",
    "Submissions: {all}; {returned} returned, {passed} pass, {unread} not checked",
)
AND_MISSING = Phrase("；上轮报送、本轮未报送 {count} 份", "; {count} not handed in again")
OVERVIEW_LINK = Phrase("打开审核总表", "Open the overview")
CONTROLS = Phrase("查找与筛选", "Search and filter")
SEARCH = Phrase("查找", "Search")
ONLY_FAILED = Phrase("仅显示退回和未检查的", "Only returned and not checked")
SHOWN = Phrase("显示 {shown} 份（共 {all} 份）", "Showing {shown} of {all}")
NOTHING = Phrase("无符合条件的单位。", "No unit matches.")
UNIT = Phrase("单位", "Unit")
VERDICT = Phrase("结论", "Verdict")
AMOUNT = Phrase("预算金额（万元）", "Budget (万元)")
GAPS = Phrase("缺项", "Lacking")
ROUND = Phrase("轮次", "Round")
ROUND_OF = Phrase("第 {number} 轮", "{number}")
SINCE = Phrase(
    "：已整改 {mended}，未整改 {again}，新发现 {fresh}",
    ": {mended} mended, {again} remaining, {fresh} new",
)
FILES = Phrase("文件", "Files")
REPLY = Phrase("回复", "Reply")
COPY = Phrase("复制意见", "Copy")
COPIED = Phrase("已复制", "Copied")
SHEET_LINK = Phrase("退回意见", "sheet")
COPY_LINK = Phrase("批注件", "comments")
PAGE_LINK = Phrase("报告", "report")
