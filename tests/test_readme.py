"""What the README says is what CI runs and what the program does."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.config.keys import Config
from perftable.config.settings import Settings
from perftable.pipeline.checking import check, read
from perftable.reports.formats import names
from perftable.rules.registry import all_rules
from perftable.version import VERSION

ROOT = Path(__file__).parents[1]
READMES = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")]
TEST_COMMAND = "pip install '.[test]' && python -m pytest"
RUN_COMMAND = "pip install '.[all]' && perftable validate samples/township-bad.docx"
OTHERS = {"--minutes", "--from", "--no-deps", "--rm", "--user"}
"""Options of other programs: our benchmarks, uvx, pip, docker."""

runner = CliRunner()


@pytest.mark.parametrize("readme", READMES, ids=["en", "zh"])
def test_the_two_commands(readme: str) -> None:
    assert f"    {RUN_COMMAND}" in readme.splitlines()
    assert f"    {TEST_COMMAND}" in readme.splitlines()
    assert TEST_COMMAND in (ROOT / ".ci" / "run").read_text().splitlines()


def test_the_number_of_rules() -> None:
    for readme in READMES:
        assert f" {len(all_rules())} " in readme


@pytest.mark.parametrize("readme", READMES, ids=["en", "zh"])
def test_every_command_and_option_that_is_named_exists(readme: str) -> None:
    commands = {
        command.callback.__name__ for command in app.registered_commands if command.callback
    }
    named = set(re.findall(r"^(?:    |- run: )perftable (\w+)(?=\s)", readme, re.MULTILINE))
    assert named == commands
    options = "".join(runner.invoke(app, [command, "--help"]).stdout for command in named)
    for option in set(re.findall(r"(?<=[\s`])--[a-z-]+", readme)) - OTHERS:
        assert option in options


@pytest.mark.parametrize("readme", READMES, ids=["en", "zh"])
def test_every_format_is_named(readme: str) -> None:
    table = readme[readme.index("| `terminal`") :].partition("\n\n")[0]
    rows = (line.split("|")[1] for line in table.splitlines())
    assert sorted(re.findall(r"`(\w+)`", "".join(rows))) == sorted(names())


@pytest.mark.parametrize("readme", READMES, ids=["en", "zh"])
def test_the_configuration_example_is_one(readme: str) -> None:
    example = re.search(r"```toml\n(.*?)```", readme, re.DOTALL)
    assert example
    config = Config.model_validate(tomllib.loads(example[1]))
    rules = {name for rule in all_rules() for name in (rule.code, rule.name)}
    assert rules.issuperset(config.severities)
    assert rules.issuperset(waiver.code for waiver in config.waivers)


@pytest.mark.parametrize("readme", READMES, ids=["en", "zh"])
def test_every_link_leads_somewhere(readme: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", readme):
        assert (ROOT / target).is_file(), target


def test_the_json_example_is_what_the_sample_gives() -> None:
    text = runner.invoke(
        app,
        [
            "validate",
            "--format",
            "json",
            "--lang",
            "en",
            str(ROOT / "samples" / "township-bad.docx"),
        ],
    ).stdout
    example = re.search(r"```json\n(.*?)```", READMES[0], re.DOTALL)
    assert example
    findings = json.loads(text)["documents"][0]["findings"]
    assert json.loads(example[1]) in findings


def test_the_summary_example_is_what_the_sample_gives() -> None:
    arguments = [
        "summarize",
        "--by",
        "duty",
        "--lang",
        "en",
        str(ROOT / "samples" / "township-good.docx"),
    ]
    lines = runner.invoke(app, arguments, env={"COLUMNS": "80"}).stdout.splitlines()
    start = next(i for i, line in enumerate(lines) if "no scale" in line)
    example = "\n".join(f"    {line}" for line in lines[start : start + 3])
    assert example in READMES[0]


def test_the_bad_sample_fails_and_the_good_one_has_no_finding() -> None:
    bad = str(ROOT / "samples" / "township-bad.docx")
    assert runner.invoke(app, ["validate", bad]).exit_code == 1
    assert check(read(ROOT / "samples" / "township-good.docx"), Settings()).findings == ()


def test_nothing_claims_a_package_index() -> None:
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "action.yml"):
        text = page.read_text(encoding="utf-8")
        assert re.search(r"(?:install|--from) [\"']?perftable\[all\]", text) is None, page
        for version in re.findall(r"perftable-([\d.]+)-py3-none-any\.whl", text):
            assert version == VERSION


@pytest.mark.parametrize("readme", READMES, ids=["en", "zh"])
def test_the_first_lines_say_what_is_needed(readme: str) -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (
        f"Python {needed['requires-python'].removeprefix('>=')}" in readme.partition("    pip ")[0]
    )
    for system in ("PowerShell", "macOS", "Linux"):
        assert system in readme
