"""PT601 missing-section: A narrative section is missing.

What: a document with one of overall goals, duty categories and safeguards has all three.
Why: the three parts belong together in the form.
Bad: 总体目标 and 保障措施, but no 职责分类绩效目标.
Good: all three.
Mend: add the missing section.
Basis: convention.

PT601 missing-section：缺少说明部分。

检查：总体目标、职责分类绩效目标、保障措施三部分，有其一则三者齐全。
理由：表格要求三部分配套。
错误：有总体目标和保障措施，没有职责分类绩效目标。
正确：三部分齐全。
改法：补上缺少的部分。
依据：惯例。
"""

from collections.abc import Iterator

from perftable.model.document import Document, SectionKind
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_KINDS: tuple[SectionKind, ...] = ("overall_goals", "duty_categories", "safeguards")


class MissingSection(Rule):
    """A narrative section is missing."""

    code = "PT601"
    name = "missing-section"
    severity = "note"
    basis = "convention"
    title = Phrase("缺少说明部分。", "A narrative section is missing.")
    messages = {
        "overall_goals": Phrase(
            "没有“总体目标”部分；请补上。", "there is no section 总体目标 (overall goals); add it."
        ),
        "duty_categories": Phrase(
            "没有“职责分类绩效目标”部分；请补上。",
            "there is no section 职责分类绩效目标 (duty categories); add it.",
        ),
        "safeguards": Phrase(
            "没有“保障措施”部分；请补上。", "there is no section 保障措施 (safeguards); add it."
        ),
    }
    reasons = {
        "table-only": Phrase(
            "文件只有表格，没有说明部分", "the document holds tables only, no section"
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        if not document.sections:
            yield Skip("table-only")
            return
        present = {section.kind for section in document.sections}
        for kind in _KINDS:
            if kind in present:
                yield PASS
            else:
                yield Problem(document.sections[-1].location, {"section": kind}, case=kind)
