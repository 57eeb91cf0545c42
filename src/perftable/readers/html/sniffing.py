"""Tells a web page by its first bytes."""

import re

_HEAD = 4096
_BEGINNING = re.compile(
    rb"(?>\s++|<\?xml[^>]*+>|<!--.*?-->)*+<(?:!doctype\s+html|html|head|body|meta|title|style|table)\b",
    re.DOTALL,
)
_PAGE = re.compile(rb"<(?:html|table|body|frameset)\b")
_SHEETS = b"urn:schemas-microsoft-com:office:spreadsheet"
_ARCHIVE = re.compile(
    rb"(?>(?!mime-version:)[a-z][a-z0-9-]*+:[^\r\n]*+\r?\n(?:[ \t][^\r\n]*+\r?\n)*+)*+mime-version:"
)


def is_page(data: bytes) -> bool:
    """Whether it is HTML; XML of another kind is not."""
    head = _small(data)
    return _BEGINNING.match(head) is not None and _PAGE.search(head) is not None


def is_archive(data: bytes) -> bool:
    """Whether it is a web page in one file (MHT): a mail message that holds HTML."""
    head = _small(data).lstrip()
    if _ARCHIVE.match(head) is None:
        return False
    return b"multipart/related" in head or b"text/html" in head or b"multipart/alternative" in head


def _small(data: bytes) -> bytes:
    """Return the beginning in small letters, so that UTF-16 reads as ASCII."""
    head = data[:_HEAD].replace(b"\0", b"").lower()
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head
