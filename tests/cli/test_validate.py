"""The validate command: output, exit codes, bad input."""

import json
from pathlib import Path

from typer.testing import CliRunner

from perftable.cli.app import app
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()


def text(*rows: tuple[str, ...]) -> bytes:
    return "\n".join("\t".join(cells) for cells in (HEADER, *rows)).encode()


GOOD = text(row(DUTY), ACTIVITY)
BAD = text(row(DUTY, budget="9.00"), ACTIVITY)


def test_a_clean_document_exits_0() -> None:
    result = runner.invoke(app, ["validate", "-", "--lang", "en"], input=GOOD)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("pass  -  0 errors")


def test_an_error_exits_1_and_names_the_row() -> None:
    result = runner.invoke(app, ["validate", "-", "--lang", "zh"], input=BAD)
    assert result.exit_code == 1
    assert "错误：职责年度预算数与所属工作活动合计不一致（PT201）" in result.stdout
    assert "第 2 行（另见第 3 行）  环境保护" in result.stdout


def test_fail_on_never_exits_0() -> None:
    arguments = ["validate", "-", "--lang", "en", "--fail-on", "never"]
    assert runner.invoke(app, arguments, input=BAD).exit_code == 0


def test_a_missing_file_is_one_sentence_and_the_others_are_checked(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_bytes(GOOD)
    names = [str(tmp_path / "none.docx"), str(good)]
    result = runner.invoke(app, ["validate", *names, "--lang", "en", "--format", "json"])
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [d["status"] for d in report["documents"]] == ["unreadable", "checked"]
    assert result.stderr.count("\n") == 1
    assert "There is no such file." in result.stderr


def test_a_file_that_is_not_what_its_name_says(tmp_path: Path) -> None:
    fake = tmp_path / "a.docx"
    for content, word in (
        (b"\xdb\xa5-\0", "old Word"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "Word"),
    ):
        fake.write_bytes(content)
        result = runner.invoke(app, ["validate", str(fake), "--lang", "en"])
        assert result.exit_code == 2
        assert word in result.stderr


def test_an_unknown_rule_is_a_usage_error() -> None:
    result = runner.invoke(app, ["validate", "-", "--select", "PT999"], input=GOOD)
    assert result.exit_code == 2
    assert "PT999" in result.stderr


def test_text_of_a_document_is_no_markup_and_no_escape() -> None:
    evil = text(row(DUTY, name="[red]\x1b[31m甲[/]", budget="9.00"), ACTIVITY)
    result = runner.invoke(app, ["validate", "-", "--lang", "zh"], input=evil)
    assert "\x1b" not in result.stdout
    assert "[red]" in result.stdout


def test_the_catalogue_and_a_page() -> None:
    assert "PT201" in runner.invoke(app, ["rules", "--lang", "en"]).stdout
    page = runner.invoke(app, ["rules", "budget-mismatch", "--lang", "zh"]).stdout
    assert page.startswith("PT201 budget-mismatch：")


NATIONAL = "项目名称\t环卫保洁\n一级指标\t指标值\n产出指标\t≥9吨\n".encode()


def test_a_table_of_another_layout_is_not_checked_and_exits_2() -> None:
    for given in (NATIONAL, GOOD + b"\n\n" + NATIONAL):
        result = runner.invoke(app, ["validate", "-", "--lang", "en"], input=given)
        assert result.exit_code == 2
        assert "tables of targets not checked: 1" in result.stdout.replace("\n", " ")
        assert "'一级指标'" in result.stdout


def test_leaving_the_rule_out_does_not_make_it_checked() -> None:
    arguments = ["validate", "-", "--lang", "zh", "--ignore", "PT001", "--format", "json"]
    result = runner.invoke(app, arguments, input=GOOD + b"\n\n" + NATIONAL)
    assert result.exit_code == 2
    (document,) = json.loads(result.stdout)["documents"]
    assert document["unread"][0]["words"] == ["一级指标", "指标值", "产出指标"]
