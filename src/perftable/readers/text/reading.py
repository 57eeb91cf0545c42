"""Text files: paragraphs and tables written with tabs or pipes."""

import hashlib

from perftable.model.grid import Grid, Paragraph, Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_CELLS, TOO_MANY_CELLS
from perftable.readers.encoding import decode
from perftable.readers.text import pipe_tables, tab_cells, tab_rows
from perftable.readers.text.markdown import heading, shown
from perftable.readers.text.second_tables import cut

MAX_LINES = 1_200_000
"""Lines that are read: the most rows that are read have fewer where Word saved them as text."""

_MARKDOWN = (".md", ".markdown")

_TOO_MANY = Phrase(
    "文本超过 {limit} 行，未读取；请仅保留绩效目标表后重试。",
    "The text has more than {limit} lines and was not read; keep only the performance-target table"
    " and try again.",
)


def read_text(path: str, data: bytes) -> Source:
    """Read a text file. Raises `UnreadableFile` where it is no text.

    Three ways of writing a table are known: cells on lines of their own that begin with a tab (as
    Word saves it), rows with tabs between cells, and pipe tables. Only CR, LF and CRLF end a line.
    """
    lines = _lines(decode(data))
    markdown = path.endswith(_MARKDOWN) or any(map(pipe_tables.is_separator, lines))
    cells_alone = tab_cells.is_tab_cells(lines)
    blocks: list[Paragraph | Grid] = []
    paragraphs = tables = index = 0
    while index < len(lines):
        line = lines[index]
        if "|" in line and pipe_tables.begins(lines, index):
            rows, index = pipe_tables.read_table(lines, index)
        elif cells_alone and tab_cells.CELL.match(line):
            rows, index = tab_cells.read_table(lines, index)
        elif not cells_alone and tab_rows.begins(lines, index):
            rows, index = tab_rows.read_table(lines, index)
        else:
            index += 1
            text = (_shown(line) if markdown else line).strip()
            if text:
                paragraphs += 1
                blocks.append(Paragraph(paragraphs, text, line=index))
            continue
        for part in cut(rows):
            tables += 1
            blocks.append(Grid(tables, part))
    return Source(path, hashlib.sha256(data).hexdigest(), "text", blocks)


def _shown(line: str) -> str:
    return shown(heading(line.strip()))


def _lines(text: str) -> list[str]:
    """Return the lines; what they would need is counted before it is allocated."""
    if text.count("\n") + text.count("\r") - text.count("\r\n") >= MAX_LINES:
        raise UnreadableFile(_TOO_MANY, limit=MAX_LINES)
    if text.count("\t") + text.count("|") > MAX_CELLS:
        raise UnreadableFile(TOO_MANY_CELLS, limit=MAX_CELLS)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")
