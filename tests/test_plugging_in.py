"""What other tools start perftable with: the pre-commit hook, the GitHub action, completion."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.reports.formats import names

ROOT = Path(__file__).parents[1]
SCRIPTS = Path(sys.executable).parent
PAGE = (ROOT / "docs" / "ci" / "pre-commit.md").read_text(encoding="utf-8")
HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {
    s.get("name", s.get("uses")): s for s in ACTION["runs"]["steps"]
}
BAD, GOOD = ROOT / "samples" / "township-bad.docx", ROOT / "samples" / "township-good.docx"
needs_script = pytest.mark.skipif(
    shutil.which("bash") is None or not (SCRIPTS / "perftable").exists(),
    reason="needs bash and perftable installed as a command",
)


def options(command: str) -> str:
    return CliRunner().invoke(app, [command, "--help"]).stdout


def test_the_hook_starts_a_command_that_exists() -> None:
    script, command, *rest = HOOK["entry"].split()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert script in project["scripts"]
    assert all(option in options(command) for option in rest)
    assert (HOOK["id"], HOOK["language"]) == ("perftable", "python")


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("a.docx", True),
        ("2026/环保.docx", True),
        ("a.DOC", True),
        ("甲.et", True),
        ("报表.xlsx", True),
        ("a.txt", True),
        ("a.py", False),
        ("docx", False),
        ("a.docx.bak", False),
        ("~$a.docx", False),
        ("2026/~$a.docx", False),
        ("a~$b.docx", True),
    ],
)
def test_the_hook_takes_every_office_document_and_leaves_lock_files(path: str, taken: bool) -> None:
    found = re.search(HOOK["files"], path) and not re.search(HOOK["exclude"], path)
    assert bool(found) is taken


def test_the_page_s_configurations_name_options_and_hooks_that_exist() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) == 8
    for block in blocks:
        loaded = yaml.safe_load(block)
        hooks = loaded if isinstance(loaded, list) else loaded["repos"][0]["hooks"]
        for hook in hooks:
            assert hook["id"] == HOOK["id"]
            for option in hook.get("args", []):
                assert not option.startswith("-") or option in options("validate")
            re.compile(hook.get("files", ""))
    for option in re.findall(r"perftable validate (--[a-z-]+)", PAGE):
        assert option in options("validate")


def test_inputs_reach_scripts_through_the_environment_alone() -> None:
    for step in STEPS.values():
        assert "${{" not in step.get("run", "")
    used = re.findall(r"inputs\.([a-z-]+)", str(ACTION["runs"]))
    assert sorted(used) == sorted(ACTION["inputs"])


def test_every_step_with_a_script_speaks_utf8() -> None:
    steps = [step for step in STEPS.values() if "run" in step]
    assert len(steps) == 2
    for step in steps:
        assert (step["env"]["PYTHONUTF8"], step["env"]["PYTHONIOENCODING"]) == ("1", "utf-8")


def test_the_hook_passes_over_texts_that_are_no_forms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(GOOD, "good.docx")
    Path("requirements.txt").write_text("click>=8", encoding="utf-8")
    Path("README.md").write_text("各单位的绩效目标表", encoding="utf-8")
    command = HOOK["entry"].split()[1:]
    done = CliRunner().invoke(app, [*command, "requirements.txt", "README.md", "good.docx"])
    assert done.exit_code == 0
    assert CliRunner().invoke(app, [*command, "requirements.txt"]).exit_code == 0
    Path("a.txt").write_text("绩效目标", encoding="utf-8")
    assert CliRunner().invoke(app, [*command, "a.txt", "good.docx"]).exit_code == 1


def test_the_action_s_options_exist() -> None:
    for option in re.findall(r"--[a-z-]+", STEPS["Check"]["run"]):
        assert option in options("validate")
    limits = ACTION["inputs"]["fail-on"]["description"].split(";")[0]
    assert re.findall(r"\w+", limits.replace(" or ", " ")) == ["error", "warning", "note", "never"]


def run_step(name: str, folder: Path, **values: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub's runner would, its environment set to `values`."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "PERFTABLE_"))}
    given = dict.fromkeys(STEPS[name]["env"], "") | values
    assert set(given) == set(STEPS[name]["env"])
    path = os.pathsep.join([str(folder), str(SCRIPTS), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],
        env={**inherited, **given, "PATH": path, "PERFTABLE_LANG": "en"},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@needs_script
def test_the_action_fails_on_a_bad_document_and_passes_a_good_one(tmp_path: Path) -> None:
    for name, sample in (("a bad one.docx", BAD), ("good.docx", GOOD)):
        shutil.copy(sample, tmp_path / name)
    bad = run_step("Check", tmp_path, FILES="a bad one.docx\ngood.docx\n")
    assert (bad.returncode, bad.stderr) == (1, "")
    assert "1 pass, 1 fail" in bad.stdout
    assert run_step("Check", tmp_path, FILES="good.docx").returncode == 0
    assert run_step("Check", tmp_path, FILES="*.docx", FAIL_ON="never").returncode == 0
    assert run_step("Check", tmp_path, FILES="missing.docx").returncode == 2
    assert run_step("Check", tmp_path, FILES="").returncode == 2


@needs_script
def test_the_action_writes_reports_and_heeds_a_baseline(tmp_path: Path) -> None:
    shutil.copy(BAD, tmp_path / "bad.docx")
    done = run_step("Check", tmp_path, FILES=".", OUTPUTS="json=a b.json\ncsv=b.csv\n")
    assert done.returncode == 1
    assert {"json", "csv"} <= set(names())
    assert {p.name for p in tmp_path.iterdir()} == {"bad.docx", "a b.json", "b.csv"}
    runner = CliRunner()
    baseline = tmp_path / "base.json"
    arguments = ["validate", str(tmp_path / "bad.docx"), "--write-baseline", str(baseline)]
    assert runner.invoke(app, arguments).exit_code == 0
    assert run_step("Check", tmp_path, FILES="bad.docx", BASELINE="base.json").returncode == 0


@needs_script
@pytest.mark.parametrize(
    "evil", ["$(touch owned) `touch owned`; touch owned", "'; touch owned; '", '"&']
)
def test_inputs_are_words_and_never_run(tmp_path: Path, evil: str) -> None:
    stub = tmp_path / "perftable"
    stub.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    stub.chmod(0o755)
    values = {"FILES": evil, "FAIL_ON": evil, "OUTPUTS": f"{evil}\n\n{evil}", "BASELINE": evil}
    done = run_step("Check", tmp_path, **values)
    options = ["--fail-on", evil, "--baseline", evil, *["--output", evil] * 2]
    assert done.stdout.splitlines() == ["validate", *options, "--", evil]
    assert [p.name for p in tmp_path.iterdir()] == ["perftable"]


@needs_script
def test_the_action_installs_its_own_checkout(tmp_path: Path) -> None:
    stub = tmp_path / "python"
    stub.write_text('#!/bin/sh\necho "$@"\n')
    stub.chmod(0o755)
    values = {"CHECKOUT": "/checkout", "PATH": ""}
    script = f'PATH="{tmp_path}"\n{STEPS["Install perftable"]["run"]}'
    done = subprocess.run(
        [shutil.which("bash") or "bash", "-eo", "pipefail", "-c", script],
        env=values,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "-m pip install --quiet /checkout[all]\n"


@needs_script
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("perftable va", "validate"),
        ("perftable validate --fail", "--fail-on"),
        ("perftable rules --mark", "--markdown"),
    ],
)
def test_completion_in_bash(line: str, expected: str, tmp_path: Path) -> None:
    env = {**os.environ, "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"}
    script = subprocess.run(
        ["perftable"],
        env={**env, "_PERFTABLE_COMPLETE": "source_bash"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    words = line.split()
    asked = f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}"
    shown = f'{script}\n{asked}\n_perftable_completion perftable\necho "${{COMPREPLY[@]}}"'
    done = subprocess.run(
        ["bash", "--norc", "-c", shown], env=env, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == [expected]
