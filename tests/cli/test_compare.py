"""The compare command: output, exit codes, bad input."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.model.document import Document
from perftable.rules import engine
from perftable.rules.turns import RuleType
from support import ACTIVITY, DUTY, HEADER, row

ROOT = Path(__file__).parents[2]
runner = CliRunner()


def text(*rows: tuple[str, ...]) -> bytes:
    return "\n".join("\t".join(cells) for cells in (HEADER, *rows)).encode()


GOOD = text(row(DUTY), ACTIVITY)
WARNED = text(row(DUTY), row(ACTIVITY, poor="<70%"))
NOTED = text(row(DUTY), row(ACTIVITY, poor="≤75%"))


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    contents = {"good": GOOD, "warned": WARNED, "noted": NOTED}
    for name, content in contents.items():
        (tmp_path / f"{name}.txt").write_bytes(content)
    return {name: str(tmp_path / f"{name}.txt") for name in contents}


def test_a_comparison_succeeds_whatever_it_finds(files: dict[str, str]) -> None:
    result = runner.invoke(app, ["compare", files["good"], files["warned"], "--lang", "en"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "0 mended, 1 new, 0 remaining" in result.stdout
    assert "poor <75% → <70%" in result.stdout


def test_each_version_is_judged_once_and_by_the_same_rules(
    files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old version lies in a folder of its own, with a configuration of its own."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_bytes(WARNED)
    (tmp_path / "old" / "perftable.toml").write_text('ignore = ["PT"]\n')
    judged = []
    whole = engine.run

    def run(document: Document, rules: Sequence[RuleType], *more: Any, **named: Any) -> Any:
        judged.append((Path(document.path).name, len(rules)))
        return whole(document, rules, *more, **named)

    monkeypatch.setattr(engine, "run", run)
    old, new = str(tmp_path / "old" / "a.txt"), files["warned"]
    result = runner.invoke(app, ["compare", old, new, "--fail-on", "new"])
    assert (result.exit_code, [name for name, _ in judged]) == (0, ["a.txt", "warned.txt"])
    assert judged[0][1] == judged[1][1]


@pytest.mark.parametrize(
    ("new", "limit", "code"),
    [
        ("warned", "new", 1),
        ("warned", "error", 0),
        ("warned", "warning", 1),
        ("warned", "note", 1),
        ("warned", "never", 0),
        ("noted", "new", 1),
        ("noted", "warning", 0),
        ("good", "new", 0),
    ],
)
def test_fail_on_counts_new_findings_only(
    files: dict[str, str], new: str, limit: str, code: int
) -> None:
    arguments = ["compare", files["good"], files[new], "--fail-on", limit]
    assert runner.invoke(app, arguments).exit_code == code
    same = ["compare", files[new], files[new], "--fail-on", limit]
    assert runner.invoke(app, same).exit_code == 0


def test_json_follows_the_published_schema(files: dict[str, str]) -> None:
    arguments = ["compare", files["good"], files["warned"], "--format", "json", "--lang", "zh"]
    comparison = json.loads(runner.invoke(app, arguments).stdout)
    schema = json.loads((ROOT / "schemas" / "comparison.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(comparison)
    (form,) = comparison["forms"]
    (duty,) = form["nodes"]
    (activity,) = duty["below"]
    (indicator,) = activity["below"]
    assert (comparison["schema_version"], comparison["lang"]) == (1, "zh")
    assert form["family"] == "duties"
    assert [one["level"] for one in (duty, activity, indicator)] == [
        "duty",
        "activity",
        "indicator",
    ]
    assert indicator["cells"] == [
        {
            **{"field": "poor", "old": "<75%", "new": "<70%", "amount": None},
            **{"equivalent": False, "shift": None, "only": None},
        }
    ]
    assert [finding["code"] for finding in comparison["findings"]["new"]] == ["PT505"]


def test_the_sample_in_json_follows_the_schema_too() -> None:
    names = [str(ROOT / "samples" / "revision" / f"township-{n}.txt") for n in ("first", "second")]
    comparison = json.loads(runner.invoke(app, ["compare", *names, "--format", "json"]).stdout)
    schema = json.loads((ROOT / "schemas" / "comparison.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(comparison)
    assert comparison["totals"]["amount"]["difference"] == "62.50"


def test_one_version_may_come_from_standard_input(files: dict[str, str]) -> None:
    result = runner.invoke(app, ["compare", "-", files["good"], "--lang", "en"], input=WARNED)
    assert (result.exit_code, "1 mended" in result.stdout) == (0, True)


def test_two_versions_cannot_come_from_standard_input() -> None:
    result = runner.invoke(app, ["compare", "-", "-", "--lang", "en"], input=GOOD)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "standard input" in result.stderr


@pytest.mark.parametrize("place", [0, 1])
def test_a_file_that_cannot_be_read_is_one_sentence(files: dict[str, str], place: int) -> None:
    names = [files["good"], files["good"]]
    names[place] = str(ROOT / "none.docx")
    result = runner.invoke(app, ["compare", *names, "--lang", "en", "--fail-on", "new"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("option", [["--fail-on", "newer"], ["--format", "jsom"]])
def test_a_wrong_value_is_a_usage_error(files: dict[str, str], option: list[str]) -> None:
    result = runner.invoke(app, ["compare", files["good"], files["good"], *option])
    assert result.exit_code == 2
    assert option[1] in result.stderr


def test_rules_can_be_chosen(files: dict[str, str]) -> None:
    arguments = ["compare", files["good"], files["warned"], "--fail-on", "new"]
    assert runner.invoke(app, [*arguments, "--ignore", "PT505"]).exit_code == 0
    assert runner.invoke(app, [*arguments, "--select", "PT2"]).exit_code == 0


def test_both_versions_are_checked_with_the_settings_of_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_bytes(WARNED)
    (tmp_path / "perftable.toml").write_text('[per-file-ignores]\n"new/" = ["PT505"]\n')
    names = [str(tmp_path / name / "a.txt") for name in ("old", "new")]
    result = runner.invoke(app, ["compare", *names, "--lang", "en"])
    assert "0 mended, 0 new, 0 remaining" in result.stdout
    result = runner.invoke(app, ["compare", *reversed(names), "--lang", "en", "--fail-on", "new"])
    assert (result.exit_code, "0 new, 1 remaining" in result.stdout) == (0, True)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder, contents in (
        (old, {"甲镇.txt": WARNED, "乙镇.txt": GOOD, "gone.txt": NOTED}),
        (new, {"甲镇（二稿）.txt": GOOD, "一科/乙镇.txt": WARNED}),
    ):
        for name, content in contents.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    return old, new


def test_folders_are_compared_file_by_file(folders: tuple[Path, Path]) -> None:
    result = runner.invoke(app, ["compare", *map(str, folders), "--lang", "en"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Submissions in both: 2 (2 changed); 0 only in the new folder" in result.stdout
    assert "Findings: 1 mended, 1 new, 0 remaining" in result.stdout
    assert "  gone.txt" in result.stdout
    failing = [*map(str, folders), "--fail-on", "new"]
    assert runner.invoke(app, ["compare", *failing]).exit_code == 1


def test_folders_in_json_follow_the_schema(folders: tuple[Path, Path]) -> None:
    result = runner.invoke(app, ["compare", *map(str, folders), "--format", "json"])
    found = json.loads(result.stdout)
    schema = json.loads((ROOT / "schemas" / "folders.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    pairs = [(one["old"], one["new"], one["by"]) for one in found["submissions"]]
    assert pairs == [
        ("乙镇.txt", "一科/乙镇.txt", "name"),
        ("甲镇.txt", "甲镇（二稿）.txt", "name"),
    ]
    assert found["removed"] == ["gone.txt"]


@pytest.mark.parametrize("suffix", ["xlsx", "html", "json"])
def test_a_comparison_is_written_in_the_format_of_its_name(
    suffix: str, folders: tuple[Path, Path], files: dict[str, str], tmp_path: Path
) -> None:
    for named in (list(map(str, folders)), [files["good"], files["warned"]]):
        path = tmp_path / f"c.{suffix}"
        path.unlink(missing_ok=True)
        result = runner.invoke(app, ["compare", *named, "-o", str(path), "--lang", "zh"])
        assert (result.exit_code, result.stdout) == (0, "")
        assert path.read_bytes()[:1] in (b"P", b"<", b"{")


def test_a_workbook_and_a_mixed_pair_are_refused(
    folders: tuple[Path, Path], files: dict[str, str]
) -> None:
    old, new = map(str, folders)
    shown = runner.invoke(app, ["compare", old, new, "--format", "xlsx", "--lang", "en"])
    assert (shown.exit_code, "add --output FILE" in shown.stderr) == (2, True)
    mixed = runner.invoke(app, ["compare", old, files["good"], "--lang", "en"])
    assert (mixed.exit_code, "two files or two folders" in mixed.stderr) == (2, True)
