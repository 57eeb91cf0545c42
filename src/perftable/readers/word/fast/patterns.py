"""Ordinary markup, told by patterns so strict that what they match is well-formed.

All are anchored and possessive: no byte is looked at twice. `(?>…|)` stands for `(?:…)?+`, of which
Python before 3.11.5 gives back nothing when a round of it fails. What differs from Word's own habits (another order
of ids, a comment, an attribute nobody expects) matches none of them and is left to the parser.
"""

import re
from functools import cache
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern

SPACE = rb"[ \t\r\n]*+"
_NAME = rb'w:name="[A-Za-z0-9_]{0,80}+"'
HARMLESS = (
    rb'(?>(?:<w:bookmarkStart w:id="[0-9]{1,9}+" ' + _NAME + rb" ?/>"
    rb'|<w:(?:bookmarkEnd|commentRangeStart|commentRangeEnd) w:id="[0-9]{1,9}+" ?/>'
    rb'|<w:proofErr w:type="[A-Za-z]{1,20}+" ?/>)*)'
)
"""What may stand between runs and shows nothing."""

EMPTY = (
    rb"<w:(?:tab|cr|noBreakHyphen|softHyphen|lastRenderedPageBreak|t"
    rb'|br(?> w:type="[A-Za-z]{1,20}+"|)|commentReference w:id="[0-9]{1,9}+") ?/>'
)
TAB = b"<w:tab/>"
_SETTLED = rb'<w:t(?> xml:space="preserve">|>(?! )(?=[^<]*+(?<! )<))((?![\x80-\xbf])[^<]*+)</w:t>'
"""A text with no spaces at its ends that are not preserved; it begins no character in its middle."""

_TEXT = rb'<w:t(?>( xml:space="preserve")|)>([^<]*+)</w:t>'
_PIECES = (
    rb"((?>(?:" + SPACE + rb"(?:" + EMPTY + rb'|<w:t(?> xml:space="preserve"|)>[^<]*+</w:t>))*))'
)
PIECE = lazy_pattern(
    rb'<w:(?:([A-Za-z]++)(?: [^<>]*+(?<=/)|/)>|t(?>( xml:space="preserve")|)>([^<]*+)</w:t>)'
)
"""One piece of a run: its kind, or whether its spaces are preserved and its text."""


PARAGRAPH_IDS, RUN_IDS, KEPT, TEXT = 2, 7, 9, 10
"""Groups of a cell: the ids of its paragraph and run, whether spaces are preserved, its text."""


def block(name: bytes) -> bytes:
    """Return what matches an element without attributes, whatever it holds."""
    tag = b"w:" + name
    return rb"<" + tag + rb">[^<]*+(?>(?:<(?!/" + tag + rb">)[^<]*+)*)</" + tag + rb">"


def _properties(name: bytes) -> bytes:
    """Return what matches the properties of something, in a group unless they are empty."""
    return SPACE + rb"(?>(" + block(name) + rb")|<w:" + name + rb" ?/>|)"


def _ids(prefix: bytes, names: bytes) -> bytes:
    return b"".join(
        b"(?> " + prefix + b":" + name + b'="[0-9A-Fa-f]{8}"|)' for name in names.split()
    )


_SAVED = _ids(b"w", b"rsidR rsidRPr rsidDel")
RUN_START = b"<w:r" + _SAVED
"""The start tag of a run, but for its end."""


class Patterns(NamedTuple):
    """What to match, and the groups that each has.

    `row` ends behind the start tag of a row. `cell` is a cell up to the end of its first run, or its
    own end if nothing else stands in it: its `w:tcPr`, the ids of its paragraph and where the marks
    among them stand; "/" of an empty one and the end of the cell behind it; else its `w:pPr`, the ids
    of the run, its `w:rPr`, whether its spaces are preserved, its text, and the end tags of the
    paragraph and the cell. `paragraph` is the beginning of one: where the marks stand, "/" of an
    empty one, its `w:pPr`, its end tag. `run`: its `w:rPr`, whether spaces are preserved, its text,
    else its pieces, and the end tag of its paragraph. `settled` is a run of one text or tab at most,
    with no space that goes: its `w:rPr`, its text, its tab. `paragraph_ids` and `run_ids` are those
    of one, if it has any.
    """

    row: re.Pattern[bytes]
    cell: re.Pattern[bytes]
    paragraph: re.Pattern[bytes]
    run: re.Pattern[bytes]
    settled: re.Pattern[bytes]
    paragraph_ids: re.Pattern[bytes]
    run_ids: re.Pattern[bytes]


def _compiled(marks: bytes) -> Patterns:
    """Return the patterns; `marks` are the ids of Word 2010, before or behind the others."""
    saved, own = _SAVED, _ids(b"w", b"rsidTr")
    place = _ids(b"w", b"rsidRDefault rsidP")
    row = b"<w:tr" + _marked(marks, 1, saved, own) + b">"
    of_paragraph = _marked(marks, 1, saved + place)
    begin = SPACE + b"<w:p" + of_paragraph
    end, cell_end = SPACE + b"(</w:p>)", b"(?>" + SPACE + b"(</w:tc>)|)"
    properties = _properties(b"pPr") + HARMLESS
    of_run = b">" + _properties(b"rPr") + SPACE + b"(?><w:lastRenderedPageBreak ?/>|)" + SPACE
    run = SPACE + RUN_START + of_run
    run_end = SPACE + b"</w:r>" + HARMLESS
    paragraph = begin + b"(?: ?(/)>|>" + properties + b"(?>" + end + b"|))"
    cell = SPACE + b"<w:tc>" + _properties(b"tcPr") + SPACE + b"<w:p("
    cell += _marked(marks, PARAGRAPH_IDS + 1, saved + place) + b")"
    cell += b"(?: ?(/)>" + cell_end + b"|>" + properties
    cell += b"(?>" + SPACE + b"<w:r(" + saved + b")" + of_run
    cell += b"(?>" + _TEXT + b"|)" + run_end + b"|)"
    cell += b"(?>" + end + cell_end + b"|))"
    run += b"(?:" + _TEXT + run_end + b"|" + _PIECES + run_end + b")(?>" + end + b"|)"
    settled = RUN_START + b">" + _properties(b"rPr") + SPACE
    settled += b"(?>" + _SETTLED + b"|(" + TAB + b")|)" + SPACE + b"</w:r>" + HARMLESS + SPACE
    rare = map(lazy_pattern, (settled, of_paragraph, saved))  # many files need none
    return Patterns(*map(re.compile, (row, cell, paragraph, run)), *rare)


def _marked(marks: bytes, group: int, *ids: bytes) -> bytes:
    """Return what matches ids up to the end of a start tag, with the marks before or behind each.

    An empty group for each place but the last, of which `group` is the first, is where they stood.
    """
    found, place = b"", b"%b"
    for number, one in enumerate(ids, group):
        found += place % (b"(?>(?= w14:)()" + marks + b"|)") + one
        place = b"(?(%d)|%b)" % (number, place)
    return found + place % marks + b"(?= ?/?>)"


@cache
def patterns(marked: bool) -> Patterns:
    """Return the patterns for documents that declare the namespace `w14`, or do not."""
    return _compiled(_ids(b"w14", b"paraId textId") if marked else b"")
