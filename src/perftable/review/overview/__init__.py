"""The office's workbook: a row a unit, the worst first; what was found by rule, and one by one."""

from collections.abc import Mapping, Sequence

from perftable.model.phrase import Phrase
from perftable.reports.base import MissingPackage
from perftable.review.entry import Entry
from perftable.review.look import Look
from perftable.review.overview.rows import findings, mended, rules, units

_MISSING = Phrase(
    "写审核总表需要 xlsxwriter；请运行 pip install 'perftable[xlsx]'。",
    "the overview needs xlsxwriter; run pip install 'perftable[xlsx]'.",
)


def overview(
    entries: Sequence[Entry], missing: Sequence[str], titles: Mapping[str, Phrase], look: Look
) -> bytes:
    """Return the workbook; `missing` are files of the round before that did not come again.

    `titles` say what the rules are called, by code. Raises `MissingPackage` without the extra `xlsx`.
    """
    try:
        from perftable.reports.formats.xlsx.book import Book
    except ImportError as error:
        raise MissingPackage(_MISSING) from error
    book = Book(look.lang)
    book.add(units(entries, missing, look.lang))
    book.add(rules(entries, titles, look.lang))
    book.add(findings(entries, titles, look.lang))
    if any(entry.changes is not None for entry in entries):
        book.add(mended(entries, titles, look.lang))
    return book.close()
