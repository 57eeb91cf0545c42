"""Web pages, Office's XML and mail are told from each other, and from text that quotes a `<`."""

import pytest

from perftable.readers.foreign import kinds, markup
from perftable.readers.foreign.markup import CELLS, MAX_PROLOG, is_web_page, kind_of

ROW = "<tr>" + "<td>甲</td>" * CELLS + "</tr>"
TABLE = f"<table border=1>{ROW}</table>"
FORM = "职责活动\t年度预算数\t绩效目标\n环境保护\t10.00\t达标\n"
SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
FLAT = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype'

PAGES = {
    "a page": f"<!DOCTYPE html><html><body>{TABLE}</body></html>",
    "without a table": "<html><head><title>a</title></head></html>",
    "old, in capitals": f"<HTML><BODY>{TABLE}</BODY></HTML>",
    "its tags left open": "<!DOCTYPE html>\n<title>甲",
    "of Excel": f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>{ROW}</table></html>',
    "XHTML": f'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "a" "b">\n<html>{TABLE}</html>',
    "behind a comment": f"<!-- saved from a page -->\n<html>{TABLE}</html>",
    "with an internal DTD": f"<!DOCTYPE html [<!ENTITY a 'b'>]><html>{TABLE}</html>",
    "only a table": "<table><tr><td>甲</table>",
    "a part of a page": "<div><p>甲</p></div>",
    "a part, its table far down": f"<div>{'<p>说明文字</p>' * 500}{TABLE}</div>",
    "a table behind text": f"说明文字\n{TABLE}",
    "a table far behind text": "说明文字\n" * 3000 + TABLE,
    "a table with a caption and columns": (
        f"表\n<table>\n<caption>绩效目标表</caption><colgroup><col><col></colgroup>\n<thead>\n{ROW}"
        "</thead></table>"
    ),
    "a table with a comment in it": f"表<table><!--[if gte mso 9]> a <![endif]-->{ROW}</table>",
    "a table headed by th": f"表<table>{ROW.replace('td', 'th')}</table>",
}
TEXTS = {
    "a form": FORM,
    "a scale": f"<75%\t{FORM}",
    "a tag that is none": f"<表一>\n{FORM}",
    "a tag that is quoted": f"不要写 <table>、<tr> 和 <td>\n{FORM}",
    "a small table that is quoted": f"写成 <table><tr><td>甲</td></tr></table>\n{FORM}",
    "a line break in a pipe table": "| 职责活动 | 绩效目标 |\n|---|---|\n| 甲<br>乙 | 丙 |\n",
    "pipe tables below a heading of HTML": '<div align="center">甲</div>\n\n| 甲 | 乙 |\n|---|---|\n',
    "pipe tables beside a table of HTML": f"| 甲 | 乙 |\n|---|---|\n\n{TABLE}",
    "an opening tag alone": "<p>甲",
    "other XML": '<?xml version="1.0"?><testsuites name="a"><testcase/></testsuites>',
    "other markup with its declaration": "<!DOCTYPE html>\n<testsuites></testsuites>",
    "a sum": "1 < 2 且 3 > 2",
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_a_web_page(text: str, codec: str) -> None:
    assert kind_of(text.encode(codec)) is kinds.HTML


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_text_that_holds_markup(text: str, codec: str) -> None:
    assert kind_of(text.encode(codec)) is None


def test_a_table_behind_text_has_so_many_cells() -> None:
    assert kind_of(f"表<table><tr>{'<td>甲' * CELLS}</table>".encode()) is kinds.HTML
    assert kind_of(f"表<table><tr>{'<td>甲' * (CELLS - 1)}</table>".encode()) is None
    assert CELLS == 4


@pytest.mark.parametrize("around", ["<caption>{}</caption>", "<!--{}-->"])
def test_so_much_may_stand_between_a_table_and_its_first_row(around: str) -> None:
    for length, kind in ((300, kinds.HTML), (301, None)):
        inside = around.format("a" * length)
        assert kind_of(f"表<table>{inside}{ROW}</table>".encode()) is kind


def test_one_line_between_bars_is_no_pipe_table() -> None:
    assert kind_of(f"<div>\n| 首页 | 关于 |\n{TABLE}</div>".encode()) is kinds.HTML


def test_the_root_is_looked_for_so_far() -> None:
    assert MAX_PROLOG == 65536
    root = b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
    for space, kind in ((MAX_PROLOG - len(root) + 1, kinds.WORD_2003), (MAX_PROLOG, None)):
        assert kind_of(b"<!--" + b" " * (space - 8) + b"-->" + root) is kind


def test_so_much_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    data = f"甲{TABLE}".encode()
    monkeypatch.setattr(markup, "MAX_BYTES", len(data))
    assert kind_of(data) is kinds.HTML
    monkeypatch.setattr(markup, "MAX_BYTES", 30)
    assert kind_of(data) is None


OFFICE = {
    "Word 2003 XML": ('<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>', kinds.WORD_2003),
    "Flat OPC": ('<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>', kinds.FLAT_OPC),
    "Excel 2003 XML": (f'<?mso-application progid="Excel.Sheet"?><Workbook xmlns="{SPREADSHEET}"><Table><Row/></Table></Workbook>', kinds.EXCEL_2003),
    "Excel 2003 XML, prefixed": (f'<ss:Workbook xmlns:ss="{SPREADSHEET}"/>', kinds.EXCEL_2003),
    "flat ODT": (f'<office:document {FLAT}="application/vnd.oasis.opendocument.text"/>', kinds.ODT),
    "flat ODS": (f'<office:document {FLAT}="application/vnd.oasis.opendocument.spreadsheet"/>', kinds.ODS),
    "flat ODP": (f'<office:document {FLAT}="application/vnd.oasis.opendocument.presentation"/>', kinds.ODP),
    "other OpenDocument": ('<a xmlns="urn:oasis:names:tc:opendocument:xmlns:style:1.0"/>', kinds.OPEN_DOCUMENT),
    "UOF": ('<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2009/uof"/>', kinds.UOF),
    "other Office XML": ('<a xmlns="urn:schemas-microsoft-com:office:visio"/>', kinds.OFFICE_XML),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), OFFICE.values(), ids=OFFICE)
@pytest.mark.parametrize("before", ["", '<?xml version="1.0" encoding="UTF-8"?>\n', "\ufeff"])
def test_xml_of_office_programs(text: str, kind: kinds.Kind, before: str) -> None:
    assert kind_of((before + text).encode()) is kind


MAIL = {
    "of Word": ("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", kinds.MHT),
    "of a browser": ("From: <Saved by Blink>\r\nSnapshot-Content-Location: a\r\nMIME-Version: 1.0\r\n", kinds.MHT),
    "its header folded": ("From: a\n b\nContent-Type: multipart/related;\n\tboundary=c\nMIME-Version: 1.0\n\n", kinds.MHT),
    "behind empty lines": ("\r\n\r\nMIME-Version: 1.0\r\n\r\n", kinds.MHT),
    "a message": ("Received: from a\r\nFrom: b\r\nMIME-Version: 1.0\r\n\r\n", kinds.MESSAGE),
    "a message that was sent": ("From: b\r\nMessage-ID: <c>\r\nMIME-Version: 1.0\r\n\r\n", kinds.MESSAGE),
    "text": ("from: a\n绩效目标\n", None),
    "text that speaks of it": ("说明: 甲\nMIME-Version: 1.0\n", None),
    "in the body of text": ("a: b\n\nmime-version: 1.0\n", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), MAIL.values(), ids=MAIL)
def test_web_archives_and_mail(text: str, kind: kinds.Kind | None) -> None:
    assert kind_of(text.encode()) is kind


@pytest.mark.parametrize("tag", ["</div>", "</P >", "<table>", "<BR>", "<br/>", "</html>"])
def test_what_is_named_as_a_web_page_is_one_by_any_of_its_tags(tag: str) -> None:
    assert is_web_page(f"甲{tag}乙".encode("utf-16"))
    assert not is_web_page(tag.strip("<>/").encode())


def test_no_tag_of_a_web_page() -> None:
    assert not is_web_page("<p>甲 </表> <div>".encode())
