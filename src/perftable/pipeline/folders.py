"""The files of two folders matched: read where their names do not tell."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from perftable.comparing.cards import Card, Pair, pair_cards
from perftable.config.settings import DEFAULT
from perftable.pipeline.running import checked, without_rules
from perftable.pipeline.unit import unit_of
from perftable.reports.base import Result
from perftable.values.text import same

File = tuple[str, str]
"""A file, and its path below its folder."""


def match_files(old: Sequence[File], new: Sequence[File], *, jobs: int = 0) -> list[Pair]:
    """Return which of the earlier files is which of the later ones."""
    pairs = pair_cards([_named(file) for file in old], [_named(file) for file in new])
    found = dict(pairs)
    taken = set(found.values())
    left_old = [i for i in range(len(old)) if i not in found]
    left_new = [j for j in range(len(new)) if j not in taken]
    if left_old and left_new:
        before = cards_of([old[i] for i in left_old], jobs=jobs)
        after = cards_of([new[j] for j in left_new], jobs=jobs)
        found |= {left_old[i]: left_new[j] for i, j in pair_cards(before, after)}
    return sorted(found.items())


def cards_of(files: Sequence[File], *, jobs: int = 0) -> list[Card]:
    """Return the card of each file; one that cannot be read has its name alone."""
    wanted = without_rules((name, DEFAULT) for name, _ in files)
    results = checked(wanted, jobs=jobs, keep_records=True)
    return [card_of(label, one) for (_, label), one in zip(files, results, strict=True)]


def card_of(label: str, one: Result) -> Card:
    """Return the card of a file that was read."""
    unit = unit_of(one.document, one.source)
    words = (
        same(way[-1].called)
        for form in (one.document.forms if one.document else ())
        for way in form.walk()
        if way[-1].LEVEL in {level.kind for level in form.LEVELS if level.step}
    )  # what measures a row is what a unit corrects
    return Card(label, unit.zh if unit else "", frozenset(filter(None, words)))


def _named(file: File) -> Card:
    return Card(file[1], "", frozenset())


def labels_of(names: Iterable[str], inputs: Iterable[str]) -> list[str]:
    """Return the path of each file below the folder it was found in, with slashes."""
    roots = [os.path.abspath(one) for one in inputs if os.path.isdir(one)]
    found: list[str] = []
    for name in names:
        path = os.path.abspath(name)
        above = [root for root in roots if path.startswith(root.rstrip(os.sep) + os.sep)]
        base = max(above, key=len) if above else os.path.dirname(path)
        found.append(Path(os.path.relpath(path, base)).as_posix())
    return found
