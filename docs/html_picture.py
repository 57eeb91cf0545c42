"""Makes the README's picture of the HTML report: python docs/html_picture.py (needs Chromium)."""

import base64
import shutil
import tempfile
import time
from pathlib import Path

from selenium import webdriver

from perftable.config.settings import Settings
from perftable.model.phrase import Lang
from perftable.pipeline.checking import check_file
from perftable.pipeline.reporting import make_run
from perftable.reports.formats.html import render

HERE = Path(__file__).parent
SAMPLE = "samples/township-bad.docx"
ROW = "d1t1r60"
FLAGS = (
    "headless=new no-sandbox disable-gpu disable-quic no-first-run disable-background-networking "
    "disable-component-update disable-sync hide-scrollbars window-size=1280,1100"
).split()
CLIP = {"x": 0, "y": 0, "width": 1280, "height": 900, "scale": 1}

# The upper half shows the verdict and the figures, the lower half the table with its remarks.
FRAME = """<!DOCTYPE html><meta charset="utf-8"><title>perftable</title><style>
body { margin: 0; } iframe { border: 0; width: 100%; height: 380px; display: block; }
iframe + iframe { height: 520px; border-top: 6px solid #8894a6; box-sizing: border-box; }
</style><iframe src="report.html"></iframe><iframe src="report.html#ROW"></iframe>"""


def page(lang: Lang) -> str:
    """Return the report on the sample."""
    settings = Settings(lang)
    checked = check_file(HERE.parent / SAMPLE, settings)
    shown = checked.report.model_copy(update={"path": SAMPLE})
    return render(make_run([checked._replace(report=shown)], [settings]))


def picture(lang: Lang, target: Path) -> None:
    """Write a screenshot of the report to `target`."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    with tempfile.TemporaryDirectory() as folder:
        for flag in (*FLAGS, f"user-data-dir={folder}/profile"):
            options.add_argument(f"--{flag}")
        (Path(folder) / "report.html").write_text(page(lang), encoding="utf-8")
        frame = Path(folder) / "frame.html"
        frame.write_text(FRAME.replace("ROW", ROW), encoding="utf-8")
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        with webdriver.Chrome(options=options, service=service) as browser:
            browser.get(frame.as_uri())
            time.sleep(1)
            shot = browser.execute_cdp_cmd(
                "Page.captureScreenshot", {"format": "png", "clip": CLIP}
            )
        target.write_bytes(base64.b64decode(shot["data"]))


if __name__ == "__main__":
    picture("zh", HERE / "html.png")
