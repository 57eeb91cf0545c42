"""The first bytes of an XML part: no DTD, and no encoding in which one could hide."""

import re

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.kind import WORD, Kind

_HEAD = 65536
"""The root element begins within so many bytes; in real files within the first hundred."""

_DTD = Phrase(
    "{what}含有 DTD，可能有害，未读取；请在 {program} 中打开并另存为 {suffix}。",
    "The {what} holds a DTD, may be harmful and was not read; open it in {program} and save it"
    " as {suffix}.",
)
BROKEN = Phrase(
    "{what}已损坏（部件 XML 第 {line} 行有误），未读取；请在 {program} 中打开修复并另存为 {suffix}。",
    "The {what} is damaged (its XML is wrong at line {line}) and was not read; open it in"
    " {program} to repair it and save it as {suffix}.",
)
_ENCODING = Phrase(
    "{what}部件的编码不受支持，未读取；请在 {program} 中打开并另存为 {suffix}。",
    "A part of the {what} has an unsupported encoding; open it in {program} and save it as {suffix}.",
)
# Possessive: a hostile prolog is scanned once.
_BEGIN = re.compile(
    rb"[^<]*+(?>(?=<\?|<!--)(?><\?.*?\?>|<!--.*?-->)[^<]*+)*+<(?:(!DOCTYPE)|[^!?])", re.DOTALL
)
_DECLARATION = re.compile(
    rb"""(?:\xef\xbb\xbf)?<\?xml\s+version\s*=\s*(?:"[^"]*"|'[^']*')
    (?:\s+encoding\s*=\s*["']([\w.-]*)["'])?(?:\s+standalone\s*=\s*["']\w*["'])?\s*\?>""",
    re.VERBOSE,
)
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s")
# Those in which "<!DOCTYPE" has its ASCII bytes, and UTF-16, which is converted before looking.
_ENCODINGS = frozenset(
    b"utf-8 utf8 utf-16 utf-16le utf-16be us-ascii ascii iso-8859-1 windows-1252 gb2312 gbk gb18030"
    .split()
)  # fmt: skip


def examine(part: bytes, kind: Kind = WORD) -> bytes:
    """Refuse a DTD, and encodings in which one could hide, before the parser sees a byte.

    `part` are its bytes or the first of them. Returns the encoding in small letters, b"" where
    none is declared.
    """
    head = part[:_HEAD]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if wide:
        head = head.decode("utf-16", "ignore").encode()
    elif head.startswith((b"<\0", b"\0<")):
        wide = True
        order = "le" if head[1] == 0 else "be"
        head = head.decode(f"utf-16-{order}", "ignore").encode()
    declaration = _DECLARATION.match(head)
    encoding = b"" if declaration is None else (declaration[1] or b"").lower()
    if encoding and encoding not in _ENCODINGS:
        raise UnreadableFile(kind.says(_ENCODING))
    begin = _BEGIN.match(head)
    if begin is not None and begin[1]:
        raise UnreadableFile(kind.says(_DTD))
    if begin is None or (declaration is None and _DECLARED.match(head)):
        raise UnreadableFile(kind.says(BROKEN), line=1)
    return b"utf-16" if wide else encoding
