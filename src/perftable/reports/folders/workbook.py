"""A comparison of folders as an Excel workbook."""

from perftable.model.folders import FolderComparison
from perftable.model.phrase import Phrase
from perftable.reports.base import MissingPackage
from perftable.reports.folders.sheets import sheets

_MISSING = Phrase(
    "写 Excel 文件需要 xlsxwriter；请运行 pip install 'perftable[xlsx]'。",
    "writing Excel needs xlsxwriter; run pip install 'perftable[xlsx]'.",
)


def render(comparison: FolderComparison) -> bytes:
    """Return the workbook. Raises `MissingPackage` without the extra `xlsx`."""
    try:
        from perftable.reports.formats.xlsx.book import Book
    except ImportError as error:
        raise MissingPackage(_MISSING) from error
    book = Book(comparison.lang)
    for sheet in sheets(comparison):
        book.add(sheet)
    return book.close()
