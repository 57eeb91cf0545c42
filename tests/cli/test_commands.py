"""summarize, extract, schema and rules: output, formats, exit codes."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()
ROOT = Path(__file__).parents[2]
BAD = str(ROOT / "samples" / "township-bad.txt")
GOOD = str(ROOT / "samples" / "township-good.txt")
TEXT = "\n".join("\t".join(cells) for cells in (HEADER, row(DUTY), ACTIVITY)).encode()


def schema_of(kind: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(runner.invoke(app, ["schema", kind]).stdout)
    return found


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("report", ["validate", "--format", "json", BAD, GOOD, "missing.docx"]),
        ("records", ["extract", BAD, GOOD]),
        ("summary", ["summarize", "--by", "duty", "--format", "json", BAD]),
        ("summary", ["summarize", "--by", "rule", "--format", "json", BAD]),
    ],
)
def test_what_is_written_fits_its_published_schema(kind: str, arguments: list[str]) -> None:
    found = json.loads(runner.invoke(app, arguments).stdout)
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(found, schema)
    assert found["schema_version"] == 1


def test_summarize_in_the_terminal() -> None:
    result = runner.invoke(app, ["summarize", "--by", "duty", "--lang", "zh", BAD])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1].split()[:4] == ["合计", "30", "30", "2,413.00"]


def test_summarize_as_csv() -> None:
    text = runner.invoke(app, ["summarize", "--by", "duty", "--format", "csv", BAD]).stdout
    *_, total = csv.reader(io.StringIO(text.lstrip("\ufeff")))
    assert total[4] == "2413.00"


def test_extract_as_json_lines_is_a_document_a_line() -> None:
    text = runner.invoke(app, ["extract", "--format", "jsonl", BAD, GOOD]).stdout
    lines = [json.loads(line) for line in text.splitlines()]
    assert [Path(line["path"]).name for line in lines] == ["township-bad.txt", "township-good.txt"]


def test_extract_as_csv() -> None:
    text = runner.invoke(app, ["extract", "--format", "csv", "-"], input=TEXT).stdout
    _, duty, activity = csv.reader(io.StringIO(text.lstrip("\ufeff")))
    assert duty[:6] == ["-", "duties", "1", "2", "duty", "环境保护"]
    assert activity[16:20] == ["≥95%", "≥85%", "≥75%", "<75%"]


@pytest.mark.parametrize("command", ["extract", "summarize"])
def test_a_file_that_cannot_be_read_exits_2_and_the_others_are_used(command: str) -> None:
    result = runner.invoke(app, [command, "--format", "json", "missing.docx", GOOD])
    assert result.exit_code == 2
    assert "missing.docx" in result.stderr
    assert json.loads(result.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "--by", "colour", BAD],
        ["summarize", "--format", "xml", BAD],
        ["extract", "--format", "xml", BAD],
        ["schema", "reports"],
        ["rules", "PT999"],
        ["validate", "--fail-on", "warnings", BAD],
        ["validate", "--format", "xml", BAD],
        ["validate", "--lang", "fr", BAD],
        ["validate", "--ignore", "budget-missmatch", BAD],
    ],
)
def test_an_unknown_value_is_one_sentence_on_stderr(arguments: list[str]) -> None:
    result = runner.invoke(app, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1


def test_the_nearest_value_is_named() -> None:
    result = runner.invoke(app, ["rules", "budget-missmatch", "--lang", "en"])
    assert "did you mean 'budget-mismatch'" in result.stderr


def test_an_escape_in_an_option_is_shown_not_sent() -> None:
    result = runner.invoke(app, ["rules", "\x1b[31m", "--lang", "en"])
    assert "\x1b" not in result.stderr


def test_no_file_is_a_usage_error() -> None:
    for command in ("validate", "summarize", "extract"):
        result = runner.invoke(app, [command, "--lang", "en"])
        assert result.exit_code == 2
        assert "no file is given" in result.stderr


def test_version_and_language_from_the_environment() -> None:
    assert runner.invoke(app, ["--version"]).stdout.startswith("perftable ")
    spoken = runner.invoke(app, ["rules"], env={"PERFTABLE_LANG": "zh_CN.UTF-8"}).stdout
    assert "职责" in spoken


def test_the_system_s_language_is_the_last_resort(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PERFTABLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: ("Chinese (Simplified)_China", "936"))
    assert "职责" in runner.invoke(app, ["rules"]).stdout


def test_extract_writes_every_table_of_any_form_and_names_what_it_could_not_read(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("姓名\t电话\n张三\t1\n", "utf-8")
    result = runner.invoke(app, ["extract", "--tables", str(file), "missing.docx", "--lang", "zh"])
    first, second = json.loads(result.stdout)["documents"]
    assert first["tables"][0]["cells"][0] == [1, 1, 1, 1, "姓名"]
    assert (first["status"], second["status"], result.exit_code) == ("read", "unreadable", 2)
    assert second["reason"] in result.stderr
    lines = runner.invoke(app, ["extract", "--tables", "--format", "jsonl", str(file)]).stdout
    assert json.loads(lines)["format"] == "text"
    refused = runner.invoke(app, ["extract", "--tables", "--format", "csv", str(file)])
    assert (refused.exit_code, refused.stdout) == (2, "")
