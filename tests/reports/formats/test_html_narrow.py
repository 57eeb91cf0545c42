"""The HTML report in a narrow window, and with text that has no place to break."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from perftable.model.finding import Finding
from perftable.model.waiver import Waived, Waiver
from perftable.pipeline.checking import Checked, not_checked
from reports.browser import narrow, seen
from reports.findings import EMPTY, sources
from reports.htmlpages import checked, incomplete, page
from support import ACTIVITY, DUTY, row, source

URL = "https://example.org/" + "a" * 180
WAIVER, UNUSED = (Waiver(code=code, reason=URL, file=f"{URL}/*", by=URL) for code in ("PT", "XX"))
TOO_WIDE = """return [...document.querySelectorAll("body *")].filter((one) =>
  one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".scroll")
).map((one) => one.outerHTML.slice(0, 80))"""
"""The elements that reach out of the window, where they cannot be moved."""


def long() -> Checked:
    """Return a document whose texts are long and cannot be broken, with all that stands apart."""
    cells = {"goal": "x" * 3000, "indicator": "提高" + "y" * 3000, "excellent": "z" * 3000}
    rows = (row(DUTY, name=URL, budget="12.00"), row(ACTIVITY, name=f"　　{URL}", **cells))
    given = checked(
        source(*rows, sections=f"总体目标\n1. {URL}\n3. 好")._replace(path=f"{URL}.txt")
    )
    found: tuple[Finding, ...] = given.report.findings
    waived = tuple(Waived(finding=one, waiver=WAIVER) for one in found)
    return given._replace(report=given.report.model_copy(update={"known": found, "waived": waived}))


@pytest.fixture(params=[390, 900, 1500])
def width(browser: Any, request: pytest.FixtureRequest) -> Iterator[int]:
    with narrow(browser, request.param):
        yield request.param


def short() -> list[Checked]:
    return [checked(found) for found in sources()]


def unreadable() -> Checked:
    return Checked(not_checked(f"{URL}.docx", EMPTY, "zh"))


@pytest.mark.parametrize(
    "documents",
    [
        lambda: short()[:1],
        lambda: [*map(incomplete, short()), unreadable()],
        lambda: [long()],
        lambda: [incomplete(long()), long(), unreadable()],
    ],
    ids=["one", "many", "long text", "many with long text"],
)
def test_the_page_is_no_wider_than_the_window(
    show: Any, width: int, documents: Callable[[], list[Checked]]
) -> None:
    browser = show(page(*documents(), waivers=(WAIVER, UNUSED)))
    for lang in ("zh-CN", "en"):
        browser.execute_script(f"document.querySelector('input[value={lang}]').click()")
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert browser.execute_script("return innerWidth") == width
        assert wide <= width
        assert browser.execute_script(TOO_WIDE) == []


@pytest.mark.parametrize("width", [390], indirect=True)
def test_the_verdict_stands_on_one_line_and_its_reason_has_the_whole_width(
    show: Any, width: int
) -> None:
    browser = show(page(*short(), unreadable()))
    heights = {mark.size["height"] for mark in seen(browser, ".index .verdict")}
    assert max(heights) < 30
    (reason,) = seen(browser, ".index .lack td")
    assert reason.size["width"] > width * 0.8


@pytest.mark.parametrize("width", [390], indirect=True)
def test_on_a_phone_remarks_stand_below_the_cells_of_their_row(show: Any, width: int) -> None:
    browser = show(page(short()[0]))
    row = browser.find_element("css selector", "#d1t1r3")
    cells = [cell for cell in row.find_elements("css selector", "td") if cell.is_displayed()]
    assert "remarks" in cells[-1].get_attribute("class")
    tops = [cell.location["y"] for cell in cells]
    assert tops == sorted(set(tops))
    assert min(cell.size["width"] for cell in cells) > width * 0.8
    heading = "return getComputedStyle(arguments[0], '::before').content"
    assert browser.execute_script(heading, cells[0]) == '"职责活动"'
    number = row.find_element("css selector", "th")
    assert browser.execute_script(heading, number) == '"第 "'
    assert not browser.execute_script(
        "return [...document.querySelectorAll('.scroll')].some((s) => s.scrollWidth > s.clientWidth)"
    )


def test_the_heading_of_paragraph_numbers_is_one_word(show: Any) -> None:
    browser = show(page(short()[0]))
    browser.execute_script("document.querySelector('input[value=en]').click()")
    head = browser.find_element("css selector", ".texts thead th")
    assert head.text == "Paragraph"
    assert head.size["height"] < 40
