"""An office's own rules on the command line: which configuration may name them, how all is told."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.pipeline import batch
from perftable.reports.formats import names as formats
from perftable.rules import plugins
from rulefile import write
from support import ACTIVITY, DUTY, HEADER
from wordfile import par, row, tbl, word

runner = CliRunner()
DOCUMENT = "\n".join("\t".join(cells) for cells in (HEADER, DUTY, ACTIVITY))
OFFICE = 'rules = ["rules/own.py"]\n'


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    plugins._catalogue.cache_clear()
    yield
    plugins._catalogue.cache_clear()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a rule, a configuration that names it, and a submission."""
    for folder in ("rules", "submitted"):
        (tmp_path / folder).mkdir()
    (tmp_path / "submitted" / "a.txt").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "perftable.toml").write_text(OFFICE, encoding="utf-8")
    write(tmp_path / "rules")
    return tmp_path


def perftable(office: Path, *arguments: str) -> Any:
    config = str(office / "perftable.toml")
    return runner.invoke(app, [*arguments, "--config", config, "--lang", "en"])


def validated(office: Path, *arguments: str) -> Any:
    return perftable(office, "validate", str(office / "submitted" / "a.txt"), *arguments)


def test_a_rule_of_the_configuration_that_is_named_is_run(office: Path) -> None:
    result = validated(office, "--fail-on", "warning")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "warning: A rule of our own (XX001)\n  '环境保护' will not do." in result.stdout


def test_no_code_is_run_for_a_configuration_that_is_found(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office)
    (office / "rules" / "own.py").write_text("raise SystemExit('it ran')")
    for command in ("validate", "extract", "config"):
        result = runner.invoke(app, [command, str(office / "submitted" / "a.txt"), "--lang", "en"])
        assert (result.exit_code, result.stdout) == (2, "")
        assert "line 1: 'rules' runs Python code" in result.stderr
        assert f"add --config {office / 'perftable.toml'}." in result.stderr
        assert "it ran" not in result.stderr


def test_of_one_beside_a_document_the_rules_are_not_followed(office: Path) -> None:
    (office / "rules" / "own.py").write_text("raise SystemExit('it ran')")
    for command in ("validate", "extract", "config"):
        result = runner.invoke(app, [command, str(office / "submitted" / "a.txt"), "--lang", "en"])
        assert result.exit_code == 0
        assert "was not followed for: rules." in result.stdout + result.stderr
        assert "it ran" not in result.stdout + result.stderr


def test_select_ignore_and_the_configuration_know_its_code(office: Path) -> None:
    assert "A rule of our own" in validated(office, "--select", "XX001").stdout
    assert "A rule of our own" not in validated(office, "--ignore", "own-rule").stdout
    assert "did you mean 'XX001'" in validated(office, "--select", "XX002").stderr
    (office / "perftable.toml").write_text(
        f'{OFFICE}[severities]\nXX001 = "error"\n[per-file-ignores]\n"b.txt" = ["XX"]\n'
        '[[waivers]]\ncode = "own-rule"\nreason = "agreed"\nduty = "环境保护"\n'
    )
    assert "1 waived" in validated(office).stdout
    shown = perftable(office, "config").stdout
    assert f'rules             ["rules/own.py"]  # {office}' in shown


def test_rules_lists_it_and_shows_its_page(office: Path) -> None:
    listed = perftable(office, "rules").stdout.splitlines()
    assert listed[-1].split() == "XX001 warning own-rule A rule of our own.".split()
    assert perftable(office, "rules", "XX001").stdout == "XX001 own-rule: A rule of our own.\n"
    assert "## XX001 own-rule" in perftable(office, "rules", "--markdown").stdout
    assert runner.invoke(app, ["rules", "XX001"]).exit_code == 2


def test_a_baseline_holds_its_findings(office: Path) -> None:
    baseline = str(office / "baseline.json")
    assert validated(office, "--write-baseline", baseline).exit_code == 0
    again = validated(office, "--baseline", baseline, "--fail-on", "note")
    assert again.exit_code == 0
    assert "1 in the baseline" in " ".join(again.stdout.split())


@pytest.mark.parametrize("format", formats())
@pytest.mark.parametrize("check", ["yield Problem(duties(document)[0].at('goal'), {})", "1 / 0"])
def test_every_format_can_tell_of_it_and_of_its_failure(
    office: Path, format: str, check: str
) -> None:
    write(office / "rules", check=check, messages='{"default": Phrase("不行", "It will not do")}')
    target = office / "report"
    result = validated(office, "--format", format, "--output", str(target))
    assert result.exit_code == (2 if "1 / 0" in check else 0)
    assert target.stat().st_size > 0


def test_one_that_fails_is_said_once_and_the_job_was_not_done(office: Path) -> None:
    (office / "submitted" / "b.txt").write_text(DOCUMENT, encoding="utf-8")
    write(office / "rules", check="print(1); return 1 / 0")
    result = perftable(office, "validate", str(office / "submitted"), "--format", "json")
    said = "XX001: the rule itself failed, not all is checked (ZeroDivisionError: division by zero"
    assert result.exit_code == 2
    assert f"\nperftable: {said} (own.py, line " in result.stderr
    assert (result.stderr.count("perftable: "), result.stderr.count("\n")) == (1, 3)
    report = json.loads(result.stdout)
    assert report["counts"]["incomplete"] == 2
    assert [d["verdict"] for d in report["documents"]] == ["pass", "pass"]
    (broken,) = (r for r in report["documents"][0]["rules"] if r["broken"])
    assert (broken["code"], broken["not_applicable"]) == ("XX001", 1)


def test_one_that_fails_is_said_where_versions_are_compared_and_documents_annotated(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office)
    write(office / "rules", check="return 1 / 0")
    (office / "submitted" / "b.docx").write_bytes(word(par("正文") + tbl(row("甲"))))
    for arguments in (
        ["compare", "submitted/a.txt", "submitted/a.txt"],
        ["annotate", "submitted/b.docx", "-o", "copy.docx"],
    ):
        result = perftable(office, *arguments)
        assert result.exit_code == 2
        assert "XX001: the rule itself failed" in result.stderr


@pytest.mark.parametrize("arguments", [["validate"], ["summarize"]])
def test_one_that_cannot_be_loaded_is_said_and_the_others_check(
    office: Path, arguments: list[str]
) -> None:
    (office / "rules" / "own.py").write_text("x =")
    (office / "perftable.toml").write_text(f'{OFFICE}ignore = ["XX001"]\n')
    result = perftable(office, *arguments, str(office / "submitted" / "a.txt"))
    assert result.exit_code == 2
    assert result.stderr == (
        "perftable: own.py: the plug-in cannot be used "
        "(SyntaxError: invalid syntax (own.py, line 1))\n"
    )
    assert "10.00" in result.stdout or "pass" in result.stdout
    listed = perftable(office, "rules")
    assert (listed.exit_code, listed.stderr) == (2, result.stderr)
    assert "PT201" in listed.stdout


def test_a_broken_one_is_no_matter_where_only_our_rules_are_asked_for(office: Path) -> None:
    (office / "rules" / "own.py").write_text("x =")
    result = validated(office, "--select", "PT2")
    assert (result.exit_code, result.stderr) == (0, "")
    assert perftable(office, "extract", str(office / "submitted")).exit_code == 0


def test_worker_processes_run_it_too(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(10):
        (office / "submitted" / f"{number}.txt").write_text(DOCUMENT, encoding="utf-8")
    monkeypatch.setattr(batch, "CHUNK", 3)
    arguments = ("--jobs", "2", "--format", "json", "--select", "XX")
    result = perftable(office, "validate", str(office / "submitted"), *arguments)
    assert json.loads(result.stdout)["counts"]["warning"] == 11


def test_a_configuration_that_cannot_be_used_is_said_before_the_codes_are_looked_up(
    office: Path,
) -> None:
    (office / "perftable.toml").write_text("rules = 1")
    result = validated(office, "--select", "XX001")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "line 1: wrong value of 'rules'" in result.stderr
