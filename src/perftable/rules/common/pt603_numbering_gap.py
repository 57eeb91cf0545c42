"""PT603 numbering-gap: Items of a list skip or repeat a number.

What: the numbers of a list follow one another, also of a list inside an item.
Why: a skipped number may be a lost item.
Bad: 1. 3. 4.
Good: 1. 2. 3.
Mend: number the items anew, or restore the lost one.
Basis: structure; GB/T 9704-2012 §7.3.3 (standard): 一、（一）1.（1）.

PT603 numbering-gap：条目编号跳号或重号。

检查：同一列表的编号依次递增，条目内的小列表也是。
理由：跳号可能是漏了一条。
错误：1. 3. 4.
正确：1. 2. 3.
改法：重新编号，或补回漏掉的条目。
依据：表格结构；GB/T 9704-2012 第 7.3.3 条（国家标准）：层次序数依次为一、（一）1.（1）。
"""

from collections.abc import Iterator

from perftable.model.document import Document, Item
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.rules.words.numbering import gaps


class NumberingGap(Rule):
    """Items of a list skip or repeat a number."""

    code = "PT603"
    name = "numbering-gap"
    severity = "note"
    basis = "structure"
    title = Phrase("条目编号跳号或重号。", "Items of a list skip or repeat a number.")
    messages = {
        "default": Phrase(
            "“{title}”中“{before}”之后为“{number}”，编号不连续；请核实是否漏项。",
            "in '{title}' '{number}' follows '{before}'; check whether an item is missing.",
        ),
    }
    reasons = {
        "empty": Phrase("标题下未填写内容", "nothing stands under the heading"),
        "unnumbered": Phrase("条目无编号", "the items have no numbers"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for section in document.sections:
            if not section.items:
                yield Skip("empty")
                continue
            for items in _lists(section.items):
                found = list(gaps(items))
                for gap in found:
                    args = {"title": section.title, "before": gap.before, "number": gap.number}
                    yield Problem(gap.item.location, args)
                if not found:
                    numbered = any(item.ordinal for item in items)
                    yield PASS if numbered else Skip("unnumbered")


def _lists(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """Yield a list and those of its items."""
    yield items
    for item in items:
        if item.items:
            yield from _lists(item.items)
