"""PT001 no-target-table: The document holds no performance-target table.

What: a table whose header names duties, goals, indicators or tiers, and below it duties.
Why: without the table, or with nothing in it, there is nothing to review.
Bad: a Word file with narrative sections only; a form with nothing below its header.
Good: sections followed by the table, filled in.
Mend: put the performance-target table into the document and fill it in.
A table of targets of another layout, or one whose cells nothing keeps apart, is said and not checked.
Basis: structure.

PT001 no-target-table：文件中没有绩效目标表。

检查：文件中有表头含职责活动、绩效目标、绩效指标或评价标准的表格，表中列有职责。
理由：没有表格，或表中没有内容，就无从审核。
错误：只有文字部分的文件；表头以下没有填写的表。
正确：文字部分之后有填好的绩效目标表。
改法：在文件中补上绩效目标表并填写。
其他版式的绩效目标表，或单元格没有分隔的表，会指出并计为未检查。
依据：表格结构。
"""

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from perftable.model.document import Document
from perftable.model.finding import Severity
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule

_CASES = {"layout": "unknown-layout", "cells": "loose-cells"}
_WORDS = 8
"""So many of the words that were seen are named."""


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
        "unknown-layout": Phrase(
            "有一个绩效目标类表格（见到{words}），版式不是职责活动绩效目标表，尚不能检查；请人工审核。",
            "a table of targets (its words: {words}) is not of a layout known here and was not checked;"
            " review it by hand.",
        ),
        "loose-cells": Phrase(
            "见到绩效目标表的表头（{words}），但单元格之间没有制表符或竖线，无法检查；请提供 Word 文件，"
            "或从 Word 另存为纯文本。",
            "the header of a performance-target table is there ({words}), but neither tabs nor bars part"
            " its cells, and it was not checked; give the Word file, or save it as plain text from Word.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each table, read or not, or for the document that has none.

        A blank table beside others that are filled in may be a spare form: a reviewer must look.
        """
        if not document.forms and not document.unread:
            yield Problem(Location(), {})
        for unread in document.unread:
            words: list[JsonValue] = list(unread.words[:_WORDS])
            yield Problem(unread.location, {"words": words}, case=_CASES[unread.problem])
        blank = [_is_blank(table) for table in document.forms]
        for table, empty in zip(document.forms, blank, strict=True):
            severity: Severity | None = None if all(blank) else "warning"
            yield Problem(table.location, {}, case="empty", severity=severity) if empty else PASS

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message with the words in quotes."""
        words = args.get("words")
        if not isinstance(words, list):
            return super().say(lang, case, args)
        named = [f"“{word}”" if lang == "zh" else f"'{word}'" for word in words]
        return super().say(lang, case, {"words": ("、" if lang == "zh" else ", ").join(named)})


def _is_blank(form: Form) -> bool:
    """Whether nothing is filled in; without names no row is read (PT002)."""
    names = {field.name for field in form.FIELDS if field.kind == "name"}
    return not (form.nodes or form.odd_rows or names & set(form.missing))
