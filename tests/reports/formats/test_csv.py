"""Findings as CSV."""

import csv
import io

import pytest
from syrupy.assertion import SnapshotAssertion

from perftable.model.phrase import Lang
from perftable.reports.formats.csv import render
from perftable.reports.tables.findings import finding_columns, finding_rows
from reports.findings import run


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_file(lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert render(run(lang)) == snapshot


def test_it_opens_in_a_spreadsheet_and_has_a_row_for_each_finding() -> None:
    text = render(run("zh"))
    assert text.startswith("\ufeffpath,status,severity,")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert len(rows) == len(list(finding_rows(run("zh").verdicts))) - 1
    assert list(rows[0]) == list(finding_columns())
    assert {row["status"] for row in rows} == {"fail", "unreadable"}
