"""An Excel workbook: verdicts, findings, records, the summary, what is not judged, and with what."""

from collections.abc import Iterator, Sequence

from perftable.model.phrase import Phrase
from perftable.model.summary import Summary
from perftable.model.vocabulary import money
from perftable.reports.base import MissingPackage, Run
from perftable.reports.tables.base import Cell
from perftable.reports.tables.configurations import configuration_rows
from perftable.reports.tables.documents import document_rows
from perftable.reports.tables.excel import is_exact
from perftable.reports.tables.records import families_of, record_rows
from perftable.reports.tables.remarks import FIRST, remark_rows
from perftable.reports.tables.summary import summary_rows
from perftable.reports.tables.unchecked import unchecked_rows
from perftable.reports.urgency import by_urgency
from perftable.reports.words import CONFIGURATION, titles_of

NEEDS_RECORDS = True

_MISSING = Phrase(
    "写 Excel 文件需要 xlsxwriter；请运行 pip install 'perftable[xlsx]'。",
    "writing Excel needs xlsxwriter; run pip install 'perftable[xlsx]'.",
)
_VERDICTS = Phrase("结论", "Verdicts")
_FINDINGS = Phrase("问题", "Findings")
_RECORDS = Phrase("记录", "Records")
_LONGEST = 28
"""Characters of a sheet's name, its number left aside."""

_SHEET = Phrase("记录 {label}", "Records {label}")
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
    submissions, titles = by_urgency(run.submissions), titles_of(run.catalogue)
    book.add(_VERDICTS, document_rows(submissions, run.head.lang), held=1)
    remarks = remark_rows(submissions, titles, run.head.lang)
    book.add(_FINDINGS, remarks, held=1, printed=len(FIRST))
    for family, name in _sheets(run):
        book.add(name, record_rows(run.records, *filter(None, [family])), family=family)
    if run.summary is not None:
        book.add(_SUMMARY, _summary(run.summary, _WHOLE.say(run.head.lang)), totals=1)
    book.add(_UNCHECKED, unchecked_rows(run, titles))
    book.add(CONFIGURATION, configuration_rows(run.head))
    yield from book.close()


def _sheets(run: Run) -> Iterator[tuple[str | None, Phrase]]:
    """Yield the families that have records, each with the name of its sheet; one stands for none."""
    found = families_of(run.records)
    if len(found) < 2:
        yield next(iter(found), None), _RECORDS
        return
    for family, form in found.items():
        label = form.LABEL
        titles = _SHEET.zh.format(label=label.zh), _SHEET.en.format(label=label.en)
        yield family, Phrase(*(title[:_LONGEST] for title in titles))


def _summary(summary: Summary, whole: str) -> Iterator[Sequence[Cell]]:
    """Yield the summary's rows, amounts that Excel would round also as text; the whole is named."""
    rows = iter(summary_rows(summary))
    yield (*next(rows), f"{money(summary.families).name}_exact")
    for group, row in zip((*summary.groups, summary.total), rows, strict=True):
        rounded = group.amount is not None and not is_exact(group.amount)
        exact = f"{group.amount:f}" if rounded else None
        yield (row[0] if group is not summary.total else whole, *row[1:], exact)
