"""The two submissions of the revision sample: made by their script, and what changed between them."""

import io
import runpy
import zipfile
from pathlib import Path
from typing import Any

import pytest

from perftable.comparing.compare import compare
from perftable.config.settings import Settings
from perftable.model.report import Counts
from perftable.pipeline.checking import check, read

SAMPLES = Path(__file__).parents[2] / "samples"
REAL = SAMPLES.parent / ".." / "shared" / "real"
NAMES = ("revision/township-first", "revision/township-second")


@pytest.mark.parametrize("name", NAMES)
def test_the_samples_are_what_their_script_makes(name: str) -> None:
    make: dict[str, Any] = runpy.run_path(str(SAMPLES / "make.py"))
    source = make["load"](name)
    assert name in make["SAMPLES"]
    assert make["text"](source).encode() == (SAMPLES / f"{name}.txt").read_bytes()
    assert parts(make["word"](source)) == parts((SAMPLES / f"{name}.docx").read_bytes())


def parts(word: bytes) -> list[tuple[str, bytes]]:
    """Return a Word file's parts; how they are compressed is the business of the zlib at hand."""
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]


@pytest.mark.parametrize("name", NAMES)
def test_a_submission_and_its_text_have_no_difference(name: str) -> None:
    comparison = compare(read(SAMPLES / f"{name}.docx"), read(SAMPLES / f"{name}.txt"))
    rows = [row for form in comparison.forms for row in form.walk()]
    assert {row.kind for row in rows} == {"same"}
    assert (comparison.findings.new, comparison.findings.mended) == ((), ())


@pytest.mark.skipif(not REAL.is_dir(), reason="the real submission is not here")
def test_the_real_submission_and_its_text_have_no_difference() -> None:
    word, text = (read(REAL / f"hebei-township.{suffix}") for suffix in ("docx", "txt"))
    totals = compare(word, text).totals
    assert (totals.nodes["duty"].same, totals.nodes["activity"].same) == (30, 30)
    assert totals.new == totals.mended == Counts()


@pytest.mark.parametrize("suffix", ["docx", "txt"])
def test_what_the_revision_changed(suffix: str) -> None:
    first, second = (read(SAMPLES / f"{name}.{suffix}") for name in NAMES)
    comparison = compare(first, second, Settings("zh"))
    changed = {
        (row.new or row.old).name: row.kind  # type: ignore[union-attr]
        for form in comparison.forms
        for row in form.walk()
        if row.kind != "same" and row.level != "indicator"
    }
    assert changed == {
        "办公运行": "changed",
        "日常办公": "changed",
        "民政救助": "moved",
        "临时救助": "changed",
        "家庭发展服务": "renamed",
        "乡村道路": "changed",
        "人居环境": "changed",
        "垃圾清运": "changed",
        "公厕管护": "changed",
        "路灯维护": "moved",
        "送戏下乡": "changed",
        "应急管理": "added",
        "物资储备": "added",
    }
    found = comparison.findings
    assert [finding.code for finding in found.new] == ["PT501"]
    assert sorted(f.code for f in found.mended) == ["PT104", "PT201", "PT503", "PT505"]
    assert [one.new.code for one in found.remaining] == ["PT302"]
    assert len(check(first).findings) == 5
