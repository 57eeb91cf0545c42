"""PT001 no-target-table: The document holds no performance-target table.

What: a table whose header names duties, goals, indicators or tiers, and below it duties; or a national form (一级指标, 二级指标, 三级指标 and values).
Why: without the table, or with nothing in it, there is nothing to review.
Bad: a Word file with narrative sections only; a form with nothing below its header.
Good: sections followed by the table, filled in.
Mend: put the performance-target table into the document and fill it in.
A table of targets of another layout, one whose cells nothing keeps apart, and targets in prose are said and not checked; a scoring sheet for evaluators is a note.
Basis: structure.

PT001 no-target-table：文件中无绩效目标表。

检查：文件中有表头含职责活动、绩效目标、绩效指标或评价标准的表格，表中列有职责；或有列出一、二、三级指标和指标值的表格。
理由：没有表格，或表中没有内容，就无从审核。
错误：只有文字部分的文件；表头以下没有填写的表。
正确：文字部分之后有填好的绩效目标表。
改法：在文件中补上绩效目标表并填写。
其他版式的绩效目标表、单元格没有分隔的表和以文字写成的目标，会指出并计为未检查；评价打分表只作提示。
依据：表格结构。
"""

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from perftable.model.document import Document
from perftable.model.finding import Severity
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule

_CASES = {
    "layout": "unknown-layout",
    "cells": "loose-cells",
    "prose": "prose",
    "scoring": "scoring-sheet",
}
_WORDS = 8
"""So many of the words that were seen are named."""


class NoTargetTable(Rule):
    """The document holds no performance-target table."""

    code = "PT001"
    name = "no-target-table"
    severity = "error"
    basis = "structure"
    title = Phrase("文件中无绩效目标表。", "The document holds no performance-target table.")
    messages = {
        "default": Phrase(
            "未找到绩效目标表；请补充填报绩效目标表（职责活动绩效目标表，或含一级、二级、三级指标和指标值的绩效目标表）。",
            "no performance-target table was found; add it: the table of duties and activities, or a form with 一级、二级、三级指标 and 指标值.",
        ),
        "empty": Phrase(
            "绩效目标表中未填写职责和工作活动；请填写。",
            "the performance-target table has no duties and no activities; fill it in.",
        ),
        "unknown-layout": Phrase(
            "有一个绩效目标类表格（含{words}），版式无法识别，未检查；请人工审核。",
            "a table of targets (with the words {words}) has a layout that is not known and was not checked;"
            " review it by hand.",
        ),
        "blank": Phrase(
            "绩效目标表未填写；请填写。",
            "the performance-target form is not filled in; fill it in.",
        ),
        "prose": Phrase(
            "绩效目标以文字形式填报（含{words}），未列表，未检查；请列表填报或人工审核。",
            "the targets are written as prose ({words}) and not in a table, and were not checked;"
            " put them into the form, or review them by hand.",
        ),
        "scoring-sheet": Phrase(
            "有一个评价打分表（含{words}），不属于绩效目标表，未检查。",
            "a scoring sheet for evaluators ({words}) is no table of targets and was not checked.",
        ),
        "unread-part": Phrase("{zh}", "{en}"),
        "loose-cells": Phrase(
            "有绩效目标表的表头（{words}），但单元格之间无制表符或竖线，未检查；请提供 Word 文件，或从 Word 另存为纯文本。",
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
            note: Severity | None = "note" if unread.problem == "scoring" else None
            case = _CASES[unread.problem]
            yield Problem(unread.location, {"words": words}, case=case, severity=note)
        for part in document.unread_parts:
            yield Problem(Location(), {"zh": part.zh, "en": part.en}, case="unread-part")
        blank = [table.blank for table in document.forms]
        for table, empty in zip(document.forms, blank, strict=True):
            severity: Severity | None = None if all(blank) else "warning"
            case = "blank" if table.nodes else "empty"
            yield Problem(table.location, {}, case=case, severity=severity) if empty else PASS

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message with the words in quotes."""
        if case == "unread-part":
            return str(args[lang])
        words = args.get("words")
        if not isinstance(words, list):
            return super().say(lang, case, args)
        named = [f"“{word}”" if lang == "zh" else f"'{word}'" for word in words]
        return super().say(lang, case, {"words": ("、" if lang == "zh" else ", ").join(named)})
