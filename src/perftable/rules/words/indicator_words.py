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


@lru_cache(maxsize=8192)
def entry_of(name: str) -> NameEntry | None:
    """Return what an indicator's name says; None where no pattern fits it."""
    if len(name) > MAX_LENGTH:
        return None
    plain = _LABEL.sub("", "".join(unicodedata.normalize("NFKC", name).split()))
    for number in sorted(_near(plain)):
        pattern, entry = _row(number)
        if pattern.search(plain):
            return entry
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
    for number, line in enumerate(_lines()):
        words = line.rpartition("\t")[2] or line.partition("\t")[0].removesuffix(_RATE_END)
        for word in words.split(";"):
            known.setdefault(word[0], {}).setdefault(word, []).append(number)
    return known


@cache
def _lines() -> list[str]:
    """Return the rows as they are written, the last first."""
    return _DATA.read_text(encoding="utf-8").splitlines()[:0:-1]


@cache
def _row(number: int) -> tuple[re.Pattern[str], NameEntry]:
    """Return the pattern of a row and what a name says that it fits."""
    pattern, direction, kind, over, _, certain, _ = _lines()[number].split("\t")
    better = None if direction == "neutral" else cast(Direction, direction)
    entry = NameEntry(better, cast(Kind, kind), over == "yes", certain == "yes")
    return re.compile(pattern), entry
