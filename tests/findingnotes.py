"""Notes on findings, as they are written into a copy: places and words of a test's choice."""

from perftable.annotating.remarks import Note
from perftable.model.finding import Severity
from perftable.model.location import Location


def finding(
    row: int | None = None,
    cell: int | None = None,
    *,
    table: int = 1,
    paragraph: int | None = None,
    code: str = "PT302",
    severity: Severity | None = "error",
) -> Note:
    place = Location(table, row, cell=cell) if row else Location(paragraph=paragraph)
    words = {None: "结论", "error": "错误", "warning": "警告", "note": "提示"}
    return Note(place, severity, f"{words[severity]}：绩效目标未填写（{code}）", ("请填写。",))
