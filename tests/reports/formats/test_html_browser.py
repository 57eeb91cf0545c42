"""The HTML report in a real Chromium: filters, jumps and back, languages, hostile text."""

from pathlib import Path
from typing import Any

import pytest

from perftable.pipeline.checking import Checked
from perftable.reports.base import Submission
from perftable.reports.formats.html import render
from reports.browser import barriers, click, narrow, seen, settled
from reports.findings import run, sources
from reports.htmlpages import broken, one
from support import ACTIVITY, DUTY, row, source

ENTER, TAB = "\ue007", "\ue004"
EVIL = (
    "</td><script>window.evil=1</script><img src=x onerror=\"window.evil=1\"><a href='javascript:'>"
)


def one_of_each() -> str:
    """Return a page with a document not checked, one not wholly, and one with findings."""
    made = run("zh")
    bad, good, unread = made.submissions
    wanting = Submission(Checked(broken(good.verdict), good.records, good.source))
    counts = made.head.counts.model_copy(update={"incomplete": 1})
    head = made.head.model_copy(update={"counts": counts})
    return render(made._replace(head=head, submissions=[bad, wanting, unread]))


def rules(browser: Any, selector: str) -> set[str]:
    return {e.get_attribute("data-rule") for e in seen(browser, selector)}


def focused(browser: Any) -> Any:
    return browser.switch_to.active_element


def test_a_severity_can_be_hidden_everywhere_and_shown_again(show: Any) -> None:
    page = show(one(sources()[0]))
    before = rules(page, "li.m")
    click(page, "[data-severity=warning]")
    after = rules(page, "li.m")
    assert before - after == {"PT305", "PT402", "PT503"}
    assert rules(page, "details.m") == rules(page, "p.m") == rules(page, "td a.m") == after
    assert page.find_element("id", "shown").text == str(len(seen(page, "li.m")))
    click(page, "#reset")
    assert rules(page, "li.m") == before


def test_a_rule_can_be_hidden(show: Any) -> None:
    page = show(one(sources()[0]))
    click(page, "input[data-rule=PT302]")
    assert "PT302" not in rules(page, "li.m, p.m, a.m, details.m")
    assert "PT201" in rules(page, "li.m")


def test_rows_without_findings_can_be_hidden_as_the_filters_stand(show: Any) -> None:
    page = show(one(sources()[0]))
    rows = ".submitted tbody tr"
    assert len(seen(page, rows)) == 6
    click(page, "#only")
    assert [row.get_attribute("id")[-2:] for row in seen(page, rows)] == ["r3", "r4", "r5", "r6"]
    click(page, "[data-severity=warning]")
    click(page, "[data-severity=note]")
    assert [row.get_attribute("id")[-2:] for row in seen(page, rows)] == ["r3", "r4"]


def test_a_jump_to_the_cell_and_back_by_its_mark(show: Any) -> None:
    page = show(one(sources()[0]))
    click(page, "li[data-rule=PT302] a")
    cell = focused(page)
    assert cell.tag_name == "td"
    assert "PT302" in cell.text
    cell.find_element("css selector", "a").send_keys(ENTER)
    assert focused(page).get_attribute("data-rule") == "PT302"
    assert focused(page).tag_name == "li"


def test_going_back_gives_the_focus_back_to_the_link(show: Any) -> None:
    page = show(one(sources()[0]))
    click(page, "li[data-rule=PT503] a")
    assert focused(page).tag_name == "td"
    page.back()
    settled(page)
    link = focused(page)
    assert link.tag_name == "a"
    assert link.find_element("xpath", "..").get_attribute("data-rule") == "PT503"


def test_a_jump_opens_what_is_closed_and_shows_what_is_hidden(show: Any) -> None:
    page = show(render(run("zh")))
    click(page, "#close")
    assert not seen(page, "li.m")
    click(page, 'nav a[href="#d2"]')
    assert seen(page, "li.m")
    click(page, "#only")
    click(page, "li[data-rule=PT404] .others a")
    assert focused(page).get_attribute("id") == "d2t1r7"
    assert focused(page).is_displayed()


def test_a_jump_in_a_long_table_arrives(show: Any) -> None:
    rows = [row(ACTIVITY if n % 2 else DUTY, goal="" if n == 1999 else "好") for n in range(2000)]
    page = show(one(source(*rows)))
    page.set_script_timeout(20)
    click(page, "li[data-rule=PT302] a")
    settled(page)
    settled(page)
    top = page.execute_script("return document.activeElement.getBoundingClientRect().top")
    assert focused(page).tag_name == "td"
    assert 0 < top < 900


def test_the_language_is_switched_without_reload(show: Any) -> None:
    page = show(render(run("zh")))
    page.execute_script("window.same = 1")
    assert page.find_element("css selector", "h1").text == "绩效目标审核报告"
    click(page, "input[value=en]")
    assert page.find_element("css selector", "h1").text == "Performance targets: report"
    assert page.find_element("css selector", "html").get_attribute("lang") == "en"
    assert page.title == "Performance targets: report"
    assert page.find_element("css selector", "li[data-rule=PT302] a").text == "Row 3"
    assert page.execute_script("return window.same") == 1


def test_the_keyboard_reaches_the_report_first(show: Any) -> None:
    page = show(render(run("zh")))
    page.find_element("css selector", "body").send_keys(TAB)
    assert focused(page).get_attribute("class") == "skip"
    assert focused(page).is_displayed()
    focused(page).send_keys(ENTER)
    assert focused(page).tag_name == "main"


def test_text_of_a_document_does_nothing(show: Any) -> None:
    cells = dict.fromkeys(("content", "indicator", "excellent"), EVIL)
    page = show(one(source(row(DUTY, name=EVIL), row(ACTIVITY, goal="", **cells))))
    assert page.execute_script("return [window.evil, document.scripts.length]") == [None, 1]
    assert EVIL in page.find_element("css selector", "td[id$=r3c5]").text
    assert page.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_even_markup_that_got_in_could_not_run(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "broken.html"
    path.write_text(render(run("zh")).replace("<h1>", EVIL + "<h1>"), encoding="utf-8")
    browser.get(path.as_uri())
    assert browser.execute_script("return window.evil") is None
    assert any(
        "Content Security Policy" in entry["message"] for entry in browser.get_log("browser")
    )


def test_without_scripts_all_is_there(show: Any) -> None:
    browser = show("")
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page = show(one(sources()[0]))
        assert not seen(page, ".controls input")
        assert "浏览器未运行脚本" in page.find_element("css selector", "noscript").text
        lines = page.find_elements("css selector", "li.m")
        assert lines
        click(page, "li[data-rule=PT302] a")
        assert page.current_url.endswith("#d1t1r3c4")
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def names(browser: Any, selector: str) -> list[str]:
    return [found.find_element("css selector", ".path").text for found in seen(browser, selector)]


def test_documents_are_found_by_their_names_and_by_their_verdicts(show: Any) -> None:
    page = show(one_of_each())
    every = ["empty.docx", "bad.txt", "good.txt"]
    index, sections = ".index tbody", "details.document"
    assert names(page, index) == names(page, sections) == every
    page.find_element("id", "search").send_keys("ＢＡＤ t")
    assert names(page, index) == names(page, sections) == ["bad.txt"]
    page.find_element("id", "search").send_keys("x")
    assert names(page, index) == names(page, sections) == ["bad.txt"]
    page.find_element("id", "search").send_keys("y")
    assert names(page, index) == []
    assert seen(page, "#no-document")
    click(page, "#reset")
    assert names(page, index) == names(page, sections) == every
    assert not seen(page, "#no-document")


def test_only_what_passes_and_was_wholly_checked_is_no_failure(show: Any) -> None:
    page = show(render(run("zh")))
    click(page, "#failed")
    assert names(page, ".index tbody") == ["empty.docx", "bad.txt"]
    page = show(one_of_each())
    click(page, "#failed")
    assert names(page, ".index tbody") == ["empty.docx", "bad.txt", "good.txt"]


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_barrier(show: Any, lang: str, width: int) -> None:
    page = show(one_of_each())
    click(page, f"input[value={lang}]")
    with narrow(page, width):
        assert barriers(page) == []
