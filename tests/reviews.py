"""Submissions for tests of reviews: Word files with one defect or none, and rounds of them."""

from datetime import date
from pathlib import Path

from perftable.config.settings import Settings
from perftable.pipeline.folders import labels_of
from perftable.review.desk import Reviewed, Round, review
from perftable.review.entry import Entry
from perftable.review.look import Look
from perftable.review.making import Made, Task, make
from support import ACTIVITY, DUTY, HEADER
from support import row as cells
from wordfile import pack, par, parts, row, tbl

LOOK = Look("zh", today=date(2026, 3, 2))
GOOD = (cells(DUTY), ACTIVITY)
BAD = (cells(DUTY, budget="9.00"), cells(ACTIVITY, goal=""))
HALF = (cells(DUTY), cells(ACTIVITY, goal=""))


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def word(*rows: tuple[str, ...], above: str = "单位名称：甲镇人民政府") -> bytes:
    """A Word file with a table of these rows below a line."""
    every = (HEADER, *rows)
    body = par(escaped(above)) + tbl(*(row(*map(escaped, own)) for own in every))
    return pack(parts(body))


def submit(folder: Path, **files: tuple[tuple[str, ...], ...]) -> Path:
    """A folder with a submission a name: a slash is written as two underscores."""
    for name, rows in files.items():
        path = folder / f"{name.replace('__', '/')}.docx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(word(*rows))
    return folder


def round_of(folder: Path, number: int = 1, **before: str | Entry) -> Round:
    """A round of all that a folder holds; `before` by the name of the file."""
    names = sorted(str(path) for path in folder.rglob("*.*") if path.is_file())
    labels = labels_of(names, [str(folder)])
    known = {
        n: before[Path(name).stem] for n, name in enumerate(names) if Path(name).stem in before
    }
    return Round([(name, Settings()) for name in names], labels, number, known)


def reviewed(folder: Path, output: Path, look: Look = LOOK, number: int = 1) -> Reviewed:
    """What comes of a round of a folder."""
    return review(round_of(folder, number), output, look)


def made(
    data: bytes, folder: Path, label: str = "甲镇.docx", look: Look = LOOK, **more: object
) -> Made:
    """What is made of one submission."""
    path = folder / "submitted.docx"
    path.write_bytes(data)
    return make(Task(str(path), Settings(), label, "key", "甲镇", look, **more))  # type: ignore[arg-type]
