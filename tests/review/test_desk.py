"""A round: who gets what, what is made again, what came before, what stops nothing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from commented import inside
from pdffile import pdf, ruled
from perftable.config.settings import Settings
from perftable.model.phrase import Phrase
from perftable.readers.base import NoFile
from perftable.review import making
from perftable.review.desk import review
from perftable.review.entry import Entry
from perftable.review.store import Store, stored
from readers.odf.test_odf import flat, table, tr, zipped
from reviews import BAD, GOOD, HALF, LOOK, escaped, reviewed, round_of, submit
from support import HEADER


def tree(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_each_unit_has_a_folder_and_the_office_its_own_files(tmp_path: Path) -> None:
    came = reviewed(submit(tmp_path / "in", 甲镇=BAD, 一科__乙镇=GOOD), tmp_path / "out")
    assert tree(tmp_path / "out") == sorted(
        [
            *("index.html", "perftable-review.jsonl", "审核总表.xlsx"),
            *("甲镇/甲镇.docx", "甲镇/审核报告.html", "甲镇/退回修改意见.docx"),
            *("乙镇/乙镇.docx", "乙镇/审核报告.html", "乙镇/退回修改意见.docx"),
        ]
    )
    assert [(entry.label, entry.returned) for entry in came.entries] == [
        ("一科/乙镇.docx", False),
        ("甲镇.docx", True),
    ]


def test_files_have_english_names_in_english(tmp_path: Path) -> None:
    reviewed(submit(tmp_path / "in", a=BAD), tmp_path / "out", replace(LOOK, lang="en"))
    assert tree(tmp_path / "out") == [
        *("a/a.docx", "a/report.html", "a/return-sheet.docx"),
        *("index.html", "overview.xlsx", "perftable-review.jsonl"),
    ]


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=BAD, 乙=GOOD), tmp_path / "out"
    assert reviewed(folder, out).made == 2
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.suffix != ".jsonl"}
    assert reviewed(folder, out).made == 0
    assert before == {path: path.stat().st_mtime_ns for path in before}
    submit(folder, 乙=BAD)
    assert reviewed(folder, out).made == 1
    (out / "甲" / "甲.docx").unlink()
    assert reviewed(folder, out).made == 1
    assert reviewed(folder, out, replace(LOOK, deadline="3月9日")).made == 2


def test_other_rules_are_a_reason_and_another_day_is_none(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=BAD), tmp_path / "out"
    reviewed(folder, out)
    assert reviewed(folder, out, replace(LOOK, today=LOOK.today.replace(year=2027))).made == 0
    files = [(name, Settings(ignore=("PT201",))) for name, _ in round_of(folder).files]
    assert review(replace(round_of(folder), files=files), out, LOOK).made == 1


def test_a_person_s_sheet_is_kept_when_its_submission_changes(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=BAD), tmp_path / "out"
    reviewed(folder, out)
    sheet = out / "甲" / "退回修改意见.docx"
    sheet.write_bytes(b"edited")
    submit(folder, 甲=HALF)
    came = reviewed(folder, out)
    assert came.beside == ["甲/退回修改意见.docx"]
    assert sheet.read_bytes() == b"edited"
    assert (out / "甲" / "退回修改意见 (2).docx").exists()
    assert reviewed(folder, out).made == 0


@pytest.mark.parametrize("suffix", ["odt", "pdf"])
def test_an_opendocument_text_and_a_pdf_have_annotated_copies(suffix: str, tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    rows = (HEADER, *BAD)
    data = zipped(flat(table(*(tr(*map(escaped, texts)) for texts in rows))))
    if suffix == "pdf":
        pytest.importorskip("pypdf")
        data = pdf(ruled(rows, left=10, width=110), box="0 0 1010 842")
    (folder / f"甲.{suffix}").write_bytes(data)
    (entry,) = reviewed(folder, out).entries
    assert (entry.returned, entry.uncopied) == (True, None)
    copy = (out / "甲" / f"甲.{suffix}").read_bytes()
    assert (
        b"/Highlight" in copy if suffix == "pdf" else b"dc:creator" in inside(copy, "content.xml")
    )


def test_a_copy_that_is_true_no_more_goes(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=BAD), tmp_path / "out"
    reviewed(folder, out)
    (folder / "甲.docx").write_bytes(b"no Word file")
    (entry,) = reviewed(folder, out).entries
    assert not entry.checked
    assert [p.name for p in sorted((out / "甲").iterdir())] == [
        "审核报告.html",
        "退回修改意见.docx",
    ]


def test_a_stopped_round_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = submit(tmp_path / "in", a=BAD, b=GOOD, c=BAD), tmp_path / "out"

    def stop(done: int, total: int, entry: object, made: bool) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        review(round_of(folder), out, LOOK, progress=stop)
    assert not (out / "index.html").exists()
    assert reviewed(folder, out).made == 1
    assert (out / "index.html").exists()


def test_progress_names_each_submission(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", a=BAD, b=GOOD), tmp_path / "out"
    told: list[tuple[int, int, str, bool]] = []

    def tell(done: int, total: int, entry: Entry, made: bool) -> None:
        told.append((done, total, entry.label, made))

    review(round_of(folder), out, LOOK, progress=tell)
    review(round_of(folder), out, LOOK, progress=tell)
    assert told == [
        *((1, 2, "a.docx", True), (2, 2, "b.docx", True)),
        *((1, 2, "a.docx", False), (2, 2, "b.docx", False)),
    ]


def test_what_cannot_be_read_stops_no_other_and_is_told(tmp_path: Path) -> None:
    folder = submit(tmp_path / "in", 甲=GOOD)
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    named = round_of(folder)
    empty = NoFile(str(folder / "空"), Phrase("这里是空的。", "Nothing is here."))
    files = [*named.files, (empty, Settings())]
    came = review(replace(named, files=files, labels=[*named.labels, "空"]), tmp_path / "out", LOOK)
    assert [entry.checked for entry in came.entries] == [False, True, False]
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "这里是空的。" in page


def test_a_fault_of_ours_is_told_of_its_submission(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(task: making.Task) -> making.Made:
        raise RuntimeError("boom")

    monkeypatch.setattr(making, "make", fails)
    (entry,) = reviewed(submit(tmp_path / "in", 甲=GOOD), tmp_path / "out").entries
    assert "boom" in entry.report.say("zh")


def test_the_work_is_done_in_processes_too(tmp_path: Path) -> None:
    folder = submit(tmp_path / "in", a=BAD, b=GOOD, c=HALF)
    came = review(round_of(folder), tmp_path / "out", LOOK, jobs=2)
    assert [entry.label for entry in came.entries] == ["a.docx", "b.docx", "c.docx"]
    assert came.made == 3


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 甲=GOOD, 乙=GOOD), tmp_path / "out"
    out.mkdir()
    (out / "甲").write_text("a file where a folder belongs")
    came = reviewed(folder, out)
    assert len(came.refused) == 1
    assert "甲" in came.refused[0].zh
    assert (out / "乙" / "审核报告.html").exists()


def test_a_second_round_tells_what_is_mended(tmp_path: Path) -> None:
    first, second = submit(tmp_path / "1", 甲=BAD), submit(tmp_path / "2", 甲=HALF)
    before = {"甲": str(first / "甲.docx")}
    (entry,) = review(round_of(second, 2, **before), tmp_path / "out", LOOK).entries
    assert entry.changes is not None
    assert [one.code for one in entry.changes.mended] == ["PT201"]
    assert [entry.report.findings[n].code for n in entry.changes.again] == ["PT302"]
    assert (entry.round, entry.fresh) == (2, 0)


def test_a_stored_run_is_as_good_as_the_files(tmp_path: Path) -> None:
    reviewed(submit(tmp_path / "1", 甲=BAD), tmp_path / "out1")
    (old,) = stored(tmp_path / "out1").entries.values()
    second = submit(tmp_path / "2", 甲=HALF)
    (entry,) = review(round_of(second, 2, 甲=old), tmp_path / "out2", LOOK).entries
    assert entry.changes is not None
    assert [one.code for one in entry.changes.mended] == ["PT201"]
    assert len(entry.changes.again) == 1


def test_what_is_stored_reads_as_it_was(tmp_path: Path) -> None:
    came = reviewed(submit(tmp_path / "in", 甲=BAD, 乙=GOOD), tmp_path / "out")
    again = Store(tmp_path / "out").entries
    assert [again[entry.source] for entry in came.entries] == list(came.entries)
    for line in (tmp_path / "out" / "perftable-review.jsonl").read_text("utf-8").splitlines():
        assert json.loads(line)


def test_submissions_that_are_called_as_our_files_keep_their_names(tmp_path: Path) -> None:
    folder, out = submit(tmp_path / "in", 退回修改意见=BAD, index=GOOD), tmp_path / "out"
    reviewed(folder, out)
    assert sorted(p.name for p in (out / "退回修改意见").iterdir()) == [
        "sheet-退回修改意见.docx",
        "审核报告.html",
        "退回修改意见.docx",
    ]
    assert (out / "index" / "index.docx").exists()
    assert (out / "index.html").read_text("utf-8").startswith("<!DOCTYPE html>")
