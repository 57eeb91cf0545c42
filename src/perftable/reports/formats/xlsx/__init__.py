"""An Excel workbook: verdicts, findings, records, the summary, what is not judged, and with what."""

from collections.abc import Iterator, Sequence

from perftable.model.phrase import Phrase
from perftable.model.summary import Summary
from perftable.reports.base import MissingPackage, Run
from perftable.reports.tables.base import Cell
from perftable.reports.tables.configurations import configuration_rows
from perftable.reports.tables.documents import document_rows
from perftable.reports.tables.excel import is_exact
from perftable.reports.tables.findings import finding_rows
from perftable.reports.tables.records import record_rows
from perftable.reports.tables.summary import summary_rows
from perftable.reports.tables.unchecked import unchecked_rows
from perftable.reports.words import CONFIGURATION

NEEDS_RECORDS = True

_MISSING = Phrase(
    "写 Excel 文件需要 xlsxwriter；请运行 pip install 'perftable[xlsx]'。",
    "writing Excel needs xlsxwriter; run pip install 'perftable[xlsx]'.",
)
_VERDICTS = Phrase("结论", "Verdicts")
_FINDINGS = Phrase("问题", "Findings")
_RECORDS = Phrase("记录", "Records")
_SUMMARY = Phrase("汇总", "Summary")
_UNCHECKED = Phrase("未判定", "Not judged")
_WHOLE = Phrase("合计", "Total")


def render(run: Run) -> bytes:
    """Return the workbook. Raises `MissingPackage` without the extra `xlsx`."""
    return b"".join(pieces(run))


def pieces(run: Run) -> Iterator[bytes]:
    """Yield the workbook in pieces. Raises `MissingPackage` without the extra `xlsx`."""
    try:
        from perftable.reports.formats.xlsx.workbook import Workbook
    except ImportError as error:
        raise MissingPackage(_MISSING) from error
    book = Workbook(run.head.lang)
    book.add(_VERDICTS, document_rows(run.verdicts, run.head.lang))
    book.add(_FINDINGS, finding_rows(run.verdicts))
    book.add(_RECORDS, record_rows(run.records))
    if run.summary is not None:
        book.add(_SUMMARY, _summary(run.summary, _WHOLE.say(run.head.lang)), totals=1)
    book.add(_UNCHECKED, unchecked_rows(run))
    book.add(CONFIGURATION, configuration_rows(run.head))
    yield from book.close()


def _summary(summary: Summary, whole: str) -> Iterator[Sequence[Cell]]:
    """Yield the summary's rows, budgets that Excel would round also as text; the whole is named."""
    rows = iter(summary_rows(summary))
    yield (*next(rows), "budget_exact")
    for group, row in zip((*summary.groups, summary.total), rows, strict=True):
        rounded = group.budget is not None and not is_exact(group.budget)
        exact = f"{group.budget:f}" if rounded else None
        yield (row[0] if group is not summary.total else whole, *row[1:], exact)
