"""Several formats in one run: on standard output, in files, in GitHub's job summary."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli import targets
from perftable.cli.app import app
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()
TEXT = "\n".join("\t".join(c) for c in (HEADER, row(DUTY, budget="9.00"), ACTIVITY)).encode()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(TEXT)
    return tmp_path


def validate(*arguments: str, env: dict[str, str] | None = None) -> tuple[int, str, str]:
    result = runner.invoke(app, ["validate", "a.txt", "--lang", "en", *arguments], env=env)
    return result.exit_code, result.stdout, result.stderr


def test_a_named_format_is_written_beside_standard_output(folder: Path) -> None:
    code, out, err = validate("--output", "json=report.json")
    assert (code, out.split()[0], err) == (1, "fail", "perftable: report.json is written.\n")
    assert json.loads((folder / "report.json").read_text("utf-8"))["schema_version"] == 1


def test_a_file_takes_the_place_of_standard_output(folder: Path) -> None:
    code, out, _ = validate("--format", "json", "-o", "report")
    assert (code, out) == (1, "")
    assert json.loads((folder / "report").read_text("utf-8"))


def test_without_a_format_the_suffix_tells_it(folder: Path) -> None:
    _, out, _ = validate("-o", "report.json")
    assert out.startswith("fail")
    assert json.loads((folder / "report.json").read_text("utf-8"))


@pytest.mark.parametrize("arguments", [["-o", "report.jpg"], ["--format", "jsn"]])
def test_an_unclear_format_is_one_sentence(folder: Path, arguments: list[str]) -> None:
    code, out, err = validate(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_file_to_check_is_never_overwritten(folder: Path) -> None:
    (folder / "link.json").symlink_to("a.txt")
    for name in ("json=a.txt", "link.json", "json=./a.txt"):
        code, _, err = validate("--output", name)
        assert code == 2
        assert "is not overwritten" in err
    assert (folder / "a.txt").read_bytes() == TEXT


def test_a_file_that_cannot_be_written_leaves_nothing_behind(folder: Path) -> None:
    (folder / "there.json").mkdir()
    for name in ("json=none/report.json", "there.json"):
        code, _, err = validate("--output", name)
        assert code == 2
        assert "cannot write" in err
    assert {p.name for p in folder.iterdir()} == {"a.txt", "there.json"}


def test_an_older_report_is_replaced_and_keeps_its_permissions(folder: Path) -> None:
    old = folder / "report.json"
    old.write_text("old")
    old.chmod(0o640)
    validate("-o", "report.json")
    assert json.loads(old.read_text("utf-8"))
    assert old.stat().st_mode & 0o777 == 0o640


def test_in_a_github_job_a_file_has_its_own_format(folder: Path) -> None:
    _, out, _ = validate("-o", "report.json", env={"GITHUB_ACTIONS": "true"})
    assert "::error" in out
    assert json.loads((folder / "report.json").read_text("utf-8"))


def test_a_job_summary_that_cannot_be_written_is_one_sentence(folder: Path) -> None:
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(folder / "none" / "x")}
    code, out, err = validate(env=env)
    assert (code, err) == (
        2,
        "perftable: cannot write the job summary: there is no such file or folder.\n",
    )
    assert "::error" in out


def test_two_reports_never_go_to_one_file(folder: Path) -> None:
    code, _, err = validate("--output", "html=x", "--output", "json=./x")
    assert (code, err.count("\n"), (folder / "x").exists()) == (2, 1, False)
    assert validate("--output", "csv=/dev/null", "--output", "json=/dev/null")[0] == 1


def test_a_report_that_cannot_be_written_keeps_none_of_the_others_back(folder: Path) -> None:
    code, _, _ = validate("--output", "html=none/x.html", "--output", "json=x.json")
    assert code == 2
    assert json.loads((folder / "x.json").read_text("utf-8"))


@pytest.mark.parametrize("name", ["other.docx", "perftable.toml", "rule.py", "known.json"])
def test_people_s_own_work_is_never_overwritten(folder: Path, name: str) -> None:
    validate("--write-baseline", "known.json")
    if name != "known.json":
        (folder / name).write_text("")
    before = (folder / name).read_bytes()
    code, _, err = validate("--baseline", "known.json", "--output", f"csv={name}")
    assert code == 2
    assert "is not overwritten" in err
    assert (folder / name).read_bytes() == before


@pytest.mark.parametrize("work", ["other.docx", "perftable.toml", "old.xlsx", "list.pdf"])
@pytest.mark.parametrize("name", ["html=report.html", "csv=r.csv", "r.json"])
def test_people_s_own_work_is_not_overwritten_through_a_link(
    folder: Path, work: str, name: str
) -> None:
    (folder / work).write_text("")
    (folder / "further").symlink_to(work)
    (folder / name.rpartition("=")[2]).symlink_to("further")
    code, _, err = validate("--isolated", "-o", name)
    assert (code, "is not overwritten" in err) == (2, True)
    assert (folder / work).read_bytes() == b""


def test_a_workbook_is_replaced_by_a_workbook_only(folder: Path) -> None:
    assert validate("-o", "xlsx=r.xlsx")[0] == validate("-o", "xlsx=r.xlsx")[0] == 1
    before = (folder / "r.xlsx").read_bytes()
    assert validate("-o", "csv=r.xlsx")[0] == 2
    assert (folder / "r.xlsx").read_bytes() == before


def test_a_link_to_an_older_report_keeps_pointing_there(folder: Path) -> None:
    (folder / "old.json").write_text("")
    (folder / "r.json").symlink_to("old.json")
    assert validate("-o", "r.json")[0] == 1
    assert (folder / "r.json").is_symlink()
    assert json.loads((folder / "old.json").read_text("utf-8"))


def test_no_report_takes_the_name_of_a_file_that_was_to_be_checked(folder: Path) -> None:
    code, _, err = validate("none.docx", "--output", "json=./none.docx")
    assert (code, "is not overwritten" in err) == (2, True)
    assert not (folder / "none.docx").exists()


@pytest.mark.parametrize("name", ["x.json", "./x.json", "link.json", "hard.json"])
def test_a_report_and_the_baseline_never_go_to_one_file(folder: Path, name: str) -> None:
    validate("--write-baseline", "x.json")
    (folder / "link.json").symlink_to("x.json")
    os.link(folder / "x.json", folder / "hard.json")
    before = (folder / "x.json").read_bytes()
    code, _, err = validate("--write-baseline", "x.json", "--output", f"json={name}")
    assert (code, err.count("\n")) == (2, 1)
    assert (folder / "x.json").read_bytes() == before


@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_two_reports_never_go_to_one_file_by_two_names(
    folder: Path, link: Callable[[Path, Path], None]
) -> None:
    (folder / "x").write_text("")
    link(folder / "x", folder / "y")
    code, _, err = validate("--output", "html=x", "--output", "json=y")
    assert (code, err.count("\n"), (folder / "x").read_bytes()) == (2, 1, b"")


def test_a_file_this_run_has_written_is_not_written_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As on a disk where X and x are one file, which nobody can know beforehand.
    monkeypatch.setattr(targets, "_require_apart", lambda paths, lang: None)
    code, _, err = validate("--output", "html=x", "--output", "json=./x")
    assert (code, "is not overwritten" in err) == (2, True)
    assert (folder / "x").read_bytes().startswith(b"<!DOCTYPE")


@pytest.mark.parametrize("format", ["csv", "json", "markdown"])
def test_programs_get_utf8_whatever_the_console_speaks(folder: Path, format: str) -> None:
    gbk = CliRunner(charset="gbk")
    result = gbk.invoke(app, ["validate", "a.txt", "--lang", "zh", "--format", format])
    assert "环境保护" in result.stdout_bytes.decode("utf-8")
    assert result.stdout_bytes.startswith(b"\xef\xbb\xbf") == (format == "csv")


def test_people_get_what_their_console_speaks(folder: Path) -> None:
    gbk = CliRunner(charset="gbk")
    result = gbk.invoke(app, ["validate", "a.txt", "--lang", "zh"])
    assert "环境保护" in result.stdout_bytes.decode("gbk")
