"""Files, folders, patterns and lists of files."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from perftable.cli import checks
from perftable.cli.app import app
from perftable.cli.inputs import expand
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import Checked, not_checked
from perftable.readers.base import NoFile
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
    assert names(folder, str(folder)) == ["a.txt", "b.txt", "inner/c.TXT", "notes.md"]


def test_of_texts_a_search_takes_those_of_forms_a_name_takes_any(folder: Path) -> None:
    (folder / "other.txt").write_text("click>=8", encoding="utf-8")
    assert "other.txt" not in names(folder, str(folder))
    assert names(folder, str(folder / "other.txt")) == ["other.txt"]
    assert "other.txt" in names(folder, str(folder / "*.txt"))
    assert expand([str(folder / "other.txt")], [], "en", found=True) == []
    assert expand([str(folder / "a.txt")], [], "en", found=True) == [str(folder / "a.txt")]


def test_a_match_that_is_a_folder_is_searched(folder: Path) -> None:
    assert names(folder, str(folder / "in*")) == ["inner/c.TXT"]
    assert names(folder, str(folder / "inner" / "**")) == ["inner/c.TXT"]


def test_a_file_is_taken_once_and_in_the_order_given(folder: Path) -> None:
    assert names(folder, str(folder / "b.txt"), str(folder))[:2] == ["b.txt", "a.txt"]


def test_a_pattern_and_a_name_with_brackets(folder: Path) -> None:
    assert names(folder, str(folder / "**" / "*.[tT]*")) == ["a.txt", "b.txt", "inner/c.TXT"]
    odd = folder / "x[1].txt"
    odd.write_bytes(TEXT)
    assert names(folder, str(odd)) == ["x[1].txt"]


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_to_a_folder_is_followed_where_it_is_named_alone(folder: Path) -> None:
    (folder / "link").symlink_to("inner")
    for name in ("link", "l*", "link/*"):
        assert names(folder, str(folder / name)) == ["link/c.TXT"]
    for name in (".", "**/c*"):
        (link,) = (n for n in expand([str(folder / name)], [], "en") if isinstance(n, NoFile))
        assert link.endswith("link")


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


LISTS = {
    "UTF-8": ("甲.txt\n乙.txt\n", "utf-8"),
    "UTF-8 with its mark": ("甲.txt\r\n乙.txt", "utf-8-sig"),
    "of Windows' dir /b": ("甲.txt\r\n乙.txt\r\n", "gb18030"),
    "of PowerShell": ("甲.txt\r\n乙.txt\r\n", "utf-16"),
    "UTF-16 without its mark": ("甲.txt\r\n乙.txt\r\n", "utf-16-le"),
    "with empty lines and spaces": ("\n  甲.txt\t\n\n乙.txt \n", "utf-8"),
}


@pytest.mark.parametrize(("text", "codec"), LISTS.values(), ids=LISTS)
def test_a_list_may_be_in_any_encoding_that_texts_are_read_in(
    text: str, codec: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / name).write_bytes(TEXT)
    (tmp_path / "list").write_bytes(text.encode(codec))
    assert expand([], ["list"], "en") == ["甲.txt", "乙.txt"]


@pytest.mark.skipif(os.name == "nt", reason="needs names of bytes")
def test_names_in_a_list_as_they_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    on_disk = [
        b" a.txt",
        "　甲.txt".encode(),
        b"a\x0bb.txt",
        "a\u2028b.txt".encode(),
        "乙.txt".encode("gbk"),
    ]
    for name in on_disk:
        with open(name, "wb") as file:
            file.write(TEXT)
    listed = b"\n".join(on_disk[:4])
    (tmp_path / "list").write_bytes(listed)
    assert [os.fsencode(name) for name in expand([], ["list"], "en")] == on_disk[:4]
    (tmp_path / "list").write_bytes(on_disk[4])
    assert expand([], ["list"], "en") == [os.fsdecode(on_disk[4])]


def test_a_name_in_a_list_that_is_nowhere_is_named_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(" 无.docx \n".encode("gb18030"))
    assert expand([], [str(tmp_path / "list")], "en") == ["无.docx"]


@pytest.mark.parametrize("arguments", [[], [""], ["", "a.docx"]])
def test_no_file_is_named(arguments: list[str]) -> None:
    done = runner.invoke(app, ["validate", "--lang", "en", *arguments])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "no file is given" in done.stderr


def test_every_command_takes_a_text_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("click>=8", encoding="utf-8")
    done = runner.invoke(app, ["extract", str(tmp_path / "a.txt")])
    assert len(json.loads(done.stdout)["documents"]) == 1


BAD_LISTS = {
    "NUL between names": (b"a.txt\0b.txt\0", "it is no UTF-8, UTF-16 or GB18030 text"),
    "no encoding": (b"\xff\x80" * 9, "it is no UTF-8, UTF-16 or GB18030 text"),
    "a Word file": (b"PK\x03\x04\0\0\xff", "it is no UTF-8, UTF-16 or GB18030 text"),
}


@pytest.mark.parametrize(("data", "says"), BAD_LISTS.values(), ids=BAD_LISTS)
def test_what_is_no_list_is_one_sentence(data: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(data)
    for name, given in ((str(tmp_path / "list"), b""), ("-", data)):
        done = runner.invoke(app, ["validate", "--lang", "en", "--files-from", name], input=given)
        assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert says in done.stderr


def test_a_list_has_its_limit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listing = folder / "list"
    listing.write_text(str(folder / "a.txt"), encoding="utf-8")
    monkeypatch.setattr("perftable.cli.inputs.MAX_LIST", listing.stat().st_size)
    assert len(expand([], [str(listing)], "en")) == 1
    monkeypatch.setattr("perftable.cli.inputs.MAX_LIST", listing.stat().st_size - 1)
    done = runner.invoke(app, ["validate", "--lang", "en", "--files-from", str(listing)])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "it has more than 0 MB" in done.stderr
    monkeypatch.setattr("perftable.cli.inputs.MAX_LIST", 2 << 20)
    done = runner.invoke(
        app, ["validate", "--lang", "en", "--files-from", "-"], input=b"\n" * ((2 << 20) + 1)
    )
    assert "it has more than 2 MB" in done.stderr


def test_a_list_that_is_a_folder(folder: Path) -> None:
    done = runner.invoke(app, ["validate", "--lang", "en", "--files-from", str(folder)])
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "it is a folder" in done.stderr


@pytest.mark.parametrize(
    "nothing", ["empty", "no*match", "closed", "gone.docx", "a" * 300, "a" * 300 + "/b", "a.txt/b"]
)
def test_what_stands_for_nothing_is_not_checked_and_stops_nothing(
    nothing: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty").mkdir()
    (folder / "closed").mkdir()
    scan = os.scandir

    def refuse(path: str) -> Any:
        if os.path.basename(path) == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr("os.scandir", refuse)
    arguments = ["validate", "--lang", "en", "--format", "json", "--jobs", "2"]
    done = runner.invoke(app, [*arguments, str(folder / nothing), str(folder / "a.txt")])
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert str(folder / nothing) in done.stderr
    report = json.loads(done.stdout)
    assert [one["status"] for one in report["documents"]] == ["unreadable", "checked"]
    assert report["documents"][0]["path"] == str(folder / nothing)


def test_several_that_stand_for_nothing_are_each_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = runner.invoke(
        app, ["validate", "--lang", "en", str(tmp_path / "empty"), str(tmp_path / "x*")]
    )
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 2)
    assert "empty: The folder holds no file" in done.stderr
    assert "x*: No file matches this pattern" in done.stderr


def test_a_search_does_not_take_what_the_command_writes_and_reads(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "list.txt").write_text("绩效目标表.txt\n", encoding="utf-8")
    (folder / "绩效目标表.txt").write_bytes(TEXT)
    outputs = [f"--output={kind}=report.{kind}" for kind in ("html", "xlsx", "csv")]
    arguments = ["validate", "--lang", "en", "--files-from", "list.txt", *outputs, "."]
    for _ in range(2):
        done = runner.invoke(app, [*arguments, "-o", "report.md"])
        assert done.exit_code == 0
        text = (folder / "report.md").read_text(encoding="utf-8")
        assert "report" not in text
        assert "list" not in text
    done = runner.invoke(app, ["validate", "."])  # which are somebody's files now
    assert done.exit_code == 1
    assert "report.xlsx" in done.stdout


def test_standard_input_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.readers.word.opening.MAX_FILE", 1 << 20)
    done = runner.invoke(app, ["validate", "--lang", "en", "-"], input=b"y\n" * (1 << 20))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "has 2 MB, over the limit of 1 MB" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes input")
def test_closed_standard_input() -> None:
    for arguments in (["-"], ["--files-from", "-"]):
        command = [sys.executable, "-m", "perftable", "validate", "--lang", "en", *arguments]
        script = ["sh", "-c", 'exec "$@" <&-', "sh", *command]
        done = subprocess.run(script, capture_output=True, text=True)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "tandard input is closed" in done.stderr
