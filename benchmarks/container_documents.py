"""The rows of `documents.py` in every container, as small as a program writes them.

Workbooks are written by xlsxwriter and xlwt, .doc and the PDF that peers read by LibreOffice, where
they are installed; the other files by the helpers of the tests.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from documents import _cells as cells_of
from documents import write

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import pdffile
from ofdfile import ofd
from ofdfile import ruled as ofd_ruled
from wordfile import pack

HEAD = "职责活动 年度预算数 内容描述 绩效目标 绩效指标 优 良 中 差".split()
_PER_PAGE = 18


def rows_of(count: int) -> list[Sequence[str]]:
    """Return the head and so many rows."""
    return [HEAD, *(cells_of(number) for number in range(count))]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _xlsx(path: Path, rows: list[Sequence[str]], merged: bool = True) -> None:
    import xlsxwriter  # type: ignore[import-untyped]

    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("汇总")
    text = book.add_format({"text_wrap": True, "border": 1})
    money = book.add_format({"num_format": "0.00", "border": 1})
    for at, texts in enumerate(rows):
        for column, shown in enumerate(texts):
            if merged and at % 6 == 4 and column < 4:
                continue  # merged with the one above
            if shown.replace(".", "").isdigit():
                page.write_number(at, column, float(shown), money)
            elif shown:
                page.write_string(at, column, shown, text)
            else:
                page.write_blank(at, column, None, text)
        if merged and at % 6 == 3 and at + 1 < len(rows):  # as in the Word documents
            for column, shown in enumerate(texts[:4]):
                page.merge_range(at, column, at + 1, column, shown, text)
    book.close()


def _xls(path: Path, rows: list[Sequence[str]]) -> None:
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("汇总")
    for at, texts in enumerate(rows):
        for column, text in enumerate(texts):
            page.write(at, column, text)
    book.save(str(path))


def _html(path: Path, rows: list[Sequence[str]]) -> None:
    cell = "<td class=xl65 style='border-top:none'>"
    lines = (f"<tr>{''.join(f'{cell}{_escaped(t)}</td>' for t in r)}</tr>\n" for r in rows)
    head = "<html><head><meta charset=utf-8><style>.xl65{border:.5pt solid}</style></head><body>"
    path.write_text(f"{head}<table>{''.join(lines)}</table></body></html>", encoding="utf-8")


def _odf(kind: str) -> Callable[[Path, list[Sequence[str]]], None]:
    def build(path: Path, rows: list[Sequence[str]]) -> None:
        lines = "".join(
            "<table:table-row table:style-name='ro1'>"
            + "".join(
                "<table:table-cell office:value-type='string' table:style-name='ce1'>"
                f"<text:p text:style-name='P1'>{_escaped(t)}</text:p></table:table-cell>"
                for t in r
            )
            + "</table:table-row>"
            for r in rows
        )
        names = " ".join(
            f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
            for n in ("office", "text", "table", "style")
        )
        content = (
            f'<office:document-content {names} office:version="1.3"><office:body><office:{kind}>'
            f'<table:table table:name="T"><table:table-column table:number-columns-repeated="9"/>{lines}'
            f"</table:table></office:{kind}></office:body></office:document-content>"
        )
        mime = f"application/vnd.oasis.opendocument.{kind}"
        manifest = (
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>"
        )
        files = {"mimetype": mime, "content.xml": content, "META-INF/manifest.xml": manifest}
        path.write_bytes(pack({name: text.encode() for name, text in files.items()}))

    return build


def _rtf(path: Path, rows: list[Sequence[str]]) -> None:
    edges = "".join(rf"\clbrdrt\brdrs\clbrdrb\brdrs\cellx{1500 * n}" for n in range(1, 10))
    body = "".join(
        rf"\trowd\trgaph108{edges}"
        + "".join(rf"\pard\intbl\f1\fs18 {_coded(t)}\cell" for t in r)
        + "\\row\n"
        for r in rows
    )
    head = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 Times;}{\f1\fcharset134 SimSun;}}"
    path.write_text(head + body + r"\pard\par}", encoding="ascii")


def _coded(text: str) -> str:
    return "".join(
        c if c < "\x80" else "".join(f"\\'{b:02x}" for b in c.encode("gb18030")) for c in text
    )


def _pages(rows: list[Sequence[str]]) -> list[list[Sequence[str]]]:
    return [rows[at : at + _PER_PAGE] for at in range(0, len(rows), _PER_PAGE)]


def _pdf(path: Path, rows: list[Sequence[str]]) -> None:
    pages = (
        pdffile.ruled([[t.strip()[:14] for t in r] for r in page], left=20, width=150, height=28)
        for page in _pages(rows)
    )
    data = pdffile.pdf(
        *(pdffile.stream(p.encode(), packed=True) for p in pages), box="0 0 1400 842"
    )
    path.write_bytes(data)


def _ofd(path: Path, rows: list[Sequence[str]]) -> None:
    pages = (
        ofd_ruled([[t.strip()[:9] for t in r] for r in page], left=5, width=40)
        for page in _pages(rows)
    )
    path.write_bytes(ofd(*pages))


def _by_office(path: Path, rows: list[Sequence[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = write(Path(folder, path.stem + ".docx"), len(rows) - 1, "word")
        profile = Path(tempfile.gettempdir(), "perftable-benchmark-office").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
        subprocess.run(
            [*command, path.suffix[1:], "--outdir", str(path.parent), str(source)],
            capture_output=True, check=True,
        )  # fmt: skip


_WRITERS: dict[str, Callable[[Path, list[Sequence[str]]], None]] = {
    "xlsx": _xlsx, "xlsx, unmerged": partial(_xlsx, merged=False), "xls": _xls, "ods": _odf("spreadsheet"), "odt": _odf("text"), "html": _html,
    "rtf": _rtf, "pdf": _pdf, "ofd": _ofd, "doc": _by_office,
}  # fmt: skip
CONTAINERS = tuple(_WRITERS)


def write_container(folder: Path, suffix: str, rows: int, office: bool = False) -> Path | None:
    """Write a document of so many rows, `office`: by LibreOffice; None where it cannot be written."""
    path = folder / f"{suffix}{rows}{'-office' * office}.{suffix.partition(',')[0]}"
    writer = _by_office if office else _WRITERS[suffix]
    if writer is _by_office and shutil.which("soffice") is None:
        return None
    try:
        writer(path, rows_of(rows))
    except (ImportError, subprocess.CalledProcessError):
        return None
    return path if path.exists() else None
