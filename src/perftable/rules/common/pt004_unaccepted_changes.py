"""PT004 unaccepted-changes: The document still holds tracked changes.

What: the Word file holds no insertions, deletions or moves under review.
Why: readers may see different text; it is read as if all were accepted.
Bad: a budget struck out and written anew with changes tracked.
Good: all changes accepted.
Mend: accept or reject all changes in Word and save.
Basis: structure.

PT004 unaccepted-changes：文件留有未处理的修订。

检查：Word 文件中没有待审阅的插入、删除或移动。
理由：不同的人会看到不同的文字；这里按全部接受来读。
错误：在修订状态下改写的预算数。
正确：修订已全部接受。
改法：在 Word 中接受或拒绝全部修订后保存。
依据：表格结构。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class UnacceptedChanges(Rule):
    """The document still holds tracked changes."""

    code = "PT004"
    name = "unaccepted-changes"
    severity = "warning"
    basis = "structure"
    title = Phrase("文件留有未处理的修订。", "The document still holds tracked changes.")
    messages = {
        "default": Phrase(
            "文件留有 {count} 处未处理的修订，本次按接受修订后的内容审核；请接受或拒绝全部修订后重新报送。",
            "the document still holds tracked changes ({count}) and was checked as if they were accepted; accept or reject them all in Word and hand it in again.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        if document.changes:
            yield Problem(Location(), {"count": document.changes})
        else:
            yield PASS
