"""Makes the README's picture of the page: python docs/serve_picture.py (needs Chromium)."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver

from perftable.config.settings import Settings
from perftable.serve.server import serving

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
FILES = (
    *("township-bad.docx", "township-good.docx", "national/project-bad.docx"),
    *("national/project-good.docx", "revision/township-second.docx"),
)
FLAGS = (
    "headless=new no-sandbox disable-gpu disable-quic no-first-run disable-background-networking "
    "disable-component-update disable-sync hide-scrollbars window-size=1180,700"
).split()


def pictures(before: Path | None, after: Path) -> None:
    """Write screenshots of the page as it is opened and as it is after a run."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    with tempfile.TemporaryDirectory() as folder:
        for flag in (*FLAGS, f"user-data-dir={folder}"):
            options.add_argument(f"--{flag}")
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        with (
            serving("127.0.0.1", 0, "zh", lambda _, lang: Settings(lang=lang)) as own,
            webdriver.Chrome(options=options, service=service) as browser,
        ):
            browser.get(own.address)
            time.sleep(0.5)
            if before is not None:
                browser.save_screenshot(str(before))
            paths = "\n".join(str(SAMPLES / name) for name in FILES)
            browser.find_element("id", "file-input").send_keys(paths)
            while not browser.find_element("id", "after").is_displayed():
                time.sleep(0.2)
            time.sleep(0.3)
            browser.save_screenshot(str(after))


if __name__ == "__main__":
    pictures(Path(sys.argv[1]) if sys.argv[1:] else None, HERE / "serve.png")
