"""Every column of every sheet has a heading in both languages."""

import pytest

from perftable.reports.tables.documents import DOCUMENT_COLUMNS
from perftable.reports.tables.findings import FINDING_COLUMNS
from perftable.reports.tables.headings import heading, value
from perftable.reports.tables.records import RECORD_COLUMNS
from perftable.reports.tables.unchecked import UNCHECKED_COLUMNS


@pytest.mark.parametrize(
    "columns", [DOCUMENT_COLUMNS, FINDING_COLUMNS, RECORD_COLUMNS, UNCHECKED_COLUMNS]
)
def test_headings_differ_within_a_sheet(columns: list[str]) -> None:
    for say in ([heading(c, "zh") for c in columns], [heading(c, "en") for c in columns]):
        assert len(set(say)) == len(columns)


def test_our_own_words_are_said_and_all_else_stays() -> None:
    assert value("severity", "error", "zh") == "错误"
    assert value("duty", "error", "zh") == "error"
    assert value("status", "甲", "zh") == "甲"
