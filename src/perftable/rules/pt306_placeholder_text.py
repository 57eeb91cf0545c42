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
    r"(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|[×✕╳]{2,}|[*＊]{2,}|★{2,}|☆{2,}|□{2,}|_{3,}|＿{2,}"
    r"|(?<=[≥≤＞＜><])\s?[XxＸｘ×*＊](?=\s?[%％‰个次人名户件项家场天万元])"
    r"|此处(?:填写|填入|录入|输入)|(?<![A-Za-z])TBD(?![A-Za-z])"
    r"|(?<![等期看接招优对款有亏虐])待定(?![期向额价岗编级点制性量论])"
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
            match = _PLACEHOLDER.search(text) or _WHOLE.fullmatch(text)
            if match is None:
                yield PASS
            else:
                yield Problem(location, {"text": _around(match), "mark": match[0].strip()})


def _around(match: re.Match[str]) -> str:
    """Return the placeholder with what stands beside it."""
    start = max(0, match.start() - 10)
    return " ".join(match.string[start : match.end() + 10].split())
