"""What stands on a page: characters and lines with their places, in points from its top left."""

from dataclasses import dataclass, field
from typing import NamedTuple

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_MARKS = 5_000_000
"""Characters and lines of a file; 50,000 rows on 1,700 pages have 3.3 million."""

MAX_PAGES = 5_000
"""Pages of a file; 50,000 rows take 1,700."""

MAX_ON_PAGE = 200_000
"""Characters and lines of one page; the densest real one has 6,000."""

LEAST_TEXT = 20
"""Characters below which what has pictures is a scan."""

_TOO_MANY_MARKS = Phrase(
    "文件中的字符和线条超过 {limit} 个，未读取；请拆分文件，或仅保留绩效目标表后重试。",
    "The file holds more than {limit} characters and lines and was not read; split the file or keep"
    " only the performance-target table.",
)
_TOO_MANY_ON_PAGE = Phrase(
    "第 {page} 页的字符和线条超过 {limit} 个，未读取；请仅保留绩效目标表所在的页后重试。",
    "Page {page} holds more than {limit} characters and lines and was not read; keep only the pages"
    " of the performance-target table.",
)
_TOO_MANY_PAGES = Phrase(
    "文件超过 {limit} 页，未读取；请拆分文件，或仅保留绩效目标表后重试。",
    "The file has more than {limit} pages and was not read; split the file or keep only the"
    " performance-target table.",
)


ASCENT, DESCENT = 0.85, 0.15
"""How far a character's box reaches above and below its base line, in its size (one em together)."""


class Char(NamedTuple):
    """A character and its box: as wide as its advance, as high as its size; y grows downwards."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False


class Stroke(NamedTuple):
    """A line along an axis: `at` is its place across it, `begin` and `end` lie along it."""

    at: float
    begin: float
    end: float


@dataclass(slots=True)
class Page:
    """A page: its lines from left to right (`across`) and from top to bottom (`down`)."""

    number: int
    height: float
    width: float = 0.0
    chars: list[Char] = field(default_factory=list)
    across: list[Stroke] = field(default_factory=list)
    down: list[Stroke] = field(default_factory=list)


class Tally:
    """Counts the marks of a file while they are read."""

    def __init__(self) -> None:
        self._all = 0
        self._page = 0
        self._here = 0

    @staticmethod
    def require_pages(count: int) -> None:
        """Refuse a file of too many pages."""
        if count > MAX_PAGES:
            raise UnreadableFile(_TOO_MANY_PAGES, limit=MAX_PAGES)

    def page(self, number: int, marks: int) -> None:
        """Count marks of a page, as soon as their number is known."""
        if number != self._page:
            self._page, self._here = number, 0
        self._here += marks
        if self._here > MAX_ON_PAGE:
            raise UnreadableFile(_TOO_MANY_ON_PAGE, page=number, limit=MAX_ON_PAGE)
        self._all += marks
        if self._all > MAX_MARKS:
            raise UnreadableFile(_TOO_MANY_MARKS, limit=MAX_MARKS)


def ranges(numbers: list[int]) -> str:
    """Return page numbers as they are written: 1–3, 7."""
    shown: list[str] = []
    first = last = numbers[0]
    for number in [*numbers[1:], -1]:
        if number == last + 1:
            last = number
            continue
        shown.append(str(first) if first == last else f"{first}–{last}")
        first = last = number
    return ", ".join(shown)
