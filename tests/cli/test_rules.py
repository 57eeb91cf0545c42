"""perftable rules: the list and the pages, as they fit the terminal."""

import pytest
from typer.testing import CliRunner

from perftable.cli.app import app
from perftable.cli.rules import _wrapped

runner = CliRunner()


def test_in_a_pipe_each_rule_is_a_line() -> None:
    lines = runner.invoke(app, ["rules", "--lang", "en"]).stdout.splitlines()
    assert [line.split()[0][:2] for line in lines] == ["PT"] * len(lines)


def test_a_terminal_breaks_lines_at_words_under_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "30")
    assert _wrapped("PT001  a title of more than thirty cells", 7) == (
        "PT001  a title of more than\n       thirty cells"
    )
    assert _wrapped("What: 一句话。\n\nlast", 0) == "What: 一句话。\n\nlast"
