"""The reader's checklist in every report that people read, and in JSON."""

import io
import json

import pytest
from rich.console import Console

from perftable.model.phrase import Lang, Phrase
from perftable.reports.base import Run
from perftable.reports.formats import html, markdown, terminal
from perftable.reports.formats import json as machine
from reports.machines import run_of, unreadable, verdict

LIST = (
    Phrase("指标值是否偏低", "Are targets too low?"),
    Phrase("有无依据", "What is it based on?"),
)
ASKED = verdict("a.docx", checklist=LIST)


def on_terminal(given: Run) -> str:
    return terminal.render(given, Console(width=80, file=io.StringIO(), highlight=False))


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "zh",
            [
                "须由审核人复核的事项（程序不作判断，不代表通过）",
                "  □ 指标值是否偏低",
                "  □ 有无依据",
            ],
        ),
        (
            "en",
            [
                "For the reader to judge (not checked, not passed)",
                "  □ Are targets too low?",
                "  □ What is it based on?",
            ],
        ),
    ],
)
def test_the_terminal_has_boxes(lang: Lang, lines: list[str]) -> None:
    shown = on_terminal(run_of(ASKED, lang=lang)).splitlines()
    begin = shown.index(lines[0])
    assert shown[begin : begin + 3] == lines


@pytest.mark.parametrize("others", [(), (verdict("b.docx"),)], ids=["alone", "among others"])
def test_markdown_has_a_list_of_tasks(others: tuple) -> None:  # type: ignore[type-arg]
    text = markdown.render(run_of(ASKED, *others))
    assert "**For the reader to judge (not checked, not passed)**\n\n- [ ] Are targets" in text
    assert text.count("- [ ] ") == len(LIST)


def test_html_has_boxes_in_both_languages() -> None:
    page = html.render(run_of(ASKED))
    begin = page.index('class="checklist"')
    part = page[begin : page.index("</section>", begin)]
    assert part.count('<input type="checkbox">') == len(LIST)
    assert "有无依据" in part
    assert "What is it based on?" in part


def test_json_has_both_languages() -> None:
    (document,) = json.loads(machine.render(run_of(ASKED)))["documents"]
    assert document["checklist"] == [{"zh": item.zh, "en": item.en} for item in LIST]


@pytest.mark.parametrize("given", [verdict("a.docx"), unreadable("a.docx")])
def test_nothing_is_said_where_there_is_no_list(given: object) -> None:
    run = run_of(given)  # type: ignore[arg-type]
    assert "judge" not in on_terminal(run)
    assert "judge" not in markdown.render(run)
    assert 'class="checklist"' not in html.render(run)
