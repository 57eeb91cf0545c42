"""Lines of a report with and without Rich: the same text."""

import io
import sys

import pytest
from rich.console import Console

from perftable.model.phrase import Lang
from perftable.reports.formats.terminal import render
from perftable.reports.lines import Plain, lines
from perftable.reports.styled import Styled
from reports.findings import run
from reports.machines import BROKEN, finding, run_of, unreadable, verdict

ASKED = ("COLUMNS", "FORCE_COLOR", "TTY_COMPATIBLE")


@pytest.fixture(autouse=True)
def _pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ASKED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdout", io.StringIO())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("verbose", [False, True])
def test_a_pipe_gets_what_rich_would_write(lang: Lang, verbose: bool) -> None:
    wide = Console(width=10_000, file=io.StringIO(), highlight=False, markup=False, emoji=False)
    assert render(run(lang, verbose=verbose)) == render(run(lang, verbose=verbose), wide)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("many", [1, 10])
def test_so_it_does_of_several_documents(lang: Lang, many: int) -> None:
    wide = Console(width=10_000, file=io.StringIO(), highlight=False, markup=False, emoji=False)
    found = [verdict(f"{n}.docx", finding(), finding(severity="note")) for n in range(many)]
    given = run_of(*found, unreadable("x"), verdict("y", rules=(BROKEN,)), lang=lang)
    assert render(given) == render(given, wide)


def test_a_terminal_breaks_what_a_pipe_gets_whole() -> None:
    narrow = Styled(Console(width=10, file=io.StringIO(), highlight=False, markup=False))
    assert narrow.holds("一二三四五")
    assert not narrow.holds("一二三四五。")
    assert Plain().holds("一" * 10_000)
    narrow.say("一二三四，五", 2)
    assert narrow.taken() == "  一二三\n  四，五\n"
    plain = Plain()
    plain.say("一二三四，五", 2)
    assert plain.taken() == "  一二三四，五\n"


def test_lines_are_indented_and_end_without_spaces() -> None:
    wide = Console(width=10_000, file=io.StringIO(), highlight=False, markup=False, emoji=False)
    for out in (Plain(), Styled(wide)):
        out.line("\n", ("a", "bold"), "  b  ")
        out.line()
        out.say("c\nd\x07", 4, "dim")
        assert out.taken() == "\na  b\n\n    c\n    d\n"
        assert out.taken() == ""


@pytest.mark.parametrize("name", ASKED)
def test_who_asks_for_a_terminal_s_look_gets_rich(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(lines(), Plain)
    monkeypatch.setenv(name, "1")
    assert isinstance(lines(), Styled)
