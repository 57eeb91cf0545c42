"""What a run was checked with, as rows."""

from collections.abc import Iterator, Sequence

from perftable.model.report import Report
from perftable.reports.configuration import excluded, untrusted, used
from perftable.reports.tables.base import Cell

CONFIGURATION_COLUMNS = "kind path documents rules_off waived message".split()


def configuration_rows(report: Report) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each configuration, and one for files that were left out.

    `rules_off` are the most of a document.
    """
    yield CONFIGURATION_COLUMNS
    lang = report.lang
    for own in report.configurations:
        figures = (own.documents, own.most_off, own.waived)
        yield ("configuration", own.path, *figures, used(own).say(lang))
    for one in report.untrusted:
        yield ("untrusted", one.path, None, None, None, untrusted(one).say(lang))
    if report.counts.excluded:
        count = report.counts.excluded
        yield ("excluded", None, count, None, None, excluded(count).say(lang))
