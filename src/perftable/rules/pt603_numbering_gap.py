"""PT603 numbering-gap: Items of a list skip or repeat a number.

What: the numbers of a list follow one another.
Why: a skipped number may be a lost item.
Bad: 1. 3. 4.
Good: 1. 2. 3.
Mend: number the items anew, or restore the lost one.
Basis: structure.

PT603 numbering-gap：条目编号跳号或重号。

检查：同一列表的编号依次递增。
理由：跳号可能是漏了一条。
错误：1. 3. 4.
正确：1. 2. 3.
改法：重新编号，或补回漏掉的条目。
依据：表格结构。
"""

import re
from collections.abc import Iterator, Sequence

from perftable.model.document import Document, Item
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_DIGITS = re.compile(r"[\d０-９〇零一二三四五六七八九十①-⑳]+")


class NumberingGap(Rule):
    """Items of a list skip or repeat a number."""

    code = "PT603"
    name = "numbering-gap"
    severity = "note"
    basis = "structure"
    title = Phrase("条目编号跳号或重号。", "Items of a list skip or repeat a number.")
    messages = {
        "default": Phrase(
            "“{title}”中“{before}”之后是“{number}”，编号不连续；请核对是否漏项。",
            "in '{title}' '{number}' follows '{before}'; see whether an item is lost.",
        ),
    }
    reasons = {
        "empty": Phrase("标题下没有内容", "nothing stands under the heading"),
        "unnumbered": Phrase("条目没有编号", "the items have no numbers"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for section in document.sections:
            if not section.items:
                yield Skip("empty")
                continue
            lists = [section.items, *(item.items for item in section.items if item.items)]
            for items in lists:
                if not any(item.ordinal for item in items):
                    yield Skip("unnumbered")
                    continue
                found = list(_gaps(items))
                for before, item in found:
                    args = {"title": section.title, "before": before.number, "number": item.number}
                    yield Problem(item.location, args)
                if not found:
                    yield PASS


def _gaps(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield an item with the one of the same style before it where they do not follow on.

    A list may begin anew at 1.
    """
    last: dict[str, Item] = {}
    for item in items:
        style = _DIGITS.sub("n", item.number)
        before = last.get(style)
        if item.ordinal is None:
            continue
        last[style] = item
        follows = before is None or item.ordinal in ((before.ordinal or 0) + 1, 1)
        if before is not None and not follows:
            yield before, item
