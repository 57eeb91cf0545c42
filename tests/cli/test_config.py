"""Configuration, baselines and waivers on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from support import ACTIVITY, DUTY, HEADER, row

runner = CliRunner()
BAD = "\n".join("\t".join(c) for c in (HEADER, row(DUTY, budget="9.00"), ACTIVITY)).encode()


@pytest.fixture
def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A submission with an error, in the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_bytes(BAD)
    return tmp_path / "bad.txt"


def configure(bad: Path, text: str) -> None:
    (bad.parent / "perftable.toml").write_text(text, encoding="utf-8")


def test_the_configuration_of_the_working_directory_is_used_unless_isolated(bad: Path) -> None:
    configure(bad, 'fail-on = "never"\nlang = "zh"')
    result = runner.invoke(app, ["validate", str(bad)])
    assert (result.exit_code, result.stdout[:3]) == (0, "不通过")
    assert runner.invoke(app, ["validate", "--isolated", str(bad)]).exit_code == 1


def test_a_bad_configuration_is_one_sentence(bad: Path) -> None:
    configure(bad, "tolerance = 'x'")
    for arguments in (["validate", str(bad)], ["config", str(bad)]):
        result = runner.invoke(app, [*arguments, "--lang", "en"])
        assert (result.exit_code, result.stdout) == (2, "")
        assert "line 1: wrong value of 'tolerance'" in result.stderr
        assert result.stderr.count("\n") == 1


def test_config_shows_each_value_and_where_it_comes_from(bad: Path) -> None:
    configure(bad, '[[waivers]]\ncode = "PT203"\nreason = "r"\n[severities]\nPT3 = "note"')
    text = runner.invoke(app, ["config", str(bad), "--select", "PT2", "--lang", "en"]).stdout
    assert '["PT2"]  # --select' in text
    assert '{"PT3" = "note"}  # ' + str(bad.parent) in text
    assert '{"code" = "PT203", "reason" = "r", "file" = "**"}' in text
    assert "tolerance         —  # default" in text
    assert runner.invoke(app, ["config", "--isolated", "--lang", "en"]).stdout.startswith(
        "# no conf"
    )


def test_a_baseline_is_written_and_used(bad: Path) -> None:
    baseline = str(bad.parent / "baseline.json")
    wrote = runner.invoke(app, ["validate", str(bad), "--write-baseline", baseline, "--lang", "en"])
    assert wrote.exit_code == 0
    assert wrote.stderr.endswith(
        "baseline.json is written.\nperftable: findings in the baseline: 1.\n"
    )
    again = runner.invoke(app, ["validate", str(bad), "--baseline", baseline, "--lang", "en"])
    assert again.exit_code == 0
    assert "0 waived, 1 in the baseline" in " ".join(again.stdout.split())


@pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
def test_a_baseline_that_cannot_be_used(bad: Path, option: str) -> None:
    result = runner.invoke(app, ["validate", str(bad), option, str(bad.parent / "no" / "b.json")])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_a_baseline_never_replaces_a_document(bad: Path) -> None:
    result = runner.invoke(app, ["validate", str(bad), "--write-baseline", str(bad)])
    assert (result.exit_code, bad.read_bytes()) == (2, BAD)


def test_waivers_are_in_every_report(bad: Path) -> None:
    waivers = [
        '[[waivers]]\ncode = "PT201"\nreason = "分期"\nduty = "环境保护"',
        '[[waivers]]\ncode = "PT401"\nreason = "没有"',
        '[[waivers]]\ncode = "PT302"\nreason = "过期"\nuntil = 2020-01-01',
    ]
    configure(bad, "\n".join(waivers))
    terminal = runner.invoke(app, ["validate", str(bad), "--lang", "en"])
    assert terminal.exit_code == 0
    for said in ("1 waived", "PT201  环境保护: 1 finding", "of no use", "expired on 2020-01-01"):
        assert said in terminal.stdout
    report = json.loads(runner.invoke(app, ["validate", str(bad), "--format", "json"]).stdout)
    assert [w["status"] for w in report["waivers"]] == ["used", "unused", "expired"]
    assert report["documents"][0]["waived"][0]["waiver"]["reason"] == "分期"


def test_options_that_do_not_exist() -> None:
    for option in ("--profile", "--fail-on"):
        result = runner.invoke(app, ["validate", "-", option, "strikt", "--lang", "en"])
        assert (result.exit_code, result.stdout) == (2, "")
