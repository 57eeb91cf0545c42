"""Help and usage errors are in one language, the reader's."""

import re
import sys

import pytest

from perftable.cli.app import app, run
from perftable.cli.speaking import half, language_of, wrong_usage

CHINESE = re.compile("[\u4e00-\u9fff]")
COMMANDS = [one.callback.__name__ for one in app.registered_commands if one.callback]


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("Language. 输出语言", "Language.", "输出语言"),
        ("PT2, PT201 or a name. 编号：PT2", "PT2, PT201 or a name.", "编号：PT2"),
        ("a: b. 从 .docx 读", "a: b.", "从 .docx 读"),
        ("版本", "版本", "版本"),
        ("Only English.", "Only English.", "Only English."),
        (None, "", ""),
    ],
)
def test_half_of_a_help_text(text: str | None, en: str, zh: str) -> None:
    assert (half(text, "en"), half(text, "zh")) == (en, zh)


def test_the_language_is_that_of_the_option_else_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PERFTABLE_LANG", "zh")
    assert language_of(["validate", "--help"]) == "zh"
    assert language_of(["validate", "--lang", "en"]) == "en"
    assert language_of(["validate", "--lang=en"]) == "en"
    assert language_of(["validate", "--lang"]) == "zh"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_one_language_and_has_an_example(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = {}
    for lang in ("zh", "en"):
        monkeypatch.setenv("PERFTABLE_LANG", lang)
        monkeypatch.setattr(sys, "argv", ["perftable", command, "--help"])
        assert run() == 0
        shown[lang] = capsys.readouterr().out
    chinese, _, example = shown["zh"].partition("\n示例：\n")
    assert chinese.startswith("用法：")
    assert example.strip().startswith(f"perftable {command}")
    assert re.search(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", chinese) is None
    assert not set(re.findall(r"[A-Z]{2,}", chinese)) & {"FILE", "CODE", "OPTIONS", "FOLDER"}
    _, _, example = shown["en"].partition("\nExample:\n")
    assert CHINESE.search(shown["en"]) is None
    assert example.strip().startswith(f"perftable {command}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["validate", "--nix"], "选项 --nix 不存在；相近的有 --config。"),
        (["nix"], "命令 nix 不存在。"),
        (["valdate", "x"], "命令 valdate 不存在；相近的有 validate。"),
        (["validate", "--formt", "x"], "选项 --formt 不存在；相近的有 --convert、--format。"),
        (["compare"], "缺少 旧版。"),
        (["compare", "a", "b", "c"], "参数多余：c。"),
        (["serve", "--port", "99999"], "--port 的值超出范围。"),
        (["validate", "--jobs", "x"], "--jobs 的值须为整数。"),
    ],
)
def test_a_wrong_command_line_is_said_in_chinese(
    arguments: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PERFTABLE_LANG", "zh")
    monkeypatch.setattr(sys, "argv", ["perftable", *arguments])
    assert run() == 2
    assert said in capsys.readouterr().err


def test_what_is_not_known_is_said_as_it_is() -> None:
    assert wrong_usage("Something else.") == "Something else."
