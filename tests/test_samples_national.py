"""The samples of national forms: both containers give the same, the bad ones show their defects."""

import runpy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from perftable.pipeline.checking import check, read

SAMPLES = Path(__file__).parents[1] / "samples"
PLANTED = {
    "project-good": {},
    "long-table": {},
    "project-bad": {
        "PT305": 1,
        "PT306": 2,
        "PT509": 1,
        "PT701": 1,
        "PT703": 1,
        "PT706": 1,
        "PT709": 1,
        "PT714": 1,
        "PT801": 1,
        "PT802": 1,
        "PT803": 1,
        "PT805": 1,
        "PT806": 1,
    },
    "self-evaluation": {"PT820": 1, "PT823": 1, "PT824": 1, "PT825": 2, "PT829": 1},
}


@pytest.mark.parametrize("suffix", ["docx", "txt"])
@pytest.mark.parametrize(("name", "planted"), PLANTED.items())
def test_a_sample_shows_what_was_planted(name: str, planted: dict[str, int], suffix: str) -> None:
    report = check(read(SAMPLES / "national" / f"{name}.{suffix}"))
    assert Counter(finding.code for finding in report.findings) == planted


@pytest.mark.parametrize("name", PLANTED)
def test_both_containers_name_the_same_cells(name: str) -> None:
    cells = []
    for suffix in ("docx", "txt"):
        findings = check(read(SAMPLES / "national" / f"{name}.{suffix}")).findings
        cells.append([(f.code, f.location.row, f.location.cell, f.names) for f in findings])
    assert cells[0] == cells[1]


@pytest.mark.parametrize("name", PLANTED)
def test_the_samples_are_made_of_their_sources(name: str) -> None:
    make: dict[str, Any] = runpy.run_path(str(SAMPLES / "make.py"))
    form = make["grid"](name)
    folder = SAMPLES / "national"
    assert (folder / f"{name}.txt").read_bytes() == make["national_text"](*form).encode()
    assert (folder / f"{name}.docx").read_bytes() == make["national_word"](*form)
