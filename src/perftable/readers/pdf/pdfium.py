"""Reads the bytes of a PDF with pdfium, in the process that it is called in.

pdfium is not thread-safe, not even for documents apart: it gives wrong text before it crashes.
It must never be called from two threads of one process; `apart` calls it in one of its own.
pypdfium2 starts it when it is imported and ends it with the process: others here may use it too.
"""

from typing import Any, NamedTuple

import pypdfium2.raw as raw

from perftable.model.grid import Grid, Paragraph
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.drawn.assembling import assemble
from perftable.readers.drawn.filling import Filled, fill
from perftable.readers.drawn.geometry import Rect
from perftable.readers.drawn.marks import LEAST_TEXT, Tally, ranges
from perftable.readers.drawn.pace import Pace
from perftable.readers.pdf.pages import read_page
from perftable.readers.pdf.places import Places, Witness

_DAMAGED = Phrase(
    "PDF 文件已损坏，未读取；请用浏览器或 WPS 打开并重新打印为 PDF，或另存为 .docx。",
    "The PDF file is damaged and was not read; open it in a browser or WPS and print it to PDF again,"
    " or save it as .docx.",
)
_ENCRYPTED = Phrase(
    "PDF 文件已加密，未读取；请输入密码打开，取消密码后重新保存。",
    "The PDF file is encrypted; open it with its password, remove the password and save it.",
)
_SCANNED = Phrase(
    "PDF 是扫描件，不含文字，未读取；请提供由 Word、Excel 或系统直接导出的文件，或识别文字后另存为 .docx。",
    "The PDF is a scan without text and was not read; hand in the file that Word, Excel or the system"
    " exports, or recognise its text and save it as .docx.",
)
_EMPTY = Phrase(
    "PDF 中无文字，未读取；请检查是否为空白文件。",
    "The PDF has no text and was not read; see whether it is blank.",
)
_UNCODED = Phrase(
    "PDF 的字体未注明文字编码，无法识别文字，未读取；请提供由 Word、Excel 或系统直接导出的文件。",
    "The fonts of the PDF do not say which characters they show, so that it was not read; hand in the"
    " file that Word, Excel or the system exports.",
)
_UNRULED = Phrase(
    "PDF 中无带框线的表格，无法可靠分列，未读取；请为表格加上全部框线后重新导出，或提供 .docx、.xlsx 文件。",
    "The PDF has no table with ruled lines, so that its columns cannot be told reliably, and was not"
    " read; rule all cells of the table and export it again, or hand in the .docx or .xlsx file.",
)
_PICTURES = Phrase(
    "第 {pages} 页是扫描图片，不含文字，未读取。",
    "Pages {pages} are scanned pictures without text and were not read.",
)
_DAMAGED_PAGES = Phrase(
    "第 {pages} 页已损坏，未读取。", "Pages {pages} are damaged and were not read."
)
_UNCODED_PAGES = Phrase(
    "第 {pages} 页的字体未注明文字编码，无法识别文字，未读取。",
    "The fonts of pages {pages} do not say which characters they show; these pages were not read.",
)
_PASSWORD, _SECURITY = 4, 5


class Read(NamedTuple):
    """What was read: blocks, remarks, what could not be read; where it stands, if that was asked."""

    blocks: list[Paragraph | Grid]
    remarks: tuple[Phrase, ...]
    unread: tuple[Phrase, ...]
    places: Places | None = None


class _Page(NamedTuple):
    """A page as read: how many characters it shows, whether pictures, and codes for its characters."""

    filled: Filled
    shown: int
    pictures: bool
    coded: bool
    damaged: bool
    box: Rect
    turns: int


def read_document(data: bytes, pace: Pace, places: bool = False) -> Read:
    """Read a PDF, with the `places` of what it shows if they are asked for. Raises `UnreadableFile`."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = raw.FPDF_GetLastError() in (_PASSWORD, _SECURITY)
        raise UnreadableFile(_ENCRYPTED if locked else _DAMAGED)
    try:
        pages = _pages(document, pace)
    finally:
        raw.FPDF_CloseDocument(document)
    return _read(
        pages, Witness({p.filled.number: (p.box, p.turns) for p in pages}) if places else None
    )


def _pages(document: Any, pace: Pace) -> list[_Page]:
    count = raw.FPDF_GetPageCount(document)
    if count < 1:
        raise UnreadableFile(_DAMAGED)
    tally, fonts = Tally(), dict[int, tuple[bool, str]]()
    tally.require_pages(count)
    pages = []
    for index in range(count):
        pace.step()
        seen = read_page(document, index, tally, fonts)
        shown = sum(not char.text.isspace() for char in seen.page.chars)
        pages.append(
            _Page(
                fill(seen.page), shown, seen.pictures > 0, seen.is_coded, seen.damaged, seen.box, seen.turns
            )
        )  # fmt: skip
    return pages


def _read(pages: list[_Page], witness: Witness | None) -> Read:
    uncoded = [page.filled.number for page in pages if not page.coded]
    shown = sum(page.shown for page in pages)
    if all(page.damaged for page in pages):
        raise UnreadableFile(_DAMAGED)
    if shown < LEAST_TEXT:
        if uncoded:
            raise UnreadableFile(_UNCODED)
        if any(page.pictures for page in pages):
            raise UnreadableFile(_SCANNED)
        if not shown:
            raise UnreadableFile(_EMPTY)
    found = assemble([page.filled for page in pages if page.coded], witness)
    if not found.has_tables:
        raise UnreadableFile(_UNCODED if uncoded else _UNRULED)
    pictures = [p.filled.number for p in pages if p.pictures and p.coded and p.shown < LEAST_TEXT]
    damaged = [page.filled.number for page in pages if page.damaged]
    unread = []
    if damaged:
        unread.append(_DAMAGED_PAGES.filled(pages=ranges(damaged)))
    if pictures:
        unread.append(_PICTURES.filled(pages=ranges(pictures)))
    if uncoded:
        unread.append(_UNCODED_PAGES.filled(pages=ranges(uncoded)))
    places = None if witness is None else witness.places
    return Read(found.blocks, tuple(found.remarks), tuple(unread), places)
