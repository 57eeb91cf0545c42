"""What belongs to the page and not to the text: page numbers, page headers and footers."""

import re
from collections import Counter
from collections.abc import Sequence

from perftable.readers.drawn.filling import Filled
from perftable.readers.drawn.lines import TextLine

HEAD, FOOT = 0.1, 0.9
"""Shares of a page's height above which a header stands and below which a footer does."""

_NUMBER = re.compile(
    r"[-—–－\s·]*(?:第\s*)?\d{1,4}\s*(?:页)?\s*(?:[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－\s·]*"
    r"|(?:https?|file)://\S+(?:\s+\d+/\d+)?|Page \d+(?: of \d+)?"
)
_STAMP = (
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s*(?:上午|下午)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?"
)
_PRINTED_HEAD = re.compile(rf"{_STAMP}(?:\s.*)?|.*\s{{2,}}(?:https?|file)://\S+")
_PRINTED_FOOT = re.compile(
    rf"(?:.*\s{{2,}}|\d{{1,4}} of \d{{1,4}}\s)?{_STAMP}|(?:https?|file)://\S+(?:\s{{2,}}.*)?"
)
"""What browsers print above and below a page: when, its title, its address."""

_DIGITS = re.compile(r"\d+")


def remove_furniture(pages: Sequence[Filled]) -> None:
    """Remove page numbers, and what is the same on two pages or more above or below everything."""
    seen: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        seen.update({_key(page, line) for line in _outer(page)})
    for page in pages:
        gone = [line for line in _outer(page) if _is_furniture(page, line, seen)]
        page.loose = [line for line in page.loose if line not in gone]


def _outer(page: Filled) -> list[TextLine]:
    """Return the lines in the head or foot of a page, outside of its tables' height."""
    first = min((table.ys[0] for table in page.tables), default=page.height)
    last = max((table.ys[-1] for table in page.tables), default=0.0)
    return [
        line
        for line in page.loose
        if (line.bottom <= HEAD * page.height and line.bottom <= first)
        or (line.top >= FOOT * page.height and line.top >= last)
    ]


def _key(page: Filled, line: TextLine) -> tuple[bool, str]:
    return line.top > page.height / 2, _DIGITS.sub("0", line.text)


def _is_furniture(page: Filled, line: TextLine, seen: Counter[tuple[bool, str]]) -> bool:
    text = line.text.strip()
    printed = _PRINTED_FOOT if line.top > page.height / 2 else _PRINTED_HEAD
    if _NUMBER.fullmatch(text) or printed.fullmatch(text):
        return True
    return seen[_key(page, line)] > 1 and (
        line.top > page.height / 2 or line.bottom < 0.5 * HEAD * page.height
    )
