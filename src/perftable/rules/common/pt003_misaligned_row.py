"""PT003 misaligned-row: A row's cells do not stand under the header's columns.

What: every row has as many cells as the header.
Why: a cell under the wrong heading is read as something else.
Bad: a row with five cells under nine headings.
Good: nine cells in every row.
Mend: insert the missing cells or remove the extra ones.
Basis: structure.

PT003 misaligned-row：单元格数与表头列数不一致。

检查：每一行的单元格数与表头相同。
理由：错列的内容会被读成别的栏目。
错误：九列表头下只有五个单元格的行。
正确：每行都有九个单元格。
改法：补上缺少的单元格或删去多余的。
依据：表格结构。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class MisalignedRow(Rule):
    """A row's cells do not stand under the header's columns."""

    code = "PT003"
    name = "misaligned-row"
    severity = "error"
    basis = "structure"
    title = Phrase(
        "单元格数与表头列数不一致。", "A row's cells do not stand under the header's columns."
    )
    messages = {
        "default": Phrase(
            "本行单元格数（{cells} 个）与表头列数（{expected} 列）不一致；请调整。",
            "cells in this row: {cells}, columns in the header: {expected}; add or remove cells so that they match.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for table in document.forms:
            for odd in table.odd_rows:
                if odd.problem == "misaligned":
                    yield Problem(odd.location, {"cells": odd.cells, "expected": odd.expected})
            if table.nodes:
                yield PASS
