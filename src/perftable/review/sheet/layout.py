"""The return sheet as we lay it out: head, what to correct, what is mended, deadline, signatures."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from functools import lru_cache
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from perftable.model.phrase import Lang
from perftable.review.sheet import words
from perftable.review.sheet.content import Content, Line

_BODY, _HEAD, _LATIN = "宋体", "黑体", "Times New Roman"
_WIDTHS = (Cm(1.3), Cm(6.0), Cm(9.3))
_HEADING, _CELL, _SMALL, _GRID = "Heading1", "Cell", "Place", "TableGrid"
"""Ids of styles: by its name the library looks for one through all, each time."""

_WHOLE = 240
"""A row of so many characters is not cut by a page."""

_NUMERALS = "一二三四五六七八九十"


def draw(content: Content) -> bytes:
    """Return the sheet as a Word file."""
    document = docx.Document(BytesIO(_blank(content.lang)))
    document.core_properties.title = content.title
    _styled(document.add_paragraph(content.title), "Title")
    _facts(document, content.facts)
    document.add_paragraph(content.opening)
    number = 0
    for heading, lines in content.groups:
        _styled(document.add_paragraph(_numbered(number, heading, content.lang)), _HEADING)
        number += 1
        _lines(document, lines, content.lang)
    if content.progress:
        title = _numbered(number, words.MENDED.say(content.lang), content.lang)
        _styled(document.add_paragraph(title), _HEADING)
        document.add_paragraph(content.progress)
        if content.mended:
            document.add_paragraph(words.MENDED_LIST.say(content.lang))
        for place, one in enumerate(content.mended, 1):
            document.add_paragraph(f"{place}. {one}")
    if content.closing:
        document.add_paragraph(content.closing).paragraph_format.space_before = Pt(12)
    _signatures(document, content.signatures)
    return _saved(document)


def _facts(document: Document, facts: Sequence[tuple[str, str]]) -> None:
    table = _table(document, len(facts), (_WIDTHS[0] + Cm(1.7), _WIDTHS[1] + _WIDTHS[2] - Cm(1.7)))
    for row, (label, value) in zip(table.rows, facts, strict=True):
        first, second = row.cells
        _bold(first.paragraphs[0].add_run(label))
        second.paragraphs[0].add_run(value)
    document.add_paragraph()


def _lines(document: Document, lines: Iterable[Line], lang: Lang) -> None:
    every = list(lines)
    table = _table(document, 1 + len(every), _WIDTHS)
    rows = iter(table.rows)
    head = next(rows)
    for cell, name in zip(head.cells, words.HEADS.values(), strict=True):
        _bold(cell.paragraphs[0].add_run(name.say(lang)))
    _mark(head._tr.get_or_add_trPr(), "w:tblHeader")
    for row, line in zip(rows, every, strict=True):
        number, place, problem = row.cells
        number.paragraphs[0].add_run(str(line.number))
        number.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        if line.several or not line.names:
            place.paragraphs[0].add_run(_listed(line.rows))
        else:
            place.paragraphs[0].add_run(line.names)
            _styled(place.add_paragraph(_listed(line.rows)), _SMALL)
        if line.again:
            _bold(problem.paragraphs[0].add_run(words.AGAIN.say(lang)))
        problem.paragraphs[0].add_run(line.says)
        if line.several and line.names:
            names = words.ROWS.say(lang, names=line.names)
            _styled(problem.add_paragraph(names), _SMALL)
        if len(line.says) + len(line.names) <= _WHOLE:
            _mark(row._tr.get_or_add_trPr(), "w:cantSplit")


def _listed(rows: str) -> str:
    """Return a list of rows that may break behind each number: LibreOffice takes it for one word."""
    return rows.replace("、", "、\u200b")


def _table(document: Document, rows: int, widths: Sequence[int]) -> Table:
    table: Table = document.add_table(rows, len(widths))
    table._tbl.tblStyle_val = _GRID
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
            _styled(cell.paragraphs[0], _CELL)
    return table


def _styled(paragraph: Paragraph, style: str) -> None:
    """Give a paragraph its style by id."""
    paragraph._p.style = style


def _signatures(document: Document, lines: Sequence[str]) -> None:
    """Write the lines to sign on two by two; they stay on one page."""
    document.add_paragraph().paragraph_format.keep_with_next = True
    table = document.add_table((len(lines) + 1) // 2, 2)
    for place, line in enumerate(lines):
        paragraph = table.cell(place // 2, place % 2).paragraphs[0]
        paragraph.add_run(line)
        paragraph.paragraph_format.space_after = Pt(18)
        paragraph.paragraph_format.keep_with_next = place // 2 < (len(lines) - 1) // 2


def _numbered(number: int, heading: str, lang: Lang) -> str:
    return f"{_NUMERALS[number]}、{heading}" if lang == "zh" else f"{number + 1}. {heading}"


@lru_cache
def _blank(lang: Lang) -> bytes:
    """Return an empty sheet with its styles: made once, read for each."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    normal = _style(document, "Normal", _BODY, 11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.25
    title = _style(document, "Title", _HEAD, 18)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(14)
    _without_border(title)
    heading = _style(document, "Heading 1", _HEAD, 12.5)
    heading.paragraph_format.space_before = Pt(14)
    heading.paragraph_format.space_after = Pt(6)
    for name, size in ((_CELL, 10.5), (_SMALL, 9)):
        own = document.styles.add_style(name, 1)
        assert isinstance(own, ParagraphStyle)
        own.base_style = document.styles["Normal"]
        own.font.size = Pt(size)
        own.paragraph_format.space_before = own.paragraph_format.space_after = Pt(2)
        own.paragraph_format.line_spacing = 1.15
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, after = words.PAGE.say(lang).split("{page}")
    footer.add_run(before)
    _page_number(footer)
    footer.add_run(after)
    return _saved(document)


def _style(document: Document, name: str, font: str, size: float) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size, style.font.bold = _LATIN, Pt(size), name != "Normal"
    properties = style.element.get_or_add_rPr()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        properties.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    properties.rFonts.set(qn("w:eastAsia"), font)
    color = properties.find(qn("w:color"))
    if color is not None:
        properties.remove(color)
    return style


def _without_border(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = deepcopy(paragraph.add_run("1")._r)
    paragraph._p.remove(paragraph.runs[-1]._r)
    field.append(run)
    paragraph._p.append(field)


def _mark(properties: object, name: str) -> None:
    properties.append(OxmlElement(name))  # type: ignore[attr-defined]


def _bold(run: Run) -> None:
    run.bold = True


def _saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
