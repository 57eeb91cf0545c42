"""Valid files of every container, small, with about everything their readers look at."""

import io
from collections.abc import Sequence

import docfile
import pdffile
import sheetfile
from docfile import BOLD, HIDDEN, Doc, Par, listed
from ofdfile import ofd
from ofdfile import path as ofd_path
from ofdfile import ruled as ofd_ruled
from ofdfile import text as ofd_text
from wordfile import pack

HEAD = "职责活动 年度预算数（万元） 内容描述 绩效目标 绩效指标 优 良 中 差".split()
DUTY = ["环境保护", "10.00", "治理农村环境", "环境质量达标", "", "", "", "", ""]
ACTIVITY = ["　　垃圾清运", "10.00", "清运", "日产日清", "清运率", "≥95%", "≥85%", "≥75%", "＜75%"]
ROWS = (HEAD, DUTY, ACTIVITY)
_ODF = " ".join(
    f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"'
    for k, v in {
        **{name: name for name in "office text table style".split()},
        "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip
_FONTS = (
    r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 \'cb\'ce\'cc\'e5;}{\f2\fcharset2 Wingdings;}}"
)


def seeds() -> dict[str, list[bytes]]:
    """Return the files of each container by its suffix."""
    made = {
        "xlsx": _xlsx(), "odt": [_odt(True), _odt(False)], "ods": [_ods(True), _ods(False)],
        "html": _html(), "mht": [_mht()], "rtf": _rtf(), "doc": _doc(), "pdf": _pdf(), "ofd": _ofd(),
    }  # fmt: skip
    xls = _xls()
    return made | ({"xls": xls} if xls else {})


def _xlsx() -> list[bytes]:
    def sheet_row(at: int, texts: Sequence[str], shared: bool) -> str:
        cells = [
            f'<c r="{"ABCDEFGHI"[n]}{at}" t="s" s="1"><v>{at * 9 + n - 9}</v></c>' if shared
            else sheetfile.text(f"{'ABCDEFGHI'[n]}{at}", shown.replace("<", "&lt;"))
            for n, shown in enumerate(texts)
        ]  # fmt: skip
        return sheetfile.row(at, *cells, more=' ht="20"')

    plain = sheetfile.sheet(*(sheet_row(at, texts, False) for at, texts in enumerate(ROWS, 1)))
    shared = sheetfile.sheet(
        *(sheet_row(at, texts, True) for at, texts in enumerate(ROWS, 1)),
        sheetfile.row(4, sheetfile.number("A4", "0.95", 1), sheetfile.number("B4", "45000", 2),
                      '<c r="C4"><f>A4*2</f></c><c r="D4" t="b"><v>1</v></c>'
                      '<c r="E4" t="e"><v>#N/A</v></c><c r="F4" t="str"><f>1</f><v>a</v></c>'),
        sheetfile.row(5, sheetfile.text("A5", "乙"), more=' hidden="1"'),
        before='<cols><col min="3" max="4" hidden="1"/></cols>',
        behind=sheetfile.merged("A1:C2", "E3:F4"),
    )  # fmt: skip
    items = "".join(
        f"<si><t>{t.replace('<', '&lt;')}</t></si>" for texts in ROWS for t in texts
    ) + "<si><r><t>甲</t></r><rPh><t>jia</t></rPh></si>"  # fmt: skip
    looks = sheetfile.styles(
        "0.00%", 'yyyy"年"m"月"d"日"', '#,##0.00_);[Red]\\(#,##0.00\\);"-"??;@',
        fonts="<font><b/></font>", looks='<xf numFmtId="9" fontId="0"><alignment indent="2"/></xf>',
    )  # fmt: skip
    return [
        pack(sheetfile.parts(plain)),
        pack(sheetfile.parts(shared, plain, strings=items, looks=looks, states=("", "hidden"))),
    ]


def _xls() -> list[bytes]:
    try:
        import xlwt
    except ImportError:
        return []
    book = xlwt.Workbook(encoding="utf-8", style_compression=2)
    percent = xlwt.easyxf("font: bold on; align: indent 2", num_format_str="0.00%")
    page = book.add_sheet("汇总")
    for at, texts in enumerate(ROWS):
        for column, shown in enumerate(texts):
            page.write(at, column, shown)
    page.write(4, 0, 0.95, percent)
    page.write(4, 1, xlwt.Formula("A5*2"))
    page.write(4, 2, True)
    page.write_merge(5, 7, 0, 3, "合计")
    page.row(6).hidden = True
    page.col(3).hidden = True
    book.add_sheet("隐藏").write(0, 0, 1)
    book.get_sheet(1).visibility = 1
    buffer = io.BytesIO()
    book.save(buffer)
    return [buffer.getvalue()]


def _odf_file(body: str, kind: str, styles: str, zipped: bool) -> bytes:
    data = (
        f"<office:document {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    ).encode()
    mime = f"application/vnd.oasis.opendocument.{kind}".encode()
    return pack({"mimetype": mime, "content.xml": data}) if zipped else data


def _odf_rows(rows: Sequence[Sequence[str]]) -> str:
    def cell(shown: str) -> str:
        text = shown.replace("<", "&lt;")
        return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"

    return "".join(f"<table:table-row>{''.join(map(cell, r))}</table:table-row>" for r in rows)


def _odt(zipped: bool) -> bytes:
    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P0">'
        '<style:paragraph-properties fo:margin-left="1cm" fo:text-indent="0.5cm"/>'
        '<style:text-properties fo:font-weight="bold" fo:font-size="12pt"/></style:style>'
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"'
        ' style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>'
    )
    nested = (
        f"<table:table-row><table:table-cell table:number-columns-spanned='2' table:number-rows-spanned"
        f"='2'><table:table>{_odf_rows([['内', '外']])}</table:table></table:table-cell>"
        "<table:covered-table-cell/><table:table-cell table:number-columns-repeated='3'/></table:table-row>"
    )
    body = (
        '<text:p text:style-name="P1">总体目标：<text:s text:c="3"/><text:tab/><text:line-break/>甲</text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>乙</text:p></text:list-item></text:list>'
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion/></text:changed-region>'
        "</text:tracked-changes><text:p><draw:frame><draw:text-box><text:p>框</text:p></draw:text-box>"
        f"</draw:frame></text:p><table:table>{_odf_rows(ROWS)}{nested}</table:table>"
    )
    return _odf_file(body, "text", styles, zipped)


def _ods(zipped: bool) -> bytes:
    styles = (
        '<style:style style:name="ta" style:family="table"><style:table-properties table:display='
        '"false"/></style:style><style:style style:name="ce" style:family="table-cell">'
        '<style:paragraph-properties fo:margin-left="0.5cm"/></style:style>'
    )
    more = (
        '<table:table-row table:number-rows-repeated="3" table:visibility="collapse">'
        '<table:table-cell office:value-type="percentage" office:value="0.95"/>'
        '<table:table-cell office:value-type="float" office:value="12.5" table:style-name="ce"><text:p>'
        '12.50</text:p></table:table-cell><table:table-cell table:formula="of:=1"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row>'
    )
    body = (
        '<table:table table:name="汇总"><table:table-column table:number-columns-repeated="3"'
        f' table:visibility="collapse"/>{_odf_rows(ROWS)}{more}</table:table>'
        f'<table:table table:name="二" table:style-name="ta">{_odf_rows(ROWS)}</table:table>'
    )
    return _odf_file(body, "spreadsheet", styles, zipped)


def _html() -> list[bytes]:
    rows = "".join(f"<tr>{''.join(f'<td>{t}</td>' for t in texts)}</tr>" for texts in ROWS).replace(
        "<td>＜", "<td>&lt;"
    )
    plain = f"<html><head><meta charset=gbk></head><body><table>{rows}</table></body></html>"
    rich = (
        "<!DOCTYPE html><html><head><style>.a{display:none} td.b{font-weight:bold;padding-left:2em}"
        "</style></head><body><h1>绩效目标表</h1><ol type=a start=3><li>甲<li value=7>乙</ol><p class=a>"
        "隐<p style='text-indent:2em;mso-char-indent-count:2'>丙&nbsp;&#20013;<br>丁<pre>a\n b</pre>"
        f"<table border=1><caption>表</caption><colgroup><col span=3><col></colgroup><thead>{rows}</thead>"
        "<tbody><tr><td rowspan=2 class=b>甲<td colspan=3>乙<table><tr><td>内</table><tr><td hidden>丙"
        "</tbody><tfoot><tr><th colspan=0 rowspan=0>合计</table><script>a<b</script><select><option selected"
        ">一<option>二</select><input value=3></body></html>"
    )
    return [plain.encode("gbk", "replace"), rich.encode()]


def _mht() -> bytes:
    page = f"<html><body><table><tr>{''.join(f'<td>{t}</td>' for t in HEAD)}</tr></table></body></html>"
    return (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
        "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: file:///a.htm\r\n\r\n{page}\r\n--b--\r\n"
    ).encode()  # fmt: skip


def _coded(text: str) -> str:
    return "".join(
        c if c < "\x80" else "".join(f"\\'{b:02x}" for b in c.encode("gb18030")) for c in text
    )


def _rtf() -> list[bytes]:
    def row(texts: Sequence[str]) -> str:
        edges = "".join(rf"\cellx{(n + 1) * 1000}" for n in range(len(texts)))
        return (
            rf"\trowd\trleft0{edges}" + "".join(rf"\pard\intbl {t}\cell" for t in texts) + r"\row "
        )

    lists = (
        r"{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc39\levelstartat1{\leveltext\'02\'00"
        r"\'a1\'a2;}{\levelnumbers\'01;}\li420\fi-420}\listid7}}{\*\listoverridetable{\listoverride"
        r"\listid7\listoverridecount0\ls1}}"
    )
    merged = (
        r"\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl 甲\cell 乙\cell\cell\row"
        r"\trowd\clvmrg\cellx1000\cellx3000\pard\intbl\cell{\pard\intbl\itap2 内\nestcell{\*\nesttableprops"
        r"\trowd\cellx500\nestrow}}\pard\intbl 丙\cell\row\pard "
    )
    rich = (
        r"\pard\ls1\ilvl0{\listtext\'d2\'bb、}\b 总体目标\b0\par\pard\fi420\li100\cufi200 甲\u20057 ?\uc2\u-3913 ??"
        r"{\upr{a}{\*\ud{b}}}{\field{\*\fldinst SYMBOL 252 \\f Wingdings}{\fldrslt a}}{\pict\bin4 {{{{}"
        r"{\footnote 注}{\*\shpinst{\shptxt 框\par}}{\v 隐}{\deleted 删}\emdash\line\tab\~\_\-\par"
    )
    table = "".join(map(row, ROWS))
    head = r"{\rtf1\ansi\ansicpg936\deff1" + _FONTS
    return [
        (head + _coded(body) + "}").encode("latin-1")
        for body in (table, lists + rich + merged + table)
    ]


def _doc() -> list[bytes]:
    rows = [par for texts in ROWS for par in docfile.row(*texts)]
    merged = docfile.row(
        "甲",
        "",
        "丙",
        definition=docfile.defined(0, 1000, 2000, 3000, merges={0: 0x60, 1: 1, 2: 2}),
    )
    rich = [
        Par([("总体", BOLD), ("隐", HIDDEN), ("目标", b"")]), Par("乙", listed(1)), *merged,
        Par([("\x13", docfile.SPECIAL), ("SYMBOL 252", b""), ("\x14", docfile.SPECIAL), ("a", b""),
             ("\x15", docfile.SPECIAL)]), *rows, Par("\x0b丁\x0c"),
    ]  # fmt: skip
    return [Doc([*rows, Par()]).file(), Doc(rich, narrow=False).file()]


def _pdf() -> list[bytes]:
    page = pdffile.text(50, 815, "绩效目标表") + pdffile.ruled(ROWS, left=20, width=60, height=30)
    form = pdffile.stream(
        pdffile.ruled([["甲", "乙"], ["丙", "丁"]]).encode(),
        "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Matrix[1 0 0 1 0 0]/Resources<</Font<</F1 3 0 R>>>>",
    )
    drawn = "q 0 0 500 800 re W n 0.5 w " + pdffile.area(20, 300, 200, 1) + "/X Do Q " + page
    return [
        pdffile.pdf(page, page),
        pdffile.pdf(drawn, page="/Rotate 0", more=[form], resources="/XObject<</X 5 0 R>>"),
    ]


def _ofd() -> list[bytes]:
    page = ofd_text(20, 15, "绩效目标表") + ofd_ruled(ROWS, left=5, width=22)
    drawn = ofd_path(
        "M 0 0 L 10 0 L 10 9 B 1 2 3 4 5 6 Q 1 2 3 4 A 1 1 0 0 0 9 9 C", more='CTM="1 0 0 1 0 0"'
    )
    unit = f'<ofd:CompositeGraphicUnit ID="9"><ofd:Content>{ofd_ruled([["甲", "乙"]])}</ofd:Content></ofd:CompositeGraphicUnit>'
    used = '<ofd:CompositeObject ResourceID="9" Boundary="0 150 210 297" CTM="1 0 0 1 0 0"/>'
    return [
        ofd(page, page),
        ofd(page + drawn + used, templates=[ofd_text(9, 9, "页")], drawings=unit),
    ]
