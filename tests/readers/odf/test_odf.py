"""OpenDocument texts and workbooks: what they show."""

from pathlib import Path

import pytest

from perftable.model.grid import Format, Grid, Source
from perftable.readers import odf
from perftable.readers.base import UnreadableFile
from wordfile import grids, pack, texts

_FIELD = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
_SPACES = {name: name for name in "office text table style".split()} | {
    "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
}  # fmt: skip
NAMES = " ".join(
    f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in _SPACES.items()
)


def flat(body: str, kind: str = "text", styles: str = "") -> bytes:
    return (
        f"<office:document {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    ).encode()


def zipped(content: bytes, **more: bytes) -> bytes:
    return pack(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content, **more}
    )


def read(body: str, kind: str = "text", styles: str = "") -> Source:
    data = flat(body, kind, styles)
    assert odf.sniff(data, "a")
    found = odf.read(Path("a.odt"), data)
    assert odf.read(Path("a.odt"), zipped(data)).blocks == found.blocks
    return found


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        odf.read(Path("a.odt"), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


def p(inner: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def td(inner: str = "", more: str = "") -> str:
    block = inner if inner.startswith("<") or not inner else p(inner)
    return f"<table:table-cell {more}>{block}</table:table-cell>"


def tr(*cells: str, more: str = "") -> str:
    inner = "".join(c if c.startswith("<table:") else td(c) for c in cells)
    return f"<table:table-row {more}>{inner}</table:table-row>"


def table(*rows: str, more: str = "") -> str:
    return f'<table:table table:name="汇总" {more}>{"".join(rows)}</table:table>'


def formats(source: Source) -> list[dict[int, Format]]:
    return [dict(r.formats) for b in source.blocks if isinstance(b, Grid) for r in b.rows]


COVERED = "<table:covered-table-cell><text:p>旧</text:p></table:covered-table-cell>"


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("甲\n  乙", "甲 乙"), ('甲<text:s text:c="2"/>乙', "甲  乙"), ("甲<text:tab/>乙", "甲\t乙"),
        ("甲<text:line-break/>乙", "甲\n乙"), ("<text:s/>　甲", " 　甲"), ("甲<text:span>乙</text:span>", "甲乙"),
        ("甲<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>", "甲"),
        ("甲<office:annotation><text:p>批</text:p></office:annotation>", "甲"),
        ("<text:ruby><text:ruby-base>甲</text:ruby-base><text:ruby-text>jia</text:ruby-text></text:ruby>", "甲"),
        ('甲<text:span text:style-name="藏">乙</text:span>丙', "甲丙"),
        ("甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box><svg:title>题</svg:title></draw:frame>", "甲\n框"),
    ],
)  # fmt: skip
def test_text_of_a_cell(inner: str, shown: str) -> None:
    hidden = '<style:style style:name="藏" style:family="text"><style:text-properties text:display="none"/></style:style>'
    assert grids(read(table(tr(td(p(inner)), "x")), styles=hidden)) == [[[shown, "x"]]]


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [("CHECKBOX", "true", "☑优"), ("CHECKBOX", "false", "☐优"), ("DROPDOWN", "true", "优")],
)
def test_boxes_to_tick_of_word(kind: str, value: str, shown: str) -> None:
    mark = (
        f'<f:fieldmark xmlns:f="{_FIELD}" f:type="vnd.oasis.opendocument.field.FORM{kind}">'
        f'<f:param f:name="Checkbox_Checked" f:value="{value}"/></f:fieldmark>优'
    )
    assert grids(read(table(tr(td(p(mark)))))) == [[[shown]]]


@pytest.mark.parametrize("font", ["Wingdings 2", "Wingdings 21", "&apos;Wingdings 2&apos;"])
def test_text_in_fonts_of_symbols(font: str) -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {own}/></style:style>'
        for name, own in (("号", f'style:font-name="{font}"'), ("字", 'style:font-name="宋体"'))
    )
    inner = '<text:span text:style-name="号">P\uf052是<text:span text:style-name="字">P</text:span></text:span>P'
    assert grids(read(table(tr(td(p(inner)))), styles=styles)) == [[["√☑是PP"]]]


def test_paragraphs_of_a_cell_are_lines() -> None:
    assert grids(read(table(tr(td(p("甲") + p("") + p("乙") + p("")))))) == [[["甲\n\n乙"]]]


def test_tracked_changes_are_accepted_and_counted() -> None:
    gone = "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    found = read(gone + p("新<text:change/>"))
    assert (texts(found), found.changes) == (["新"], 1)


def test_a_border_that_was_dragged_a_hair_is_one() -> None:
    wide = 'table:number-columns-spanned="2"'
    rows = tr(td("甲", wide), COVERED, "乙", "丙"), tr("1", td("2", wide), COVERED, "3")
    found = read(table(*rows))
    assert grids(found) == [[["甲", "乙", "丙"], ["1", "2", "3"]]]
    assert formats(found) == [{}, {}]
    more = read(table(*rows, tr("4", "5", "6", "7")))
    assert grids(more)[0][:2] == [["甲", "", "乙", "丙"], ["1", "2", "", "3"]]


def test_spans_and_covered_cells() -> None:
    found = read(table(
        tr(td("甲", 'table:number-rows-spanned="2"'), td("乙", 'table:number-columns-spanned="2"'), COVERED),
        tr(COVERED, "1", "2"),
    ))  # fmt: skip
    assert grids(found) == [[["甲", "乙", ""], ["", "1", "2"]]]
    assert formats(found) == [{1: Format(span=2)}, {0: Format(continues=True)}]


def test_nested_tables_and_those_in_boxes_come_after_the_body() -> None:
    inner = table(tr("内"))
    box = p(f"<draw:frame><draw:text-box>{table(tr('框'))}</draw:text-box></draw:frame>")
    found = read(table(tr(td(p("甲") + inner), "乙")) + box + table(tr("后")))
    assert grids(found) == [[["甲\n内", "乙"]], [["后"]], [["内"]], [["框"]]]


LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
    ' style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"'
    ' style:num-suffix="."/></text:list-style>'
)


def test_list_numbers() -> None:
    item = "<text:list-item>{}</text:list-item>".format
    first = f'<text:list text:style-name="L" {{}}>{item(p("甲") + p("续"))}{item(p("乙") + "<text:list>" + item(p("丙")) + "</text:list>")}</text:list>'
    found = read(
        first.format("") + first.format('text:continue-numbering="true"') + first.format(""),
        styles=LIST,
    )
    assert texts(found)[:4] == ["（一）甲", "续", "（二）乙", "2.1.丙".replace("2", "二")]
    assert [text for text in texts(found) if "甲" in text] == ["（一）甲", "（三）甲", "（一）甲"]


def test_bold_and_indentation_by_style() -> None:
    styles = (
        '<style:style style:name="A" style:family="paragraph"><style:paragraph-properties fo:text-indent="24pt"/>'
        '<style:text-properties fo:font-weight="bold" fo:font-size="12pt"/></style:style>'
        '<style:style style:name="B" style:family="paragraph" style:parent-style-name="A">'
        '<style:paragraph-properties fo:margin-left="0.4233cm"/></style:style>'
        '<style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>'
    )
    line = tr(
        td(p("甲", "A")),
        td(p("乙", "B")),
        td(p('<text:span text:style-name="N">丙</text:span>', "A")),
    )
    assert formats(read(table(line), styles=styles)) == [
        {0: Format(indent=2.0, bold=True), 1: Format(indent=3.0, bold=True), 2: Format(indent=2.0)}
    ]


def test_hidden_parts_of_a_workbook_are_left_out_and_said() -> None:
    styles = '<style:style style:name="藏" style:family="table"><style:table-properties table:display="false"/></style:style>'
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    shown = table(
        columns, tr("甲", "1", "乙"), tr("藏", more='table:visibility="filter"'),
        tr(td("", 'table:number-columns-repeated="16384"'), more='table:number-rows-repeated="2"'),
        tr("丙", "2"), tr(td("", 'table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048000"'),
    )  # fmt: skip
    found = read(shown + table(tr("丁"), more='table:style-name="藏"'), "spreadsheet", styles)
    (grid,) = found.blocks
    assert isinstance(grid, Grid)
    assert grid.sheet == "汇总"
    assert [(r.number, list(r.cells)) for r in grid.rows] == [
        (1, ["甲", "", "乙"]), (3, ["", "", ""]), (4, ["", "", ""]), (5, ["丙", "", ""]),
    ]  # fmt: skip
    assert found.remarks[0].zh.startswith("隐藏的 1 个工作表、1 行、1 列未读取")


def test_repeated_cells_and_values_without_text() -> None:
    line = tr(
        td("甲", 'table:number-columns-repeated="2"'), td("", 'office:value-type="float" office:value="1.50"'),
        td("", 'office:value-type="percentage" office:value="0.95"'), td("", 'table:formula="of:=1"'),
        td("", 'office:value-type="boolean" office:boolean-value="true"'),
    )  # fmt: skip
    found = read(table(line), "spreadsheet")
    assert grids(found) == [[["甲", "甲", "1.5", "95%", "", "TRUE"]]]
    assert "E1" in found.unread[0].zh


def test_a_sheet_of_pictures_is_said() -> None:
    found = read(table("<table:shapes><draw:frame/></table:shapes>", tr("")), "spreadsheet")
    assert "仅有图片或图形" in found.unread[0].zh


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (flat("", "presentation"), "neither a text nor a spreadsheet"),
        (zipped(b"<a/>", **{"META-INF/manifest.xml": b"<a><encryption-data/></a>"}), "encrypted"),
        (b"<!DOCTYPE a>" + flat(""), "OpenDocument file holds a DTD"),
        (flat("")[:-9], "OpenDocument file is damaged"),
        (zipped(b"")[:-9], "zip container is damaged"),
        (pack({"mimetype": b"application/vnd.oasis.opendocument.text"}), "lacks its part content.xml"),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, says: str) -> None:
    assert says in refusal(data)


@pytest.mark.parametrize(
    ("name", "limit", "fits", "breaks"),
    [
        ("bounds.MAX_ROWS", 3, table(tr("a", more='table:number-rows-repeated="3"')),
         table(tr("a", more='table:number-rows-repeated="99999999"'))),
        ("bounds.MAX_COLUMNS", 256, table(tr(td("a", 'table:number-columns-repeated="256"'))),
         table(tr(td("a", 'table:number-columns-repeated="257"')))),
        ("odf.body.MAX_DEPTH", 2, table(tr("a")), table(tr(td(table(tr(td(table(tr("a"))))))))),
        ("odf.body.MAX_ELEMENTS", 9, p("a"), p("a") * 9),
        ("bounds.MAX_PARAGRAPHS", 2, (p("a") + p("")) * 2, p("a") * 3),
        ("bounds.MAX_TABLES", 2, table(tr("a")) * 2, table(tr("a")) * 3),
        ("counting.MAX_CHARACTERS", 4, table(tr("aa", "aa")), table(tr("aa", "aaa"))),
        ("odf.body.MAX_TEXT", 5, p("aaaaa"), p('aaaa<text:s text:c="2"/>')),
        ("odf.styles.MAX_STYLES", 1, p("a"), ""),
    ],
)  # fmt: skip
def test_limits_hold_while_reading(
    name: str, limit: int, fits: str, breaks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"perftable.readers.{name}", limit)
    style = '<style:style style:name="{}" style:family="text"/>'.format
    for kind in ("text", "spreadsheet"):
        if kind == "text" or "bounds" in name:
            read(fits, kind)
            assert str(limit) in refusal(flat(breaks, kind, "" if breaks else style(1) + style(2)))


def test_spans_beyond_the_table_cost_nothing() -> None:
    wide = 'table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"'
    assert grids(read(table(tr(td("甲", wide)), tr("旧")))) == [[["甲"], [""]]]
    assert grids(read(table(tr(td("甲", wide)), tr("旧")), "spreadsheet")) == [[["甲"]]]


@pytest.mark.parametrize(
    "body",
    [
        "<table:table-cell><office:spreadsheet><table:table/></office:spreadsheet></table:table-cell>",
        "<draw:text-box><office:text><text:p>甲</text:p></office:text></draw:text-box>",
    ],
)
def test_what_stands_around_a_text_or_workbook_is_not_read(body: str) -> None:
    data = flat("").replace(b"<office:text></office:text>", body.encode())
    assert refusal(data).startswith("The file is an OpenDocument file but neither")


@pytest.mark.parametrize("around", ["table:table-cell", "draw:text-box", "text:list"])
@pytest.mark.parametrize("kind", ["text", "spreadsheet"])
def test_what_stands_around_the_body_is_not_read(around: str, kind: str) -> None:
    inner = flat(table(tr(td("甲"))), kind)
    for tag in (b"<office:body>", b"</office:body>"):
        new = tag.replace(b"office:body", around.encode())
        inner = inner.replace(tag, new + tag if tag[1:2] != b"/" else tag + new)
    assert grids(odf.read(Path("a.fodt"), inner)) == [[["甲"]]]


def test_rows_in_rows() -> None:
    found = read(
        table(tr(td("甲"), tr(td("乙", 'table:style-name="ce"')), td("丙", 'table:style-name="ce"'))),
        "spreadsheet",
        '<style:style style:name="ce" style:family="table-cell"><style:paragraph-properties'
        ' fo:margin-left="1cm"/></style:style>',
    )  # fmt: skip
    assert found.blocks


def test_a_weight_in_digits_that_are_none() -> None:
    styles = '<style:style style:name="a" style:family="paragraph"><style:text-properties fo:font-weight="²"/></style:style>'
    assert texts(read(p("甲", "a"), styles=styles)) == ["甲"]
