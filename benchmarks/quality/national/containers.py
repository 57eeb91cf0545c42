"""Writes files as Word, as rows with tabs, as pipe tables; and says where every cell stands."""

import io
import zipfile
from html import escape

from quality import word_parts
from quality.national import markup, workbook
from quality.national.laying import Laid, lay, lay_long
from quality.national.records import File
from quality.national.sheet import Cell, Sheet, Spot, Written

CONTAINERS = ("docx", "docx", "docx", "tabs", "short", "pipe", "html", "xlsx", "xlsx", "filled")
"""short leaves covered cells out, as a table copied out of Word."""


_COLUMN = '<w:gridCol w:w="1100"/>'
_BUDGET = (
    ("项目", "预算数（万元）"),
    ("一般公共预算拨款收入", "3,520.00"),
    ("其他收入", "80.00"),
    ("收入总计", "3,600.00"),
)
_PLACES = (
    ("地区", "分配金额", "备注"),
    ("城关镇", "32.50", ""),
    ("石门乡", "18.00", ""),
    ("合计", "50.50", ""),
)
_TEXT = ("第三部分　部门预算情况说明", "按照预算公开要求，现将本部门收支情况说明如下。",
         "一般公共预算支出主要用于保障机构运转和完成年度任务。")  # fmt: skip


def write(file: File) -> Written:
    """Write a file in its container."""
    blocks: list[str | Sheet] = []
    if file.around:
        blocks += [*_TEXT, "部门收支总表", _plain(_BUDGET), "资金分配表", _plain(_PLACES)]
    if file.instead:
        blocks += file.instead
    elif file.groups:
        _blocks(blocks, lay_long(file))
    else:
        for form in file.forms:
            _blocks(blocks, lay(form))
    if file.around:
        blocks += ["第四部分　名词解释", "基本支出：指为保障机构正常运转而发生的支出。"]
    if file.container == "html":
        return markup.page(file.name, blocks)
    if file.container == "xlsx":
        typed, each = len(file.forms[:1]) and file.forms[0].style.lead, len(file.forms) > 1
        return workbook.workbook(file.name, blocks, typed=bool(typed), each=each)
    return _word(file, blocks) if file.container == "docx" else _text(file, blocks)


def _blocks(blocks: list[str | Sheet], laid: Laid) -> None:
    blocks += laid.above
    for number, sheet in enumerate(laid.sheets):
        if number and laid.between:
            blocks.append(laid.between)
        blocks.append(sheet)


def _plain(rows: tuple[tuple[str, ...], ...]) -> Sheet:
    sheet = Sheet(len(rows[0]))
    for row in rows:
        sheet.add(*(Cell(text) for text in row))
    return sheet


def _word(file: File, blocks: list[str | Sheet]) -> Written:
    written = Written(f"{file.name}.docx")
    body, table = [], 0
    last_table = False
    for block in blocks:
        if isinstance(block, str):
            body.append(_paragraph(block))
            last_table = False
            continue
        if last_table:
            body.append("<w:p/>")
        last_table = True
        table += 1
        rows = []
        for number in range(len(block.rows)):
            cells = []
            for cell, own in block.line(number):
                if own:
                    for tag in cell.tags:
                        written.spots[tag] = Spot(table, number + 1, cell.column + 1)
                elif cell.tags:
                    for tag in cell.tags:  # a merged cell stands beside all its rows
                        written.spots.setdefault(tag, Spot(table, cell.row + 1, cell.column + 1))
                cells.append(_cell(cell.text if own else "", cell.across, cell.down, own))
            if block.spoilt.get(number) == "more":
                cells.append(_cell("12", 1, 1, True) * 2)
            elif number in block.spoilt:
                del cells[-2]
            rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
        body.append(
            f"<w:tbl><w:tblPr/><w:tblGrid>{_COLUMN * block.width}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )
    if file.tracked:
        body.append('<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>已核</w:t></w:r></w:ins></w:p>')
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in word_parts.parts("".join(body)).items():
            archive.writestr(name, text)
    written.data = buffer.getvalue()
    return written


def _cell(text: str, across: int, down: int, own: bool) -> str:
    properties = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    if down > 1:
        properties += '<w:vMerge w:val="restart"/>' if own else "<w:vMerge/>"
    blocks = "".join(map(_paragraph, text.split("\n"))) if "。\n" in text else _paragraph(text)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def _paragraph(text: str) -> str:
    runs = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>' for part in text.split("\n")
    )
    return f"<w:p><w:r>{runs}</w:r></w:p>"


def _text(file: File, blocks: list[str | Sheet]) -> Written:
    written = Written(f"{file.name}.{'md' if file.container == 'pipe' else 'txt'}")
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            lines += block.split("\n")
            if file.container == "pipe":
                lines.append("")
            continue
        if lines and lines[-1]:
            lines.append("")
        for number in range(len(block.rows)):
            for cell, own in block.line(number):
                if own:
                    for tag in cell.tags:
                        written.spots[tag] = Spot(line=len(lines) + 1)
            lines.append(_row(file.container, block, number))
            if file.container == "pipe" and not number:
                lines.append("|" + " --- |" * block.width)
        lines.append("")
    written.shown = "\n".join(lines)
    written.data = written.shown.encode()
    return written


def _row(container: str, block: Sheet, number: int) -> str:
    texts: list[str] = []
    for cell, own in block.line(number):
        text = cell.text.replace("\n", "" if container != "pipe" else "<br>")
        if container == "filled":
            texts += [text] * cell.across
            continue
        text = text if own else ""
        if container == "short":
            texts += [text] if own else []
        else:
            texts += [text, *[""] * (cell.across - 1)]
    if block.spoilt.get(number) == "more":
        texts += ["12", "12"]
    elif number in block.spoilt:
        del texts[-2]
    if container == "pipe":
        return f"| {' | '.join(text.replace('|', chr(92) + '|') for text in texts)} |"
    return ("\t" if container == "short" else "") + "\t".join(texts)
