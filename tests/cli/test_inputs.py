"""Files, folders, patterns and lists of files."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.checking import Checked, not_checked
from perftable.cli import checks
from perftable.cli.app import app
from perftable.cli.inputs import expand
from perftable.model.phrase import Phrase
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()
NO = Phrase("不行", "no")
TEXT = "\n".join("\t".join(cells) for cells in (HEADER, row(DUTY), ACTIVITY)).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "inner/c.TXT", "~$a.docx", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(TEXT)
    return tmp_path


def names(folder: Path, *arguments: str) -> list[str]:
    paths = expand(arguments, [], "en")
    return [Path(path).relative_to(folder).as_posix() for path in paths]


def test_a_folder_is_searched_without_lock_files(folder: Path) -> None:
    assert names(folder, str(folder)) == ["a.txt", "b.txt", "inner/c.TXT"]


def test_a_file_is_taken_once_and_in_the_order_given(folder: Path) -> None:
    assert names(folder, str(folder / "b.txt"), str(folder))[:2] == ["b.txt", "a.txt"]


def test_a_pattern_and_a_name_with_brackets(folder: Path) -> None:
    assert names(folder, str(folder / "**" / "*.[tT]*")) == ["a.txt", "b.txt", "inner/c.TXT"]
    odd = folder / "x[1].txt"
    odd.write_bytes(TEXT)
    assert names(folder, str(odd)) == ["x[1].txt"]


def test_a_list_of_files(folder: Path) -> None:
    names = "\n".join(str(folder / name) for name in ("b.txt", "a.txt"))
    listing = folder / "list"
    listing.write_text(names + "\n\n", encoding="utf-8")
    for arguments, given in ((["--files-from", str(listing)], ""), (["--files-from", "-"], names)):
        result = runner.invoke(app, ["validate", "--lang", "en", *arguments], input=given)
        assert result.exit_code == 0
        assert "2 documents: 2 pass, 0 fail, 0 not checked" in result.stdout


@pytest.mark.parametrize("what", ["empty", "no*match", "missing-list"])
def test_a_name_that_stands_for_nothing_is_refused(tmp_path: Path, what: str) -> None:
    (tmp_path / "empty").mkdir()
    arguments = ["--files-from"] if what == "missing-list" else []
    result = runner.invoke(app, ["validate", "--lang", "en", *arguments, str(tmp_path / what)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1


def test_a_bar_on_a_terminal_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = runner.invoke(app, ["validate", str(folder)])
    assert quiet.stderr == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    results = [Checked(not_checked(name, NO, "en")) for name in ("a", "b")]
    assert list(checks._progress(iter(results), 2)) == results


def test_one_file_named_in_two_ways_is_one_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    twice = ["a.txt", "./a.txt", str(folder / "a.txt")]
    assert expand(twice, [], "en") == ["a.txt"]


@pytest.mark.parametrize("name", ["", "a" * 300])
def test_a_name_that_can_be_no_file_s(tmp_path: Path, name: str) -> None:
    result = runner.invoke(app, ["validate", "--lang", "en", name])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_an_empty_list_is_nothing_to_check_and_said(tmp_path: Path) -> None:
    result = runner.invoke(app, ["validate", "--lang", "en", "--files-from", "-"], input="\n")
    assert (result.exit_code, result.stderr) == (
        0,
        "perftable: the list of files is empty, nothing is checked.\n",
    )


def test_a_list_may_begin_with_a_mark_of_its_encoding_and_must_be_utf8(folder: Path) -> None:
    name = str(folder / "a.txt").encode()
    arguments = ["validate", "--lang", "en", "--files-from", "-"]
    assert runner.invoke(app, arguments, input=b"\xef\xbb\xbf" + name).exit_code == 0
    wrong = runner.invoke(app, arguments, input="甲.docx".encode("gbk"))
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "perftable: cannot read the list -: it is no UTF-8 text.\n",
    )
