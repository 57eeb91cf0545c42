"""The workbook, read back cell by cell."""

import builtins
import sys
from decimal import Decimal
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from perftable.model.phrase import Lang
from perftable.reports.base import MissingPackage
from perftable.reports.formats import needs_records
from perftable.reports.formats.xlsx import render
from reports.findings import run
from reports.workbooks import cells, types


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook(lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert cells(render(run(lang))) == snapshot


def test_a_workbook_shows_records() -> None:
    assert needs_records("xlsx")


def test_no_text_is_a_formula() -> None:
    assert types(render(run("zh"))) == {"s", "n"}


def test_money_in_the_summary_is_exact_also_where_excel_would_round() -> None:
    given = run("en")
    assert given.summary is not None
    total = given.summary.total.model_copy(update={"amount": Decimal("12345678901234567.89")})
    summary = given.summary.model_copy(update={"total": total})
    header, *rows = cells(render(given._replace(summary=summary)))["Summary"]
    exact = header.index("Exact budget")
    assert [row[exact] for row in rows] == [*[None] * (len(rows) - 1), "12345678901234567.89"]
    assert rows[-1][header.index("Budget (万元)")] == pytest.approx(12345678901234567.89)


def test_a_run_without_records_has_no_summary() -> None:
    given = run("en")._replace(summary=None, submissions=(), records=())
    assert list(cells(render(given))) == [
        *("Verdicts", "Findings", "Records", "Not judged", "Configuration")
    ]


def test_without_the_library_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("xlsxwriter"):
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.delitem(sys.modules, "perftable.reports.formats.xlsx.workbook", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingPackage) as caught:
        render(run("en"))
    assert "pip install 'perftable[xlsx]'" in caught.value.reason.en
    assert "pip install 'perftable[xlsx]'" in caught.value.reason.zh
