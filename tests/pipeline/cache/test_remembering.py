"""Reports with and without the cache are equal; what is unchanged is not read again."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.config.settings import Settings
from perftable.model.report import DocumentReport
from perftable.pipeline import batch, running
from perftable.pipeline.batch import check_files
from perftable.pipeline.cache import packing, recalled
from perftable.pipeline.checking import Checked, Job, check_file
from perftable.pipeline.running import check_many
from perftable.reports.base import Result
from perftable.reports.formats import names as formats
from perftable.rules import plugins
from rulefile import write
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PERFTABLE_CACHE", str(tmp_path / "kept"))
    (tmp_path / "in").mkdir()
    for number in range(40):
        rows = (
            HEADER,
            row(DUTY, budget=f"{number}.00"),
            row(ACTIVITY, goal="" if number % 3 else "好"),
        )
        text = "\n".join("\t".join(cells) for cells in rows)
        (tmp_path / "in" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "in" / "bad.docx").write_bytes(b"PK no archive")
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are checked, rather than known."""
    seen: list[str] = []

    def check(path: str, settings: Settings) -> Checked:
        seen.append(path)
        return check_file(path, settings)

    monkeypatch.setattr(running, "check_file", check)
    monkeypatch.setattr(batch, "check_file", check)
    return seen


@pytest.fixture
def unpacked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose verdicts are unpacked, as often as they are."""
    seen: list[str] = []
    unpack = packing.unpack

    def look(packed: bytes) -> DocumentReport:
        report = unpack(packed)
        seen.append(report.path)
        return report

    monkeypatch.setattr(recalled, "unpack", look)
    monkeypatch.setattr(packing, "unpack", look)
    return seen


def validate(*arguments: str) -> tuple[int, str, str]:
    result = runner.invoke(app, ["validate", "in", "--lang", "en", *arguments])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("format", [name for name in formats() if name not in ("xlsx", "html")])
def test_reports_are_equal(folder: Path, format: str) -> None:
    without = validate("--format", format, "--no-cache")
    assert not (folder / "kept").exists()
    assert validate("--format", format) == without
    assert validate("--format", format) == without


READS = {
    **dict.fromkeys(("json", "jsonl"), 0),
    **dict.fromkeys(("csv", "gitlab", "junit", "sarif"), 1),
    **{"github": 3, "markdown": 2},
}
"""How often a format reads each verdict, at most: github for each severity, Markdown for each list."""


@pytest.mark.parametrize("format", READS)
def test_a_verdict_is_unpacked_no_more_often_than_it_is_written_of(
    folder: Path, unpacked: list[str], format: str
) -> None:
    validate("--format", format)
    del unpacked[:]
    validate("--format", format)
    assert len(unpacked) <= 40 * READS[format]


def test_the_terminal_unpacks_what_it_lists(folder: Path, unpacked: list[str]) -> None:
    first = validate()
    del unpacked[:]
    assert validate() == first
    assert len(unpacked) == len(set(unpacked)) == 39  # what could not be read is listed first
    validate("--select", "PT001")
    del unpacked[:]
    assert "40 pass" in validate("--select", "PT001")[1]
    assert unpacked == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_processes_send_what_is_kept(folder: Path, unpacked: list[str], jobs: str) -> None:
    first = validate("--jobs", jobs, "--format", "json")
    assert unpacked == [] if jobs == "2" else len(unpacked) == 40  # to see that it comes back
    assert validate("--no-cache", "--format", "json") == first
    del unpacked[:]
    assert validate("--format", "json") == first
    assert unpacked == []


def test_a_run_that_goes_on_is_told_what_was_known(folder: Path, checked: list[str]) -> None:
    first = validate("--format", "json")
    assert validate("--format", "json", "--resume", "run.jsonl") == first
    del checked[:]
    assert validate("--format", "json", "--resume", "run.jsonl", "--no-cache") == first
    assert checked == ["in/bad.docx"]


def test_only_what_changed_is_checked(folder: Path, checked: list[str]) -> None:
    validate()
    assert len(checked) == 41
    del checked[:]
    validate()
    assert checked == ["in/bad.docx"]  # what could not be read is tried again
    (folder / "in" / "07.txt").write_bytes((folder / "in" / "08.txt").read_bytes())
    del checked[:]
    _, out, _ = validate("--format", "json")
    assert checked == ["in/07.txt", "in/bad.docx"]
    assert [one["path"] for one in json.loads(out)["documents"]][7] == "in/07.txt"
    del checked[:]
    validate("--no-cache")
    assert len(checked) == 41


def test_another_configuration_is_asked_anew(folder: Path, checked: list[str]) -> None:
    validate()
    (folder / "perftable.toml").write_text('ignore = ["PT302"]', encoding="utf-8")
    del checked[:]
    assert "PT302" not in validate("--format", "csv")[1]
    assert len(checked) == 41


def test_an_edited_plug_in_is_asked_anew(folder: Path, checked: list[str]) -> None:
    path = write(folder)
    (folder / "own.toml").write_text('rules = ["own.py"]', encoding="utf-8")
    arguments = ("--config", "own.toml", "--format", "csv")
    first = validate(*arguments)
    assert "will not do." in first[1]
    del checked[:]
    assert validate(*arguments) == first
    assert len(checked) == 1
    write(folder, messages='{"default": Phrase("“{name}”不行。", "\'{name}\' is bad.")}')
    assert "is bad." in validate(*arguments)[1]
    assert "will not do." in first[1]
    assert Path(path).exists()
    plugins._catalogue.cache_clear()


def test_records_are_read(folder: Path, checked: list[str]) -> None:
    names = sorted(str(path) for path in (folder / "in").glob("*.txt"))
    place = folder / "kept" / "own.sqlite"
    for _ in range(2):
        found = list(check_many(names, Settings("en"), cache=place, keep_records=True))
        assert all(one.document is not None for one in found)
    assert len(checked) == 80


def test_a_file_that_changes_while_it_is_checked_is_not_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder / "in" / "03.txt"

    def check(files: Sequence[Job], **options: object) -> Iterator[Result]:
        for job in files:
            if job[0].endswith("03.txt"):
                target.write_text("另一份", encoding="utf-8")
            yield from check_files([job], processes=1)

    original = target.read_bytes()
    names = sorted(str(path) for path in (folder / "in").glob("*.txt"))
    place = folder / "own.sqlite"
    monkeypatch.setattr(batch, "check_files", check)
    changed = list(check_many(names, Settings("en"), cache=place))[3].report
    monkeypatch.undo()
    target.write_bytes(original)
    again = list(check_many(names, Settings("en"), cache=place))[3].report
    assert again.sha256 != changed.sha256
    assert again == next(check_many([str(target)], Settings("en"))).report
