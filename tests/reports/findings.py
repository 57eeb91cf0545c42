"""One report for the tests of every format: two documents checked, one that could not be."""

from perftable.checking import check, make_report, not_checked
from perftable.model.document import Document
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Report
from perftable.settings import Settings
from support import ACTIVITY, DUTY, row, table

EVIL = "[red]=1+1\x1b[31m<b>甲</b>[/]"


def documents() -> list[Document]:
    """Return a document with findings of each severity, and one without."""
    bad = table(
        row(DUTY, budget="12.00"),
        row(ACTIVITY, budget="12.00", goal="", excellent="√", good="", fair="", poor=""),
        row(DUTY, name="道路养护", budget="20.00", content="养护道路", goal="道路畅通"),
        row(ACTIVITY, name="　　路面修补", content=EVIL, indicator="加强修补", poor="≤75%"),
        row(DUTY, name="文化服务", budget="", content="办好文化站", goal="群众满意"),
        row(
            ACTIVITY,
            name="　　送戏下乡",
            budget="",
            excellent="≥12场",
            good="≥10场",
            fair="≥8场",
            poor="<8场",
        ),
        sections="总体目标\n1. 环境改善。\n3. 道路畅通。",
    )
    good = table(DUTY, ACTIVITY)
    return [
        bad.model_copy(update={"path": "bad.txt"}),
        good.model_copy(update={"path": "good.txt"}),
    ]


def report(lang: Lang) -> Report:
    """Return the report on `documents` and on a file that could not be read."""
    settings = Settings(lang)
    verdicts = [check(document, settings) for document in documents()]
    reason = Phrase("文件是空的。", "The file is empty.")
    return make_report([*verdicts, not_checked("empty.docx", reason, lang)], settings)
