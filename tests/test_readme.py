"""The README's commands are what CI runs, and what it says of the rules is true."""

from pathlib import Path

from typer.testing import CliRunner

from perftable.checking import Settings, check, read
from perftable.cli.app import app
from perftable.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
TEST_COMMAND = "pip install '.[test]' && python -m pytest"


def test_ci_runs_the_readme_s_test_command() -> None:
    assert TEST_COMMAND in (ROOT / ".ci" / "run").read_text().splitlines()
    for name in ("README.md", "README.zh-CN.md"):
        assert f"    {TEST_COMMAND}" in (ROOT / name).read_text(encoding="utf-8").splitlines()


def test_the_number_of_rules() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        assert f" {len(all_rules())} " in (ROOT / name).read_text(encoding="utf-8")


def test_the_bad_sample_fails_and_the_good_one_has_no_finding() -> None:
    bad = str(ROOT / "samples" / "township-bad.txt")
    assert CliRunner().invoke(app, ["validate", bad]).exit_code == 1
    codes = {finding.code for finding in check(read(bad)).findings}
    assert {"PT201", "PT301", "PT303", "PT503", "PT506", "PT602"} <= codes
    assert check(read(ROOT / "samples" / "township-good.txt"), Settings()).findings == ()
