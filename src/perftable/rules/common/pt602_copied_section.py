"""PT602 copied-section: Two sections have the same items.

What: each section has items of its own.
Why: safeguards that copy the goals say nothing of how they are reached.
Bad: the overall goals again as safeguards.
Good: safeguards that name measures.
Mend: write the section's own items.
Basis: heuristic.

PT602 copied-section：两部分内容雷同。

检查：各部分有自己的条目。
理由：照抄目标的保障措施没有说明如何实现。
错误：保障措施照抄总体目标。
正确：保障措施写明措施。
改法：写该部分自己的内容。
依据：经验判断。
"""

from collections.abc import Iterator

from pydantic import JsonValue

from perftable.model.document import Document, Item, Section
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same


class CopiedSection(Rule):
    """Two sections have the same items."""

    code = "PT602"
    name = "copied-section"
    severity = "warning"
    basis = "heuristic"
    title = Phrase("两部分内容雷同。", "Two sections have the same items.")
    messages = {
        "default": Phrase(
            "“{title}”与“{other}”内容雷同；请按本部分要求重新填写。",
            "'{title}' has the same items as '{other}'; write what belongs in this section.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        seen: dict[tuple[str, ...], Section] = {}
        for section in document.sections:
            if not section.items:
                continue
            key = tuple(_whole(item) for item in section.items)
            other = seen.setdefault(key, section)
            if other is section:
                yield PASS
            else:
                args: dict[str, JsonValue] = {"title": section.title, "other": other.title}
                yield Problem(section.location, args, (other.location,))


def _whole(item: Item) -> str:
    """Return all that an item says, its own items included."""
    return same(item.title + item.text) + "".join(f"\n{_whole(inner)}" for inner in item.items)
