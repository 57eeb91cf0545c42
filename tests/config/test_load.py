"""What is wrong in a configuration is one sentence with the line and the nearest right name."""

from pathlib import Path
from typing import Any

import pytest

from perftable.config.complaints import BadConfig, complaint
from perftable.config.find import find
from perftable.config.load import load, rule_files

WAIVER = '[[waivers]]\ncode = "PT201"\nreason = "x"'


def message(folder: Path, text: str, name: str = "perftable.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadConfig) as caught:
        load(path)
    assert caught.value.say("zh").count("。") == 1
    return caught.value.say("en")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('lang = "zh"\nselct = ["PT2"]', "line 2: there is no key 'selct', did you mean 'select'"),
        ('\nprofile = "strikt"', "line 2: wrong value of 'profile'"),
        ('profile = "strikt"', "did you mean 'strict'"),
        ("tolerance = -1", "line 1: wrong value of 'tolerance'"),
        ('ignore = ["PT999"]', "line 1: there is no rule 'PT999'"),
        ('[severities]\nPT201 = "fatal"', "line 2: wrong value of 'PT201'"),
        ('[severities]\nbudget-missmatch = "off"', "did you mean 'budget-mismatch'"),
        ('[[waivers]]\ncode = "PT201"', "line 1: 'reason' is missing"),
        ('[[waivers]]\ncode = "PT201"\nreason = "x"\nuntill = 2026-01-01', "did you mean 'until'"),
        ('[per-file-ignores]\n"a.docx" = ["PT7"]', "line 2: there is no rule 'PT7'"),
        ('[[waivers]]\ncode = "PT201"\nreason = ""', "line 3: wrong value of 'reason'"),
        (f"{WAIVER}\n{WAIVER.replace('x', '  ')}", "line 6: wrong value of 'reason': it cannot"),
        (f'{WAIVER}\nduty = "\u3000"', "line 4: wrong value of 'duty': it cannot be empty"),
        (f'{WAIVER}\n[[waivers]]\ncode = "PT2"', "line 4: 'reason' is missing"),
        (
            f"{WAIVER}\n{WAIVER}\nreasn = 1",
            "line 7: there is no key 'reasn', did you mean 'reason'",
        ),
        ('waivers = [\n{code = "PT2", reason = ""}]', "line 2: wrong value of 'reason'"),
        ('ignore = ["PT2"]\n[severities]\nPT2 = "x"', "line 3: wrong value of 'PT2'"),
        ("select = [", "is not valid TOML"),
    ],
)
def test_a_wrong_key_or_value(tmp_path: Path, text: str, said: str) -> None:
    assert said in message(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        'profile = "strikt"',
        "lang = 3",
        'select = "PT2"',
        "per-file-ignores = 1",
        'tolerance = "x"',
        "tolerance = []",
        "tolerance = -1",
        "tolerance = nan",
        "tolerance = inf",
        'severities = {PT201 = ["off"]}',
        '[[waivers]]\ncode = "PT201"\nreason = " "',
        '[[waivers]]\ncode = "PT201"\nreason = "x"\nuntil = "soon"',
        '[[waivers]]\ncode = "PT201"\nreason = "x"\nuntil = 3.5',
        "waivers = [1]",
    ],
)
def test_what_was_expected_is_said_in_both_languages(tmp_path: Path, text: str) -> None:
    path = tmp_path / "perftable.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadConfig) as caught:
        load(path)
    chinese, english = (caught.value.say(lang) for lang in ("zh", "en"))
    said = chinese.split("的值不对：")[1]
    assert said.startswith(("应为", "不能"))
    assert "it should be" in english or "it cannot be" in english


def test_a_file_that_is_missing_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(BadConfig):
        load(tmp_path / "none.toml")
    assert "cannot read" in message(tmp_path, "#" * 1_000_001)


def test_the_nearest_one_above_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find(inner) is None or tmp_path not in (find(inner) or tmp_path).parents
    (tmp_path / "pyproject.toml").write_text("[tool.perftable]\n")
    assert find(inner) == tmp_path / "pyproject.toml"
    (inner.parent / "pyproject.toml").write_text("[project]\n")
    assert find(inner) == tmp_path / "pyproject.toml"
    (inner.parent / "perftable.toml").write_text("")
    assert find(inner) == inner.parent / "perftable.toml"


def test_a_table_in_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n[tool.perftable]\nfail-on = "note"\n')
    assert load(path).fail_on == "note"
    path.write_bytes(b"[tool.perftable\xff]")
    assert find(tmp_path) != path


def test_rules_in_files_are_only_for_a_configuration_that_is_named(tmp_path: Path) -> None:
    text = '\nrules = ["own.py"]'
    assert "line 2: 'rules' runs Python code" in message(tmp_path, text)
    path = tmp_path / "perftable.toml"
    assert rule_files(load(path, True), path) == (str(tmp_path / "own.py"),)


def test_a_code_may_be_that_of_a_plug_in_which_cannot_be_used(tmp_path: Path) -> None:
    path = tmp_path / "perftable.toml"
    path.write_text('rules = ["missing.py"]\nselect = ["XX001"]')
    assert load(path, True).select == ("XX001",)
    path.write_text('rules = ["missing.py"]\nselect = ["PT999"]')
    with pytest.raises(BadConfig):
        load(path, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = \n", "第 1 行第 10 列不合 TOML 语法"),
        ("a = 1\na = 2\n", "第 2 行第 6 列不合 TOML 语法"),
        ("select = [", "不是合法的 TOML（读到文件末尾时发现）"),
    ],
)
def test_the_place_of_a_wrong_sign_is_said_in_chinese_too(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "perftable.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadConfig) as caught:
        load(path)
    assert said in caught.value.say("zh")


def test_a_kind_of_error_that_is_not_known_is_still_told_in_chinese(tmp_path: Path) -> None:
    error: Any = {"type": "new_kind", "loc": ("lang",), "msg": "Input is odd", "input": 1}
    found = complaint(tmp_path / "perftable.toml", "lang = 1", error)
    assert found.say("zh").endswith("第 1 行：“lang”的值不对：这个值不能用。")
    assert found.say("en").endswith("line 1: wrong value of 'lang': Input is odd.")


def test_a_pyproject_without_a_table_of_tools_configures_nothing(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("tool = 3")
    assert load(path).fail_on == "error"
