"""PT306 placeholder-text: A placeholder was left over.

What: no XX, ××, **, ★★★, 此处填写, 待定 and the like is left in a cell or a section.
Why: what was never filled in cannot be accepted.
Bad: ≥**个
Good: ≥12个
Mend: write the figure or the text itself.
Basis: heuristic.

PT306 placeholder-text：占位文字没有替换。

检查：单元格和各部分中没有遗留 XX、××、**、★★★、此处填写、待定等。
理由：没有填写的内容不能通过。
错误：≥**个
正确：≥12个
改法：换成实际的数字或文字。
依据：经验判断。
"""

import re
from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.rules.wording import items, texts, tier_texts

_PLACEHOLDER = re.compile(
    r"(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[×✕╳]{2,}|[*＊]{2,}|★{2,}|☆{2,}|□{2,}|_{3,}|＿{2,}"
    r"|[此在]处(?:填写|填入|录入|输入)|TBD|(?<![A-Za-z])待定(?![期向额价岗编级点])(?<!(?:等|期|看)待定)"
)
_WHOLE = re.compile(r"[(（\[【]?(?:待填写?|待补充|待完善|待确定|未定|请填写)[)）\]】]?")


class PlaceholderText(Rule):
    """A placeholder was left over."""

    code = "PT306"
    name = "placeholder-text"
    severity = "error"
    basis = "heuristic"
    title = Phrase("占位文字没有替换。", "A placeholder was left over.")
    messages = {
        "default": Phrase(
            "“{text}”里的“{mark}”是占位文字；请换成实际内容。",
            "'{mark}' in '{text}' is a placeholder; write the real content.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for text, location in (*texts(document), *tier_texts(document), *items(document)):
            mark = _placeholder(text)
            if mark is None:
                yield PASS
            else:
                yield Problem(location, {"text": _around(text, mark), "mark": mark})


def _placeholder(text: str) -> str | None:
    match = _PLACEHOLDER.search(text) or _WHOLE.fullmatch(text)
    return match[0] if match else None


def _around(text: str, mark: str) -> str:
    """Return the placeholder with what stands beside it."""
    start = max(0, text.index(mark) - 10)
    return " ".join(text[start : start + len(mark) + 20].split())
