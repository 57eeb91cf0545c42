"""What a reader left out or put together is said in every report that people read, and in JSON."""

import io
import json

import pytest
from rich.console import Console

from perftable.model.phrase import Lang, Phrase
from perftable.reports.base import Run
from perftable.reports.formats import html, markdown, terminal
from perftable.reports.formats import json as machine
from reports.machines import run_of, verdict

HIDDEN = Phrase("隐藏的 2 行未读取。", "Hidden and not read: 2 row(s).")
TOLD = verdict("a.xlsx", remarks=(HIDDEN,))


def on_terminal(given: Run) -> str:
    return terminal.render(given, Console(width=80, file=io.StringIO(), highlight=False))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "读取说明\n  隐藏的 2 行未读取。\n"),
        ("en", "Notes on reading\n  Hidden and not read: 2 row(s).\n"),
    ],
)
def test_the_terminal(lang: Lang, text: str) -> None:
    assert text in on_terminal(run_of(TOLD, lang=lang))


@pytest.mark.parametrize("others", [(), (verdict("b.docx"),)], ids=["alone", "among others"])
def test_markdown(others: tuple) -> None:  # type: ignore[type-arg]
    text = markdown.render(run_of(TOLD, *others))
    assert text.count("**Notes on reading**\n\n- Hidden and not read: 2 row(s).\n") == 1


def test_html_in_both_languages() -> None:
    page = html.render(run_of(TOLD))
    begin = page.index('class="notes"')
    part = page[begin : page.index("</section>", begin)]
    assert HIDDEN.zh in part
    assert HIDDEN.en in part


def test_json() -> None:
    (document,) = json.loads(machine.render(run_of(TOLD)))["documents"]
    assert document["remarks"] == [{"zh": HIDDEN.zh, "en": HIDDEN.en}]


def test_nothing_is_said_where_there_is_none() -> None:
    run = run_of(verdict("a.docx"))
    assert "Notes on reading" not in on_terminal(run) + markdown.render(run)
    assert 'class="notes"' not in html.render(run)
