"""Help fits 80 columns, of which a Chinese character takes two."""

import sys

import pytest

from perftable.cli.app import app, run
from perftable.cli.helping import columns, paragraph, table

COMMANDS = [one.callback.__name__ for one in app.registered_commands if one.callback]


def test_a_chinese_character_is_two_columns_wide() -> None:
    assert columns("a文，") == 5


def test_a_line_breaks_between_words_and_between_chinese_characters() -> None:
    assert list(paragraph("one two three", 8)) == ["one two", "three"]
    assert list(paragraph("一二三四", 6)) == ["一二三", "四"]


def test_no_line_begins_with_the_end_of_a_sentence() -> None:
    assert list(paragraph("一二三。四", 6)) == ["一二", "三。四"]
    assert list(paragraph("一二“三”", 6)) == ["一二", "“三”"]


def test_a_long_name_has_a_line_of_its_own() -> None:
    rows = [("-a 文件", "一"), ("--" + "b" * 28, "two"), ("--" + "c" * 29, "three")]
    assert list(table(rows, 80)) == [
        "  -a 文件" + " " * 25 + "一",
        "  --" + "b" * 28 + "  two",
        "  --" + "c" * 29,
        " " * 34 + "three",
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_no_wider_than_a_terminal(
    command: str, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PERFTABLE_LANG", lang)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys, "argv", ["perftable", *filter(None, [command]), "--help"])
    assert run() == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(columns, lines)) <= 80
    assert not any(line.endswith(" ") for line in lines)
