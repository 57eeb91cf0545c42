"""A real Chromium for tests of the page, without network."""

import base64
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

FLAGS = (
    "headless=new no-sandbox disable-gpu disable-quic no-first-run disable-background-networking "
    "disable-component-update disable-sync window-size=1500,900"
).split()


@contextmanager
def chromium(profile: Path) -> Iterator[Any]:
    """Yield a browser with an empty profile; the test is skipped where there is none."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("chromium or chromedriver is not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, f"user-data-dir={profile}"):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        yield opened
    finally:
        opened.quit()


def pdf(browser: Any) -> bytes:
    """Return the page as it is printed."""
    wanted = {"preferCSSPageSize": True, "printBackground": True}
    return base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", wanted)["data"])


def printed(browser: Any, folder: Path) -> list[str]:
    """Return the text of each page as it is printed; the test is skipped without `pdftotext`."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    file = folder / "printed.pdf"
    file.write_bytes(pdf(browser))
    done = subprocess.run([program, "-enc", "UTF-8", file, "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")


@contextmanager
def narrow(browser: Any, width: int) -> Iterator[None]:
    """Make the window so wide for a while."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    yield
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def barriers(browser: Any) -> list[tuple[str, str]]:
    """Return what axe finds wrong; the test is skipped without it."""
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    browser.execute_script((files(axe) / "axe.min.js").read_text(encoding="utf-8"))
    found = browser.execute_async_script("axe.run().then(arguments[0])")
    assert len(found["passes"]) > 20
    return [(one["id"], one["help"]) for one in found["violations"]]


def seen(browser: Any, selector: str) -> list[Any]:
    """Return the elements that are shown."""
    return [e for e in browser.find_elements("css selector", selector) if e.is_displayed()]


def click(browser: Any, selector: str) -> None:
    """Click on the first element."""
    browser.find_element("css selector", selector).click()


def settled(browser: Any) -> None:
    """Wait until the browser has drawn what was asked for."""
    browser.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
