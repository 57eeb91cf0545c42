"""The summary in the terminal: a row and a bar for each group."""

import io

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from perftable.reports.figures import render
from perftable.summary.summarize import summarize
from reports.findings import documents
from support import DUTY, row, table


@pytest.mark.parametrize("by", ["duty", "activity", "document", "rule", "indicator"])
def test_the_figures(by: str, snapshot: SnapshotAssertion) -> None:
    console = Console(width=80, file=io.StringIO(), highlight=False, markup=False)
    assert render(summarize(documents(), by=by), "zh", console) == snapshot


def test_no_documents_have_no_bars() -> None:
    console = Console(width=80, file=io.StringIO(), highlight=False, markup=False)
    assert "total" in render(summarize([]), "en", console)


def test_a_narrow_terminal_has_no_bars_and_loses_no_figure() -> None:
    console = Console(width=40, file=io.StringIO(), highlight=False, markup=False)
    text = render(summarize(documents(), by="duty"), "en", console)
    assert "█" not in text
    assert text.splitlines()[0].split()[-3:] == ["E", "W", "N"]
    assert "…" not in text


def test_as_many_decimals_as_the_amounts_need() -> None:
    console = Console(width=80, file=io.StringIO(), highlight=False, markup=False)
    yuan = table(row(DUTY, budget="5000元"), row(DUTY, name="修路", budget="50元"))
    assert " 0.500 " in render(summarize([yuan]), "en", console)
    whole = table(row(DUTY, budget="5000000元"))
    assert " 500.00 " in render(summarize([whole]), "en", console)
