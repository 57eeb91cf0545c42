"""Whose configuration: a submitter's own makes no check looser, and that is said by its path."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.reports.formats import names as formats
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()
BAD = "\n".join("\t".join(c) for c in (HEADER, row(DUTY, budget="9.00"), ACTIVITY)).encode()
GOOD = "\n".join("\t".join(c) for c in (HEADER, DUTY, ACTIVITY)).encode()

LOOSE = """
ignore = ["PT"]
select = ["PT001"]
profile = "draft"
tolerance = 5
default-unit = "元"
fail-on = "never"
exclude = ["*"]
trusted = ["**"]
[severities]
PT201 = "off"
[per-file-ignores]
"*" = ["PT201"]
[[waivers]]
code = "PT201"
reason = "agreed"
"""
KEYS = (
    "profile, select, ignore, per-file-ignores, severities, tolerance, default-unit, fail-on, "
    "exclude, trusted, waivers"
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a folder of submissions, one of them with an error."""
    place = tmp_path / "office"
    (place / "in" / "a").mkdir(parents=True)
    (place / "in" / "a" / "bad.txt").write_bytes(BAD)
    monkeypatch.chdir(place)
    return place


def perftable(*arguments: str) -> Any:
    return runner.invoke(app, [*arguments, "--lang", "en"])


def report(*arguments: str) -> Any:
    return json.loads(perftable("validate", *arguments, "--format", "json").stdout)


@pytest.mark.parametrize("name", ["perftable.toml", "pyproject.toml"])
@pytest.mark.parametrize("folder", ["in", "in/a"])
@pytest.mark.parametrize("named", ["in", "./in/", "in/../in", "."])
def test_one_in_a_folder_that_is_named_hides_nothing(
    office: Path, name: str, folder: str, named: str
) -> None:
    text = LOOSE
    if name == "pyproject.toml":
        text = "[tool.perftable]" + LOOSE.replace("[sev", "[tool.perftable.sev").replace(
            "[per-", "[tool.perftable.per-"
        ).replace("[[", "[[tool.perftable.")
    (office / folder / name).write_text(text, encoding="utf-8")
    result = perftable("validate", named)
    said = f"Configuration {folder}/{name} is beside the submissions and was not followed for: "
    assert result.exit_code == 1
    assert result.stderr == f"perftable: {said}{KEYS}.\n"
    assert f"{said}{KEYS}." in " ".join(result.stdout.split())


def test_one_beside_a_file_that_is_named_hides_nothing(office: Path) -> None:
    (office / "in" / "a" / "perftable.toml").write_text(LOOSE, encoding="utf-8")
    for name in ("in/a/bad.txt", str(office / "in" / "a" / "bad.txt"), "in/*/bad.txt"):
        result = perftable("validate", name)
        assert result.exit_code == 1
        assert "in/a/perftable.toml is beside the submissions" in result.stderr


def test_files_of_a_list_are_named_too(office: Path) -> None:
    (office / "in" / "a" / "perftable.toml").write_text(LOOSE, encoding="utf-8")
    (office / "list").write_text("in/a/bad.txt\n")
    assert perftable("validate", "--files-from", "list").exit_code == 1


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_folder_that_is_a_link_hides_nothing(office: Path) -> None:
    (office / "in" / "a" / "perftable.toml").write_text(LOOSE, encoding="utf-8")
    (office / "link").symlink_to("in/a")
    assert perftable("validate", "link").exit_code == 1


@pytest.mark.parametrize("format", formats())
def test_every_format_says_so_by_its_path(office: Path, format: str) -> None:
    (office / "in" / "perftable.toml").write_text(LOOSE, encoding="utf-8")
    result = perftable("validate", "in", "--output", f"{format}=report")
    data = (office / "report").read_bytes()
    if format == "xlsx":
        from reports.workbooks import cells

        data = str(cells(data)).encode()
    assert result.exit_code == 1
    assert b"in/perftable" in data


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "in"],
        ["extract", "in"],
        ["compare", "in/a/bad.txt", "in/a/bad.txt"],
        ["config", "in"],
        ["config", "in/a/bad.txt"],
    ],
)
def test_every_command_says_so(office: Path, arguments: list[str]) -> None:
    (office / "in" / "perftable.toml").write_text(LOOSE, encoding="utf-8")
    result = perftable(*arguments)
    assert result.exit_code == 0
    said = "in/perftable.toml is beside the submissions and was not followed for: profile"
    assert said in (result.stdout if arguments[0] == "config" else result.stderr)


def test_one_may_make_the_check_stricter(office: Path) -> None:
    (office / "in" / "a" / "bad.txt").write_bytes(GOOD)
    (office / "in" / "perftable.toml").write_text('fail-on = "note"\n[severities]\nPT601 = "error"')
    result = perftable("validate", "in")
    assert (result.exit_code, result.stderr) == (0, "")  # nothing is found, nothing is looser
    assert "followed where stricter: severities, fail-on." in " ".join(result.stdout.split())
    (office / "in" / "a" / "bad.txt").write_bytes(BAD)
    (office / "in" / "perftable.toml").write_text('fail-on = "note"')
    (office / "perftable.toml").write_text('[severities]\nPT201 = "note"')
    assert perftable("validate", "in").exit_code == 1


def test_the_trusted_one_in_force_is_named_in_the_report(office: Path) -> None:
    (office / "perftable.toml").write_text(
        'ignore = ["PT104"]\n[[waivers]]\ncode = "PT201"\nfile = "in/a/*"\nreason = "agreed"'
    )
    found = report("in")
    assert found["configurations"] == [
        {"path": "perftable.toml", "documents": 1, "fewest_off": 1, "most_off": 1, "waived": 1}
    ]
    assert found["untrusted"] == []
    assert perftable("validate", "in").exit_code == 0
    said = "Configuration: perftable.toml; rules off: 1, findings waived: 1."
    assert said in perftable("validate", "in").stdout


def test_one_that_is_named_is_trusted_wherever_it_is(office: Path) -> None:
    (office / "in" / "perftable.toml").write_text('ignore = ["PT201"]')
    result = perftable("validate", "in", "--config", "in/perftable.toml")
    assert (result.exit_code, result.stderr) == (0, "")


def test_one_above_a_folder_that_is_named_is_trusted(office: Path) -> None:
    (office / "in" / "perftable.toml").write_text('ignore = ["PT201"]')
    os.chdir("/")
    assert perftable("validate", str(office / "in" / "a")).exit_code == 0
    assert perftable("validate", str(office / "in")).exit_code == 1
    assert perftable("validate", str(office / "in" / "a" / "bad.txt")).exit_code == 1


def test_a_trusted_one_names_folders_whose_own_is_followed(office: Path) -> None:
    (office / "in" / "a" / "perftable.toml").write_text('ignore = ["PT201"]')
    assert perftable("validate", "in").exit_code == 1
    (office / "perftable.toml").write_text('trusted = ["in/*"]')
    result = perftable("validate", "in")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [["validate", "in"], ["summarize", "in"], ["compare", "in/a/bad.txt", "in/a/bad.txt"]],
)
@pytest.mark.parametrize("off", ["--ignore", "ignore", "severities", "per-file-ignores"])
def test_a_run_in_which_no_rule_ran_is_not_checked(
    office: Path, arguments: list[str], off: str
) -> None:
    texts = {
        "ignore": 'ignore = ["PT"]',
        "severities": 'severities = {PT = "off"}',
        "per-file-ignores": 'per-file-ignores = {"in/" = ["PT"]}',
    }
    (office / "perftable.toml").write_text(texts.get(off, ""))
    given = ["--ignore", "PT"] if off == "--ignore" else []
    result = perftable(*arguments, *given)
    assert result.exit_code == 2
    assert (
        "bad.txt: all rules are off (select, ignore, severities), the file is not" in result.stderr
    )
    assert "pass" not in result.stdout


def test_one_that_cannot_be_read_stops_nothing_unless_it_is_trusted(office: Path) -> None:
    with (office / "in" / "pyproject.toml").open("wb") as file:
        file.truncate(3 * 1024**3)  # sparse
    result = perftable("validate", "in")
    assert result.exit_code == 1
    assert "was not followed (" in result.stderr
    assert "in/pyproject.toml is over the limit of 64000 bytes and was not read)." in result.stderr
    (office / "in" / "pyproject.toml").rename(office / "pyproject.toml")
    result = perftable("validate", "in")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "pyproject.toml is over the limit of 1000000 bytes and was not read." in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_no_configuration(office: Path) -> None:
    os.mkfifo(office / "in" / "perftable.toml")
    result = perftable("validate", "in")
    assert result.exit_code == 1
    assert "in/perftable.toml is no regular file and was not read)." in result.stderr


def test_files_are_left_out_on_purpose_and_counted(office: Path) -> None:
    (office / "in" / "good.txt").write_bytes(GOOD)
    (office / "perftable.toml").write_text('exclude = ["in/a/"]')
    result = perftable("validate", "in")
    assert (result.exit_code, result.stderr) == (0, "perftable: Files left out by exclude: 1.\n")
    assert "Files left out by exclude: 1." in result.stdout
    found = report("in", "--isolated", "--exclude", "good.txt", "--exclude", "*.docx")
    assert [one["path"] for one in found["documents"]] == ["in/a/bad.txt"]
    assert found["counts"]["excluded"] == 1


@pytest.mark.parametrize("command", ["extract", "summarize"])
def test_other_commands_leave_them_out_too(office: Path, command: str) -> None:
    (office / "in" / "good.txt").write_bytes(GOOD)
    result = perftable(command, "in", "--exclude", "a/", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["excluded"] == 1
    assert "bad.txt" not in result.stdout


@pytest.mark.parametrize("command", ["validate", "extract", "summarize"])
def test_where_all_is_left_out_nothing_is_checked(office: Path, command: str) -> None:
    result = perftable(command, "in", "--exclude", "*.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith("all files are left out, nothing is checked.\n")


def test_a_file_that_is_compared_is_not_left_out(office: Path) -> None:
    (office / "perftable.toml").write_text('exclude = ["*"]')
    assert perftable("compare", "in/a/bad.txt", "in/a/bad.txt").exit_code == 0


def test_what_is_no_pattern_is_refused(office: Path) -> None:
    result = perftable("validate", "in", "--exclude", "[z-a]")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "perftable: --exclude: [z-a] is no pattern.\n"
