"""Small files after the field's trouble reports: each gives the findings that it should."""

import unicodedata
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.forms.duties.walk import duties, tables
from perftable.model.amount import Amount
from perftable.pipeline.checking import check, read

TROUBLE = Path(__file__).parents[1] / ".." / "shared" / "trouble"
pytestmark = pytest.mark.skipif(not TROUBLE.is_dir(), reason="the trouble files are not here")

EXPECTED = {
    "c00-base.docx": "",
    "c01-rich.docx": "PT201 PT503",
    "c33-pandoc-gfm.md": "PT201 PT503",
    "c35-pandoc-odt.docx": "PT002 PT003 PT003",
    "c36-pipe-escapes.md": "PT306 PT505",
    "c36b-pipe-plain.md": "PT306 PT505",
    "c78-unit-13.docx": "",
    "c118-sliver-one-row.docx": "PT201 PT503",
    "c229-sign-row.docx": "",
    "c237-lanci-with-total.docx": "",
    "c238-total-label-bad.docx": "PT206",
    "c241-inv-200b.docx": "",
    "c242-onlyinv-goal-200e.docx": "PT302",
    "c270-yuanshi.docx": "",
    "c271-yuanshi-round.docx": "PT210",
    "c273-year-header-badsum.docx": "PT201",
    "c274-footnote-mark.docx": "PT204",
    "custom-footnote-mark.docx": "",
    "custom-footnote-number.docx": "",
    "national-layout.docx": "PT706 PT709",
    "nested-unit-in-outer.docx": "",
}
"""The codes of each file's findings, in alphabetical order."""

UNITS = {"c78-unit-13.docx": "元", "c270-yuanshi.docx": "万元", "nested-unit-in-outer.docx": "元"}


@pytest.mark.parametrize(("name", "codes"), EXPECTED.items(), ids=EXPECTED)
def test_findings(name: str, codes: str) -> None:
    report = check(read(TROUBLE / name), Settings("en"))
    assert sorted(finding.code for finding in report.findings) == codes.split()
    assert not report.incomplete


@pytest.mark.parametrize(("name", "unit"), UNITS.items(), ids=UNITS)
def test_units(name: str, unit: str) -> None:
    assert [table.unit for table in tables(read(TROUBLE / name))] == [unit]


def test_no_amount_has_other_digits_than_are_written() -> None:
    """106 ways to fill in a budget cell: a mark ① is no digit, and what is no amount is said."""
    budgets = [duty.budget for duty in duties(read(TROUBLE / "c60-budget-forms.docx"))]
    assert len(budgets) == 106
    for budget in budgets:
        if isinstance(budget, Amount):
            written = unicodedata.normalize("NFKC", budget.raw)
            digits = "".join(char for char in written if char in "0123456789")
            assert f"{budget.value:f}".replace(".", "").lstrip("-") == digits
    marked = [b for b in budgets if b is not None and "①" in b.raw]
    assert [isinstance(budget, Amount) for budget in marked] == [False, False]
