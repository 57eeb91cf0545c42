"""The return sheet's own words, in both languages."""

from collections.abc import Mapping

from perftable.model.finding import Severity
from perftable.model.phrase import Phrase

TITLE = Phrase("绩效目标审核退回修改意见", "Performance targets: returned for correction")
TITLE_PASSED = Phrase("绩效目标审核意见", "Performance targets: result of the review")
FORM = Phrase("绩效目标申报材料", "performance targets")
OPENING = Phrase(
    "你单位报送的{form}收悉。经审核，存在下列问题，请逐项核对修改。",
    "The performance targets that you handed in have been reviewed. Please correct what follows.",
)
OPENING_PASSED = Phrase(
    "你单位报送的{form}收悉。经审核，未发现必须修改的问题，予以通过；下列事项请核实或参考。",
    "The performance targets that you handed in have been reviewed and pass. Please look at what"
    " follows.",
)
OPENING_CLEAN = Phrase(
    "你单位报送的{form}收悉。经审核，未发现问题，予以通过。",
    "The performance targets that you handed in have been reviewed and pass; nothing was found.",
)
UNREAD = Phrase(
    "你单位报送的文件“{file}”无法读取，未能审核：{reason}。请核对后重新报送。",
    "The file '{file}' that you handed in cannot be read and was not reviewed: {reason}."
    " Please hand it in again.",
)
NOT_WHOLLY = Phrase("；未全部审核：{reason}", "; not wholly reviewed: {reason}")
ROUND = Phrase("第 {number} 轮", "{number}")
GROUPS: Mapping[Severity, Phrase] = {
    "error": Phrase("必须修改的问题（{count} 项）", "To be corrected ({count})"),
    "warning": Phrase("请核实完善的问题（{count} 项）", "To be looked at ({count})"),
    "note": Phrase("供参考的提示（{count} 项）", "For your information ({count})"),
}
HEADS = {
    "number": Phrase("序号", "No."),
    "place": Phrase("位置", "Where"),
    "problem": Phrase("问题及修改要求", "What to correct"),
}
ROWS = Phrase("涉及：{names}", "Rows: {names}")
AGAIN = Phrase("【上轮已提出】", "[said before] ")
MENDED = Phrase("上轮问题整改情况", "Since the last round")
PROGRESS = Phrase(
    "上轮提出的问题已整改 {mended} 处，仍未整改 {again} 处；本轮新发现 {fresh} 处。",
    "Mended since the last round: {mended}; remaining: {again}; new: {fresh}.",
)
MENDED_LIST = Phrase("已整改的问题：", "Mended:")
MENDED_LINE = Phrase("{message}（{names}）", "{message} ({names})")
CLOSING = Phrase(
    "请于{deadline}前修改完毕，并将修改后的绩效目标表重新报送。",
    "Please hand in the corrected performance targets by {deadline}.",
)
NO_DEADLINE = Phrase("　　　　年　　月　　日", "____________")
SIGNATURES = (
    Phrase("审核人（签字）：{name}", "Reviewed by: {name}"),
    Phrase("审核日期：", "Date: "),
    Phrase("审核单位（盖章）：", "Office (seal): "),
    Phrase("单位签收（签字、日期）：", "Received by, date: "),
)
PAGE = Phrase("第 {page} 页", "Page {page}")

FACTS = ("unit", "form", "file", "round", "date", "verdict")
"""The facts at the head of the sheet, in their order."""

FIELDS = {
    "title": Phrase("标题", "title"),
    "unit": Phrase("单位", "unit"),
    "form": Phrase("表名", "form"),
    "file": Phrase("文件", "file"),
    "round": Phrase("轮次", "round"),
    "date": Phrase("审核日期", "date"),
    "verdict": Phrase("审核结论", "verdict"),
    "counts": Phrase("问题数量", "counts"),
    "reviewer": Phrase("审核人", "reviewer"),
    "deadline": Phrase("期限", "deadline"),
    "opening": Phrase("开头", "opening"),
    "closing": Phrase("结尾", "closing"),
    "progress": Phrase("整改情况", "progress"),
    "mended": Phrase("已整改", "mended"),
}
"""Fields of a template: {{单位}} or {{unit}}."""

ROW_FIELDS = {
    "number": Phrase("序号", "number"),
    "level": Phrase("级别", "level"),
    "place": Phrase("位置", "place"),
    "problem": Phrase("问题", "problem"),
}
"""Fields of a table's row that is repeated for everything to correct."""
