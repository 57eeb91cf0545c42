"""Annotating through the library: the verdict on a file, written into a copy of it."""

from pathlib import Path

import pytest

import perftable
from commented import comments
from perftable.config.settings import Settings
from perftable.pipeline.checking import check, read
from perftable.readers.base import UnreadableFile

ROOT = Path(__file__).parents[2]
BAD = ROOT / "samples" / "township-bad.docx"
REAL = ROOT / ".." / "shared" / "real" / "hebei-township.docx"


@pytest.mark.parametrize("path", [BAD, REAL], ids=["sample", "real"])
def test_every_finding_stands_beside_the_text_it_is_about(path: Path) -> None:
    if not path.exists():
        pytest.skip("the real submission is not here")
    report = check(read(path), Settings("zh"))
    copy = perftable.annotate(path, report)
    said = [(shown, "\n".join(lines)) for _, shown, lines in comments(copy)]
    for finding in report.findings:
        zh, en = finding.say("zh"), finding.say("en")
        beside = [shown for shown, text in said if finding.code in text and zh in text]
        assert beside
        assert all(en in text for _, text in said if zh in text)
        if finding.location.column and finding.text:
            assert any(squeezed(finding.text) in squeezed(shown) for shown in beside)
    again = perftable.read(path, copy)
    assert again.model_dump(exclude={"sha256"}) == read(path).model_dump(exclude={"sha256"})


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_what_is_not_reported_is_not_annotated() -> None:
    report = check(read(BAD), Settings(select=("PT501",)))
    assert {lines[0][:5] for *_, lines in comments(perftable.annotate(BAD, report))} == {"PT501"}


def test_a_text_file_is_refused(tmp_path: Path) -> None:
    path = BAD.with_suffix(".txt")
    report = check(read(path))
    with pytest.raises(UnreadableFile, match="can be annotated"):
        perftable.annotate(path, report)


def test_a_file_that_changed_since_it_was_checked_is_refused() -> None:
    report = check(read(BAD))
    other = (ROOT / "samples" / "township-good.docx").read_bytes()
    with pytest.raises(UnreadableFile, match="check it again"):
        perftable.annotate(BAD, report, other)
