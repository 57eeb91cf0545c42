"""Web pages: what a browser shows, as paragraphs and tables."""

from pathlib import Path

import pytest

from perftable.model.grid import Format, Grid, Source
from perftable.readers import html
from perftable.readers.base import UnreadableFile
from wordfile import grids, texts


def read(page: str | bytes) -> Source:
    data = page if isinstance(page, bytes) else page.encode()
    return html.read(Path("a.html"), data)


def table(inner: str, before: str = "") -> list[list[str]]:
    """The texts of the only table."""
    (found,) = grids(read(f"<html>{before}<table>{inner}</table></html>"))
    return found


def formats(inner: str, before: str = "") -> list[dict[int, Format]]:
    source = read(f"<html>{before}<table>{inner}</table></html>")
    return [dict(r.formats) for b in source.blocks if isinstance(b, Grid) for r in b.rows]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        html.read(Path("a.html"), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("\n  甲\n  乙 \n", "甲 乙"), ("甲<br>乙", "甲\n乙"), ("甲<br>", "甲"), ("<p>甲</p><p>乙</p>", "甲\n乙"),
        ("<p>甲</p><p></p><p>乙</p>", "甲\n乙"), ("<p>甲</p><p>&nbsp;</p><p>乙</p>", "甲\n\n乙"),
        ("甲<br><br>乙", "甲\n\n乙"), ("&nbsp;", ""), ("&nbsp;&nbsp;甲", "\xa0\xa0甲"), ("　　甲", "　　甲"),
        ("甲<script>document.write('乙')</script>", "甲"), ("甲<!-- 乙 -->", "甲"),
        ("甲<span style='display:none'>乙</span>", "甲"), ("甲<i hidden>乙<b>丙</b></i>丁", "甲丁"),
        ("<pre>甲\n　乙</pre>", "甲\n　乙"), ("a&lt;b&amp;c", "a<b&c"), ("<ruby>甲<rt>jia</rt></ruby>", "甲"),
        ("<ol><li>甲<li>乙</ol>", "甲\n2.乙"), ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
        ("<input value='甲'><input type=hidden value='乙'>", "甲"), ("<del>甲</del><ins>乙</ins>", "乙"),
        ("<select><option>甲<option selected>乙</select>", "乙"), ("甲<span> 乙</span>", "甲 乙"),
    ],
)  # fmt: skip
def test_text_of_a_cell(cell: str, shown: str) -> None:
    assert table(f"<tr><td>{cell}</td><td>x</td></tr>") == [[shown, "x"]]


def test_end_tags_and_rows_may_be_missing() -> None:
    assert table("<tr><td>甲<td>乙<tr><th>丙<td>丁") == [["甲", "乙"], ["丙", "丁"]]
    assert table("<td>甲<td>乙") == [["甲", "乙"]]


def test_heads_come_first_and_feet_last() -> None:
    assert table("<tfoot><tr><td>足</tfoot><tbody><tr><td>身</tbody><thead><tr><td>头</thead>") == [
        ["头"],
        ["身"],
        ["足"],
    ]


def test_spans() -> None:
    inner = "<tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2"
    assert table(inner) == [["甲", "乙", ""], ["", "1", "2"]]
    assert formats(inner) == [{1: Format(span=2)}, {0: Format(continues=True)}]


def test_a_border_that_was_dragged_a_hair_is_one() -> None:
    rows = "<tr><td colspan=2>甲<td>乙<td>丙<tr><td>1<td colspan=2>2<td>3"
    assert table(rows) == [["甲", "乙", "丙"], ["1", "2", "3"]]
    assert formats(rows) == [{}, {}]
    assert table(rows + "<tr><td>4<td>5<td>6<td>7")[:2] == [
        ["甲", "", "乙", "丙"],
        ["1", "2", "", "3"],
    ]


@pytest.mark.parametrize("span", ["rowspan=0", "rowspan=99", "rowspan=70000"])
def test_rows_of_a_span_end_with_their_group(span: str) -> None:
    inner = f"<tbody><tr><td {span}>甲<td>1<tr><td>2</tbody><tbody><tr><td>乙<td>3</tbody>"
    assert table(inner) == [["甲", "1"], ["", "2"], ["乙", "3"]]


def test_columns_of_a_span_end_with_the_table() -> None:
    assert table("<tr><td colspan=9>题<tr><td>甲<td>乙") == [["题", ""], ["甲", "乙"]]
    wide = "<tr><td>甲<td colspan=2>乙<tr><td>丙<td colspan=2>丁"
    assert table(wide) == [["甲", "乙", ""], ["丙", "丁", ""]]


@pytest.mark.parametrize("span", ["2px", "2.7", " +2 ", "2", "02"])
def test_a_span_is_the_number_it_begins_with(span: str) -> None:
    inner = f'<tr><td colspan="{span}">甲<tr><td>1<td>2<tr><td>3<td>4<td>5'
    assert formats(inner) == [{0: Format(span=2)}, {}, {}]


@pytest.mark.parametrize("span", ["0", "-2", "x", "", "1"])
def test_a_span_that_is_none(span: str) -> None:
    assert formats(f'<tr><td colspan="{span}">甲<tr><td>1<td>2') == [{}, {}]


def test_a_span_beyond_all_ends_with_the_table() -> None:
    assert formats("<tr><td colspan=99999>甲<tr><td>1<td>2") == [{0: Format(span=2)}, {}]


def test_text_that_is_not_seen_takes_its_place() -> None:
    inner = (
        "<tr><td style='visibility:hidden'>1<b style='visibility:visible'>甲</b><td>乙"
        "<tr style='visibility:hidden'><td>2<td>3"
        "<tr style='font-size:0'><td>4<td style='font-size:12px'>丙"
    )
    assert table(inner) == [["甲", "乙"], ["", ""], ["", "丙"]]


@pytest.mark.parametrize(
    "around",
    ["<font face='Wingdings 2, serif'>{}</font>", "<span style=\"font-family:'Wingdings 2'\">{}</span>"],
)  # fmt: skip
def test_text_in_fonts_of_symbols(around: str) -> None:
    inner = around.format("P\uf052是<font face=宋体>P</font>") + "P"
    assert table(f"<tr><td>{inner}") == [["√☑是PP"]]


def test_controls_show_nothing() -> None:
    assert table("<tr><td>甲\x01\x0b\x7f<td>\x04乙\x05") == [["甲", "乙"]]


def test_the_head_of_libreoffice_ends_within_its_merged_cells() -> None:
    head = "<thead><tr><td rowspan=2>甲<td colspan=2>乙</thead>"
    assert table(head + "<tbody><tr><td>1<td>2<tr><td>3<td>4<td>5</tbody>") == [
        ["甲", "乙", ""], ["", "1", "2"], ["3", "4", "5"],
    ]  # fmt: skip
    assert table(head + "<tbody><tr><td>1<td>2<td>3</tbody>") == [["甲", "乙", ""], ["1", "2", "3"]]


def test_what_is_typed_and_ticked_in_a_form() -> None:
    inner = (
        "<tr><td><input value=12>个<td><input type=checkbox checked>优<input type=Radio>良"
        "<td><input type=hidden value=3><td><select><option>甲<option selected>乙</select>"
    )
    assert table(inner) == [["12个", "☑优☐良", "", "乙"]]


def test_hidden_rows_cells_and_classes() -> None:
    before = "<style>.藏, td.x {display: none} @media print {.y {display:none}}</style>"
    inner = (
        "<tr><td>甲<td class=x>1<td>乙<tr class=藏><td>2<tr style='Display : None'><td>3"
        "<tr hidden><td>4<tr><td class=y>丙<td>丁"
    )
    assert table(inner, before) == [["甲", "乙"], ["丙", "丁"]]


@pytest.mark.parametrize(
    ("rule", "hidden"),
    [
        (".out .a", True), ("div.out td", True), ("div > table .a", True), ("#top tr.r td.a", True),
        (".other .a", False), (".a .out", False), ("p .a", False), (".out .b", False), (".out .a:hover", False),
        (".out [x] .a", False),
    ],
)  # fmt: skip
def test_what_is_hidden_inside_others(rule: str, hidden: bool) -> None:
    page = f"<style>{rule}{{display:none;text-indent:2em}}</style><div class=out id=top>"
    page += "<table><tr class=r><td class=a>甲</table></div><table><tr><td class=a>乙</table>"
    assert grids(read(page)) == ([[["乙"]]] if hidden else [[["甲"]], [["乙"]]])


@pytest.mark.parametrize(
    "css",
    [
        "/* .x{color:red} */ .a{display:none}", "@import url(a@b.css); .a{display:none}",
        "@media print{.x{display:none} .y{}} .a{display:none}", "@page{margin:1cm} .a{display:none}",
        "{x{.a{display:none}", "<!-- .a{display:none} -->", "@b} .a{display:none}", ".a{display:none} /* .x{",
        ".a{display:none} @media{{{", ".a{display:none} .x{display",
    ],
)  # fmt: skip
def test_rules_of_a_style_sheet(css: str) -> None:
    inner = "<tr><td>甲<td class=a>1<td class=x>乙<td class=y>丙"
    assert table(inner, f"<style>{css}</style>") == [["甲", "乙", "丙"]]


def test_excel_ends_with_a_row_that_sets_the_widths() -> None:
    inner = "<tr><td>甲</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>"
    assert table(inner) == [["甲"]]


def test_a_table_that_only_lays_out_is_none() -> None:
    page = "<table><tr><td>单位：万元<tr><td><table><tr><td>甲<td>乙</table></table>"
    source = read(page)
    assert (texts(source), grids(source)) == (["单位：万元"], [[["甲", "乙"]]])


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    page = "<table><tr><td>甲<table><tr><td>内</table><td>乙<td>丙</table><table><tr><td>后</table>"
    assert grids(read(page)) == [[["甲\n内", "乙", "丙"]], [["后"]], [["内"]]]


def test_paragraphs_in_order_with_their_list_numbers() -> None:
    page = "<h1>题</h1>文<table><tr><td>甲</table><ol start=3 type=a><li>乙<li value=9>丙</ol>"
    page += "<ol style='list-style-type:cjk-ideographic'><li>丁</ol>"
    source = read(page)
    assert texts(source) == ["题", "文", "c.乙", "i.丙", "一、丁"]
    assert isinstance(source.blocks[2], Grid)


@pytest.mark.parametrize(
    ("cell", "form"),
    [
        ("<td><b>甲</b>", Format(bold=True)), ("<th>甲", Format(bold=True)), ("<td><b>甲</b>乙", Format()),
        ("<td style='font-weight:700'>甲", Format(bold=True)), ("<td style='font-weight:500'>甲", Format()),
        ("<td><p style='text-indent:21pt;font-size:10.5pt'>甲", Format(indent=2.0)),
        ("<td style='padding-left:18px;mso-char-indent-count:2'>甲", Format(indent=2.0)),
        ("<td style='padding:0 5.4pt 0 5.4pt'>甲", Format()), ("<td style='padding-left:32px'>甲", Format(indent=2.0)),
        ("<td><p style='margin-left:2em'>甲", Format(indent=2.0)), ("<td align=center style='padding-left:32px'>甲", Format()),
        ("<td style='padding-left:4px'>甲", Format(indent=0.25)), ("<td style='padding-left:3px'>甲", Format()),
        ("<td><ol><li>甲</ol>", Format(number="1.", level=0)), ("<td><ul><li>甲</ul>", Format(level=0)),
    ],
)  # fmt: skip
def test_formats(cell: str, form: Format) -> None:
    assert formats(f"<tr>{cell}") == [{} if form == Format() else {0: form}]


PAGE = "<html><head><meta charset={}></head><table><tr><td>环境保护与绩效</table></html>"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"), ("gb2312", "utf-8"), ("utf-8", "gb18030"), ("gb2312", "gbk"), ("none", "utf-8-sig"),
        ("utf-8", "utf-16"), ("utf-8", "utf-16-le"),
    ],
)  # fmt: skip
def test_bytes_count_for_more_than_what_is_declared(declared: str, encoding: str) -> None:
    data = PAGE.format(declared).encode(encoding)
    assert html.sniff(data, "a.xls")
    assert grids(read(data)) == [[["环境保护与绩效"]]]


@pytest.mark.parametrize("cut", [1, 2])
def test_a_page_cut_within_a_character_is_still_in_utf_8(cut: int) -> None:
    assert grids(read("<table><tr><td>甲<td>乙".encode()[:-cut])) == [[["甲", ""]]]
    assert grids(read("<table><tr><td>a<td>甲".encode()[:-cut])) == [[["a", ""]]]


def test_a_page_that_ends_with_a_character_of_gb18030_is_in_that() -> None:
    assert grids(read("<table><tr><td>甲<td>乙".encode("gbk"))) == [[["甲", "乙"]]]


def test_a_page_of_many_megabytes_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("perftable.readers.html.characters.MAX_BYTES", 1 << 10)
    page = b'<meta charset="big5"><table><tr><td>'
    assert grids(read(page + b" " * ((1 << 10) - len(page)))) == [[[""]]]
    with pytest.raises(UnreadableFile, match="over the limit of 0 MB"):
        read(page + b" " * ((1 << 10) - len(page) + 1))


def archive(*parts: str) -> bytes:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"\r\n\r\n'
    return (head + "".join(f"--x\r\n{part}\r\n" for part in parts) + "--x--\r\n").encode()


def test_a_page_in_one_file() -> None:
    page = (
        'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
        "\r\n<table><tr><td colspan=3D1>=BC=D7</table>"
    )
    data = archive(page, "Content-Type: image/png\r\n\r\nx")
    assert html.sniff(data, "a.doc")
    assert grids(read(data)) == [[["甲"]]]


@pytest.mark.parametrize(
    ("link", "location"),
    [
        ('href="cid:a@b"', "Content-ID: <a@b>"), ("href=a.files/x%20y.css", "Content-Location: file:///C:/a.files/x y.css"),
        ("href='http://a/x.css'", "Content-Location: http://a/x.css"),
    ],
)  # fmt: skip
def test_style_sheets_of_a_page_in_one_file(link: str, location: str) -> None:
    def read_with(more: str) -> list[list[list[str]]]:
        page = (
            f"Content-Type: text/html; charset=utf-8\r\n\r\n<link rel=stylesheet {link}{more}>"
            "<table><tr class=x><td>1<tr><td>2</table>"
        )
        return grids(read(archive(page, f"Content-Type: text/css\r\n{location}\r\n\r\n{css}")))

    css = ".x{display:none}"
    assert read_with("") == [[["2"]]]
    assert read_with(" media=print") == [[["1"], ["2"]]]
    css = "</style><table><tr><td>3</table>"
    assert read_with("") == [[["1"], ["2"]]]


def test_a_page_of_xhtml_in_one_file() -> None:
    page = "Content-Type: application/xhtml+xml\r\n\r\n<table><tr><td>a</td></tr></table>"
    assert grids(read(archive(page))) == [[["a"]]]


def test_a_workbook_in_one_file_has_its_sheets_in_frames() -> None:
    frames = "Content-Type: text/html\r\n\r\n<frameset><frame src=sheet001.htm></frameset>"
    sheets = [
        f"Content-Location: file:///a/sheet00{n}.htm\r\nContent-Type: text/html\r\n\r\n<table><tr><td>{n}</table>"
        for n in (1, 2)
    ]
    assert grids(read(archive(frames, *sheets))) == [[["1"]], [["2"]]]
    assert "frames" in refusal(b"<html><frameset><frame src=a></frameset></html>")
    assert "no page" in refusal(archive("Content-Type: text/plain\r\n\r\nx"))


@pytest.mark.parametrize(
    ("data", "page"),
    [
        (b"<html><body>", True), (b"\xef\xbb\xbf \r\n<!-- a --><!DOCTYPE html><html>", True), (b"<table>", True),
        (b'<?xml version="1.0"?><html xmlns="a">', True), (b"<meta charset=gbk><table>", True),
        (b"| a | <table> |", False), (b'<?xml version="1.0"?><Workbook>', False), (b" " * 5000, False),
        (b"<p>text", False), (b"", False), (b"From: a\r\nSubject: b\r\n\r\nMIME-Version: 1.0", False),
    ],
)  # fmt: skip
def test_sniffing(data: bytes, page: bool) -> None:
    assert html.sniff(data, "a.txt") is page


@pytest.mark.parametrize(
    ("name", "limit", "fits", "breaks"),
    [
        ("html.page.MAX_DEPTH", 2, "<table><tr><td>" * 2 + "a", "<table><tr><td>" * 3 + "a"),
        ("html.page.MAX_LEVELS", 9, "<i>" * 6 + "a", "<i>" * 12 + "a"),
        ("html.page.MAX_ELEMENTS", 9, "<br>" * 6, "<br>" * 10),
        ("html.page.MAX_TEXT", 5, "a" * 5, "a" * 6),
        ("html.page.MAX_ROWS", 2, "<table>" + "<tr><td>a" * 2, "<table>" + "<tr><td>a" * 3),
        ("bounds.MAX_COLUMNS", 256, "<table><tr>" + "<td>a" * 256, "<table><tr>" + "<td>a" * 257),
        ("bounds.MAX_PARAGRAPHS", 2, "<p>a" * 2, "<p>a" * 3),
        ("bounds.MAX_TABLES", 2, "<table><tr><td>a</table>" * 2, "<table><tr><td>a</table>" * 3),
        ("counting.MAX_CHARACTERS", 4, "<p>aa" * 2, "<p>aa" * 3),
        ("html.archive.MAX_PARTS", 5, archive("Content-Type: text/html\r\n\r\na"),
         archive(*["Content-Type: text/html\r\n\r\na"] * 20)),
    ],
)  # fmt: skip
def test_limits_hold_while_reading(
    name: str, limit: int, fits: str | bytes, breaks: str | bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"perftable.readers.{name}", limit)
    read(fits)
    assert str(limit) in refusal(breaks if isinstance(breaks, bytes) else breaks.encode())


def test_long_texts_of_many_paragraphs_are_no_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.readers.html.page.MAX_TEXT", 5)
    assert texts(read("<p>aaaa</p>" * 3)) == ["aaaa"] * 3
