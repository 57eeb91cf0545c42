"""Office's XML and mail are told from each other, from web pages, and from text."""

import pytest

from perftable.readers.foreign import kinds
from perftable.readers.foreign.markup import kind_of
from perftable.readers.html.sniffing import MAX_PROLOG

SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def test_the_root_is_looked_for_so_far() -> None:
    assert MAX_PROLOG == 65536
    root = b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
    for space, kind in ((MAX_PROLOG - len(root) + 1, kinds.WORD_2003), (MAX_PROLOG, None)):
        assert kind_of(b"<!--" + b" " * (space - 8) + b"-->" + root) is kind


OFFICE = {
    "Word 2003 XML": ('<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>', kinds.WORD_2003),
    "Flat OPC": ('<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>', kinds.FLAT_OPC),
    "other OpenDocument": ('<a xmlns="urn:oasis:names:tc:opendocument:xmlns:style:1.0"/>', kinds.OPEN_DOCUMENT),
    "UOF": ('<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2009/uof"/>', kinds.UOF),
    "other Office XML": ('<a xmlns="urn:schemas-microsoft-com:office:visio"/>', kinds.OFFICE_XML),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), OFFICE.values(), ids=OFFICE)
@pytest.mark.parametrize("before", ["", '<?xml version="1.0" encoding="UTF-8"?>\n', "\ufeff"])
def test_xml_of_office_programs(text: str, kind: kinds.Kind, before: str) -> None:
    assert kind_of((before + text).encode()) is kind


MAIL = {
    "a message": ("Received: from a\r\nFrom: b\r\nMIME-Version: 1.0\r\n\r\n", kinds.MESSAGE),
    "a message that was sent": ("From: b\r\nMessage-ID: <c>\r\nMIME-Version: 1.0\r\n\r\n", kinds.MESSAGE),
    "text": ("from: a\n绩效目标\n", None),
    "text that speaks of it": ("说明: 甲\nMIME-Version: 1.0\n", None),
    "in the body of text": ("a: b\n\nmime-version: 1.0\n", None),
    "a web page of Excel": (f'<html xmlns:x="{SPREADSHEET}">', None),
    "other XML": ("<testsuites/>", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), MAIL.values(), ids=MAIL)
def test_mail(text: str, kind: kinds.Kind | None) -> None:
    assert kind_of(text.encode()) is kind
