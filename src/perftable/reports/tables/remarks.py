"""Findings as rows for people: whose, how grave, in which row, what to do; the rest behind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from perftable.model.finding import Finding
from perftable.model.phrase import Lang, Phrase
from perftable.reports.base import Submission
from perftable.reports.joining import Joined
from perftable.reports.tables.base import Cell
from perftable.reports.tables.documents import unit_name
from perftable.reports.tables.findings import finding_columns, found_rows
from perftable.reports.words import title_of

FIRST = ("of_unit", "severity", "names", "place", "message", "title", "code", "text")
"""What people read first."""

_NOT_AGAIN = (*FIRST, "name")


def remark_columns() -> tuple[str, ...]:
    """Return the columns: what people read first, then the others of `finding_columns`."""
    return (*FIRST, *(name for name in finding_columns() if name not in _NOT_AGAIN))


def remark_rows(
    submissions: Iterable[Submission], titles: Mapping[str, Phrase], lang: Lang
) -> Iterator[Sequence[Cell]]:
    """Yield the header and the rows of `finding_rows`; `titles` say what rules are called, by code."""
    columns, known = remark_columns(), finding_columns()
    yield columns
    for submission in submissions:
        tables = submission.verdict.several_tables
        unit = unit_name(submission, lang)
        for finding, row in found_rows(submission.verdict):
            cells = {**dict(zip(known, row, strict=True)), "of_unit": unit}
            if finding is not None:
                cells |= _said(finding, lang, tables=tables)
                cells["title"] = title_of(titles, finding.code, finding.name, lang)
            yield [cells.get(column) for column in columns]


def _said(finding: Finding, lang: Lang, *, tables: bool) -> dict[str, Cell]:
    one = Joined(Phrase("", ""), (finding,))
    place = (one.rows(lang, tables=tables), one.columns(lang))
    return {
        "names": " → ".join(finding.names),
        "place": ("，" if lang == "zh" else ", ").join(filter(None, place)),
    }
