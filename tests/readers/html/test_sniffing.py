"""Web pages are told from text that quotes a `<`, from XML of Office programs and from mail."""

import pytest

from perftable.readers.html import sniff, sniffing
from perftable.readers.html.sniffing import CELLS, is_archive, is_page

ROW = "<tr>" + "<td>甲</td>" * CELLS + "</tr>"
TABLE = f"<table border=1>{ROW}</table>"
FORM = "职责活动\t年度预算数\t绩效目标\n环境保护\t10.00\t达标\n"
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
    assert is_page(text.encode(codec))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_text_that_holds_markup(text: str, codec: str) -> None:
    assert not is_page(text.encode(codec))


def test_a_table_behind_text_has_so_many_cells() -> None:
    assert is_page(f"表<table><tr>{'<td>甲' * CELLS}</table>".encode())
    assert not is_page(f"表<table><tr>{'<td>甲' * (CELLS - 1)}</table>".encode())
    assert CELLS == 4


@pytest.mark.parametrize("around", ["<caption>{}</caption>", "<!--{}-->"])
def test_so_much_may_stand_between_a_table_and_its_first_row(around: str) -> None:
    for length, found in ((300, True), (301, False)):
        inside = around.format("a" * length)
        assert is_page(f"表<table>{inside}{ROW}</table>".encode()) == found


def test_one_line_between_bars_is_no_pipe_table() -> None:
    assert is_page(f"<div>\n| 首页 | 关于 |\n{TABLE}</div>".encode())


def test_so_much_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    data = f"甲{TABLE}".encode()
    monkeypatch.setattr(sniffing, "MAX_BYTES", len(data))
    assert is_page(data)
    monkeypatch.setattr(sniffing, "MAX_BYTES", 30)
    assert not is_page(data)


@pytest.mark.parametrize("tag", ["</div>", "</P >", "<table>", "<BR>", "<br/>", "</html>"])
def test_what_is_named_as_a_web_page_is_one_by_any_of_its_tags(tag: str) -> None:
    for data in (f"甲{tag}乙".encode("utf-16"), f"甲{tag}乙".encode()):
        assert sniff(data, "a.HTM")
        assert not sniff(data, "a.txt")
    assert not sniff(tag.strip("<>/").encode(), "a.htm")


def test_no_tag_of_a_web_page() -> None:
    assert not sniff("<p>甲 </表> <div>".encode(), "a.html")


MAIL = {
    "of Word": ("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", True),
    "of a browser": ("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n", True),
    "its header folded": ("From: a\n b\nContent-Type: multipart/related;\n\tboundary=c\nMIME-Version: 1.0\n\n", True),
    "behind empty lines": ("\r\n\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n", True),
    "a message": ("Received: from a\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n", False),
    "a message that was sent": ("Message-ID: <c>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n", False),
    "with files": ("MIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\n", False),
    "text": ("from: a\n绩效目标 text/html\n", False),
    "in the body of text": ("a: b\n\nmime-version: 1.0\ncontent-type: text/html\n", False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), MAIL.values(), ids=MAIL)
def test_web_archives_are_no_mail(text: str, found: bool) -> None:
    assert is_archive(text.encode()) == found
