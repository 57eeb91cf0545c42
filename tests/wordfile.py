"""Word files built in memory: the XML between `<w:body>` tags in, the bytes of a .docx out."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from perftable.model.grid import Grid, Source
from perftable.readers.word.reading import read_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:w="{W}" xmlns:m="{M}" xmlns:mc="{MC}"'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{WORD}.document.main+xml"


def run(text: str, properties: str = "") -> str:
    """A run; its properties are the XML inside `w:rPr`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(content: str = "", properties: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(content: str = "", properties: str = "") -> str:
    """A cell; content that is no block becomes a paragraph."""
    block = content if content.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else par(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{block}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row; a cell that is no `w:tc` becomes one."""
    inner = "".join(c if c.startswith("<w:tc>") else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def document(body: str) -> str:
    """The document part."""
    return f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"


def parts(
    body: str = "", styles: str = "", numbering: str = "", main_type: str = MAIN_TYPE
) -> dict[str, bytes]:
    """The parts of a Word file by name, so that a test can break one."""
    links = "".join(
        f'<Relationship Id="{n}" Type="{REL}/{n}" Target="{n}.xml"/>'
        for n in ("styles", "numbering", "theme")  # the theme part is missing, which is no matter
    )
    texts = {
        "[Content_Types].xml": '<Types><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{REL}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMES}>{numbering}</w:numbering>",
    }
    return {name: text.encode() for name, text in texts.items()}


def pack(files: Mapping[str, bytes]) -> bytes:
    """The zip file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word(body: str = "", styles: str = "", numbering: str = "") -> bytes:
    """The bytes of a Word file."""
    return pack(parts(body, styles, numbering))


def read(body: str = "", styles: str = "", numbering: str = "") -> Source:
    """Read the Word file of this body."""
    return read_docx(Path("test.docx"), word(body, styles, numbering))


def both(body: str = "", styles: str = "", numbering: str = "") -> Source:
    """Read the Word file of this body on both paths, which agree."""
    data = word(body, styles, numbering)
    source, careful = (read_docx(Path("test.docx"), data, fast=fast) for fast in (True, False))
    assert source == careful
    return source


def said(inner: str, properties: str = "", styles: str = "") -> str:
    """What a paragraph's inner XML says in a cell, in the body and in each of three equal rows."""
    line = row(cell(par(inner, properties)), "尾")
    source = both(tbl(row("头", "尾"), line, line, line) + par(inner, properties), styles)
    (grid,) = grids(source)
    (text,) = {cells[0] for cells in grid[1:]}
    assert texts(source) == ([text.strip()] if text.strip() else [])
    return text


def grids(source: Source) -> list[list[list[str]]]:
    """The cell texts of each grid."""
    return [[list(r.cells) for r in b.rows] for b in source.blocks if isinstance(b, Grid)]


def texts(source: Source) -> list[str]:
    """The texts of the body paragraphs, list numbers in front."""
    return [b.list_number + b.text for b in source.blocks if not isinstance(b, Grid)]
