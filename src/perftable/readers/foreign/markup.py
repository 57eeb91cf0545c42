"""Files of markup: web pages, Office's own XML, mail; told from text that only quotes a `<`."""

import re
from itertools import islice

from perftable.readers.encoding import MAX_BYTES
from perftable.readers.foreign import kinds
from perftable.readers.foreign.kinds import Kind

MAX_PROLOG = 65536
"""The root's tag ends within so many bytes, and the head of a mail."""

CELLS = 4
"""A table this size is one; text may quote a smaller one."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Possessive: a hostile file is scanned once.
_ROOT = re.compile(
    rb"\s*+(?>(?><\?.*?\?>|<!--.*?-->|<!doctype[^<>\[]*+(?>\[[^\]]*+\])?[^<>]*+>)\s*+)*+"
    rb"<(?>[a-z][\w.-]*+:)?([a-z][\w.-]*+)([^>]*+)",
    re.DOTALL,
)
_ELEMENTS = (
    "html head body meta title style script link div p span table thead tbody tr td th caption br "
    "hr h1 h2 h3 h4 h5 h6 center font b strong i em u ul ol li dl pre section article main header "
    "nav img a form iframe base"
)
_HTML = frozenset(_ELEMENTS.encode().split())
_PAGE = frozenset((b"html", b"head", b"body"))
_CLOSED = re.compile(rb"</(?:" + "|".join(_ELEMENTS.split()).encode() + rb")\s*>|<table\b|<br\b")
_TABLE = re.compile(
    rb"<table\b[^<>]*+>\s*+(?>(?><caption\b[^<>]*+>.{0,300}?</caption>|<!--.{0,300}?-->"
    rb"|</?(?:colgroup|col|thead|tbody)\b[^<>]*+>)\s*+)*+<tr\b[^<>]*+>\s*+<t[dh]\b",
    re.DOTALL,
)
_CELL = re.compile(rb"<t[dh]\b")
_PIPES = re.compile(rb"^[ \t]*\|[^\n]*\|[ \t\r]*\n[ \t]*\|[^\n]*\|[ \t\r]*$", re.MULTILINE)
_HEADERS = re.compile(rb"(?>[!-9;-~]++:[^\n]*+(?>\n|\Z)(?>[ \t][^\n]*+(?>\n|\Z))*+)++")

_XML: tuple[tuple[bytes, Kind], ...] = (
    (b"schemas.microsoft.com/office/2006/xmlpackage", kinds.FLAT_OPC),
    (b"office/word/2003/wordml", kinds.WORD_2003),
    (b"schemas-microsoft-com:office:spreadsheet", kinds.EXCEL_2003),
    (b"vnd.oasis.opendocument.text", kinds.ODT),
    (b"vnd.oasis.opendocument.spreadsheet", kinds.ODS),
    (b"vnd.oasis.opendocument.presentation", kinds.ODP),
    (b"opendocument", kinds.OPEN_DOCUMENT),
    (b"schemas.uof.org", kinds.UOF),
    (b"schemas-microsoft-com:office", kinds.OFFICE_XML),
)


def kind_of(data: bytes) -> Kind | None:
    """Return what the markup is; None for text, other XML, and anything else."""
    text = data[:MAX_BYTES].replace(b"\0", b"").lower()  # so that UTF-16 reads as ASCII
    for bom in _BOMS:
        text = text.removeprefix(bom)
    head = text[:MAX_PROLOG].lstrip()
    message = _message(head)
    if message is not None:
        return message
    if b"<" not in text:
        return None
    root = _ROOT.match(head)
    if root:
        name, tag = root[1], root[0]
        if name in _PAGE or (name in _HTML and b"<!doctype html" in tag):
            return kinds.HTML
        for mark, kind in _XML:
            if mark in tag:
                return kind
        if name in _HTML and _CLOSED.search(text) and not _PIPES.search(text):
            return kinds.HTML
    return kinds.HTML if _has_table(text) else None


def is_web_page(data: bytes) -> bool:
    """Whether a file that is named as a web page holds any of its tags."""
    return bool(_CLOSED.search(data[:MAX_BYTES].replace(b"\0", b"").lower()))


def _has_table(text: bytes) -> bool:
    """Whether a table of HTML stands anywhere; one in a text with pipe tables is quoted."""
    table = _TABLE.search(text)
    if table is None or _PIPES.search(text):
        return False
    return sum(1 for _ in islice(_CELL.finditer(text, table.start()), CELLS)) == CELLS


def _message(head: bytes) -> Kind | None:
    """Tell mail and web archives, which are built alike, by their header lines."""
    headers = _HEADERS.match(head)
    if headers is None or b"mime-version:" not in headers[0]:
        return None
    lines = b"\n" + headers[0]
    mail = b"\nreceived:" in lines or b"\nmessage-id:" in lines
    return kinds.MESSAGE if mail else kinds.MHT
