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
    assert "用法：" in shown["zh"]
    assert f"示例：\n  perftable {command}" in shown["zh"]
    english, _, example = shown["en"].partition("\nExample:\n")
    assert CHINESE.search(english) is None
    assert example.strip().startswith(f"perftable {command}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["validate", "--nix"], "没有 --nix 这个选项。"),
        (["nix"], "没有 nix 这个命令。"),
        (["compare"], "缺少 OLD。"),
        (["validate", "--jobs", "x"], "--jobs 的值不对"),
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
