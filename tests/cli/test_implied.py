"""Files that no command stands before are validated; a mistyped command stays one."""

import sys
from pathlib import Path

import pytest

from perftable.cli.app import run
from perftable.cli.implied import is_path, with_command
from support import ACTIVITY, DUTY, HEADER, row

COMMANDS, VALUED, GENERAL = ("validate", "review"), ("--format", "-o"), ("-h", "--version")


def completed(*arguments: str) -> list[str]:
    return with_command(arguments, COMMANDS, VALUED, GENERAL)


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.docx"],
        ["a.docx", "b.docx", "--verbose"],
        ["--verbose", "a.docx"],
        ["--format", "html", "a.docx"],
        ["--format=html", "a.docx"],
        ["-o", "out.html", "folder/"],
        ["--", "-a.docx"],
        ["*.docx"],
        ["-"],
        [""],
        ["./review"],
        ["C:\\reports"],
    ],
    ids=" ".join,
)
def test_files_are_validated(arguments: list[str]) -> None:
    assert completed(*arguments) == ["validate", *arguments]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["validate", "a.docx"],
        ["review", "a.docx"],
        ["valdate", "a.docx"],
        ["valdate."],
        ["--format", "a.docx"],
        ["--verbose"],
        ["--version", "a.docx"],
        ["-h", "a.docx"],
    ],
    ids=" ".join,
)
def test_everything_else_stays(arguments: list[str]) -> None:
    assert completed(*arguments) == arguments


def test_a_word_is_a_file_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert completed("申报材料") == ["申报材料"]
    (tmp_path / "申报材料").mkdir()
    assert completed("申报材料") == ["validate", "申报材料"]


def test_a_command_wins_over_a_file_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "review").mkdir()
    monkeypatch.chdir(tmp_path)
    assert completed("review") == ["review"]
    assert completed("./review") == ["validate", "./review"]


def test_what_may_be_a_path() -> None:
    assert is_path("a.docx")
    assert is_path("a/b")
    assert not is_path("valdate")
    assert not is_path(".hidden")


def said(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    monkeypatch.setenv("PERFTABLE_LANG", "en")
    monkeypatch.setattr(sys, "argv", ["perftable", *arguments])
    code = run()
    caught = capsys.readouterr()
    return code, caught.out + caught.err


def test_the_program_takes_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    lines = (HEADER, row(DUTY), ACTIVITY)
    path.write_text("\n".join("\t".join(cells) for cells in lines), encoding="utf-8")
    plain = said(["validate", "--format", "csv", str(path)], monkeypatch, capsys)
    assert said(["--format", "csv", str(path)], monkeypatch, capsys) == plain
    assert said([str(path), "--format", "csv"], monkeypatch, capsys) == plain
    assert plain[1].lstrip("\ufeff").startswith("path,status")


def test_what_looks_like_a_file_and_is_none_is_no_mistyped_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = said(["nothing.docx"], monkeypatch, capsys)
    assert code == 2
    assert "There is no such file." in text
    code, text = said(["valdate", "nothing.docx"], monkeypatch, capsys)
    assert code == 2
    assert "Did you mean 'validate'?" in text


def test_a_command_of_which_nothing_else_is_built_takes_its_arguments(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text = said(["rules", "PT201"], monkeypatch, capsys)
    assert code == 0
    assert "PT201" in text


def test_an_option_before_everything_leaves_every_command_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "review").mkdir()
    monkeypatch.chdir(tmp_path)
    code, text = said(["--format=a.docx", "review"], monkeypatch, capsys)
    assert code == 2
    assert "No such option" in text
    assert "--format" in text


def test_help_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(["--help"], monkeypatch, capsys)
    assert code == 0
    assert "FILE without a command means validate FILE." in text
    assert "the command wins" in text.replace("\n", " ")
