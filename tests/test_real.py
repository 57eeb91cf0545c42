"""What is known of a real submission; both its forms give the same records and findings."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.forms.duties.walk import activities, duties
from perftable.model.amount import Amount
from perftable.pipeline.checking import check, read

REAL = Path(__file__).parents[1] / ".." / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real submission is not here")

PLACES = ("line", "character", "path", "sha256", "format")


def without_places(value: object) -> object:
    """Drop what must differ between a Word file and a text file."""
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k not in PLACES}
    return [without_places(v) for v in value] if isinstance(value, list) else value


@pytest.mark.parametrize("suffix", ["docx", "txt"])
def test_facts(suffix: str) -> None:
    document = read(REAL / f"hebei-township.{suffix}")
    stated = [d.budget.value for d in duties(document) if isinstance(d.budget, Amount)]
    assert (len(duties(document)), len(activities(document))) == (30, 30)
    assert (len(stated), sum(stated)) == (7, Decimal("2413.00"))
    assert [len(s.items) for s in document.sections] == [4, 4, 4]
    assert [len(i.items) for i in document.sections[1].items] == [3, 4, 6, 4]


def test_both_forms_give_the_same_records() -> None:
    docx, text = (read(REAL / f"hebei-township.{s}") for s in ("docx", "txt"))
    assert without_places(docx.model_dump(mode="json")) == without_places(
        text.model_dump(mode="json")
    )


@pytest.mark.parametrize("suffix", ["docx", "txt"])
def test_findings_counted_by_hand(suffix: str) -> None:
    report = check(read(REAL / f"hebei-township.{suffix}"), Settings("zh"))
    found = Counter(finding.code for finding in report.findings)
    by_hand = {
        "PT104": 4,
        "PT105": 1,
        "PT106": 3,
        "PT203": 23,
        "PT302": 1,
        "PT303": 1,
        "PT304": 26,
        "PT305": 1,
        "PT401": 1,
        "PT402": 20,
        "PT403": 1,
        "PT404": 1,
        "PT501": 1,
        "PT503": 24,
        "PT506": 5,
        "PT602": 1,
    }
    assert {code: found[code] for code in by_hand} == by_hand
    assert found.keys() - by_hand.keys() == {"PT207"}
    (goal,) = [f for f in report.findings if f.code == "PT302"]
    (cut,) = [f for f in report.findings if f.code == "PT305"]
    (twice,) = [f for f in report.findings if f.code == "PT404"]
    assert (goal.location.row, cut.location.row) == (62, 52)
    assert (twice.location.row, twice.related[0].row) == (18, 46)
