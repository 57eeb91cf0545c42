"""PT001 no-target-table: The document holds no performance-target table.

What: a table whose header names duties, goals, indicators or tiers, and below it duties.
Why: without the table, or with nothing in it, there is nothing to review.
Bad: a Word file with narrative sections only; a form with nothing below its header.
Good: sections followed by the table, filled in.
Mend: put the performance-target table into the document and fill it in.
Basis: structure.

PT001 no-target-table：文件中没有绩效目标表。

检查：文件中有表头含职责活动、绩效目标、绩效指标或评价标准的表格，表中列有职责。
理由：没有表格，或表中没有内容，就无从审核。
错误：只有文字部分的文件；表头以下没有填写的表。
正确：文字部分之后有填好的绩效目标表。
改法：在文件中补上绩效目标表并填写。
依据：表格结构。
"""

from collections.abc import Iterator

from perftable.model.document import Document, TargetTable
from perftable.model.finding import Severity
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class NoTargetTable(Rule):
    """The document holds no performance-target table."""

    code = "PT001"
    name = "no-target-table"
    severity = "error"
    basis = "structure"
    title = Phrase("文件中没有绩效目标表。", "The document holds no performance-target table.")
    messages = {
        "default": Phrase(
            "没有找到绩效目标表；请补上表头含职责活动、绩效目标、绩效指标和评价标准的表格。",
            "no performance-target table was found; add the table of duties, goals, indicators and scales.",
        ),
        "empty": Phrase(
            "绩效目标表中没有职责和活动；请填写。",
            "the performance-target table has no duties and no activities; fill it in.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each table, or for the document that has none.

        A blank table beside others that are filled in may be a spare form: a reviewer must look.
        """
        if not document.tables:
            yield Problem(Location(), {})
        blank = [_is_blank(table) for table in document.tables]
        for table, empty in zip(document.tables, blank, strict=True):
            severity: Severity | None = None if all(blank) else "warning"
            yield Problem(table.location, {}, case="empty", severity=severity) if empty else PASS


def _is_blank(table: TargetTable) -> bool:
    """Whether nothing could be a duty or an activity; without names no row is read (PT002)."""
    return not (table.duties or table.orphans or table.odd_rows or "name" in table.missing)
