"""Annotating through the library: the verdict on a file, written into a copy of it."""

import re
from pathlib import Path

import pytest

import perftable
from commented import comments
from compoundfile import compound
from perftable.config.settings import Settings
from perftable.pipeline.checking import check, read
from perftable.pipeline.notes import LANGS
from perftable.readers.base import UnreadableFile

ROOT = Path(__file__).parents[2]
BAD = ROOT / "samples" / "township-bad.docx"
REAL = ROOT / ".." / "shared" / "real" / "hebei-township.docx"


@pytest.mark.parametrize("path", [BAD, REAL], ids=["sample", "real"])
def test_every_finding_is_told_and_every_row_is_named(path: Path) -> None:
    if not path.exists():
        pytest.skip("the real submission is not here")
    report = check(read(path), Settings("zh"))
    copy = perftable.annotate(path, report)
    said = ["\n".join(lines) for *_, lines in comments(copy)]
    for finding in report.findings:
        about = [text for text in said if f"（{finding.code}）" in text]
        row, name = finding.location.row, finding.names[-1][:20] if finding.names else ""
        assert any(
            finding.say("zh") in text or (name in text and row in numbers(text)) for text in about
        )
    again = perftable.read(path, copy)
    assert again.model_dump(exclude={"sha256"}) == read(path).model_dump(exclude={"sha256"})


def numbers(text: str) -> set[int]:
    return set(map(int, re.findall("[0-9]+", text)))


def test_repeats_are_one_comment() -> None:
    if not REAL.exists():
        pytest.skip("the real submission is not here")
    report = check(read(REAL), Settings("zh"))
    assert len(report.findings) > 100
    assert len(comments(perftable.annotate(REAL, report))) < 30


def test_the_verdict_and_the_counts_stand_first() -> None:
    (_, shown, lines), *_ = comments(perftable.annotate(BAD, check(read(BAD))))
    assert lines[:2] == ["审核结论：不通过", "共 3 个错误，49 个警告，63 个提示。"]
    assert shown.strip()


def test_only_findings_from_a_severity_on_are_told_and_the_head_says_so() -> None:
    report = check(read(BAD))
    (head, *others) = [
        lines for *_, lines in comments(perftable.annotate(BAD, report, severity="error"))
    ]
    assert "批注仅列错误及以上的问题。" in head
    assert all(lines[0].startswith("错误：") for lines in others)
    assert sum(line.startswith("错误：") for lines in others for line in lines) == 3


def test_one_language_is_spoken_unless_both_are_asked_for() -> None:
    report = check(read(BAD), Settings(select=("PT401",)))
    heads = {lang: comments(perftable.annotate(BAD, report, lang=lang))[-1][2] for lang in LANGS}
    assert heads["zh"] == [
        "错误：工作活动未填写绩效指标（PT401）",
        "工作活动“人大会议”未填写绩效指标；请填写可衡量的绩效指标。",
    ]
    assert heads["en"][0].startswith("error: ")
    assert heads["both"][1:] == [heads["zh"][1], heads["en"][1]]


def test_comments_bear_the_author_s_name_and_a_second_run_replaces_them() -> None:
    report = check(read(BAD))
    first = perftable.annotate(BAD, report, author="李四")
    assert {author for author, *_ in comments(first)} == {"李四"}
    again = check(read(BAD, first))
    second = perftable.annotate(BAD, again, first)
    assert {author for author, *_ in comments(second)} == {"perftable"}
    assert len(comments(second)) == len(comments(first))


def test_what_is_not_reported_is_not_annotated() -> None:
    report = check(read(BAD), Settings(select=("PT501",)))
    (_, *found) = comments(perftable.annotate(BAD, report))
    assert [lines[0][-6:-1] for *_, lines in found] == ["PT501"]


def test_a_text_file_is_refused(tmp_path: Path) -> None:
    path = BAD.with_suffix(".txt")
    report = check(read(path))
    with pytest.raises(UnreadableFile, match="can be annotated"):
        perftable.annotate(path, report)


def test_a_workbook_with_a_password_is_said_to_be_encrypted() -> None:
    data = compound({"EncryptionInfo": b"", "EncryptedPackage": b""})
    with pytest.raises(UnreadableFile, match="encrypted and not read"):
        perftable.annotate("a.xlsx", check(read(BAD)), data)


def test_a_file_that_changed_since_it_was_checked_is_refused() -> None:
    report = check(read(BAD))
    other = (ROOT / "samples" / "township-good.docx").read_bytes()
    with pytest.raises(UnreadableFile, match="check it again"):
        perftable.annotate(BAD, report, other)
