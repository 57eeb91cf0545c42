"""The page in a real Chromium: files chosen and dropped, the keyboard, both languages, axe."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from perftable.config.settings import Settings
from perftable.serve.server import Serving, serving
from reports.browser import chromium, click, seen, settled

SAMPLES = Path(__file__).parents[2] / "samples"
BAD, GOOD = SAMPLES / "township-bad.docx", SAMPLES / "township-good.docx"
ENTER, TAB, SPACE, ESCAPE = "\ue007", "\ue004", "\ue00d", "\ue00c"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("saved")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, saved: Path) -> Iterator[Any]:
    with chromium(tmp_path_factory.mktemp("profile")) as opened:
        behaviour = {"behavior": "allow", "downloadPath": str(saved)}
        opened.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
        yield opened


@pytest.fixture
def page(browser: Any, desk: Serving) -> Iterator[Any]:
    """The page as it is opened; what the browser complains about afterwards fails the test."""
    browser.get("about:blank")
    browser.get(desk.address)
    yield browser
    for handle in browser.window_handles[1:]:
        browser.switch_to.window(handle)
        browser.close()
    browser.switch_to.window(browser.window_handles[0])
    assert browser.get_log("browser") == []


def webdriver_exception() -> type[Exception]:
    from selenium.common.exceptions import JavascriptException

    return JavascriptException


def until(condition: Callable[[], Any]) -> Any:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("did not happen within a minute")


def choose(page: Any, *paths: Path) -> None:
    page.find_element("id", "file-input").send_keys("\n".join(map(str, paths)))


def done(page: Any) -> list[str]:
    """Wait for the end and return the text of the rows."""
    until(lambda: seen(page, "#after"))
    return [line.text for line in seen(page, "#rows tr")]


def text(page: Any, name: str) -> str:
    return str(page.find_element("id", name).text)


def focused(page: Any) -> Any:
    return page.switch_to.active_element


def violations(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_core_python.selenium", reason="axe-core-python is not installed")
    found = axe.Axe().run(page)["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found]


def test_files_are_chosen_and_the_worst_stand_first(page: Any) -> None:
    assert page.title == "绩效目标表审核"
    choose(page, GOOD, BAD)
    rows = done(page)
    assert [line.split()[:2] for line in rows] == [
        ["township-bad.docx", "不通过"],
        ["township-good.docx", "通过"],
    ]
    assert text(page, "status") == "审核完毕：共 2 份，通过 1 份，不通过 1 份，未检查 0 份。"
    assert text(page, "live") == text(page, "status")
    click(page, "#only")
    assert len(seen(page, "#rows tr")) == 1


def test_everything_works_by_keyboard(page: Any) -> None:
    body = page.find_element("css selector", "body")
    body.send_keys(TAB)
    assert focused(page).get_attribute("class") == "skip"
    focused(page).send_keys(ENTER)
    assert focused(page).get_attribute("id") == "main"
    order = []
    for _ in range(4):
        focused(page).send_keys(TAB)
        order.append(focused(page).get_attribute("id"))
    assert order == ["files", "folder", "deadline", "reviewer"]
    choose(page, BAD)
    until(lambda: focused(page).get_attribute("id") == "results")
    done(page)
    names = []
    for _ in range(12):
        focused(page).send_keys(TAB)
        names.append(focused(page).text or focused(page).get_attribute("id"))
    assert names[:3] == ["查看审核报告", "下载审核总表（Excel）", "全部下载（ZIP）"]
    assert names[3:5] == ["only", "清除结果，审核下一批"]
    page.find_element("id", "only").send_keys(SPACE)
    assert page.find_element("id", "only").is_selected()
    page.find_element("id", "again").send_keys(ENTER)
    until(lambda: seen(page, "#drop"))
    assert focused(page).get_attribute("id") == "files"


def test_the_links_say_whose_they_are_to_who_does_not_see_the_row(page: Any) -> None:
    choose(page, BAD)
    done(page)
    names = [link.get_attribute("textContent") for link in seen(page, ".links a")]
    assert [name.count("township-bad.docx") for name in names] == [1, 1, 1]


def test_the_report_opens_in_a_window_of_its_own_and_its_script_runs(page: Any) -> None:
    choose(page, BAD)
    done(page)
    click(page, "#downloads a[data-product=report]")
    page.switch_to.window(until(lambda: page.window_handles[1:])[0])
    until(lambda: page.title == "township-bad.docx – 绩效目标审核报告")
    click(page, "[data-severity=error]")
    assert not seen(page, "li.m.error")
    assert page.execute_script("return self.origin") == "null"
    assert page.execute_script("return window.opener") is None


def test_what_an_office_sends_is_saved(page: Any, saved: Path) -> None:
    choose(page, BAD)
    done(page)
    for product in ("sheet", "copy"):
        click(page, f".links a[data-product={product}]")
    click(page, "#downloads a[data-product=overview]")
    click(page, "#downloads a[data-product=archive]")
    names = {
        *("township-bad-退回修改意见.docx", "township-bad-批注.docx"),
        *("审核总表.xlsx", "审核结果.zip"),
    }
    until(lambda: {path.name for path in saved.iterdir()} >= names)
    assert all((saved / name).read_bytes().startswith(b"PK") for name in names)


def test_the_language_is_switched_and_what_follows_is_in_it(page: Any) -> None:
    click(page, "input[value=en]")
    assert page.title == "Performance targets: check"
    assert page.find_element("css selector", "html").get_attribute("lang") == "en"
    assert text(page, "files") == "Choose files"
    choose(page, BAD)
    done(page)
    assert text(page, "status") == "Done. Files: 1; pass: 0; fail: 1; not checked: 0."
    assert seen(page, "#downloads a")[1].text == "Save the overview (Excel)"
    click(page, ".links a[data-product=page]")
    page.switch_to.window(until(lambda: page.window_handles[1:])[0])
    until(lambda: page.title.endswith("Performance targets: report"))


def drop(page: Any, *paths: Path) -> None:
    """Drag files of the disk onto the page, as the system does."""
    for kind in ("dragEnter", "dragOver", "drop"):
        data = {"items": [], "files": list(map(str, paths)), "dragOperationsMask": 1}
        page.execute_cdp_cmd(
            "Input.dispatchDragEvent", {"type": kind, "x": 700, "y": 200, "data": data}
        )


def test_files_and_folders_are_dropped(page: Any, tmp_path: Path) -> None:
    inner = tmp_path / "申报" / "甲镇"
    inner.mkdir(parents=True)
    (inner / "表.docx").write_bytes(BAD.read_bytes())
    (inner / "~$表.docx").write_bytes(b"x")
    (inner / "logo.png").write_bytes(b"x")
    (tmp_path / "申报" / "README.md").write_text("words", encoding="utf-8")
    drop(page, tmp_path / "申报", GOOD)
    names = [line.split()[0] for line in done(page)]
    assert names == ["申报/甲镇/表.docx", "township-good.docx"]
    assert "另有 1 份" in text(page, "status")


def test_a_reload_goes_on_and_a_batch_that_is_gone_is_said(page: Any, desk: Serving) -> None:
    choose(page, BAD)
    rows = done(page)
    page.refresh()
    assert done(page) == rows
    name = page.current_url.partition("#")[2]
    desk.batches.remove(desk.batches.find(name))
    page.refresh()
    until(lambda: seen(page, "#drop"))
    assert "不存在或已删除" in until(lambda: text(page, "start-trouble"))
    (entry,) = page.get_log("browser")
    assert "404" in entry["message"]


def test_what_is_not_taken_is_said_and_the_others_are_checked(page: Any, tmp_path: Path) -> None:
    large, other = tmp_path / "<b>大.docx", tmp_path / "a.exe"
    large.write_bytes(b"x" * 200_001)
    other.write_bytes(b"x")
    choose(page, large, other, BAD)
    assert len(done(page)) == 1
    lines = [line.text for line in seen(page, "#trouble p")]
    assert any(line.startswith("未接收：<b>大.docx：文件超过") for line in lines)
    assert any(line.startswith("未接收：a.exe：不是可审核的文件类型") for line in lines)
    (entry,) = page.get_log("browser")
    assert "415" in entry["message"]


def test_a_file_that_could_not_be_read_says_why(page: Any, tmp_path: Path) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(b"PK\3\4")
    choose(page, path)
    (line,) = done(page)
    assert "未检查" in line
    assert seen(page, "#rows .lack")[0].text


def test_the_page_does_not_load_anything_from_elsewhere(page: Any, desk: Serving) -> None:
    choose(page, BAD)
    done(page)
    script = "return performance.getEntriesByType('resource').map(one => one.name)"
    assert all(name.startswith(desk.address) for name in page.execute_script(script))
    assert page.execute_script("return document.cookie") == ""
    assert page.execute_script("return localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize(
    "script",
    [
        "document.body.innerHTML = '<img src=x: onerror=\\'evil = 1\\'>'",
        "document.createElement('img').setAttribute('onerror', 'evil = 1')",
        "document.createElement('script').text = 'evil = 1'",
    ],
)
def test_text_never_becomes_markup_or_script(page: Any, script: str) -> None:
    with pytest.raises(webdriver_exception(), match="Trusted"):
        page.execute_script(script)
    assert page.execute_script("return window.evil") is None
    page.get_log("browser")  # the browser says what it did not run


def test_another_page_cannot_show_this_one_in_a_frame_nor_ask_it(
    browser: Any, desk: Serving, tmp_path: Path
) -> None:
    other = tmp_path / "other.html"
    other.write_text(
        f"<iframe src='{desk.address}'></iframe><script>fetch('{desk.address}batches', "
        "{method: 'POST', mode: 'no-cors', body: '{\"lang\": \"zh\"}'})"
        f".catch(() => 0).then(() => fetch('{desk.address}')).then(() => window.read = 1)"
        ".catch(() => window.read = 0)</script>",
        encoding="utf-8",
    )
    before = len(desk.batches._batches)
    browser.get(other.as_uri())
    assert until(lambda: browser.execute_script("return window.read ?? 'wait'") != "wait")
    assert browser.execute_script("return window.read") == 0
    assert len(desk.batches._batches) == before
    browser.switch_to.frame(0)
    assert not browser.find_elements("id", "drop")
    browser.switch_to.default_content()
    browser.get("about:blank")
    browser.get_log("browser")


@pytest.mark.parametrize("size", [(1500, 900), (400, 800)], ids=["wide", "phone"])
def test_axe_finds_nothing_before_and_after(page: Any, size: tuple[int, int]) -> None:
    page.set_window_size(*size)
    try:
        assert violations(page) == []
        choose(page, BAD, GOOD)
        done(page)
        assert violations(page) == []
        wide = page.execute_script("return document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
        page.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": "dark"}]},
        )
        settled(page)
        assert violations(page) == []
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        page.set_window_size(1500, 900)


def test_the_end_is_asked_for_and_clears(browser: Any) -> None:
    with serving("127.0.0.1", 0, "zh", lambda _, lang: Settings(lang=lang)) as own:
        browser.get(own.address)
        click(browser, "#end")
        assert violations(browser) == []
        focused(browser).send_keys(ESCAPE)
        assert not seen(browser, "#sure")
        assert not own.ended.is_set()
        click(browser, "#end")
        click(browser, "#yes-end")
        until(own.ended.is_set)
        until(lambda: "已结束" in text(browser, "main"))
        assert violations(browser) == []


def test_a_server_that_is_gone_is_said(browser: Any) -> None:
    with serving("127.0.0.1", 0, "zh", lambda _, lang: Settings(lang=lang)) as own:
        browser.get(own.address)
    choose(browser, BAD)
    assert "连接已断开" in until(lambda: text(browser, "start-trouble"))
    browser.get_log("browser")
