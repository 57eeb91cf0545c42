"""PT001 no-target-table: The document holds no performance-target table.

What: a table whose header names duties, goals, indicators or tiers is in the document.
Why: without the table there is nothing to review.
Bad: a Word file with narrative sections only.
Good: sections followed by the table.
Mend: put the performance-target table into the document.
Basis: structure.

PT001 no-target-table：文件中没有绩效目标表。

检查：文件中有表头含职责活动、绩效目标、绩效指标或评价标准的表格。
理由：没有表格就无从审核。
错误：只有文字部分的文件。
正确：文字部分之后有绩效目标表。
改法：在文件中补上绩效目标表。
依据：表格结构。
"""

from collections.abc import Iterator

from perftable.model.document import Document
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
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        yield PASS if document.tables else Problem(Location(), {})
