"""PT301 missing-content: The content of a duty or activity is empty.

What: every duty and activity states its content.
Why: what is not written cannot be reviewed.
Bad: an empty cell.
Good: a sentence that says it.
Mend: write the content.
Basis: structure; Budget Law art. 32 ¶3 (law): budgets are drafted by the rules on performance targets.

PT301 missing-content：内容描述未填写。

检查：每个职责和活动都写有内容描述。
理由：没有写就无法审核。
错误：单元格为空。
正确：写有具体内容。
改法：填写内容描述。
依据：表格结构；《预算法》第三十二条第三款（法律）：按绩效目标管理等规定编制。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.prompts import missing
from perftable.forms.duties.asks.wording import entries
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Rule


class MissingContent(Rule):
    """The content of a duty or activity is empty."""

    code = "PT301"
    name = "missing-content"
    severity = "error"
    basis = "structure"
    of = DutyForm
    title = Phrase("内容描述未填写。", "The content of a duty or activity is empty.")
    messages = {
        "default": Phrase(
            "“{name}”未填写内容描述；请填写。", "'{name}' states no content; write it."
        ),
        "prompt": Phrase(
            "“{name}”未填写内容描述，单元格保留提示语“{prompt}”；请填写。",
            "'{name}' states no content, its cell still shows the prompt '{prompt}'; write it.",
        ),
    }
    needs = ("name", "content")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for entry in entries(document):
            if entry.content:
                yield PASS
            else:
                yield missing(entry, "content")
