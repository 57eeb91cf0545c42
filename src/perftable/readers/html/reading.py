"""Reads a web page: paragraphs and tables in the order of the document."""

import hashlib
import re
from functools import partial
from pathlib import Path
from typing import Any

from lxml import etree

from perftable.model.grid import Grid, Paragraph, Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.counting import Count
from perftable.readers.flow import blocks_of
from perftable.readers.html.archive import pages_of
from perftable.readers.html.characters import decoded
from perftable.readers.html.page import Page
from perftable.readers.html.sniffing import is_archive
from perftable.readers.html.tables import Table, rows_of

PIECE = 65536
"""Characters that are parsed at a time."""

_FRAMES = Phrase(
    "网页由框架组成，表格在同名文件夹的其他文件中；请用 Excel 或浏览器打开后另存为 .xlsx。",
    "The web page is made of frames and its tables stand in other files, in the folder of the same"
    " name; open it in Excel or a browser and save it as .xlsx.",
)
_BROKEN = Phrase(
    "网页已损坏，未读取；请在浏览器中打开，将表格复制到 Word 中另存为 .docx。",
    "The web page is damaged and was not read; open it in a browser, copy the table into Word and"
    " save it as .docx.",
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
"""What shows nothing; LibreOffice leaves some where fields were."""

_OPTIONS: dict[str, Any] = {
    "no_network": True, "remove_comments": True, "remove_pis": True, "huge_tree": False,
    "collect_ids": False, "recover": True,
}  # fmt: skip


def read_html(path: Path, data: bytes) -> Source:
    """Read a web page, or one saved in one file with its pictures. Raises `UnreadableFile`."""
    count = Count()
    texts = pages_of(data) if is_archive(data) else [decoded(data)]
    pages = [_page(text, count) for text in texts]
    del texts
    blocks: list[Paragraph | Grid] = []
    nested: list[Table] = []
    rows = partial(rows_of, count=count, nested=nested)
    for page in pages:
        blocks += blocks_of(page.flow.items, rows, count)
    blocks += blocks_of(nested, rows, count)  # those in them are added to the end meanwhile
    if not blocks and any(page.frames for page in pages):
        raise UnreadableFile(_FRAMES)
    digest = hashlib.sha256(data).hexdigest()
    return Source(str(path), digest, "html", blocks, sum(page.changes for page in pages))


def _page(text: str, count: Count) -> Page:
    page = Page(count)
    target: Any = page
    parser = etree.HTMLParser(target=target, **_OPTIONS)
    try:
        for at in range(0, len(text), PIECE):
            parser.feed(_CONTROLS.sub("", text[at : at + PIECE]))
        parser.close()
    except etree.XMLSyntaxError:
        raise UnreadableFile(_BROKEN) from None
    return page
