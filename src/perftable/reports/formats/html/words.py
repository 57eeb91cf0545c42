"""The page's own words, in both languages."""

from perftable.model.finding import Finding
from perftable.model.phrase import Phrase
from perftable.reports.formats.html.elements import both
from perftable.reports.tables.headings import column_name as called
from perftable.reports.words import FINDING, counted

TITLE = Phrase("绩效目标审核报告", "Performance targets: report")
SKIP = Phrase("跳到正文", "Skip to the report")
LANGUAGE = Phrase("语言", "Language")
CONTROLS = Phrase("筛选与语言", "Filters and language")
SEVERITIES = Phrase("按级别筛选", "Filter by severity")
ONLY_ROWS = Phrase("仅显示有问题的行", "Only rows with findings")
RESET = Phrase("全部显示", "Show all")
PRINT = Phrase("打印", "Print")
SHOWN = Phrase("显示 ", "Showing ")
OF_FINDINGS = Phrase(" 个问题（共 {all} 个）", " of {all} findings")
SEARCH = Phrase("查找单位或文件", "Search units and files")
ONLY_FAILED = Phrase("仅显示不通过和未检查的", "Only failed and not checked")
NO_DOCUMENT = Phrase("无符合条件的单位或文件。", "No unit or file matches.")
OPEN_ALL = Phrase("全部展开", "Open all")
CLOSE_ALL = Phrase("全部收起", "Close all")
NO_SCRIPT = Phrase(
    "浏览器未运行脚本：报告完整，但不能筛选和切换语言。",
    "Scripts do not run here: the report is complete, but filters and languages cannot be switched.",
)
LEFT_OUT = Phrase("已筛选，以下内容未打印", "Filtered, not printed")
RULE_CODES = Phrase("规则 ", "rules ")
OTHER_ROWS = Phrase("无问题的行", "rows without findings")
OTHER_FILES = Phrase("未列出的文件", "files that are not listed")
CLOSED = Phrase("（未展开，内容未打印）", "(closed: its content is not printed)")

INDEX = Phrase("各单位审核结论", "Verdicts by unit")
UNIT = Phrase("单位、文件", "Unit, file")
TO_INDEX = Phrase("回目录", "Back to the index")
DOCUMENT = Phrase("文件", "File")
VERDICT = Phrase("结论", "Verdict")
TOTAL = Phrase(
    "共 {documents} 份文件：{passed} 份通过，{failed} 份不通过，{unreadable} 份未检查。",
    "{documents} files: {passed} pass, {failed} fail, {unreadable} not checked.",
)
INCOMPLETE = Phrase(
    "其中 {count} 份未全部检查。",
    "{count} of them not wholly checked.",
)
AMOUNTS_BY = Phrase("{money}（按{by}，万元）", "{Money} by {by}, 万元")
AMOUNTS = Phrase("金额（万元）", "Amounts, 万元")
AMOUNT = Phrase("{money}（万元）", "{Money} (万元)")
SHARE = Phrase("占比", "Share")
BAR = Phrase("图示", "Chart")
REST = Phrase("其余 {count} 项", "{count} more")
SUM = Phrase("合计", "Total")
NO_AMOUNT = Phrase("各{by}均未填列{money}。", "No {by} states a {money}.")
NO_AMOUNTS = Phrase("未填列金额。", "No amounts are stated.")
RULES = Phrase("问题（按规则）", "Findings by rule")
RULE = Phrase("规则", "Rule")
COUNT = Phrase("数量", "Count")
NONE_FOUND = Phrase("未发现问题。", "Nothing was found.")

FINDINGS = Phrase("问题清单", "Findings")
TABLE = Phrase("原表", "The table as submitted")
TABLE_OF = Phrase("表 {table}", "Table {table}")
PART_OF = Phrase("表 {table}（续表）", "Table {table} (continued)")
TEXTS = Phrase("正文中的问题", "Findings in the text")
PARAGRAPH = Phrase("段落", "Paragraph")
TEXT = Phrase("原文", "Text")
ROW_NUMBER = Phrase("行", "Row")
REMARKS = Phrase("审核意见", "Remarks")
ROW = Phrase("第 {row} 行", "Row {row}")
TABLE_ROW = Phrase("表 {table} 第 {row} 行", "Table {table}, row {row}")
TEXT_PLACE = Phrase("第 {number} 段", "Paragraph {number}")
WHOLE_TABLE = Phrase("表 {table}", "Table {table}")
SEE = Phrase("另见", "see also")
EMPTY = Phrase("（空）", "(empty)")
NO_SOURCE = Phrase("本次未保留原表。", "The table was not kept in this run.")

WAIVED = Phrase("已豁免（不计入）", "Waived (not counted)")
KNOWN = Phrase("基线中已有（不计入）", "In the baseline (not counted)")
REASON = Phrase("原因", "Reason")
BY = Phrase("批准", "By")
UNTIL = Phrase("有效期至", "Until")
PLACE = Phrase("位置", "Place")
FINDING_HEAD = Phrase("问题", "Finding")
NOT_APPLICABLE_OF = Phrase("{all} 项中 {count} 项", "{count} of {all}")
BROKEN = Phrase(
    "审核规则运行出错，检查不完整：", "A rule itself failed; the check is not complete: "
)
WAIVERS = Phrase("未用到的豁免", "Waivers without effect")
UNUSED = Phrase(
    "所查文件未用到，其他文件也不需要时可以删去",
    "the files checked do not need it; remove it if no other does",
)
PAGES = Phrase("规则说明", "The rules")
MADE_BY = Phrase("由 {tool} {version} 生成", "Made by {tool} {version}")


def column_name(finding: Finding) -> Phrase:
    """Return the name of the column that a finding is about."""
    column = finding.location.column or ""
    return both(lambda lang: called(column, lang, finding.kinds))


def at_column(finding: Finding, said: Phrase) -> Phrase:
    """Return what is said of a cell, its column's name before it."""
    name = column_name(finding)
    return Phrase(f"{name.zh}：{said.zh}", f"{name.en}: {said.en}")


def number_of(count: int) -> Phrase:
    """Return "3 个问题", "3 findings"."""
    return both(lambda lang: counted(count, FINDING, lang))


def of_amounts(said: Phrase, by: Phrase, money: Phrase) -> Phrase:
    """Return what is said of the amounts, `money` being what they are called."""
    english = {"by": by.en, "money": money.en, "Money": money.en[:1].upper() + money.en[1:]}
    return Phrase(said.zh.format(by=by.zh, money=money.zh), said.en.format(**english))


def without_amount(count: int, by: Phrase, money: Phrase) -> Phrase:
    """Return how many groups, counted by name as the bars are, state no amount."""
    names = f"1 more {by.en} name states" if count == 1 else f"{count} more {by.en} names state"
    return Phrase(f"另有 {count} 个{by.zh}名称未填列{money.zh}。", f"{names} no {money.en}.")
