"""Words that several reports use, in both languages."""

from perftable.model.finding import SEVERITIES, Severity
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Counts

SEVERITY: dict[Severity, Phrase] = {
    "error": Phrase("错误", "error"),
    "warning": Phrase("警告", "warning"),
    "note": Phrase("提示", "note"),
}
PASS = Phrase("通过", "pass")
FAIL = Phrase("不通过", "fail")
NOT_CHECKED = Phrase("未能检查", "not checked")
FINDING = Phrase("问题", "finding")


def counted(number: int, noun: Phrase, lang: Lang) -> str:
    """Return "3 个错误", "1 error", "2 errors"."""
    if lang == "zh":
        return f"{number} 个{noun.zh}"
    return f"{number} {noun.en}" + ("" if number == 1 else "s")


def tally(counts: Counts, lang: Lang) -> str:
    """Return how many findings of each severity there are: "2 errors, 1 warning, 0 notes"."""
    parts = (counted(getattr(counts, name), SEVERITY[name], lang) for name in SEVERITIES)
    return ("，" if lang == "zh" else ", ").join(parts)
