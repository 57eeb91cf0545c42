"""Reads an OFD file: the paragraphs and tables that its pages show."""

import hashlib
from pathlib import Path

from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.drawn.assembling import assemble
from perftable.readers.drawn.filling import Filled, fill
from perftable.readers.drawn.marks import LEAST_TEXT, Page, Tally, ranges
from perftable.readers.drawn.pace import Pace
from perftable.readers.ofd.content import Content
from perftable.readers.ofd.names import MILLIMETRE, child, children, content, numbers
from perftable.readers.ofd.package import Folio, Package
from perftable.readers.word.names import Element

_SCANNED = Phrase(
    "OFD 是扫描件，不含文字，未读取；请提供由 Word、Excel 或系统直接导出的文件，或识别文字后另存为 .docx。",
    "The OFD file is a scan without text and was not read; hand in the file that Word, Excel or the"
    " system exports, or recognise its text and save it as .docx.",
)
_EMPTY = Phrase(
    "OFD 中无文字，未读取；请检查是否为空白文件。",
    "The OFD file has no text and was not read; see whether it is blank.",
)
_UNRULED = Phrase(
    "OFD 中无带框线的表格，无法可靠分列，未读取；请为表格加上全部框线后重新导出，或提供 .docx、.xlsx 文件。",
    "The OFD file has no table with ruled lines, so that its columns cannot be told reliably, and was"
    " not read; rule all cells of the table and export it again, or hand in the .docx or .xlsx file.",
)
_PICTURES = Phrase(
    "第 {pages} 页是扫描图片，不含文字，未读取。",
    "Pages {pages} are scanned pictures without text and were not read.",
)
_WRONG = Phrase(
    "OFD 版式文件的内容有误，未读取；请在 WPS 中打开修复并另存为 .docx 或 PDF。",
    "The content of the OFD file is wrong and was not read; open it in WPS to repair it and save it as"
    " .docx or PDF.",
)
_SIZE = (595.0, 842.0)


def read_ofd(path: Path, data: bytes) -> Source:
    """Read an OFD file. Raises `UnreadableFile`."""
    try:
        return _read(path, data)
    except (ArithmeticError, LookupError, ValueError):  # numbers no page has
        raise UnreadableFile(_WRONG) from None


def _read(path: Path, data: bytes) -> Source:
    package, tally, pace = Package(data), Tally(), Pace()
    pages: list[Filled] = []
    shown = 0
    pictures: list[int] = []
    for folio in package.folios():
        templates: dict[str, Element] = {}
        for name in folio.pages:
            pace.step()
            found = _page(package, folio, name, len(pages) + 1, templates, tally)
            count = sum(not char.text.isspace() for char in found.page.chars)
            shown += count
            if found.pictures and count < LEAST_TEXT:
                pictures.append(found.page.number)
            pages.append(fill(found.page))
    if shown < LEAST_TEXT:
        if pictures:
            raise UnreadableFile(_SCANNED)
        if not shown:
            raise UnreadableFile(_EMPTY)
    blocks = assemble(pages)
    if not blocks.has_tables:
        raise UnreadableFile(_UNRULED)
    unread = (_PICTURES.filled(pages=ranges(pictures)),) if pictures else ()
    digest = hashlib.sha256(data).hexdigest()
    return Source(
        str(path), digest, "ofd", blocks.blocks, remarks=tuple(blocks.remarks), unread=unread
    )


def _page(
    package: Package,
    folio: Folio,
    name: str,
    number: int,
    templates: dict[str, Element],
    tally: Tally,
) -> Content:
    root = package.parse(name)
    box = numbers(content(child(root, "Area"), "PhysicalBox") or folio.box)
    width, height = (side * MILLIMETRE for side in box[2:]) if len(box) == 4 else _SIZE
    found = Content(Page(number, height, width), folio.drawings, tally)
    for item in children(root, "Template"):
        part = folio.templates.get(item.get("TemplateID") or "")
        if part is not None:
            if part not in templates:
                templates[part] = package.parse(part)
            found.read(templates[part])
    found.read(root)
    return found
