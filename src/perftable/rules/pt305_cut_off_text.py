"""PT305 cut-off-text: A cell ends in the middle of a sentence.

What: a cell does not end in ， 、 ； ：, in a conjunction, or with an open bracket or quote.
Why: text lost in copying is lost to the reviewer.
Bad: 完成管网改造和
Good: 完成管网改造和验收。
Mend: write the rest of the sentence.
Basis: heuristic.

PT305 cut-off-text：文字在半句处中断。

检查：单元格不以，、；：或连词结尾，括号和引号都已闭合。
理由：复制时丢掉的文字，审核人看不到。
错误：完成管网改造和
正确：完成管网改造和验收。
改法：补全句子。
依据：经验判断。
"""

import re
import unicodedata
from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.rules.wording import texts

_CONJUNCTIONS = ("以及", "及", "与", "和", "并", "或")
_WORDS = tuple(
    "普及 涉及 顾及 波及 触及 遍及 提及 危及 兼及 推及 惠及 旁及 殃及 累及 以企及 可企及 述及 言及 谈及 所能及 不及 来得及 "
    "埃及 参与 赠与 总和 之和 饱和 温和 缓和 祥和 协和 随和 共和 碳中和 谐和 亲和 谦和 附和 不和 政通人和 心平气和 "
    "心态平和 态度平和 语气平和 合并 归并 兼并 吞并 撤并 裁并".split()
)
"""Words that end in a conjunction's character and are whole.

None that other words end in before a conjunction: 平和 is left out because of 服务水平和.
"""

_BRACKETS = (("([【〔", ")]】〕"), ("《", "》"), ("「", "」"), ("『", "』"))
_QUOTES = (("“", '”"'), ("‘", "’'"))
"""A quote may be closed with the plain mark; brackets are closed with another shape at times."""

_OPENING = re.compile("[([【〔《「『“‘]")


class CutOffText(Rule):
    """A cell ends in the middle of a sentence."""

    code = "PT305"
    name = "cut-off-text"
    severity = "warning"
    basis = "heuristic"
    title = Phrase("文字在半句处中断。", "A cell ends in the middle of a sentence.")
    messages = {
        "end": Phrase(
            "“{text}”以“{mark}”结尾，像是没有写完；请补全。",
            "'{text}' ends in '{mark}' as if cut off; write the rest.",
        ),
        "open": Phrase(
            "“{text}”里的“{mark}”没有闭合，像是没有写完；请补全。",
            "'{mark}' in '{text}' is never closed, as if cut off; write the rest.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for text, location in texts(document):
            found = _unfinished(text)
            if found is None:
                yield PASS
            else:
                case, mark = found
                yield Problem(location, {"text": _tail(text), "mark": mark}, case=case)


def _unfinished(text: str) -> tuple[str, str] | None:
    form = unicodedata.normalize("NFKC", text).rstrip()
    if text[-1:] in "，、；：,;:":
        return "end", text[-1]
    if not text.endswith(_WORDS):
        for word in _CONJUNCTIONS:
            if text.endswith(word):
                return "end", word
    if not _OPENING.search(form):
        return None
    for opening, closing in _BRACKETS:
        if _count(form, opening) > _count(form, closing):
            return "open", max(opening, key=form.rfind)
    for opening, closing in _QUOTES:
        opened, closed = form.count(opening), _count(form, closing)
        # Two opening quotes are a pair typed with one key, not two that were left open.
        if opened > closed and (opened + closed) % 2:
            return "open", opening
    return None


def _count(text: str, marks: str) -> int:
    return sum(map(text.count, marks))


def _tail(text: str) -> str:
    """Return the end of the text, where it breaks off."""
    line = " ".join(text.split())
    return line if len(line) <= 20 else "…" + line[-19:]
