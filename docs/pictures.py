"""Makes the README's terminal pictures: python docs/pictures.py"""

import html
import io
import re
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from perftable.config.settings import Settings
from perftable.model.phrase import Lang
from perftable.pipeline.checking import Checked, check, read
from perftable.pipeline.reporting import make_run
from perftable.reports.formats.terminal import render

HERE = Path(__file__).parent
SAMPLE = "samples/national/project-bad.docx"
SELECT = ("PT7", "PT8")
IGNORE = ("PT706", "PT709")


def picture(lang: Lang) -> str:
    """Return an SVG of the report on the sample, 80 columns wide."""
    settings = Settings(lang, SELECT, IGNORE)
    verdict = check(read(HERE.parent / SAMPLE), settings)
    run = make_run([Checked(verdict.model_copy(update={"path": SAMPLE}))], [settings])
    terminal = Console(width=80, force_terminal=True, color_system="truecolor", highlight=False)
    text = render(run, console=terminal)
    paper = Console(width=80, record=True, file=io.StringIO())
    command = (
        f"$ perftable validate {SAMPLE} --select {','.join(SELECT)} --ignore {','.join(IGNORE)}"
    )
    paper.print(Text(command, "bold"))
    paper.print(Text.from_ansi(text))
    return _widened(paper.export_svg(title="perftable", unique_id=f"perftable-{lang}"))


def _widened(svg: str) -> str:
    """Give Chinese text its width: rich counts characters, of which these take two cells each."""

    def widen(match: re.Match[str]) -> str:
        text = html.unescape(match[3])
        width = float(match[1]) / len(text) * cell_len(text)
        return f'textLength="{width:g}"{match[2]}>{match[3]}</text>'

    return re.sub(r'textLength="([0-9.]+)"([^>]*)>([^<]+)</text>', widen, svg)


if __name__ == "__main__":
    for lang in ("en", "zh"):
        (HERE / f"terminal-{lang}.svg").write_text(picture(lang), encoding="utf-8")
