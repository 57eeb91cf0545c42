"""What the overview calls its sheets and columns."""

from perftable.model.phrase import Phrase

UNITS = Phrase("总表", "Units")
RULES = Phrase("按问题类型", "By rule")
FINDINGS = Phrase("问题明细", "Findings")
MENDED_SHEET = Phrase("已整改", "Mended")

UNIT = Phrase("单位", "Unit")
VERDICT = Phrase("结论", "Verdict")
AMOUNT = Phrase("预算金额（万元）", "Budget (万元)")
GAPS = Phrase("缺项", "Lacking")
ROUND = Phrase("轮次", "Round")
MENDED = Phrase("已整改", "Mended")
AGAIN = Phrase("未整改", "Remaining")
FRESH = Phrase("新发现", "New")
FILE = Phrase("文件", "File")
REMARK = Phrase("说明", "Remark")

RULE = Phrase("问题类型", "Rule")
LEVEL = Phrase("级别", "Severity")
COUNT = Phrase("问题数", "Findings")
UNIT_COUNT = Phrase("单位数", "Units")
UNITS_WITH = Phrase("涉及单位", "Found at")
CODE = Phrase("编号", "Code")
NAMES = Phrase("所在行", "Row")
PLACE = Phrase("位置", "Where")
MESSAGE = Phrase("问题及修改要求", "What to correct")
SINCE = Phrase("整改情况", "Since last round")
OLD = Phrase("上轮已提出", "said before")
NEW = Phrase("本轮新发现", "new")

PARTLY = Phrase("未全部审核：{reason}", "not wholly reviewed: {reason}")
UNCOPIED = Phrase("无批注副本：{reason}", "no annotated copy: {reason}")
