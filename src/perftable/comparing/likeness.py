"""How alike two nodes are: by name, wording, what stands below them, money and parent."""

import unicodedata
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from perftable.model.amount import Amount
from perftable.model.form import FieldKind, Node
from perftable.values.text import same

Kinds = Mapping[str, FieldKind]
"""What each field of a family holds."""

ENOUGH = 0.45
"""From this score on, nodes are one node in two versions, whatever their names."""

_NAME, _FIRST, _FURTHER, _CLASS, _PARENT, _MONEY = 3, 3, 2, 2, 2, 1
_BELOW, _MEASURES = 5, 2
"""Weights: of the name, the first text, further ones, a class, the parent, the money; of the nodes
below, and of what measures a node (its indicators, its standards): a text that says what is done
tells more than a goal, which is often that of the node above."""


def plain(text: str) -> str:
    """Return the text without spacing and width: texts that differ in these only are the same."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True, slots=True)
class Text:
    """A text, for comparison; `grams` are its pairs of neighbouring characters.

    One that rows of several names share is `common`: it makes none of them another.
    """

    text: str
    grams: frozenset[str]
    common: bool = field(default=False, compare=False)

    @classmethod
    def of(cls, text: str) -> "Text":
        """Return the text without what makes no difference."""
        key = same(text)
        padded = f" {key} "
        return cls(key, frozenset(map("".join, pairwise(padded)) if key else ()))

    def like(self, other: "Text") -> float:
        """Return how alike two texts are: 1 the same, 0 nothing in common."""
        if self.text == other.text:
            return 1.0
        return _shared(self.grams, other.grams)

    def stated(self, other: "Text") -> bool:
        """Whether one of the two says anything."""
        return bool(self.text or other.text)


@dataclass(frozen=True, slots=True)
class Row:
    """A node as it is matched.

    `texts` and `classes` are its cells of these kinds in the order of the form. `below` are the
    names of the nodes under it, else its standards; `measures` says that these are no steps of a
    path. `parent` is what the node above was matched to, the same in both versions where they were
    matched to each other, None at the top, and `above` is its name.
    """

    name: Text
    texts: tuple[Text, ...] = ()
    classes: tuple[Text, ...] = ()
    below: frozenset[str] = frozenset()
    measures: bool = False
    money: Decimal | None = None
    parent: Hashable = None
    above: str = ""
    top: bool = False
    common: frozenset[str] = frozenset()
    """Of `below`, what stands under rows of several names."""

    @classmethod
    def of(
        cls,
        node: Node,
        kinds: Kinds,
        steps: frozenset[str],
        *,
        parent: Hashable = None,
        above: str = "",
        top: bool = False,
    ) -> "Row":
        """Return the row of a node; `steps` are its family's levels that are named in paths."""
        cells = [(kinds[field], cell) for field, cell in node.cells()]
        named = [one for one in node.below if one.LEVEL in steps]
        inner = [one.called for one in named or node.below]
        inner += [cell.text for kind, cell in cells if kind == "standard"]
        amounts = [cell.amount.wan for _, cell in cells if isinstance(cell.amount, Amount)]
        return cls(
            name=Text.of(node.called),
            texts=tuple(Text.of(cell.text) for kind, cell in cells if kind == "text"),
            classes=tuple(Text.of(cell.text) for kind, cell in cells if kind == "class"),
            below=frozenset(filter(None, map(same, inner))),
            measures=not (named or top),
            money=amounts[0] if amounts else None,
            parent=parent,
            above=same(above),
            top=top,
        )

    @property
    def first(self) -> Text | None:
        """Its first text: what it is about."""
        return self.texts[0] if self.texts else None


def score(old: Row, new: Row) -> float:
    """Return how alike two rows are, 0 to 1; what neither states does not count."""
    return _mean([*_own(old, new), _below(old, new)])


def alike(old: Row, new: Row) -> bool:
    """Whether they are one row, whatever their names; what stands below speaks only for it."""
    own = _own(old, new)
    return max(_mean(own), _mean([*own, _below(old, new)])) >= ENOUGH


def named_alike(old: Row, new: Row) -> bool:
    """Whether they have one name and stand at the top, or under one node."""
    if not old.name.text or old.name.text != new.name.text:
        return False
    return old.parent == new.parent or old.above == new.above


_Share = tuple[int, float]
"""Weight and likeness; the weight is 0 where neither row states anything."""


def _own(old: Row, new: Row) -> list[_Share]:
    renamed = old.name.text != new.name.text
    weights = (_FIRST, *[_FURTHER] * len(old.texts))
    return [
        (_NAME * old.name.stated(new.name), old.name.like(new.name)),
        *(
            _words(weight, one, other, renamed)
            for weight, one, other in zip(weights, old.texts, new.texts, strict=False)
        ),
        *(
            (_CLASS * one.stated(other), one.like(other))
            for one, other in zip(old.classes, new.classes, strict=False)
        ),
        (_MONEY * (old.money is not None or new.money is not None), float(old.money == new.money)),
        (_PARENT * (not old.top), float(old.parent == new.parent)),
    ]


def _words(weight: int, one: Text, other: Text, renamed: bool) -> _Share:
    """Return how alike two texts are: of another name, boilerplate speaks for nothing."""
    if renamed and (one.common or other.common):
        return (weight, 0.0) if weight == _FIRST else (0, 0.0)
    return weight * one.stated(other), one.like(other)


def _below(old: Row, new: Row) -> _Share:
    weight = _MEASURES if old.measures and new.measures else _BELOW
    before, after = old.below, new.below
    if old.name.text != new.name.text:
        common = old.common | new.common
        before, after = before - common, after - common
    return weight * bool(before or after), _shared(before, after)


def with_boilerplate(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a version, told which of their words rows of several names share."""
    texts = _in_several((row.name.text, text.text) for row in rows for text in row.texts)
    below = _in_several((row.name.text, word) for row in rows for word in row.below)
    if not (texts or below):
        return list(rows)
    return [
        replace(
            row,
            texts=tuple(replace(one, common=one.text in texts) for one in row.texts),
            common=row.below & below,
        )
        for row in rows
    ]


def _in_several(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the words that stand beside several names."""
    names: dict[str, str] = {}
    found: set[str] = set()
    for name, word in pairs:
        if word and names.setdefault(word, name) != name:
            found.add(word)
    return frozenset(found)


def _mean(shares: Iterable[_Share]) -> float:
    weights, likeness = 0, 0.0
    for weight, like in shares:
        weights += weight
        likeness += weight * like
    return likeness / weights if weights else 0.0


def _shared(old: frozenset[str], new: frozenset[str]) -> float:
    """Return the part of both sets that they share (Sørensen-Dice)."""
    together = len(old) + len(new)
    return 2 * len(old & new) / together if together else 0.0
