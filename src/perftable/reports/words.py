"""Words that several reports use, in both languages."""

from collections.abc import Mapping

from perftable.model.catalogue import RuleEntry
from perftable.model.finding import SEVERITIES, Severity
from perftable.model.lazy import LazyMapping
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
NOT_CHECKED = Phrase("未检查", "not checked")
BROKEN_RULE = Phrase("审核规则运行出错", "rule itself failed")
CONFIGURATION = Phrase("配置", "Configuration")
UNTRUSTED = Phrase("不受信任的配置", "configuration not trusted")
FINDING = Phrase("问题", "finding")
CHECKLIST = Phrase(
    "须由审核人复核的事项（程序不作判断，不代表通过）",
    "For the reader to judge (not checked, not passed)",
)
REMARKS = Phrase("读取说明", "Notes on reading")
NOT_APPLICABLE = Phrase("不适用的规则", "Rules that do not apply")
_FAILS = Phrase("（fail-on 为 {limit}，本次运行不通过）", " (fails this run: fail-on {limit})")
_TOTAL = Phrase(
    "共 {documents} 份文件：{passed} 份通过，{failed} 份不通过，{unreadable} 份未检查",
    "{documents} documents: {passed} pass, {failed} fail, {unreadable} not checked",
)
_AND = Phrase("；", "; ")
_BROKEN = Phrase("审核规则运行出错，未全部检查", "a rule itself failed, not all is checked")
_UNREAD = Phrase("有 {count} 张绩效目标表未检查", "tables of targets not checked: {count}")
_INCOMPLETE = Phrase(
    "；其中 {incomplete} 份未全部检查", "; {incomplete} of them not wholly checked"
)
_RULE = Phrase("{title}（{code}）", "{title} ({code})")


def titles_of(catalogue: Mapping[str, RuleEntry]) -> Mapping[str, Phrase]:
    """Return what rules are called, by code: their titles, as headings have them."""

    def title(code: str) -> Phrase:
        return Phrase(*(text.rstrip("。.") for text in catalogue[code].title))

    return LazyMapping(catalogue, title)


def title_of(titles: Mapping[str, Phrase], code: str, name: str, lang: Lang) -> str:
    """Return what a rule is called: its title, its name where no catalogue has it."""
    return titles[code].say(lang) if code in titles else name


def titled(titles: Mapping[str, Phrase], code: str, name: str, lang: Lang) -> str:
    """Return what a rule is called, its code behind it."""
    return _RULE.say(lang, title=title_of(titles, code, name, lang), code=code)


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
    """Return how many documents pass, fail, were not or not wholly checked, and their findings."""
    text = _TOTAL.say(lang, **dict(counts))
    if counts.incomplete:
        text += _INCOMPLETE.say(lang, incomplete=counts.incomplete)
    return _AND.say(lang).join((text, tally(counts, lang)))


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
