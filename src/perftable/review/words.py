"""What the files of a review are called."""

from typing import Literal

from perftable.model.phrase import Phrase

Role = Literal["copy", "page", "sheet"]
"""What a unit gets: its own file with comments, its page, the return sheet."""

PAGE = Phrase("审核报告.html", "report.html")
SHEET = Phrase("退回修改意见.docx", "return-sheet.docx")
OVERVIEW = Phrase("审核总表.xlsx", "overview.xlsx")
INDEX = "index.html"
STORE = "perftable-review.jsonl"
"""The stored run: what was written, of which files, and what was found."""

LOCK = "perftable-review.lock"
"""Is there while a run writes into the folder."""

RETURNED = Phrase("退回修改", "returned")
PASSED = Phrase("通过", "pass")
UNCHECKED = Phrase("未检查", "not checked")
MISSING = Phrase("本轮未报送", "not handed in again")
