"""What an indicator's name says of it: which way is better, and what it measures.

The data is `indicator_patterns.tsv`: the last row whose pattern a name holds is its own. A row is
`certain` where the words leave no doubt; 数 or 天数 alone do. `words` are looked for first: one of
them stands in every name that the pattern fits, so that most patterns are never needed.
"""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from perftable.model.lazy import lazy_pattern
from perftable.model.order import Direction

_DATA = Path(__file__).with_name("indicator_patterns.tsv")
MAX_LENGTH = 60
"""A longer text is a sentence and no name."""

_RATE_END = "($|[(%])"
_LABEL = lazy_pattern(r"^(?:★|指标\d*:)+|(?:指标)?(?:[(\[][^()\[\]]*[)\]])?$")

Kind = Literal["rate", "count", "amount", "time", "qualitative"]


class NameEntry(NamedTuple):
    """What a name says: the better direction (None where it may be either), and of what kind it is.

    `certain` says whether the direction can be held against a scale.
    """

    direction: Direction | None
    kind: Kind
    may_exceed_100: bool
    certain: bool


class _Row(NamedTuple):
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    entry: NameEntry


@lru_cache(maxsize=8192)
def entry_of(name: str) -> NameEntry | None:
    """Return what an indicator's name says; None where no pattern fits it."""
    if len(name) > MAX_LENGTH:
        return None
    plain = _LABEL.sub("", "".join(unicodedata.normalize("NFKC", name).split()))
    rows = _rows()
    for number in sorted(_near(plain)):
        if rows[number].pattern.search(plain):
            return rows[number].entry
    return None


def _near(name: str) -> set[int]:
    """Return the rows of which a word stands in a name, by their numbers."""
    known = _words()
    found: set[int] = set()
    for start, first in enumerate(name):
        for word, rows in known.get(first, {}).items():
            if name.startswith(word, start):
                found.update(rows)
    return found


@cache
def _words() -> dict[str, dict[str, list[int]]]:
    """Return the words by their first characters, each with the numbers of the rows that have it."""
    known: dict[str, dict[str, list[int]]] = {}
    for number, row in enumerate(_rows()):
        for word in row.words:
            known.setdefault(word[0], {}).setdefault(word, []).append(number)
    return known


@cache
def _rows() -> tuple[_Row, ...]:
    """Return the rows, the last first."""
    lines = _DATA.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(map(_row, reversed(lines)))


def _row(line: str) -> _Row:
    pattern, direction, kind, over, _, certain, words = line.split("\t")
    better = None if direction == "neutral" else cast(Direction, direction)
    entry = NameEntry(better, cast(Kind, kind), over == "yes", certain == "yes")
    own = tuple(words.split(";")) if words else (pattern.removesuffix(_RATE_END),)
    return _Row(own, lazy_pattern(pattern), entry)
