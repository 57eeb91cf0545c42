"""Which file of one folder is which of another: by name, then by unit, then by what it says."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from perftable.values.text import same

Pair = tuple[int, int]
"""Index of the earlier file, index of the later one."""

ENOUGH = 0.5
"""From this share of words in common on, two files are one submission, whatever their names."""

_VERSION = re.compile(
    r"[\s_.\-－—（(\[【]*(?:第?[一二三四五六七八九十\d]+[稿版轮次]|初稿|终稿|定稿|原稿|修改[稿版后]?|修订[稿版]?"
    r"|更新版?|最终版?|副本|重报|再报|v\d+|copy|final|rev\d*|(?<=[\s_.\-－—（(\[【])\d{1,2}|(?:20)?\d{6})[\s）)\]】]*$",
    re.IGNORECASE,
)
"""What the name of a later version has behind that of the earlier."""


@dataclass(frozen=True, slots=True)
class Card:
    """A file as it is matched: its path below its folder, its unit, the names its forms hold."""

    label: str
    unit: str
    words: frozenset[str]


def pair_cards(old: Sequence[Card], new: Sequence[Card]) -> list[Pair]:
    """Return the pairs, each file at most once, in the order of the earlier ones.

    A name, a unit or a base of a name that stands twice in a folder tells nothing.
    """
    pairs: dict[int, int] = {}
    for key in (_path, _name, _near, _base, _unit):
        pairs |= _by(key, old, new, pairs)
    pairs |= _by_words(old, new, pairs)
    return sorted(pairs.items())


def base_of(label: str) -> str:
    """Return a file's name without what tells a version: 二稿, (2), v2, 修改稿."""
    return _plain(without_version(unicodedata.normalize("NFKC", PurePosixPath(label).stem)))


def without_version(name: str) -> str:
    """Return the name as written, without what tells a version; never nothing."""
    while True:
        shorter = _VERSION.sub("", name)
        if shorter == name or not shorter:
            return name
        name = shorter


def _path(card: Card) -> Hashable:
    return _plain(str(PurePosixPath(card.label).with_suffix("")))


def _name(card: Card) -> Hashable:
    return _plain(PurePosixPath(card.label).stem)


def _near(card: Card) -> Hashable:
    """Return the base of the name, of one kind of file in one folder."""
    path = PurePosixPath(_plain(card.label))
    return str(path.parent), base_of(card.label), path.suffix


def _base(card: Card) -> Hashable:
    return base_of(card.label)


def _unit(card: Card) -> Hashable:
    return same(card.unit) or None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _by(
    key: Callable[[Card], Hashable],
    old: Sequence[Card],
    new: Sequence[Card],
    pairs: dict[int, int],
) -> dict[int, int]:
    taken = set(pairs.values())
    before = _once({i: key(card) for i, card in enumerate(old) if i not in pairs})
    after = _once({j: key(card) for j, card in enumerate(new) if j not in taken})
    return {before[word]: after[word] for word in before.keys() & after.keys()}


def _once(keys: dict[int, Hashable]) -> dict[Hashable, int]:
    counts = Counter(keys.values())
    return {key: i for i, key in keys.items() if key is not None and counts[key] == 1}


def _by_words(old: Sequence[Card], new: Sequence[Card], pairs: dict[int, int]) -> dict[int, int]:
    """Pair what is left, the most alike first."""
    taken = set(pairs.values())
    ranked = sorted(
        (-_alike(before.words, after.words), i, j)
        for i, before in enumerate(old)
        if i not in pairs
        for j, after in enumerate(new)
        if j not in taken
    )
    found: dict[int, int] = {}
    for likeness, i, j in ranked:
        if -likeness >= ENOUGH and i not in found and j not in found.values():
            found[i] = j
    return found


def _alike(old: frozenset[str], new: frozenset[str]) -> float:
    together = len(old) + len(new)
    return 2 * len(old & new) / together if together else 0.0
