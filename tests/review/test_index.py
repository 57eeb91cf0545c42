"""The index: every submission, links that lead to its files, nothing that runs but our script."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from perftable.review.index import index
from reports.browser import barriers, chromium, narrow
from reviews import BAD, GOOD, LOOK, made, reviewed, submit, word

EVIL = "<script>alert(1)</script>\"'&"


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name == "href"]
        self.scripts += tag == "script"


def read(page: str) -> Links:
    parser = Links()
    parser.feed(page)
    return parser


def test_links_lead_to_the_files(tmp_path: Path) -> None:
    folder, out = (
        submit(tmp_path / "in", **{"甲 镇#1%20?": BAD, "一科__乙": GOOD}),
        tmp_path / "out",
    )
    reviewed(folder, out)
    links = read((out / "index.html").read_text("utf-8")).found
    assert len(links) == 1 + 2 * 3
    for link in links:
        assert (out / unquote(link)).is_file()


def test_text_of_a_document_is_text(tmp_path: Path) -> None:
    entry = made(word(*BAD, above=f"单位名称：{EVIL}"), tmp_path, f"{EVIL}.docx").entry
    page = index([entry], [f"{EVIL}.docx"], "", LOOK).decode()
    assert read(page).scripts == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = submit(tmp_path / "in", 甲镇=GOOD, 乙镇=BAD, 丙局=BAD)
    (folder / "坏.docx").write_bytes(b"\x00")
    reviewed(folder, tmp_path / "out")
    return tmp_path / "out"


def test_search_filter_sorting_and_copying_work_in_a_browser(output: Path, tmp_path: Path) -> None:
    with chromium(tmp_path / "profile") as browser:
        browser.get((output / "index.html").as_uri())

        def shown() -> list[str]:
            rows: list[str] = browser.execute_script(
                "return [...document.querySelectorAll('tbody tr')].filter(r => !r.hidden)"
                ".map(r => r.querySelector('.file').textContent)"
            )
            return rows

        assert shown() == ["坏.docx", "丙局.docx", "乙镇.docx", "甲镇.docx"]
        browser.find_element("id", "failed").click()
        assert shown() == ["坏.docx", "丙局.docx", "乙镇.docx"]
        browser.find_element("id", "search").send_keys("乙")
        assert shown() == ["乙镇.docx"]
        assert browser.find_element("id", "status").text == "显示 1 份（共 4 份）"
        browser.find_element("id", "search").clear()
        browser.find_element("id", "search").send_keys(" ")
        browser.find_element("id", "failed").click()
        browser.find_elements("css selector", "thead button")[2].click()
        assert shown()[-1] == "坏.docx"  # what has no figure comes last
        heads = browser.find_elements("css selector", "thead th")
        assert heads[2].get_attribute("aria-sort") == "descending"
        (button, *_) = browser.find_elements("css selector", "tbody button")
        button.click()
        text = browser.execute_script("return document.querySelector('tbody tr pre').textContent")
        assert "绩效目标审核退回修改意见" in text
        assert [log for log in browser.get_log("browser") if log["level"] == "SEVERE"] == []


TOO_WIDE = "return document.documentElement.scrollWidth > innerWidth"


def test_axe_finds_no_barrier_in_the_index_and_in_a_unit_s_page(
    output: Path, tmp_path: Path
) -> None:
    pages = [output / "index.html", *sorted(output.glob("*/审核报告.html"))]
    assert [one.parent.name for one in pages[1:]] == ["丙局", "乙镇", "坏", "甲镇"]
    with chromium(tmp_path / "profile") as browser:
        for page in (*pages[:2], *pages[3:]):
            browser.get(page.as_uri())
            for width in (390, 1280):
                with narrow(browser, width):
                    assert barriers(browser) == [], (page, width)
                    assert not browser.execute_script(TOO_WIDE), (page, width)
