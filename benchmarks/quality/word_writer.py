"""Writes a submission as a Word file."""

import io
import zipfile
from html import escape

from quality import paragraphs, word_parts
from quality.paragraphs import Line
from quality.submission import TIERS, Submission
from quality.tables import TableRow, columns
from quality.written import Written, place_rows

_OWN = ("name", "budget", "content", "goal")
"""What is merged over an activity's rows."""


def write(submission: Submission) -> Written:
    """Return the file's bytes and where everything stands in it."""
    caption = paragraphs.caption(submission)
    inside = submission.layout.above == "row" and submission.has_table
    written = place_rows(submission, len(caption) if inside else 0)
    before, behind = paragraphs.around(submission)
    body = [_line(line) for line in before]
    written.paragraphs = [line.section for line in before]
    if not inside:
        body += [_paragraph(text) for text in caption]
        written.paragraphs += [0] * len(caption)
    for number, rows in enumerate(written.tables):
        if number:
            body.append(_paragraph("（续表）"))
            written.paragraphs.append(0)
        width = len(columns(submission))
        above = [
            _tr(_cell(_paragraph(text), f'<w:gridSpan w:val="{width}"/>'))
            for text in caption
            if inside and not number
        ]
        body.append(f"<w:tbl><w:tblPr/><w:tblGrid>{'<w:gridCol/>' * width}</w:tblGrid>"
                    + "".join(above) + "".join(_row(submission, row) for row in rows) + "</w:tbl>")  # fmt: skip
    body += [_line(line) for line in behind]
    written.paragraphs += [line.section for line in behind]
    if submission.changed:
        body.append(
            '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>待核</w:delText></w:r></w:del></w:p>'
        )
    files = word_parts.parts("".join(body))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    written.data, written.name = buffer.getvalue(), "submission.docx"
    return written


def _line(line: Line) -> str:
    if line.automatic is None:
        return _paragraph(line.text)
    return _paragraph(
        line.text, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{line.automatic + 2}"/></w:numPr>'
    )


def _paragraph(text: str, properties: str = "", bold: bool = False) -> str:
    runs = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>' for part in text.split("\n")
    )
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{weight}{runs}</w:r></w:p>"


def _cell(block: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{block}</w:tc>"


def _tr(cells: str) -> str:
    return f"<w:tr>{cells}</w:tr>"


def _row(submission: Submission, row: TableRow) -> str:
    names = columns(submission)
    if row.role == "wide":
        return _tr(_cell(_paragraph(row.cells[0]), f'<w:gridSpan w:val="{len(names)}"/>'))
    if len(names) != len(row.cells):  # a cell too few or too many
        return _tr("".join(_cell(_paragraph(cell)) for cell in row.cells))
    cells = []
    for name, text in zip(names, row.cells, strict=True):
        merge = ""
        if row.role == "header" and name in TIERS:
            if text:
                span = sum(1 for n in names if n in TIERS)
                cells.append(_cell(_paragraph(text), f'<w:gridSpan w:val="{span}"/>'))
            continue
        if row.role in ("header", "tiers") and name not in TIERS:
            merge = '<w:vMerge w:val="restart"/>' if row.role == "header" else "<w:vMerge/>"
        elif submission.layout.merge == "merged" and name in _OWN and (row.starts or row.follows):
            merge = "<w:vMerge/>" if row.follows else '<w:vMerge w:val="restart"/>'
        block = (
            _name(submission, row, text)
            if name == "name" and row.role == "entry"
            else _paragraph(text)
        )
        cells.append(_cell(block, merge))
    return _tr("".join(cells))


def _name(submission: Submission, row: TableRow, text: str) -> str:
    levels = submission.layout.levels
    if not text or not row.subjects or _is_total(submission, row):
        return _paragraph(text)
    if levels == "automatic":
        return _paragraph(
            text, f'<w:numPr><w:ilvl w:val="{row.level}"/><w:numId w:val="1"/></w:numPr>'
        )
    indents = {"w:ind": '<w:ind w:left="480"/>', "w:ind-chars": '<w:ind w:firstLineChars="200" w:firstLine="480"/>',
               "style": '<w:pStyle w:val="child"/>'}  # fmt: skip
    return _paragraph(
        text, indents.get(levels, "") if row.level else "", levels == "bold" and not row.level
    )


def _is_total(submission: Submission, row: TableRow) -> bool:
    """Whether the row is a total."""
    return any(id(total) == row.subjects[0][0] for total in submission.sums)
