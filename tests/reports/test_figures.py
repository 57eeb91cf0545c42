"""The summary in the terminal: a row and a bar for each group."""

import io

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from perftable.model.summary import By
from perftable.reports.figures import render
from perftable.summary import summarize
from reports.findings import documents


@pytest.mark.parametrize("by", ["duty", "activity", "document", "rule", "indicator"])
def test_the_figures(by: By, snapshot: SnapshotAssertion) -> None:
    console = Console(width=80, file=io.StringIO(), highlight=False, markup=False)
    assert render(summarize(documents(), by=by), "zh", console) == snapshot


def test_no_documents_have_no_bars() -> None:
    console = Console(width=80, file=io.StringIO(), highlight=False, markup=False)
    assert "total" in render(summarize([]), "en", console)
