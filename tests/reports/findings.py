"""One run for the tests of every format: two documents checked, one that could not be."""

from datetime import date

from perftable.config.settings import Settings
from perftable.forms.claiming import parse
from perftable.model.document import Document
from perftable.model.finding import Step
from perftable.model.grid import Source
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Counts, DocumentReport
from perftable.model.waiver import Waiver
from perftable.pipeline.checking import Checked, check, not_checked
from perftable.pipeline.reporting import make_run
from perftable.reports.base import Run
from support import ACTIVITY, DUTY, row, source

EVIL = "[red]=1+1\x1b[31m<b>甲</b>[/]"
WAIVER = Waiver(
    code="PT203",
    reason="由上级列支",
    at=(Step(kind="duty", name="文化服务"),),
    by="绩效科",
    until=date(2999, 12, 31),
)
EMPTY = Phrase("文件是空的。", "The file is empty.")


def sources() -> tuple[Source, Source]:
    """Return a document with findings of each severity, and one without."""
    bad = source(
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
    return bad._replace(path="bad.txt"), source(DUTY, ACTIVITY)._replace(path="good.txt")


def documents() -> list[Document]:
    """Return the records of `sources`."""
    return [parse(one) for one in sources()]


def run(lang: Lang, *, verbose: bool = False) -> Run:
    """Return the run over `sources` and a file that could not be read.

    Of the first document's findings one is waived, and one stands in a baseline.
    """
    settings = Settings(lang, waivers=(WAIVER,))
    checked = []
    for one in sources():
        document = parse(one)
        checked.append(Checked(check(document, settings), document, one))
    checked[0] = checked[0]._replace(report=_with_known(checked[0]))
    checked.append(Checked(not_checked("empty.docx", EMPTY, lang)))
    return make_run(checked, [settings] * len(checked), verbose=verbose)


def _with_known(checked: Checked) -> DocumentReport:
    report = checked.report
    known = tuple(f for f in report.findings if f.code == "PT603")
    findings = tuple(f for f in report.findings if f not in known)
    return report.model_copy(
        update={"findings": findings, "known": known, "counts": Counts.of(findings)}
    )
