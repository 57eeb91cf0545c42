"""Texts of several submissions that are nearly the same, by rapidfuzz."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from perftable.model.survey import Copy, Spot

ALIKE = 90
"""Percent from which two texts are near-copies: a word or two of a sentence differ."""

SHORTEST = 12
"""Characters of a text, digits and punctuation left aside: shorter ones are everybody's."""

MOST = 20_000
"""So many different texts are compared with each other; more take hours."""

_SHOWN = 50
_CHUNK = 512
_IDLE = re.compile(r"[\W\d_]+")


class Said(NamedTuple):
    """A text and where it stands."""

    text: str
    spot: Spot


def copies(texts: Sequence[Said]) -> Iterator[Copy]:
    """Yield the texts that several files have, the most frequent first."""
    by_words: dict[str, list[Said]] = {}
    for one in texts:
        words = _IDLE.sub("", one.text)
        if len(words) >= SHORTEST:
            by_words.setdefault(words, []).append(one)
    keys = sorted(sorted(by_words)[:MOST], key=len)
    found = []
    for group, likeness in _groups(keys):
        said = sorted((one for key in group for one in by_words[key]), key=_order)
        if len({one.spot.path for one in said}) > 1:
            found.append((len(said), said, likeness))
    for count, said, likeness in sorted(found, key=lambda one: (-one[0], _order(one[1][0]))):
        yield Copy(
            kind=_kind([one.spot for one in said]),
            text=said[0].text,
            likeness=likeness,
            count=count,
            spots=tuple(one.spot for one in said[:_SHOWN]),
        )


def _groups(keys: Sequence[str]) -> Iterator[tuple[list[str], int]]:
    """Yield the texts that are like the first of each group, and how alike the least of them is.

    Each is compared with the first only: a chain of small changes would join what differs.
    """
    taken: set[int] = set()
    near = _near(keys)
    for index, key in enumerate(keys):
        if index in taken:
            continue
        group, least = [key], 100
        for other, score in near.get(index, ()):
            if other not in taken:
                taken.add(other)
                group.append(keys[other])
                least = min(least, score)
        yield group, least


def _near(keys: Sequence[str]) -> dict[int, list[tuple[int, int]]]:
    """Return, by index, the longer texts that are near-copies, and how alike they are."""
    from rapidfuzz import fuzz, process

    near: dict[int, list[tuple[int, int]]] = {}
    lengths = [len(key) for key in keys]
    end = 0
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        longest = lengths[start + len(chunk) - 1] * (200 - ALIKE) / ALIKE
        end = max(end, start)
        while end < len(keys) and lengths[end] <= longest:
            end += 1
        scores = process.cdist(
            chunk, keys[start:end], scorer=fuzz.ratio, score_cutoff=ALIKE, workers=1
        )
        for row, column in zip(*scores.nonzero(), strict=True):
            if column > row:
                score = int(scores[row, column])
                near.setdefault(start + int(row), []).append((start + int(column), score))
    return near


def _kind(spots: Sequence[Spot]) -> Literal["years", "agencies", "files"]:
    agencies = {spot.agency for spot in spots}
    if len(agencies - {None}) > 1:
        return "agencies"
    years = {spot.year for spot in spots} - {None}
    return "years" if len(agencies) == 1 and None not in agencies and len(years) > 1 else "files"


def _order(one: Said) -> tuple[str, int, int]:
    return one.spot.path, one.spot.form, one.spot.row or 0
