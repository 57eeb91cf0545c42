"""How each peer reads a Word file into rows of cell texts, in the way it offers itself."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from importlib import metadata
from pathlib import Path

Rows = Sequence[Sequence[str]]


class Missing(Exception):  # noqa: N818 - it is an answer
    """The peer is not installed."""


def python_docx(path: Path) -> Rows:
    from docx import Document

    tables = Document(str(path)).tables
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def docx2python(path: Path) -> Rows:
    from docx2python import docx2python as read

    with read(path) as content:
        tables = content.body
    return [["\n".join(cell) for cell in row] for table in tables for row in table]


def mammoth(path: Path) -> Rows:
    from mammoth import convert_to_html

    with path.open("rb") as file:
        return _html(convert_to_html(file).value)


def markitdown(path: Path) -> Rows:
    from markitdown import MarkItDown

    text = MarkItDown(enable_plugins=False).convert(str(path)).text_content
    lines = (line for line in text.splitlines() if line.startswith("|"))
    return [line.strip("|").split("|") for line in lines if set(line) - set("|- ")]


def docling(path: Path) -> Rows:
    from docling.datamodel.base_models import InputFormat
    from docling.document_converter import DocumentConverter

    document = DocumentConverter(allowed_formats=[InputFormat.DOCX]).convert(path).document
    return [[cell.text for cell in row] for table in document.tables for row in table.data.grid]


def unstructured(path: Path) -> Rows:
    import spacy
    from unstructured.partition.docx import partition_docx

    spacy.load = _blank  # its language model comes from the web at run time; tables need none

    found = (element.metadata.text_as_html for element in partition_docx(filename=str(path)))
    return [row for html in found if html for row in _html(html)]


def kreuzberg(path: Path) -> Rows:
    from kreuzberg import extract_file_sync

    return [row for table in extract_file_sync(str(path)).tables for row in table.cells]


def pandoc(path: Path) -> Rows:
    done = _run("pandoc", "--from=docx", "--to=html", str(path))
    return _html(done)


def libreoffice(path: Path) -> Rows:
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={_PROFILE.as_uri()}"
        to = ("--headless", "--convert-to", "html", "--outdir", folder)
        _run("soffice", profile, *to, str(path))
        return _html(next(Path(folder).glob("*.html")).read_text(encoding="utf-8"))


_PROFILE = Path(tempfile.gettempdir(), "perftable-benchmark-office")

READERS: dict[str, Callable[[Path], Rows]] = {
    "python-docx": python_docx,
    "kreuzberg": kreuzberg,
    "pandoc": pandoc,
    "unstructured": unstructured,
    "LibreOffice": libreoffice,
    "docling": docling,
    "docx2python": docx2python,
    "mammoth": mammoth,
    "markitdown": markitdown,
}


def version(peer: str) -> str:
    """Return a peer's version. Raises `Missing` where it is not installed."""
    programs = {"pandoc": "pandoc", "LibreOffice": "soffice"}
    if peer in programs:
        return _run(programs[peer], "--version").split()[1]
    try:
        return metadata.version(peer)
    except metadata.PackageNotFoundError:
        raise Missing(peer) from None


def _blank(name: str, **options: object) -> object:
    import spacy

    model = spacy.blank("en")
    model.add_pipe("sentencizer")
    return model


def _run(program: str, *args: str) -> str:
    """Return what a program prints; its start-up is part of its time."""
    if shutil.which(program) is None:
        raise Missing(program)
    return subprocess.run([program, *args], capture_output=True, text=True, check=True).stdout


def _html(text: str) -> Rows:
    from lxml import html

    rows = html.fromstring(text).iter("tr") if text.strip() else ()
    return [["".join(map(str, cell.itertext())) for cell in row.iter("td", "th")] for row in rows]
