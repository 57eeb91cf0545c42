"""Words that several reports use, in both languages."""

from perftable.model.finding import SEVERITIES, Severity
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Counts, DocumentReport, ReportCounts
from perftable.reports.base import Submission

SEVERITY: dict[Severity, Phrase] = {
    "error": Phrase("错误", "error"),
    "warning": Phrase("警告", "warning"),
    "note": Phrase("提示", "note"),
}
PASS = Phrase("通过", "pass")
FAIL = Phrase("不通过", "fail")
NOT_CHECKED = Phrase("未能检查", "not checked")
BROKEN_RULE = Phrase("审核规则运行出错", "rule itself failed")
CONFIGURATION = Phrase("配置", "Configuration")
UNTRUSTED = Phrase("不受信任的配置", "configuration not trusted")
FINDING = Phrase("问题", "finding")
CHECKLIST = Phrase(
    "请审核人判断（机器不判断，不等于通过）", "For the reader to judge (not checked, not passed)"
)
REMARKS = Phrase("读取说明", "Notes on reading")
_FAILS = Phrase("（fail-on 为 {limit}，本次运行不通过）", " (fails this run: fail-on {limit})")
_TOTAL = Phrase(
    "共 {documents} 份文件：{passed} 份通过，{failed} 份不通过，{unreadable} 份未能检查",
    "{documents} documents: {passed} pass, {failed} fail, {unreadable} not checked",
)
_BROKEN = Phrase("审核规则运行出错，未检查完", "a rule itself failed, not all is checked")
_UNREAD = Phrase("有绩效目标表未检查：{count} 个", "tables of targets not checked: {count}")
_INCOMPLETE = Phrase(
    "；其中 {incomplete} 份未全部检查", "; {incomplete} of them not wholly checked"
)


def counted(number: int, noun: Phrase, lang: Lang) -> str:
    """Return "3 个错误", "1 error", "2 errors"."""
    if lang == "zh":
        return f"{number} 个{noun.zh}"
    return f"{number} {noun.en}" + ("" if number == 1 else "s")


def tally(counts: Counts, lang: Lang) -> str:
    """Return how many findings of each severity there are: "2 errors, 1 warning, 0 notes"."""
    parts = (counted(getattr(counts, name), SEVERITY[name], lang) for name in SEVERITIES)
    return ("，" if lang == "zh" else ", ").join(parts)


def total(counts: ReportCounts, lang: Lang) -> str:
    """Return how many documents pass, fail, and could not be checked, or not wholly."""
    text = _TOTAL.say(lang, **dict(counts))
    return text + _INCOMPLETE.say(lang, incomplete=counts.incomplete) if counts.incomplete else text


def lacking(verdict: DocumentReport, lang: Lang) -> str:
    """Return why the document could not be checked, or not wholly; "" where nothing is lacking."""
    if verdict.status == "unreadable":
        return verdict.say(lang)
    said = [_BROKEN.say(lang)] if verdict.broken else []
    if verdict.unchecked:
        said.append(_UNREAD.say(lang, count=len(verdict.unchecked)))
    return ("；" if lang == "zh" else "; ").join(said)


def fails(submission: Submission, lang: Lang) -> str:
    """Return that a document fails the run where its verdict does not say so, else ""."""
    said = submission.verdict.verdict == "fail" or not submission.fails
    return "" if said else _FAILS.say(lang, limit=submission.fail_on)
