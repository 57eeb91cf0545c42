"""XML parts, parsed with no way out of the file: no DTD, no entities of its own, no network."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from lxml import etree

from perftable.model.phrase import Phrase
from perftable.readers._word.names import Element
from perftable.readers.base import UnreadableFile

_HEAD = 65536
"""The root element begins within so many bytes; in real files within the first hundred."""

_DTD = Phrase(
    "Word 文档含有 DTD，可能有害，未读取；请在 Word 中打开并另存为 .docx。",
    "The Word document holds a DTD, may be harmful and was not read; open it in Word and save it"
    " as .docx.",
)
_BROKEN = Phrase(
    "Word 文档已损坏（部件 XML 第 {line} 行有误），未读取；请在 Word 中打开修复并另存为 .docx。",
    "The Word document is damaged (its XML is wrong at line {line}) and was not read; open it in"
    " Word to repair it and save it as .docx.",
)
_ENCODING = Phrase(
    "Word 文档部件的编码不受支持，未读取；请在 Word 中打开并另存为 .docx。",
    "A part of the Word document has an unsupported encoding; open it in Word and save it as .docx.",
)
# Possessive: a hostile prolog is scanned once.
_DOCTYPE = re.compile(rb"[^<]*+(?>(?><\?.*?\?>|<!--.*?-->)[^<]*+)*+<!DOCTYPE", re.DOTALL)
_ROOT = re.compile(rb"[^<]*+(?>(?><\?.*?\?>|<!--.*?-->)[^<]*+)*+<[^!?]", re.DOTALL)
_DECLARED = re.compile(rb"<\?xml[^>]{0,80}?encoding\s{0,9}=\s{0,9}[\"']([\w.-]{1,30})")
# Those in which "<!DOCTYPE" has its ASCII bytes, and UTF-16, which is converted before looking.
_ENCODINGS = frozenset(
    b"utf-8 utf8 utf-16 utf-16le utf-16be us-ascii ascii iso-8859-1 windows-1252 gb2312 gbk gb18030"
    .split()
)  # fmt: skip

_OPTIONS: Final[dict[str, Any]] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,  # keeps libxml2's own bounds: 256 levels, 10 MB in one text
    "remove_comments": True,
    "remove_pis": True,
    "strip_cdata": True,
    "collect_ids": False,  # nothing is looked up by id
}


def grow(chunks: Iterable[bytes], roots: Sequence[str]) -> Iterator[Element]:
    """Parse a part as it comes and yield its root after every chunk, as far as it has grown.

    `roots` are the tags its root may have; nothing is yielded for another. The caller may remove
    any element that has a following sibling. Raises `UnreadableFile`.
    """
    parser = etree.XMLPullParser(events=("start",), tag=list(roots), **_OPTIONS)
    root: Element | None = None
    first = True
    try:
        for chunk in chunks:
            if first:
                _examine(chunk[:_HEAD])
                first = False
            parser.feed(chunk)
            for _, item in parser.read_events():
                if root is None and isinstance(item, Element) and item.getparent() is None:
                    root = item
            if root is None:
                return
            yield root
        parser.close()
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(_BROKEN, line=error.lineno or 1) from None
    if root is not None:
        yield root


def parse(data: bytes) -> Element:
    """Parse a small part whole. Raises `UnreadableFile`."""
    _examine(data[:_HEAD])
    try:
        return etree.fromstring(data, etree.XMLParser(**_OPTIONS))
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(_BROKEN, line=error.lineno or 1) from None


def _examine(head: bytes) -> None:
    """Refuse a DTD, and encodings in which one could hide, before the parser sees a byte."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    elif head.startswith((b"<\0", b"\0<")):
        order = "le" if head[1] == 0 else "be"
        head = head.decode(f"utf-16-{order}", "ignore").encode()
    declared = _DECLARED.search(head[:256])
    if declared is not None and declared[1].lower() not in _ENCODINGS:
        raise UnreadableFile(_ENCODING)
    if _DOCTYPE.match(head):
        raise UnreadableFile(_DTD)
    if not _ROOT.match(head):
        raise UnreadableFile(_BROKEN, line=1)
