"""PT002 missing-column: A required column is not in the header.

What: the header has the form's columns; a scale has the tiers that it names, two at least.
Why: rules that need a missing column cannot be checked.
Bad: a header without an indicator column.
Good: name, budget, content, goal, indicator and four tiers.
Mend: add the missing columns.
Basis: structure.

PT002 missing-column：表头缺少必需的列。

检查：表头具有规定的各列；评价标准的档次以表头为准，至少两档。
理由：缺列则相关规则无法检查。
错误：表头没有绩效指标列。
正确：职责活动、预算、内容、目标、指标和四档标准齐全。
改法：补上缺少的列。
依据：表格结构。
"""

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from perftable.model.document import Document
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule

_NAMES = {
    "name": Phrase("职责活动", "name"),
    "budget": Phrase("年度预算数", "budget"),
    "content": Phrase("内容描述", "content"),
    "goal": Phrase("绩效目标", "goal"),
    "indicator": Phrase("绩效指标", "indicator"),
    "excellent": Phrase("优", "excellent"),
    "good": Phrase("良", "good"),
    "fair": Phrase("中", "fair"),
    "poor": Phrase("差", "poor"),
}


class MissingColumn(Rule):
    """A required column is not in the header."""

    code = "PT002"
    name = "missing-column"
    severity = "error"
    basis = "structure"
    title = Phrase("表头缺少必需的列。", "A required column is not in the header.")
    messages = {
        "default": Phrase(
            "表头缺少：{columns}；请补充。", "the header lacks: {columns}; add these columns."
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for table in document.forms:
            if table.missing:
                yield Problem(table.location, {"columns": list(table.missing)})
            else:
                yield PASS

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message with the columns' names in `lang`."""
        columns = args["columns"]
        assert isinstance(columns, list)
        names = [_NAMES[str(column)].say(lang) for column in columns]
        return cls.messages[case].say(lang, columns=("、" if lang == "zh" else ", ").join(names))
