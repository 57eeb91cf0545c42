"""What is wrong in a configuration is one sentence with the line and the nearest right name."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from perftable.config import keys
from perftable.config.complaints import complaint
from perftable.config.load import load, load_untrusted, table_of
from perftable.config.refused import BadConfig
from perftable.config.rule_files import rule_files
from perftable.rules.plugins import catalogue

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
        ('[per-file-ignores]\n"a.docx" = ["PT9"]', "line 2: there is no rule 'PT9'"),
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
        # the key in its table, not the first place where the word stands
        ('# reason: see below\nlang = "zh"\n[[waivers]]\ncode = "PT2"\nreason = ""', "line 5: "),
        ('[severities]\nPT2 = "note"\n[[waivers]]\ncode = "PT2"\nreason = 1', "line 5: "),
        ('# PT9: to do\nselect = ["PT2"]\nignore = [\n"PT9"]', "line 4: there is no rule 'PT9'"),
        ('[[waivers]]\nreason = "PT9"\ncode = "PT9"', "line 3: there is no rule 'PT9'"),
        ('exclude = [\n"*.txt",\n"a\\\\"]', "line 3: 'a\\' is no pattern"),
        ('[[waivers]]\ncode = "PT2"\nreason = "x"\nfile = "[z-a]"', "line 4: '[z-a]' is no pat"),
        ('trusted = ["a", " "]', "line 1: wrong value of 'trusted': it cannot be empty"),
        ('exclud = ["a"]', "there is no key 'exclud', did you mean 'exclude'"),
        ('"\\u001b[31m" = 1', "there is no key '\\x1b[31m'"),
        (f"{'a' * 101} = 1", f"there is no key '{'a' * 99}…'"),
        (f"{'a' * 100} = 1", f"there is no key '{'a' * 100}'"),
        ("\ntolerance = 1e99999999999999999999", "line 2: wrong value of 'tolerance': it sho"),
        (f"tolerance = {'1' * 1000}", "wrong value of 'tolerance': it cannot be more than 1000000"),
        ("a = [" + "[" * 50 + "]" * 51, "line 1: more than 50 brackets"),
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
        "points = 0",
        "points = 1001",
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
    said = chinese.split("的值有误：")[1]
    assert said.startswith(("应为", "不能"))
    assert "it should be" in english or "it cannot be" in english


def test_a_file_that_is_missing_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(BadConfig):
        load(tmp_path / "none.toml")
    assert "over the limit of 1000000 bytes" in message(tmp_path, "#" * 1_000_001)
    (tmp_path / "perftable.toml").write_text("#" * 1_000_000)
    assert load(tmp_path / "perftable.toml").select == ()


def test_a_table_in_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n[tool.perftable]\nfail-on = "note"\n')
    assert load(path).fail_on == "note"
    path.write_text(
        '[project]\nreason = "x"\n[[tool.perftable.waivers]]\ncode = "PT2"\nreason = ""'
    )
    with pytest.raises(BadConfig) as caught:
        load(path)
    assert "line 5: wrong value of 'reason'" in caught.value.say("en")


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
    assert found.say("zh").endswith("第 1 行：“lang”的值有误：该值无效。")
    assert found.say("en").endswith("line 1: wrong value of 'lang': Input is odd.")


def test_a_pyproject_without_a_table_of_tools_configures_nothing(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("tool = 3")
    assert load(path).fail_on == "error"


def test_only_a_small_one_is_read_that_is_not_trusted_and_no_code_is_run(tmp_path: Path) -> None:
    path = tmp_path / "perftable.toml"
    path.write_text('rules = ["own.py"]\n'.ljust(64_000, "#"))
    assert load_untrusted(path, catalogue()).rules == ("own.py",)
    path.write_text("#" * 64_001)
    with pytest.raises(BadConfig) as caught:
        load_untrusted(path, catalogue())
    assert "over the limit of 64000 bytes" in caught.value.say("en")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0", ""),
        ("1000000", ""),
        ("1e6", ""),
        ("0.000000000001", ""),
        ('"0.5"', ""),
        ("1000000.1", "it cannot be more than 1000000"),
        ("1e999999999", "it cannot be more than 1000000"),
        ('"1e999999999"', "it cannot be more than 1000000"),
        ("0e12", ""),
        ("0e13", "it has too many decimal places"),
        ("0e999999999", "it has too many decimal places"),
        ("1e-999999999", "it has too many decimal places"),
        ("0.0000000000001", "it has too many decimal places"),
        ("-0.1", "it cannot be less than 0"),
        ("nan", "it should be a number"),
        ("inf", "it should be a number"),
        ("0x" + "f" * 900, "it cannot be more than 1000000"),
    ],
)
def test_the_tolerance_is_a_small_number(tmp_path: Path, value: str, said: str) -> None:
    text = f"tolerance = {value}"
    if said:
        assert said in message(tmp_path, text)
    else:
        (tmp_path / "perftable.toml").write_text(text)
        assert load(tmp_path / "perftable.toml").tolerance is not None


def test_points_are_between_1_and_1000(tmp_path: Path) -> None:
    assert "it cannot be less than 1" in message(tmp_path, "points = 0.5")
    assert "it cannot be more than 1000" in message(tmp_path, "points = 1000.5")
    for value in ("1", "1000"):
        (tmp_path / "perftable.toml").write_text(f"points = {value}")
        assert load(tmp_path / "perftable.toml").points == Decimal(value)


@pytest.mark.parametrize(
    ("limit", "text", "entry"),
    [
        (keys.MAX_WAIVERS, "waivers = [{}]", '{{code = "PT2", reason = "x"}}'),
        (keys.MAX_PATTERNS, "exclude = [{}]", '"{}"'),
        (keys.MAX_PATTERNS, "trusted = [{}]", '"{}"'),
        (keys.MAX_PATTERNS, "per-file-ignores = {{{}}}", '"{}" = ["PT2"]'),
        (keys.MAX_CODES, "ignore = [{}]", '"PT2"'),
        (keys.MAX_CODES, "select = [{}]", '"PT2"'),
        (keys.MAX_CODES, 'per-file-ignores = {{"a" = [{}]}}', '"PT2"'),
    ],
)
def test_how_many_entries_there_may_be(tmp_path: Path, limit: int, text: str, entry: str) -> None:
    path = tmp_path / "perftable.toml"
    path.write_text(text.format(", ".join(entry.format(number) for number in range(limit))))
    load(path)
    more = text.format(", ".join(entry.format(number) for number in range(limit + 1)))
    assert f"it cannot have more than {limit} entries" in message(tmp_path, more)


def test_the_numbers_of_entries() -> None:
    assert (keys.MAX_WAIVERS, keys.MAX_PATTERNS, keys.MAX_CODES) == (2_000, 500, 1_000)


@pytest.mark.parametrize("key", ["exclude", "trusted", "per-file-ignores", "waivers"])
def test_the_length_of_a_pattern(tmp_path: Path, key: str) -> None:
    values = {
        "per-file-ignores": '{{"{}" = []}}',
        "waivers": '[{{code = "PT2", reason = "x", file = "{}"}}]',
    }
    text = f"{key} = {values.get(key, '[{!r}]')}"
    (tmp_path / "perftable.toml").write_text(text.format("x" * 1_000))
    load(tmp_path / "perftable.toml")
    said = message(tmp_path, text.format("x" * 1_001))
    assert "it cannot have more than 1000 characters" in said


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "perftable.toml"
    path.write_bytes('[[waivers]]\r\ncode = "PT2"\r\nreason = "分期拨付"\r\n'.encode(encoding))
    assert load(path).waivers[0].reason == "分期拨付"


def test_the_table_of_a_pyproject() -> None:
    assert table_of("[tool]\nperftable = {lang = 'zh'}") == {"lang": "zh"}
    assert table_of('["tool"."perftable"]') == {}
    assert table_of("# [tool.perftable]\n[tool.other]") is None
    assert table_of("a = 1e99999999999999999999") is None
