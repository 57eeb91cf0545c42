"""The terminal report at 80 columns, in both languages."""

import io

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from perftable.model.phrase import Lang
from perftable.reports.formats.terminal import render
from reports.findings import run


def console(**options: bool) -> Console:
    return Console(width=80, file=io.StringIO(), highlight=False, markup=False, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("verbose", [False, True])
def test_the_report(lang: Lang, verbose: bool, snapshot: SnapshotAssertion) -> None:
    assert render(run(lang, verbose=verbose), console()) == snapshot


def test_no_line_is_wider_than_the_terminal() -> None:
    from rich.cells import cell_len

    lines = render(run("zh"), console()).splitlines()
    assert max(map(cell_len, lines)) <= 80


def test_colours_stand_only_on_a_terminal() -> None:
    assert "\x1b" not in render(run("en"), console())
    assert "\x1b[1;31m" in render(run("en"), console(force_terminal=True))


def test_text_of_a_document_is_no_escape_and_no_markup() -> None:
    text = render(run("en", verbose=True), console())
    assert "[red]" in text
    assert "\x1b" not in text
