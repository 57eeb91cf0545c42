"""Paragraphs and rows with tracked changes, comments or links, as the ordinary ones they come to.

What is taken out or unwrapped is told by strict patterns that prove it well-formed, and shows
nothing where it stands. The rest is read as ordinary markup, which proves it in its turn: what no
pattern knows stays in it, and then it is none. That runs which were taken out or unwrapped stood
where runs may stand is proven by runs in their place: blocks of properties hold none.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from perftable.readers.word.cells import CHANGE_KINDS
from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.nodes import elements
from perftable.readers.word.fast.patterns import EMPTY, HARMLESS, RUN_START, block

MAX_PIECE = 256 * 1024
"""Bytes of a paragraph or row that is looked through."""

MAX_AROUND = 4
"""Changes and links that stand around a run, inside one another."""

_CHANGES = tuple(kind.encode() for kind in CHANGE_KINDS)
_BEFORE = (b"rPrChange", b"pPrChange", b"tcPrChange", b"trPrChange")
_ANY = re.compile(
    rb"<w:((?:%b|hyperlink)(?= )|comment|bookmark|move)" % b"|".join((*_CHANGES, *_BEFORE))
)
_NO_CHARACTER = re.compile(rb"\xef\xbf[\xbe\xbf]")
_PROPERTIES = re.compile(block(b"rPr"))
_EMPTY_RUN = b"<w:r><w:t></w:t></w:r>"

_ID = rb' w:id="-?[0-9]{1,10}"'
_SAYS = rb'="[^"<>&\x00-\x1f]*+"'
_SHOWN = rb"[^<>&\x00-\x1f]*+(?>(?:&(?:lt|gt|amp|quot|apos);[^<>&\x00-\x1f]*+)*)"
_LINK = rb"".join(rb"(?> w:%b%b|)" % (name, _SAYS) for name in b"anchor tgtFrame tooltip history".split())


class Accepted(NamedTuple):
    """Markup with its changes accepted, how many there were, and whether the paragraph's mark is gone."""

    markup: bytes
    changes: int
    joined: bool


class _Patterns(NamedTuple):
    """What to look for.

    `marks` show nothing: of what was put in, of ranges that are commented on or were moved.
    `before` are properties as they were: their kind, themselves. `gone` are runs that were taken out:
    how, themselves. `kept` are runs that were put in or are a link: how, themselves. `joined` is the
    beginning of a paragraph whose mark was taken out: all before that, its properties so far.
    """

    marks: re.Pattern[bytes]
    before: re.Pattern[bytes]
    gone: re.Pattern[bytes]
    kept: Mapping[bytes, re.Pattern[bytes]]
    joined: re.Pattern[bytes]


class Accepting:
    """Accepts the changes of one document."""

    def __init__(self, fragments: Fragments) -> None:
        self._fragments = fragments
        spaces = fragments.namespaces
        self._patterns = _patterns("w16du" in spaces, "r" in spaces)

    def of(self, piece: bytes) -> Accepted | None:
        """Return a paragraph or row without its changes; None where there are none to be accepted."""
        kinds = _ANY.findall(piece) if len(piece) <= MAX_PIECE else ()
        if not kinds or _NO_CHARACTER.search(piece):
            return None
        try:
            piece.decode()
        except UnicodeDecodeError:
            return None
        patterns, joined = self._patterns, False
        markup = patterns.marks.sub(b"", piece)
        if any(kind in kinds for kind in _BEFORE):
            markup = patterns.before.sub(self._before, markup)
        if b"del" in kinds or b"moveFrom" in kinds:
            markup = patterns.gone.sub(self._gone, markup)
        around = [pattern for kind, pattern in patterns.kept.items() if kind in kinds]
        for pattern in around * len(around):  # each may stand in another
            markup = pattern.sub(rb"\1", markup)
        mark = patterns.joined.match(markup)
        if mark is not None and elements(mark[2]) is not None:
            markup, joined = mark[1] + markup[mark.end() :], True
        if markup == piece:
            return None
        return Accepted(markup, sum(kind in _CHANGES for kind in kinds), joined)

    def _before(self, found: re.Match[bytes]) -> bytes:
        return found[0] if self._fragments.block(found[2]) is None else b""

    def _gone(self, found: re.Match[bytes]) -> bytes:
        for properties in _PROPERTIES.findall(found[2]):
            if self._fragments.block(properties) is None:
                return found[0]
        return _EMPTY_RUN


@cache
def _patterns(dated: bool, linked: bool) -> _Patterns:
    """Return the patterns; what the root declares says whether changes may be `dated` in UTC too, and `linked`."""
    change = _ID + rb" w:author" + _SAYS + rb"(?> w:date" + _SAYS + rb"|)"
    if dated:
        change += rb"(?> w16du:dateUtc" + _SAYS + rb"|)"
    link = rb'(?> r:id="[A-Za-z0-9_]+"|)' + _LINK if linked else _LINK
    marks = (
        rb"<w:(?<=><w:)(?>(?:ins|moveTo|cellIns)" + change + rb"|comment(?:RangeStart|RangeEnd|Reference)" + _ID
        + rb"|move(?:From|To)Range(?>Start" + change + rb" w:name" + _SAYS + rb"|End" + _ID
        + rb")|bookmarkStart" + _ID + rb" w:name" + _SAYS + rb"|bookmarkEnd" + _ID + rb") ?/>(?=<)"
    )
    before = (
        rb"<w:(rPr|pPr|tcPr|trPr)Change" + change
        + rb">(<w:\1 ?/>|<w:\1>[^<]*+(?>(?:<(?!/w:\1>)[^<]*+)*)</w:\1>)</w:\1Change>(?=</w:\1>)"
    )
    piece = EMPTY + rb'|<w:(delText|t)(?> xml:space="preserve"|)>' + _SHOWN + rb"</w:\3>"
    run = RUN_START + rb">(?><w:rPr ?/>|" + block(b"rPr") + rb"|)(?>(?:" + piece + rb")*)</w:r>"
    gone = rb"<w:(del|moveFrom)" + change + rb">((?>(?:" + run + HARMLESS + rb")*))</w:\1>"
    run = RUN_START + rb">[^<]*+(?>(?:<(?!/?w:r[ >/])[^<]*+)*)</w:r>"
    runs = HARMLESS + rb"(?>(?:" + run + HARMLESS + rb")+)"
    kept = {
        kind: re.compile(rb"<w:" + kind + stated + rb">(" + runs + rb")</w:" + kind + rb">")
        for kind, stated in ((b"ins", change), (b"moveTo", change), (b"hyperlink", link))
    }
    joined = (
        rb"(<w:p(?: [^<>]*+)?(?<!/)><w:pPr>([^<]*+(?>(?:<(?!/?w:(?:pPr|rPr)[ >/])[^<]*+)*))<w:rPr>)"
        rb"<w:(?:del|moveFrom)" + change + rb" ?/>"
    )
    return _Patterns(*map(re.compile, (marks, before, gone)), kept, re.compile(joined))
