"""Small files after the field's trouble reports: each gives the findings that it should."""

from pathlib import Path

import pytest

from perftable.checking import check, read
from perftable.settings import Settings

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
    "c229-sign-row.docx": "",
    "c237-lanci-with-total.docx": "",
    "c238-total-label-bad.docx": "PT206",
    "c270-yuanshi.docx": "",
    "c271-yuanshi-round.docx": "PT210",
    "c273-year-header-badsum.docx": "PT201",
    "national-layout.docx": "PT001",
    "nested-unit-in-outer.docx": "",
}
"""The codes of each file's findings, in alphabetical order."""

UNITS = {"c78-unit-13.docx": "元", "c270-yuanshi.docx": "万元", "nested-unit-in-outer.docx": "元"}


@pytest.mark.parametrize(("name", "codes"), EXPECTED.items(), ids=EXPECTED)
def test_findings(name: str, codes: str) -> None:
    report = check(read(TROUBLE / name), Settings("en"))
    assert sorted(finding.code for finding in report.findings) == codes.split()
    assert report.incomplete is (name == "national-layout.docx")


@pytest.mark.parametrize(("name", "unit"), UNITS.items(), ids=UNITS)
def test_units(name: str, unit: str) -> None:
    assert [table.unit for table in read(TROUBLE / name).tables] == [unit]
