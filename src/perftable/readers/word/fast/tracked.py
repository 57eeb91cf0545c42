"""What stands around ordinary runs, told by patterns that prove it well-formed: changes, links, fields.

Attributes are those that Word, WPS and LibreOffice write, in their order.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from perftable.readers.word.fast.patterns import EMPTY, HARMLESS, RUN_START, block

PROPERTIES = re.compile(block(b"rPr"))
FIELD_MARK = re.compile(rb"<w:fldChar [^<>]*+>|<w:instrText[ >][^<]*+</w:instrText>")
FORMER = frozenset((b"rPrChange", b"pPrChange", b"tcPrChange", b"trPrChange"))

# These show what stands in them, whatever else their codes say.
_SHOWING = rb" *+(?:PAGEREF|PAGE|SEQ|REF|HYPERLINK|TOC|STYLEREF|DATE|TIME)\b"
_ID = rb' w:id="-?[0-9]{1,10}"'
_SAYS = rb'="[^"<>&\x00-\x1f]*+"'
_TEXT = rb"[^<>&\x00-\x1f]*+(?>(?:&(?:lt|gt|amp|quot|apos);[^<>&\x00-\x1f]*+)*)"
_LINK = rb"".join(
    rb"(?> w:" + name + _SAYS + rb"|)" for name in b"tgtFrame tooltip anchor history".split()
)
_RUN = RUN_START + rb">(?><w:rPr ?/>|" + block(b"rPr") + rb"|)"
_SPACES = rb'(?> xml:space="preserve"|)'
_ANY_RUN = RUN_START + rb">[^<]*+(?>(?:<(?!/?w:r[ >/])[^<]*+)*)</w:r>"
_RUNS = HARMLESS + rb"(?>(?:" + _ANY_RUN + HARMLESS + rb")+)"


class Tracked(NamedTuple):
    """What to look for.

    `marks` show nothing: that something was put in, where a move or a bookmark begins.
    `former` are properties as they were before: their kind, themselves. `gone` are runs that were
    taken out: how, themselves. `around` are, by kind, runs that were put in, are a link or a short
    field: the runs. `field` is a long one with nothing but runs in it. `joined` is the beginning of
    a paragraph whose mark was taken out: what stands before that, its properties so far.
    """

    marks: re.Pattern[bytes]
    former: re.Pattern[bytes]
    gone: re.Pattern[bytes]
    around: Mapping[bytes, re.Pattern[bytes]]
    field: re.Pattern[bytes]
    joined: re.Pattern[bytes]


@cache
def tracked(dated: bool, linked: bool) -> Tracked:
    """Return the patterns.

    `dated`: the root declares the namespace of dates in UTC; `linked`: that of relationships.
    """
    change = _ID + rb" w:author" + _SAYS + rb"(?> w:date" + _SAYS + rb"|)"
    if dated:
        change += rb"(?> w16du:dateUtc" + _SAYS + rb"|)"
    link = rb'(?> r:id="[A-Za-z0-9_]+"|)' + _LINK if linked else _LINK
    code = rb' w:instr="' + _SHOWING + rb'[^"<>&\x00-\x1f]*+"'
    kinds = ((b"ins", change), (b"moveTo", change), (b"hyperlink", link), (b"fldSimple", code))
    return Tracked(
        _marks(change),
        re.compile(
            rb"<w:(rPr|pPr|tcPr|trPr)Change" + change + rb">(<w:\1 ?/>|" + block(rb"\1")
            + rb")</w:\1Change>(?=</w:\1>)"
        ),
        _gone(change),
        {
            kind: re.compile(rb"<w:" + kind + stated + rb">(" + _RUNS + rb")</w:" + kind + rb">")
            for kind, stated in kinds
        },
        _field(),
        re.compile(
            rb"(<w:p(?> [^<>]*+|)(?<!/)><w:pPr>([^<]*+(?>(?:<(?!/?w:[pr]Pr[ >/])[^<]*+)*))<w:rPr>)"
            rb"<w:(?:del|moveFrom)" + change + rb" ?/>"
        ),
    )  # fmt: skip


def _marks(change: bytes) -> re.Pattern[bytes]:
    """Only between tags: what stands in a text parts it."""
    return re.compile(
        rb"<w:(?<=><w:)(?>(?:ins|moveTo|cellIns)" + change
        + rb"|move(?:From|To)Range(?>Start" + change + rb" w:name" + _SAYS + rb"|End" + _ID + rb")"
        + rb"|bookmark(?>Start" + _ID + rb" w:name" + _SAYS + rb"|End" + _ID + rb")) ?/>(?=<)"
    )  # fmt: skip


def _gone(change: bytes) -> re.Pattern[bytes]:
    piece = EMPTY + rb"|<w:(delText|t)" + _SPACES + rb">" + _TEXT + rb"</w:\3>"
    run = _RUN + rb"(?>(?:" + piece + rb")*)</w:r>" + HARMLESS
    return re.compile(rb"<w:(del|moveFrom)" + change + rb">((?>(?:" + run + rb")*))</w:\1>")


def _field() -> re.Pattern[bytes]:
    mark = rb'<w:fldChar w:fldCharType="%b" ?/>'
    then = rb"</w:r>" + HARMLESS + rb"(?>(?:" + _RUN + rb"</w:r>)*)" + _RUN
    code = rb"<w:instrText" + _SPACES + rb">%b" + _TEXT + rb"</w:instrText>"
    runs = rb"</w:r>" + HARMLESS + rb"(?>(?:" + _RUN + rb"(?!<w:(?:fldChar|instrText))"
    runs += (
        rb"[^<]*+(?>(?:<(?!/?w:r[ >/]|w:fldChar|w:instrText)[^<]*+)*)</w:r>" + HARMLESS + rb")*)"
    )
    return re.compile(
        mark % b"begin" + then + code % _SHOWING + rb"(?>(?:" + then + code % b"" + rb")*)" + then
        + mark % b"separate" + runs + _RUN + mark % b"end" + rb"(?=</w:r>)"
    )  # fmt: skip
