"""Reads OpenDocument files: a text's paragraphs and tables, a workbook's visible sheets."""

import hashlib
from pathlib import Path

from perftable.model.grid import Grid, Paragraph, Row, Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.counting import Count
from perftable.readers.flow import blocks_of
from perftable.readers.kind import OPEN_DOCUMENT
from perftable.readers.odf.body import Body
from perftable.readers.odf.styles import Styles
from perftable.readers.odf.tables import Table
from perftable.readers.odf.watch import Watch
from perftable.readers.word import xml
from perftable.readers.word.container import CHUNK, Container
from perftable.readers.word.rows import Rows

CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_ENCRYPTED = Phrase(
    "OpenDocument 文件已加密，未读取；请在 LibreOffice 中输入密码打开，取消密码后重新保存。",
    "The OpenDocument file is encrypted; open it in LibreOffice, remove the password and save it.",
)
_OTHER = Phrase(
    "文件是 OpenDocument 文件，但不是文本或电子表格，未读取；请将表格复制到 Word 中另存为 .docx。",
    "The file is an OpenDocument file but neither a text nor a spreadsheet; copy the table into Word"
    " and save it as .docx.",
)


def read_odf(path: Path, data: bytes, watch: Watch | None = None) -> Source:
    """Read an OpenDocument file, zipped or flat. Raises `UnreadableFile`."""
    count, styles = Count(), Styles()
    body = Body(styles, count, watch)
    if data.startswith(b"PK"):
        container = Container(data, OPEN_DOCUMENT)
        names = container.names()
        if _MANIFEST.casefold() in names and b"encryption-data" in container.read(_MANIFEST):
            raise UnreadableFile(_ENCRYPTED)
        if _STYLES in names:
            xml.tell(container.stream(_STYLES), styles, OPEN_DOCUMENT)
        xml.tell(container.stream(CONTENT), body, OPEN_DOCUMENT)
    else:
        pieces = (data[at : at + CHUNK] for at in range(0, len(data), CHUNK))
        xml.tell(pieces, body, OPEN_DOCUMENT)
    if body.kind not in ("office:text", "office:spreadsheet"):
        raise UnreadableFile(_OTHER)
    return Source(
        str(path),
        hashlib.sha256(data).hexdigest(),
        "odf",
        _blocks(body, count, watch),
        body.changes,
        body.sheets.hidden.said(),
        tuple(body.sheets.unread),
    )


def _blocks(body: Body, count: Count, watch: Watch | None) -> list[Paragraph | Grid]:
    """Return what a file shows in order; tables in cells and text boxes come last."""
    nested = list[Table]()

    def rows_of(table: Table) -> list[Row]:
        nested.extend(table.nested)
        rows = table.finished(count)
        if watch is not None:
            watch.rows(table, rows)
        Rows().take(rows, None if watch is None else watch.moved)
        return rows

    if watch is not None:
        watch.flow(body.flow.items)
    blocks = [*body.sheets.grids, *blocks_of(body.flow.items, rows_of, count)]
    nested += body.boxed
    blocks += blocks_of(nested, rows_of, count)  # those in them are added to the end meanwhile
    return blocks
