"""The fidelity matrix: 68 ways in which Word writes the same form, and what each must read as.

Every case stands in a form of nine columns between ordinary rows, and is read on both paths.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from perftable.model.grid import Format, Grid
from perftable.readers.word.namespaces import STRICT
from perftable.readers.word.reading import read_docx
from wordfile import NAMES, REL, WORD, W, cell, grids, pack, par, parts, row, run, tbl, word

HEADER = "职责活动 年度预算数 内容描述 绩效目标 绩效指标 优 良 中 差".split()
DUTY = ["环境保护", "12.50", "治理环境", "达标", "", "", "", "", ""]
AFTER = ["　　清运垃圾", "12.50", "清运", "日产日清", "清运率", "≥95%", "≥85%", "≥75%", "<75%"]
REST = AFTER[1:]


@dataclass
class Case:
    """A file, the grids it must read as, and formats of the first cell in row 3 if they matter."""

    data: bytes
    grids: list[list[Sequence[str]]]
    form: Format = field(default_factory=Format)


def plain(texts: Sequence[str]) -> str:
    return row(*(text.replace("<", "&lt;") for text in texts))


def form(*rows: str) -> str:
    """A form: header and duty, the rows of the case, an ordinary activity."""
    return tbl(plain(HEADER), plain(DUTY), *rows, plain(AFTER))


def reads(rows: Sequence[str], *right: Sequence[str]) -> Case:
    """These rows in the form, and what they read as."""
    return Case(word(form(*rows)), [[HEADER, DUTY, *right, AFTER]])


def says(inner: str, text: str) -> Case:
    """A paragraph's inner XML in the first cell, and the text of that cell."""
    return reads([row(cell(par(inner)), *REST_XML)], [text, *REST])


def block(inner: str, text: str, *more: Sequence[Sequence[str]]) -> Case:
    """A cell's inner XML, the text of that cell, and the grids read beside the form."""
    case = reads(
        [f"<w:tr><w:tc>{inner}</w:tc>{''.join(map(cell, REST_XML))}</w:tr>"], [text, *REST]
    )
    case.grids += [list(grid) for grid in more]
    return case


def changed(**names: bytes) -> Case:
    files = parts(form()) | {name.replace("__", "/") + ".xml": data for name, data in names.items()}
    return Case(pack(files), FORM)


def main_part(change: Callable[[str], str] = str) -> str:
    return change(parts(form())["word/document.xml"].decode())


def t(text: str) -> str:
    return run(text)


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def dragged(usual: int, other: int, between: bool = False) -> Case:
    """The form with its first border elsewhere in the activity's row; `between`, it has both."""
    two = '<w:gridSpan w:val="2"/>'

    def finer(texts: Sequence[str], *properties: str) -> str:
        first, second, *rest = (text.replace("<", "&lt;") for text in texts)
        middle = [cell("")] if properties == ("", "") else []
        begin = [cell(first, properties[0]), *middle, cell(second, properties[1])]
        return row(*begin, *rest)

    rows = [
        finer(HEADER, "", two), finer(DUTY, "", two),
        finer(["　　活动", *REST], *(("", "") if between else (two, ""))), finer(AFTER, two, ""),
    ]  # fmt: skip
    widths = [usual, other - usual, *[1000] * 8]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    table = tbl(*rows).replace("<w:tblGrid/>", f"<w:tblGrid>{grid}</w:tblGrid>")
    return Case(word(table), [[HEADER, DUTY, ["　　活动", *REST], AFTER]])


def box(content: str) -> str:
    return f"<w:pict><w:txbxContent>{content}</w:txbxContent></w:pict>"


def field_char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def renamed() -> bytes:
    files = {n.replace("document.xml", "main2.xml"): d for n, d in parts(form()).items()}
    return pack({n: d.replace(b"document.xml", b"main2.xml") for n, d in files.items()})


def with_header() -> bytes:
    section = (
        f'<w:sectPr xmlns:r="{REL}"><w:headerReference w:type="default" r:id="rId7"/></w:sectPr>'
    )
    files = parts(form() + section)
    link = f'<Relationship Id="rId7" Type="{REL}/header" Target="header1.xml"/></Relationships>'
    links = files["word/_rels/document.xml.rels"].decode().replace("</Relationships>", link)
    header = f"<w:hdr {NAMES}>{par('页眉')}{tbl(row('单位', '某乡'))}</w:hdr>"
    more = {"word/_rels/document.xml.rels": links.encode(), "word/header1.xml": header.encode()}
    return pack(files | more)


REST_XML = [text.replace("<", "&lt;") for text in REST]
FORM: list[list[Sequence[str]]] = [[HEADER, DUTY, AFTER]]
BEGIN, SEPARATE, END = map(field_char, ("begin", "separate", "end"))
FOUR, RESTART, CONTINUE = ('<w:gridSpan w:val="4"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>")
EMPTY = [""] * 9
HALF = ["", *REST]
BOX = box(par("盒"))
UP = '<w:vertAlign w:val="superscript"/>'
OWN_MARK = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>'
CHECKED = (
    '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
    '<w14:checked w14:val="1"/></w14:checkbox>'
)
UNCHECKED = '<w:checkBox><w:default w:val="0"/></w:checkBox>'
STYLE = '<w:style w:type="paragraph" w:styleId="in"><w:pPr><w:ind w:left="400"/></w:pPr></w:style>'
LIST = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
SPANNED = row(cell("注：合并", FOUR), *REST_XML[3:])
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"

MATRIX: Mapping[str, Case] = {
    # merges
    "gridSpan": reads([SPANNED], ["注：合并", "", "", "", *REST[3:]]),
    "vMerge": reads(
        [row(cell("甲", RESTART), *REST_XML), row(cell("", CONTINUE), *REST_XML)],
        ["甲", *REST],
        HALF,
    ),
    "a 2×3 block": reads(
        [row(cell(text, '<w:gridSpan w:val="3"/>' + merge), *REST_XML[2:])
         for text, merge in (("甲", RESTART), ("", CONTINUE))],
        ["甲", "", "", *REST[2:]],
        ["", "", "", *REST[2:]],
    ),
    "text left in a continued cell": reads(
        [row(cell("甲", RESTART), *REST_XML), row(cell("旧", CONTINUE), *REST_XML)],
        ["甲", *REST],
        HALF,
    ),
    "legacy hMerge": reads(
        [row(cell("甲", '<w:hMerge w:val="restart"/>'), cell("旧", "<w:hMerge/>"), *REST_XML[1:])],
        ["甲", "", *REST[1:]],
    ),
    "gridBefore and gridAfter": reads(
        [row(*REST_XML[1:3], properties='<w:gridBefore w:val="2"/><w:gridAfter w:val="5"/>')],
        ["", "", *REST[1:3], *EMPTY[:5]],
    ),
    # rows
    "ragged row": reads([row("甲", "乙")], ["甲", "乙"]),
    "row wider than tblGrid": Case(
        word(form(row(*REST_XML, "9", "10")).replace("<w:tblGrid/>", f"<w:tblGrid>{'<w:gridCol/>' * 9}</w:tblGrid>")),
        [[HEADER, DUTY, [*REST, "9", "10"], AFTER]],
    ),
    "no tblGrid": Case(word(form().replace("<w:tblGrid/>", "")), FORM),
    "cell without a paragraph": reads([f"<w:tr><w:tc/>{''.join(map(cell, REST_XML))}</w:tr>"], HALF),
    "one table in two w:tbl with repeated header": Case(
        word(form() + par() + form()), [*FORM, *FORM]
    ),
    "two adjacent w:tbl": Case(word(form() + form()), [*FORM, *FORM]),
    # nesting
    "a table in a cell": block(
        par("甲") + tbl(row("内", "里")) + par(), "甲\n内\t里", [["内", "里"]]
    ),
    "a table in a body text box": Case(
        word(form() + par(f"<w:r>{box(tbl(row('甲')))}</w:r>")), [*FORM, [["甲"]]]
    ),
    "a table in a page header": Case(with_header(), [*FORM, [["单位", "某乡"]]]),
    "a text box in a cell with its fallback copy": says(
        t("甲") + f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
        f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>",
        "甲\n盒",
    ),
    # content controls
    "sdt around runs": says(sdt(t("甲")), "甲"),
    "sdt around paragraphs": block(sdt(par("甲") + par("乙")), "甲\n乙"),
    "sdt around a cell": reads(
        [f"<w:tr>{sdt(cell('甲'))}{''.join(map(cell, REST_XML))}</w:tr>"], ["甲", *REST]
    ),
    "sdt around a row": reads([sdt(row("甲", *REST_XML))], ["甲", *REST]),
    "sdt around the whole table": Case(word(sdt(form())), FORM),
    "customXml": reads(
        [f"<w:customXml><w:customXmlPr/>{row('甲', *REST_XML)}</w:customXml>"], ["甲", *REST]
    ),
    "smartTag": says(f"<w:smartTag><w:smartTagPr/>{t('甲')}</w:smartTag>{t('乙')}", "甲乙"),
    # tracked changes
    "inserted run": says(t("甲") + f"<w:ins>{t('乙')}</w:ins>", "甲乙"),
    "deleted run": says(t("甲") + "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", "甲"),
    "moves": reads(
        [row(cell(par(f"<w:moveFrom>{t('甲')}</w:moveFrom>")),
             cell(par(f"<w:moveTo>{t('甲')}</w:moveTo>")), *REST_XML[1:])],
        ["", "甲", *REST[1:]],
    ),
    "deleted row": reads([row("旧", *REST_XML, properties="<w:del/>")]),
    "inserted row": reads([row("新", *REST_XML, properties="<w:ins/>")], ["新", *REST]),
    "deleted paragraph mark": block(par("甲", "<w:rPr><w:del/></w:rPr>") + par("乙"), "甲乙"),
    # runs
    "hyperlink": says(f"<w:hyperlink>{t('甲')}</w:hyperlink>{t('乙')}", "甲乙"),
    "fldSimple": says(f'<w:fldSimple w:instr="=1+1">{t("2")}</w:fldSimple>', "2"),
    "complex field": says(
        BEGIN + "<w:r><w:instrText>=1+1</w:instrText></w:r>" + SEPARATE + t("2") + END + t("个"),
        "2个",
    ),
    "nested text in the instruction": says(
        BEGIN + BEGIN + SEPARATE + t("丙") + END + t("丁") + SEPARATE + t("甲") + END, "甲"
    ),
    "tab, break, w:cr": says("<w:r><w:t>甲</w:t><w:tab/><w:br/><w:cr/><w:t>乙</w:t></w:r>", "甲\t\n\n乙"),
    "two paragraphs": block(par("甲") + par("乙"), "甲\n乙"),
    "footnote mark": says(t("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "甲"),
    "hidden text": says(t("甲") + run("乙", "<w:vanish/>"), "甲"),
    "math": says(t("≥") + "<m:oMath><m:r><m:t>95</m:t></m:r></m:oMath>", "≥95"),
    "ruby": says(
        f"<w:r><w:ruby><w:rt>{t('jia')}</w:rt><w:rubyBase>{t('甲')}</w:rubyBase></w:ruby></w:r>", "甲"
    ),
    "w:sym": says('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "√"),
    "no-break and soft hyphens": says(
        "<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t></w:r>", "1-23"
    ),
    "nbsp": says(t("甲\u00a0乙"), "甲\u00a0乙"),
    "full-width spaces": says(t("　　甲"), "　　甲"),
    "spaces in a run of their own without xml:space": says(
        "<w:r><w:t>　　</w:t></w:r><w:r><w:t>\u00a0</w:t></w:r>" + t("甲"), "　　\u00a0甲"
    ),
    # marks, boxes, prompts
    "mark of its own for a footnote": says(t("12.50") + OWN_MARK, "12.50"),
    "raised digit behind a number": says(t("12.50") + run("1", UP), "12.50¹"),
    "raised digit of a unit": says(t("m") + run("2", UP), "m²"),
    "tick typed in a font of symbols": says(
        run("P", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'), "√"
    ),
    "content control with a box": says(sdt(t("☒"), CHECKED), "☑"),
    "form field with a box": says(
        BEGIN.replace("/></w:r>", f"><w:ffData>{UNCHECKED}</w:ffData></w:fldChar></w:r>")
        + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>" + SEPARATE + END,
        "☐",
    ),
    "prompt of a content control": says(sdt(t("单击此处输入文字。"), "<w:showingPlcHdr/>"), ""),
    "prompt around a cell": reads(
        [f"<w:tr>{sdt(cell('选择一项。'), '<w:showingPlcHdr/>')}{''.join(map(cell, REST_XML))}</w:tr>"],
        HALF,
    ),
    "field that does not end": says(BEGIN + t("甲"), "甲"),
    "character in a circle": says(
        t("甲") + BEGIN + "<w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r>" + END, "甲③"
    ),
    "choice that Word does not understand": says(
        '<mc:AlternateContent><mc:Choice Requires="x">' + t("甲") + "</mc:Choice><mc:Fallback>"
        + t("乙") + "</mc:Fallback></mc:AlternateContent>",
        "乙",
    ),
    "invisible character alone": says(t("\u200b"), ""),
    # borders that stand off
    "border dragged in one row": dragged(500, 523),
    "border dragged in one row, and an empty cell between": dragged(500, 523, between=True),
    # meaning in formatting
    "indentation by w:ind, also from the style": Case(
        word(form(row(cell(par("甲", '<w:pStyle w:val="in"/>')), *REST_XML)), STYLE),
        [[HEADER, DUTY, ["甲", *REST], AFTER]],
        Format(indent=2.0),
    ),
    "automatic numbers": Case(
        word(form(row(cell(par("甲", '<w:numPr><w:numId w:val="1"/></w:numPr>')), *REST_XML)), "", LIST),
        [[HEADER, DUTY, ["甲", *REST], AFTER]],
        Format(number="一、", level=0),
    ),
    # containers
    "Strict OOXML": changed(word__document=main_part(lambda x: x.replace(W, STRICT)).encode()),
    "main part under another name": Case(renamed(), FORM),
    ".docm": Case(pack(parts(form(), main_type=MACRO)), FORM),
    ".dotx": Case(pack(parts(form(), main_type=f"{WORD}.template.main+xml")), FORM),
    "other namespace prefix": changed(
        word__document=main_part(
            lambda x: x.replace("w:", "q:").replace("xmlns:w=", "xmlns:q=")
        ).encode()
    ),
    "UTF-16 part": changed(word__document=main_part().encode("utf-16")),
    "CDATA, comments, character entities inside text": says(
        "<w:r><w:t>12<!-- x -->00.<![CDATA[5]]>&#x30;&lt;</w:t></w:r>", "1200.50<"
    ),
    "pretty-printed XML": changed(
        word__document=main_part(lambda x: x.replace("<w:", "\n  <w:")).encode()
    ),
}  # fmt: skip


def test_the_matrix_is_whole() -> None:
    assert len(MATRIX) == 68


@pytest.mark.parametrize("fast", [True, False], ids=["fast", "careful"])
@pytest.mark.parametrize("case", MATRIX.values(), ids=MATRIX)
def test_every_text_is_in_its_grid_column(case: Case, fast: bool) -> None:
    source = read_docx(Path("a.docx"), case.data, fast=fast)
    assert grids(source) == [[list(texts) for texts in grid] for grid in case.grids]
    form = next(block for block in source.blocks if isinstance(block, Grid))
    if case.form != Format():
        assert form.rows[2].formats == {0: case.form}
