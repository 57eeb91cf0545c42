"""What is wrong in a configuration is one sentence with the line and the nearest right name."""

from pathlib import Path

import pytest

from perftable.config.complaints import BadConfig
from perftable.config.find import find
from perftable.config.load import load, rule_files


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
