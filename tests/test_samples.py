"""The samples: both forms say the same, the bad one shows its defects, the good one has none."""

import io
import re
import runpy
import zipfile
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from perftable.config.settings import Settings
from perftable.forms.duties.walk import activities, duties, tables
from perftable.model.amount import Amount
from perftable.pipeline.checking import check, read

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
REAL = ROOT / ".." / "shared" / "real" / "hebei-township.txt"
NAMES = ("township-bad", "township-good")
PLACES = ("line", "character", "path", "sha256", "format")


def without_places(value: object) -> object:
    """Drop what must differ between a Word file and a text file."""
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k not in PLACES}
    return [without_places(v) for v in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", NAMES)
def test_both_forms_give_the_same_records(name: str) -> None:
    docx, text = (read(SAMPLES / f"{name}.{suffix}") for suffix in ("docx", "txt"))
    assert without_places(docx.model_dump(mode="json")) == without_places(
        text.model_dump(mode="json")
    )


def test_the_shape_of_the_bad_sample() -> None:
    document = read(SAMPLES / "township-bad.txt")
    stated = [d.budget for d in duties(document) if isinstance(d.budget, Amount)]
    assert (tables(document)[0].rows, len(duties(document)), len(activities(document))) == (
        62,
        30,
        30,
    )
    assert (len(stated), sum(b.value for b in stated)) == (7, Decimal("2413.00"))
    assert [len(section.items) for section in document.sections] == [4, 4, 4]
    assert [len(item.items) for item in document.sections[1].items] == [3, 4, 6, 4]


@pytest.mark.parametrize("suffix", ["docx", "txt"])
def test_the_defects_of_the_bad_sample(suffix: str) -> None:
    report = check(read(SAMPLES / f"township-bad.{suffix}"), Settings("zh"))
    found = Counter(finding.code for finding in report.findings)
    planted = {
        "PT104": 4,
        "PT105": 1,
        "PT106": 3,
        "PT203": 23,
        "PT207": 1,
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
    assert {code: found[code] for code in planted} == planted
    assert not {"PT003", "PT101", "PT102", "PT103", "PT201", "PT202", "PT301"} & found.keys()
    (cut_off,) = [f for f in report.findings if f.code == "PT305"]
    (twice,) = [f for f in report.findings if f.code == "PT404"]
    assert (cut_off.location.row, cut_off.location.column) == (52, "content")
    assert (twice.location.row, twice.related[0].row) == (18, 46)


@pytest.mark.parametrize("suffix", ["docx", "txt"])
def test_the_good_sample_has_no_finding(suffix: str) -> None:
    document = read(SAMPLES / f"township-good.{suffix}")
    assert check(document, Settings("zh")).findings == ()
    # What the rules are silent on must be there to be checked, not missing.
    (total,) = tables(document)[0].totals
    assert isinstance(total.budget, Amount)
    assert (total.budget.wan, total.covers) == (Decimal("2413.00"), (0, len(duties(document)) - 1))
    assert all(isinstance(duty.budget, Amount) for duty in duties(document))
    assert max(len(activity.indicators) for _, activity in activities(document)) == 2
    scales = [i.scale for _, activity in activities(document) for i in activity.indicators]
    assert {scale.direction for scale in scales if scale} == {"higher", "lower"}


def parts(word: bytes) -> list[tuple[str, tuple[int, ...], bytes]]:
    """Return a Word file's parts; how they are compressed is the business of the zlib at hand."""
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        return [(e.filename, e.date_time, archive.read(e)) for e in archive.infolist()]


@pytest.mark.parametrize("name", NAMES)
def test_the_samples_are_what_their_script_makes(name: str) -> None:
    make: dict[str, Any] = runpy.run_path(str(SAMPLES / "make.py"))
    source = make["load"](name)
    word = make["word"](source)
    assert make["text"](source).encode() == (SAMPLES / f"{name}.txt").read_bytes()
    assert parts(word) == parts((SAMPLES / f"{name}.docx").read_bytes())
    assert make["word"](source) == word


def letters(text: str) -> str:
    """Return the text without spacing and punctuation."""
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.skipif(not REAL.is_file(), reason="the real submission is not here")
@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_of_the_real_submission_stands_in_a_sample(name: str) -> None:
    real = read(REAL)
    entries = (*duties(real), *(activity for _, activity in activities(real)))
    items = [item for section in real.sections for item in section.items]
    written = [entry.content for entry in entries] + [entry.goal for entry in entries]
    written += [part.text for item in items for part in (item, *item.items)]
    sample = letters((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    runs = {text[i : i + 12] for text in map(letters, written) for i in range(len(text) - 11)}
    assert len(runs) > 1000
    assert not sorted(run for run in runs if run in sample)
