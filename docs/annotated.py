"""Makes the picture of an annotated Word page: python docs/annotated.py

LibreOffice lays the page out and says where each comment stands and what it says; the comments are
then drawn beside it, as Word shows them. Needs soffice, pdftoppm, fc-match, pypdf and Pillow.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader

from perftable.config.settings import Settings
from perftable.pipeline.annotation import annotate
from perftable.pipeline.checking import check, read

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "samples" / "township-bad.docx"
IGNORE = ("PT203", "PT304", "PT402")
PAGE = 5
SCALE = 1.7  # pixels a point
MARGIN, LINE, PAD, GAP = 620, 19, 7, 9  # pixels
PAPER, TINT, EDGE, INK = "#f3f2f1", "#fdf1f0", "#c0392b", "#222222"


@dataclass
class Comment:
    """A comment on the page: where it stands, in pixels, and its lines, the first of them bold."""

    x: float
    y: float
    lines: list[str]


def run(*command: str) -> str:
    """Run a program and return what it writes."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def laid_out(document: bytes, folder: Path) -> tuple[Image.Image, list[Comment]]:
    """Return a page as LibreOffice lays it out, and the comments on it from top to bottom."""
    (folder / "a.docx").write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    notes = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
    convert = ("--headless", "--convert-to", notes, "--outdir", str(folder))
    run("soffice", profile, *convert, str(folder / "a.docx"))
    page = ("-f", str(PAGE), "-l", str(PAGE), "-r", str(72 * SCALE), "-singlefile", "-png")
    run("pdftoppm", *page, "-hide-annotations", str(folder / "a.pdf"), str(folder / "a"))
    found = sorted(comments(folder / "a.pdf"), key=lambda comment: (comment.y, comment.x))
    return Image.open(folder / "a.png").convert("RGB"), found


def comments(path: Path) -> Iterator[Comment]:
    """Yield the comments of the page, which LibreOffice exports as notes."""
    page: Any = PdfReader(path).pages[PAGE - 1]
    for reference in page["/Annots"]:
        note = reference.get_object()
        if note["/Subtype"] == "/Text":
            left, lower, _, upper = map(float, note["/Rect"])
            middle = float(page.mediabox.top) - (lower + upper) / 2
            yield Comment(left * SCALE, middle * SCALE, str(note["/Contents"]).splitlines())


def drawn(page: Image.Image, found: list[Comment]) -> Image.Image:
    """Return the page with its comments in the margin, a line leading to each."""
    plain, bold = font("Noto Sans CJK SC"), font("Noto Sans CJK SC:bold")
    texts = [[*wrapped(comment.lines, plain)] for comment in found]
    heights = [len(lines) * LINE + 2 * PAD for lines in texts]
    picture = Image.new("RGB", (page.width + MARGIN, page.height), PAPER)
    picture.paste(page)
    pen = ImageDraw.Draw(picture)
    for comment, lines, height, top in zip(
        found, texts, heights, tops(found, heights, page.height), strict=True
    ):
        left = page.width + 2 * GAP
        pen.line([(comment.x, comment.y), (page.width, comment.y)], fill="#e3a29b")
        pen.line([(page.width, comment.y), (left, top + PAD + LINE / 2)], fill="#e3a29b")
        pen.ellipse([comment.x - 4, comment.y - 4, comment.x + 4, comment.y + 4], fill=EDGE)
        pen.rectangle([left, top, picture.width - GAP, top + height], fill=TINT, outline=EDGE)
        for number, line in enumerate(lines):
            at = (left + PAD, top + PAD + number * LINE)
            pen.text(at, line, fill=INK, font=plain if number else bold)
    return picture


def tops(found: list[Comment], heights: list[int], bottom: int) -> list[float]:
    """Return where each box begins: beside its comment, below the box above, above the bottom."""
    places: list[float] = []
    free = float(GAP)
    for comment, height in zip(found, heights, strict=True):
        places.append(max(free, comment.y - LINE))
        free = places[-1] + height + GAP
    for number in reversed(range(len(places))):
        places[number] = min(places[number], bottom - GAP - heights[number])
        bottom = int(places[number])
    return places


def wrapped(lines: list[str], face: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Yield the lines broken to the width of a box: between words, or between Chinese characters."""
    for line in lines:
        shown = ""
        for char in line:
            if face.getlength(shown + char) > MARGIN - 3 * GAP - 2 * PAD:
                head, space, tail = shown.rpartition(" ")
                cut = space and tail.isascii() and char.isascii() and char != " "
                yield head if cut else shown
                shown = tail if cut else ""
            shown += char
        yield shown


def font(name: str) -> ImageFont.FreeTypeFont:
    """Return a font of the system."""
    file, _, index = run("fc-match", "-f", "%{file}\n%{index}", name).partition("\n")
    return ImageFont.truetype(file, 14, index=int(index))


def main() -> None:
    """Write the picture beside this file."""
    report = check(read(SAMPLE), Settings(ignore=IGNORE))
    with tempfile.TemporaryDirectory() as folder:
        picture = drawn(*laid_out(annotate(SAMPLE, report), Path(folder)))
    colours = picture.quantize(64, dither=Image.Dither.NONE)
    colours.save(HERE / "annotated.png", optimize=True)


if __name__ == "__main__":
    main()
