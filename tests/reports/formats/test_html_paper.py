"""The HTML report on paper, as a real Chromium prints it."""

import re
from pathlib import Path
from typing import Any

from perftable.model.report import Counts
from perftable.readers.dispatch import read_source
from reports.browser import click, pdf, printed, seen
from reports.findings import sources
from reports.htmlpages import checked, one, page
from support import ACTIVITY, DUTY, row, source

SAMPLES = Path(__file__).parents[3] / "samples"


def many_notes() -> str:
    """Return a page whose notes of one rule, on rows 2 to 61, are closed: there are too many."""
    rows = [row(DUTY, name=f"职责{n}", budget="") for n in range(60)]
    return one(source(*rows))


def test_it_prints_on_a4_across(show: Any) -> None:
    rows = [row(DUTY if n % 2 else ACTIVITY) for n in range(1, 101)]
    data = pdf(show(one(source(*rows))))
    assert data.startswith(b"%PDF")
    sizes = set(re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", data))
    assert {(round(float(w) / 72 * 25.4), round(float(h) / 72 * 25.4)) for w, h in sizes} == {
        (297, 210)
    }


def test_controls_are_not_printed_and_paper_is_light(show: Any) -> None:
    page = show(one(sources()[0]))
    dark = [{"name": "prefers-color-scheme", "value": "dark"}]
    colour = "return getComputedStyle(document.body).backgroundColor"
    light = page.execute_script(colour)
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": dark})
    assert page.execute_script(colour) != light
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": dark})
    assert not seen(page, ".controls")
    assert page.execute_script(colour) == "rgb(255, 255, 255)"
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def test_the_verdict_is_on_the_first_page_however_many_rules_found_something(
    show: Any, tmp_path: Path
) -> None:
    given = checked(sources()[0])
    like = given.report.findings[0]
    found = [like.model_copy(update={"code": f"XX{n:03}"}) for n in range(60)]
    update = {"findings": tuple(found), "counts": Counts.of(found)}
    tall = given._replace(report=given.report.model_copy(update=update))
    first = printed(show(page(tall)), tmp_path)[0]
    assert "bad.txt" in first
    assert "XX004" in first


def test_what_an_open_document_holds_closed_is_printed_and_closed_again(
    show: Any, tmp_path: Path
) -> None:
    browser = show(many_notes())
    closed = "section.findings > details:not([open])"
    before = len(browser.find_elements("css selector", closed))
    assert before
    assert "第 61 行 职责59" in "".join(printed(browser, tmp_path))
    assert len(browser.find_elements("css selector", closed)) == before


def test_a_closed_document_stays_closed_and_paper_says_so(show: Any, tmp_path: Path) -> None:
    browser = show(page(*(checked(found) for found in sources())))
    click(browser, "details.document > summary")
    text = "".join(printed(browser, tmp_path))
    assert text.count("未展开，内容未打印") == 1
    assert "垃圾清运”没有绩效目标" not in text


def test_paper_names_the_filters_that_are_set(show: Any, tmp_path: Path) -> None:
    browser = show(one(sources()[0]))
    assert "已筛选" not in "".join(printed(browser, tmp_path))
    click(browser, "[data-severity=note]")
    click(browser, "input[data-rule=PT302]")
    click(browser, "#only")
    assert not seen(browser, ".left-out")
    first = printed(browser, tmp_path)[0]
    assert "已筛选，以下内容未打印 · 提示 · 规则 PT302 · 无问题的行\n" in first


def test_nothing_is_printed_twice(show: Any, tmp_path: Path) -> None:
    browser = show(one(sources()[0]))
    remarks = ".grid .remarks"
    assert seen(browser, remarks)
    text = "".join(printed(browser, tmp_path))
    assert "".join(text.split()).count("“垃圾清运”未填写绩效目标") == 1
    assert "审核意见" not in text
    assert "问题（按规则）" not in text


def test_what_a_reader_is_to_judge_has_boxes_on_paper_too(show: Any) -> None:
    browser = show(page(checked(read_source(SAMPLES / "national" / "project-good.docx"))))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert len(seen(browser, ".checklist input")) == len(seen(browser, ".checklist li")) > 3
    assert not seen(browser, ".controls input, .bars input")
    assert "审核意见" not in [head.text for head in seen(browser, ".grid th")]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_card_stays_on_its_page(show: Any, tmp_path: Path) -> None:
    rows = [row(ACTIVITY, name=f"活动{n}", goal="", indicator=f"加强{n}") for n in range(24)]
    pages = printed(show(one(source(DUTY, *rows))), tmp_path)
    (home,) = (page for page in pages if "未填写绩效目标；" in page)
    assert all(f"第 {n} 行 活动{n - 3}" in home for n in range(3, 27))
