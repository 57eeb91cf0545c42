"""Tells a web page, whole or a part of one, from text that only quotes a `<`."""

import re
from itertools import islice

from perftable.readers.encoding import MAX_BYTES
from perftable.readers.suffixes import WEB

MAX_PROLOG = 65536
"""The root's tag ends within so many bytes, and the head of a web archive."""

CELLS = 4
"""A table this size is one; text may quote a smaller one."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# Possessive: a hostile file is scanned once.
ROOT = re.compile(
    rb"\s*+(?>(?>(?><\?.*?\?>|<!--.*?-->|<!doctype[^<>\[]*+(?>\[[^\]]*+\])?[^<>]*+>)\s*+)*)"
    rb"<(?>[a-z][\w.-]*+:)?([a-z][\w.-]*+)([^>]*+)",
    re.DOTALL,
)
"""The first tag of markup in small letters: its name and its attributes."""

_ELEMENTS = (
    "html head body meta title style script link div p span table thead tbody tr td th caption br "
    "hr h1 h2 h3 h4 h5 h6 center font b strong i em u ul ol li dl pre section article main header "
    "nav img a form iframe base"
)
_HTML = frozenset(_ELEMENTS.encode().split())
_PAGE = frozenset((b"html", b"head", b"body"))
_CLOSED = re.compile(rb"</(?:" + "|".join(_ELEMENTS.split()).encode() + rb")\s*>|<table\b|<br\b")
_TABLE = re.compile(
    rb"<table\b[^<>]*+>\s*+(?>(?>(?><caption\b[^<>]*+>.{0,300}?</caption>|<!--.{0,300}?-->"
    rb"|</?(?:colgroup|col|thead|tbody)\b[^<>]*+>)\s*+)*)<tr\b[^<>]*+>\s*+<t[dh]\b",
    re.DOTALL,
)
_CELL = re.compile(rb"<t[dh]\b")
_PIPES = re.compile(rb"^[ \t]*\|[^\n]*\|[ \t\r]*\n[ \t]*\|[^\n]*\|[ \t\r]*$", re.MULTILINE)
_OFFICE = (b"schemas-microsoft-com:office", b"opendocument", b"schemas.uof.org")
_HEADERS = re.compile(rb"(?>(?>[!-9;-~]++:[^\n]*+(?>\n|\Z)(?>(?>[ \t][^\n]*+(?>\n|\Z))*))+)")
_PARTS = (b"multipart/related", b"text/html", b"multipart/alternative")


def is_page(data: bytes, name: str = "") -> bool:
    """Whether it is a web page; what is named as one is by any of its tags."""
    text = small(data)
    if b"<" not in text:
        return False
    if name.lower().endswith(tuple(WEB)) and _CLOSED.search(text):
        return not _is_office(text)
    root = ROOT.match(text, 0, MAX_PROLOG)
    if root:
        tag = root[1]
        if tag in _PAGE or (tag in _HTML and b"<!doctype html" in root[0]):
            return True
        if any(mark in root[0] for mark in _OFFICE):
            return False
        if tag in _HTML and _CLOSED.search(text) and not _PIPES.search(text):
            return True
    return _has_table(text)


def is_archive(data: bytes) -> bool:
    """Whether it is a web page in one file (MHT), which is built as mail is; mail is none."""
    lines = headers(small(data[:MAX_PROLOG]))
    return lines is not None and not is_mail(lines) and any(part in lines for part in _PARTS)


def small(data: bytes) -> bytes:
    """Return what may be markup in small letters, so that UTF-16 reads as ASCII."""
    text = data[:MAX_BYTES].replace(b"\0", b"").lower()
    for mark in _BOMS:
        text = text.removeprefix(mark)
    return text.lstrip()


def headers(text: bytes) -> bytes | None:
    """Return the header lines of mail or of a web archive, None for anything else."""
    found = _HEADERS.match(text)
    return b"\n" + found[0] if found and b"mime-version:" in found[0] else None


def is_mail(lines: bytes) -> bool:
    """Whether header lines are those of a message that was sent."""
    return b"\nreceived:" in lines or b"\nmessage-id:" in lines


def _is_office(text: bytes) -> bool:
    root = ROOT.match(text, 0, MAX_PROLOG)
    return root is not None and root[1] not in _HTML and any(m in root[0] for m in _OFFICE)


def _has_table(text: bytes) -> bool:
    """Whether a table of HTML stands anywhere; one in a text with pipe tables is quoted."""
    table = _TABLE.search(text)
    if table is None or _PIPES.search(text):
        return False
    return sum(1 for _ in islice(_CELL.finditer(text, table.start()), CELLS)) == CELLS
