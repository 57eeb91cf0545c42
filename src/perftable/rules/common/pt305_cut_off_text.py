"""PT305 cut-off-text: A cell ends in the middle of a sentence.

What: a cell does not end in ， 、 ； ：, in a conjunction, or with an open bracket or quote.
Why: text lost in copying is lost to the reviewer.
Bad: 完成管网改造和
Good: 完成管网改造和验收。
Mend: write the rest of the sentence.
Basis: heuristic.

PT305 cut-off-text：内容疑似填写不完整。

检查：单元格不以，、；：或连词结尾，括号和引号都已闭合。
理由：复制时丢掉的文字，审核人看不到。
错误：完成管网改造和
正确：完成管网改造和验收。
改法：补全句子。
依据：经验判断。
"""

import unicodedata
from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import Outcome, Pass, Problem, Rule
from perftable.rules.cells import cells_of
from perftable.rules.words.endings import CONJUNCTIONS, conjunction_at_end

_BRACKETS = (("([【〔", ")]】〕"), ("《", "》"), ("「", "」"), ("『", "』"))
_QUOTES = (("“", '”"'), ("‘", "’'"))
"""A quote may be closed with the plain mark; brackets are closed with another shape at times."""

_MARKS = frozenset("，、；：,;:")
_CONJOINING = frozenset(word[-1] for word in CONJUNCTIONS)
_OPENING = lazy_pattern("[([（［﹙﹝【〔《「『｢“‘]")


class CutOffText(Rule):
    """A cell ends in the middle of a sentence."""

    code = "PT305"
    name = "cut-off-text"
    severity = "warning"
    basis = "heuristic"
    title = Phrase("内容疑似填写不完整。", "A cell ends in the middle of a sentence.")
    messages = {
        "end": Phrase(
            "“{text}”以“{mark}”结尾，疑似填写不完整；请补充完整。",
            "'{text}' ends in '{mark}' as if cut off; write the rest.",
        ),
        "open": Phrase(
            "“{text}”中“{mark}”未闭合，疑似填写不完整；请补充完整。",
            "'{mark}' in '{text}' is never closed, as if cut off; write the rest.",
        ),
    }
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for form in document.forms:
            cells = cells_of(document, form).texts
            found = cells.where(_unfinished)
            for number, (case, mark) in found.items():
                cell = cells[number]
                yield Problem(cell.place, {"text": _tail(cell.text), "mark": mark}, case=case)
            yield Pass(len(cells.said) - len(found))


def _unfinished(text: str) -> tuple[str, str] | None:
    last = text[-1]
    if last in _MARKS:
        return "end", last
    if last in _CONJOINING and (word := conjunction_at_end(text)):
        return "end", word
    if not _OPENING.search(text):
        return None
    form = unicodedata.normalize("NFKC", text)
    for opening, closing in _BRACKETS:
        opened = _count(form, opening)
        if opened and opened > _count(form, closing):
            return "open", max(opening, key=form.rfind)
    for opening, closing in _QUOTES:
        opened = form.count(opening)
        closed = _count(form, closing) if opened else 0
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
