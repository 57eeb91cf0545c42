"""What a spreadsheet would run, by OWASP's list and around it."""

import pytest

from perftable.reports.tables.guard import printable, runs


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+86", "-5.00", "@x", "＝1", "＋1", "－1", "＠x", "\tx", "\rx", "\nx", "\n"),
        *(
            " =1",
            "\u3000=1",
            "\u00a0=1",
            "\u200b=1",
            "\ufeff=1",
            "\x1b=1",
            " \n =cmd|' /C calc'!A0",
        ),
    ],
)
def test_a_formula_is_seen_behind_blanks_and_marks(text: str) -> None:
    assert runs(text)


@pytest.mark.parametrize(
    "text", ["", "-", "=", " - ", "——", "1-2", "甲=乙", "　　垃圾清运", "≥95%", "'="]
)
def test_everything_else_is_text(text: str) -> None:
    assert not runs(text)


def test_control_characters_become_visible_and_breaks_stay() -> None:
    assert printable("\x00a\x1b[31m\x7f\x85\n\t\r") == "␀a␛[31m␡\ufffd\n\t\r"
    assert printable("\ud800\ufffe\uffff") == "\ufffd" * 3
