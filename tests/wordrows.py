"""Document parts of rows, read with and without the shortcut past the XML parser."""

from perftable.model.grid import Grid, Paragraph, Row
from perftable.readers.base import UnreadableFile
from perftable.readers.word import xml
from perftable.readers.word.body import Body
from perftable.readers.word.content import Content
from perftable.readers.word.definitions import numbering_of
from perftable.readers.word.stream import Stream
from perftable.readers.word.styles import Styles
from wordfile import MC, M, W

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NAMES = f'xmlns:w="{W}" xmlns:m="{M}" xmlns:mc="{MC}" xmlns:w14="{W14}"'
STYLES = (
    f'<w:styles {NAMES}><w:style w:type="paragraph" w:styleId="in"><w:pPr><w:ind w:left="420"/>'
    '</w:pPr></w:style><w:style w:type="character" w:styleId="strong"><w:rPr><w:b/></w:rPr>'
    '</w:style><w:style w:type="character" w:styleId="note"><w:rPr><w:vertAlign'
    ' w:val="superscript"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="1"/>'
    "</w:numPr></w:pPr></w:style></w:styles>"
)
LISTS = (
    f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start'
    ' w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
Result = tuple[list[Paragraph | Grid], int, list[list[Row]]]


def read(document: str | bytes, size: int = 1 << 20, fast: bool = True) -> Result | str:
    """Read a document part that comes in pieces of `size`; a refusal is its reason."""
    data = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document
    numbering = numbering_of(LISTS.encode())
    content = Content(Styles(xml.parse(STYLES.encode()), numbering), numbering)
    body = Body(content)
    head = max(size, 2048)  # the root element begins in the first piece
    pieces = [data[:head], *(data[n : n + size] for n in range(head, len(data), size))]
    stream = Stream(body, content, fast)
    try:
        stream.read(pieces)
    except UnreadableFile as refusal:
        return refusal.reason.en
    stream.read_behind(())
    return body.blocks, content.changes, content.nested


def document(rows: str, names: str = NAMES, grid: str = "") -> str:
    return (
        f"<w:document {names}><w:body><w:tbl><w:tblPr/>{grid}{rows}</w:tbl><w:p/></w:body>"
        "</w:document>"
    )


def row(*cells: str, ids: str = "", properties: str = "") -> str:
    return f"<w:tr{ids}>{properties}{''.join(cells)}</w:tr>"


def cell(text: str = "甲", ids: str = "", properties: str = "") -> str:
    run = f"<w:r><w:t>{text}</w:t></w:r>"
    return f"<w:tc>{properties}<w:p{ids}>{run}</w:p></w:tc>"


FIRST = row(cell("头"), cell("尾"))


def ids(number: int) -> str:
    return f' w14:paraId="{number:08X}" w:rsidR="00AB12CD" w:rsidRDefault="{number:08X}"'
