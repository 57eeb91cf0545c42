"""What comparisons of folders say."""

from perftable.model.folders import By, FolderComparison, Submission
from perftable.model.phrase import Lang, Phrase
from perftable.reports.words import FAIL, NOT_CHECKED, PASS

TITLE = Phrase("绩效目标前后对比", "Performance targets: two rounds compared")
TOTAL = Phrase(
    "两边均有 {both} 份（有变化 {changed} 份），仅新的一边有 {added} 份，仅旧的一边有 {removed} 份，"
    "未能读取 {unread} 份",
    "Submissions in both: {both} ({changed} changed); {added} only in the new folder,"
    " {removed} only in the old one, {unread} not read",
)
FINDINGS = Phrase(
    "问题：已整改 {mended}，新发现 {new}，未整改 {remaining}",
    "Findings: {mended} mended, {new} new, {remaining} remaining",
)
SUMMARY = Phrase("汇总", "Summary")
CHANGES = Phrase("内容变化", "Changes")
FOUND = Phrase("问题变化", "Findings")
ADDED = Phrase("仅新的一边有", "Only in the new folder")
REMOVED = Phrase("仅旧的一边有", "Only in the old folder")
SUBMISSION = Phrase("单位", "Submission")
OLD_FILE = Phrase("旧文件", "Old file")
NEW_FILE = Phrase("新文件", "New file")
MATCHED = Phrase("匹配依据", "Matched by")
VERDICTS = Phrase("结论", "Verdict")
MENDED = Phrase("已整改", "Mended")
NEW = Phrase("新发现", "New")
REMAINING = Phrase("未整改", "Remaining")
ROWS = Phrase("行的变化", "Rows")
MONEY_OLD = Phrase("原金额（万元）", "Old amount (万元)")
MONEY_NEW = Phrase("现金额（万元）", "New amount (万元)")
DIFFERENCE = Phrase("增减（万元）", "Difference (万元)")
REMARK = Phrase("说明", "Remark")
CHANGE = Phrase("变化", "Change")
NAME = Phrase("所在行", "Row")
PLACE = Phrase("位置", "Where")
FIELD = Phrase("栏目", "Field")
OLD = Phrase("原内容", "Old")
NEW_TEXT = Phrase("现内容", "New")
STATE = Phrase("状态", "State")
LEVEL = Phrase("级别", "Severity")
MESSAGE = Phrase("问题及修改要求", "What to correct")
CODE = Phrase("编号", "Code")
SAME = Phrase("无变化", "unchanged")
BY: dict[By, Phrase] = {
    "name": Phrase("文件名", "name"),
    "unit": Phrase("单位", "unit"),
    "content": Phrase("内容", "content"),
}


def called(one: Submission) -> str:
    """Return what a submission is called: its unit, else its file."""
    return one.unit or one.new.rpartition("/")[2]


def verdicts(one: Submission, lang: Lang) -> str:
    """Return the verdicts on both versions: 不通过 → 通过."""
    words = {"pass": PASS, "fail": FAIL, None: NOT_CHECKED}
    said = [words[verdict].say(lang) for verdict in one.verdicts]
    return " → ".join(dict.fromkeys(said))


def total(comparison: FolderComparison) -> list[str]:
    """Return the totals, in sentences."""
    lang, totals = comparison.lang, comparison.totals
    counts = {
        name: sum(getattr(totals, name).model_dump().values())
        for name in ("mended", "new", "remaining")
    }
    figures = {k: v for k, v in totals.model_dump().items() if isinstance(v, int)}
    return [TOTAL.say(lang, **figures), FINDINGS.say(lang, **counts)]
