"""Revision and paragraph ids in the start tags of rows, paragraphs and runs, which mean nothing.

They differ from cell to cell, so that no two cells would have the same markup. Only eight hex
digits under a name Word knows, each name once and in the orders Word writes, are ids.
"""

import re
from typing import NamedTuple


class Ids(NamedTuple):
    """What to match: a row's ids and the end of its tag; the start of a paragraph and of a run."""

    row: re.Pattern[bytes]
    paragraph: re.Pattern[bytes]
    run: re.Pattern[bytes]


def _names(prefix: str, names: str) -> str:
    return "".join(f'(?: {prefix}:{name}="[0-9A-Fa-f]{{8}}")?' for name in names.split())


def _compiled(marks: str) -> Ids:
    """Return the patterns; `marks` are the ids of Word 2010, before, between or behind the rest."""
    saved = _names("w", "rsidR rsidRPr rsidDel")
    place, own = _names("w", "rsidRDefault rsidP"), _names("w", "rsidTr")
    row = f"(?:{marks}{saved}{own}|{saved}{marks}{own}|{saved}{own}{marks})>"
    paragraph = f"<w:p(?= w)(?:{marks}{saved}{place}|{saved}{place}{marks})(?=/?>)"
    run = f"<w:r(?= w){saved}(?=/?>)"
    return Ids(*(re.compile(text.encode()) for text in (row, paragraph, run)))


PLAIN_IDS = _compiled("")
"""For documents that do not declare the namespace `w14`."""

MARKED_IDS = _compiled(_names("w14", "paraId textId"))
