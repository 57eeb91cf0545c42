"""Text files: paragraphs and tables written with tabs or pipes."""

import hashlib
import re

from perftable.model.grid import Grid, Paragraph, Source
from perftable.model.phrase import Phrase
from perftable.readers import pipe_tables, tab_cells, tab_rows
from perftable.readers.base import UnreadableFile
from perftable.readers.encoding import decode

MAX_LINES = 2_000_000
"""Most lines that are read: a table of 200,000 rows saved by Word has fewer."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_TOO_MANY = Phrase(
    "文本超过 {limit} 行，未读取；请只保留绩效目标表再试。",
    "The text has more than {limit} lines and was not read; keep only the table and try again.",
)


def read_text(path: str, data: bytes) -> Source:
    """Read a text file. Raises `UnreadableFile` where it is no text.

    Three ways of writing a table are known: cells on lines of their own that begin with a tab (as
    Word saves it), rows with tabs between cells, and pipe tables. Only CR, LF and CRLF end a line.
    """
    lines = _LINE_END.split(decode(data))
    if len(lines) > MAX_LINES:
        raise UnreadableFile(_TOO_MANY, limit=MAX_LINES)
    read_tabs = tab_cells.read_table if tab_cells.is_tab_cells(lines) else tab_rows.read_table
    blocks: list[Paragraph | Grid] = []
    paragraphs = tables = index = 0
    while index < len(lines):
        line = lines[index]
        if pipe_tables.is_row(line):
            rows, index = pipe_tables.read_table(lines, index)
        elif ("\t" in line.lstrip(" ") and line.strip()) or (
            "\t" in line and tab_cells.CELL.match(line) and read_tabs is tab_cells.read_table
        ):
            rows, index = read_tabs(lines, index)
        else:
            index += 1
            text = line.strip()
            if text:
                paragraphs += 1
                blocks.append(Paragraph(paragraphs, text, line=index))
            continue
        tables += 1
        blocks.append(Grid(tables, rows))
    return Source(path, hashlib.sha256(data).hexdigest(), "text", blocks)
