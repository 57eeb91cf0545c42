"""How alike two rows are: by name, content, goal, what stands below them, budget and parent."""

import unicodedata
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from perftable.forms.duties.asks.wording import same
from perftable.forms.duties.records import Activity, Duty
from perftable.model.amount import Amount

ENOUGH = 0.45
"""From this score on, rows are one row in two versions, whatever their names."""

_NAME, _CONTENT, _GOAL, _PARENT, _BUDGET = 3, 3, 2, 2, 1
_BELOW_DUTY, _BELOW_ACTIVITY = 5, 2
"""Weights. The activities below a duty tell most about it; an activity's goal is often its duty's."""


def plain(text: str) -> str:
    """Return the text without spacing and width: texts that differ in these only are the same."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True, slots=True)
class Text:
    """A text, for comparison; `grams` are its pairs of neighbouring characters."""

    text: str
    grams: frozenset[str]

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
    """A duty or an activity as it is matched.

    `below` are a duty's activities or an activity's indicators; `parent` is what an activity's
    duty was matched to, the same in both versions where they were matched to each other, and
    `duty` its name.
    """

    name: Text
    content: Text
    goal: Text
    below: frozenset[str]
    budget: Decimal | None
    parent: Hashable = None
    duty: str = ""
    is_duty: bool = False

    @classmethod
    def of(cls, entry: Duty | Activity, parent: Hashable = None, duty: str = "") -> "Row":
        """Return the row of a duty, or of an activity under `parent`."""
        is_duty = isinstance(entry, Duty)
        inner = (
            [activity.name for activity in entry.activities]
            if isinstance(entry, Duty)
            else [indicator.text for indicator in entry.indicators]
        )
        return cls(
            name=Text.of(entry.name),
            content=Text.of(entry.content),
            goal=Text.of(entry.goal),
            below=frozenset(filter(None, map(same, inner))),
            budget=entry.budget.wan if isinstance(entry.budget, Amount) else None,
            parent=parent,
            duty=same(duty),
            is_duty=is_duty,
        )

    @classmethod
    def of_indicator(cls, text: str, tiers: Iterable[str]) -> "Row":
        """Return the row of an indicator among those of one activity; its tiers stand below it."""
        nothing = Text.of("")
        return cls(Text.of(text), nothing, nothing, frozenset(filter(None, map(same, tiers))), None)


def score(old: Row, new: Row) -> float:
    """Return how alike two rows are, 0 to 1; what neither states does not count."""
    return _mean([*_own(old, new), _below(old, new)])


def alike(old: Row, new: Row) -> bool:
    """Whether they are one row, whatever their names; what stands below speaks only for it."""
    own = _own(old, new)
    return max(_mean(own), _mean([*own, _below(old, new)])) >= ENOUGH


def named_alike(old: Row, new: Row) -> bool:
    """Whether they are duties of one name, or activities of one name under one duty."""
    if not old.name.text or old.name.text != new.name.text:
        return False
    return old.parent == new.parent or old.duty == new.duty


_Share = tuple[int, float]
"""Weight and likeness; the weight is 0 where neither row states anything."""


def _own(old: Row, new: Row) -> list[_Share]:
    return [
        (_NAME * old.name.stated(new.name), old.name.like(new.name)),
        (_CONTENT * old.content.stated(new.content), old.content.like(new.content)),
        (_GOAL * old.goal.stated(new.goal), old.goal.like(new.goal)),
        (
            _BUDGET * (old.budget is not None or new.budget is not None),
            float(old.budget == new.budget),
        ),
        (_PARENT * (not old.is_duty), float(old.parent == new.parent)),
    ]


def _below(old: Row, new: Row) -> _Share:
    weight = _BELOW_DUTY if old.is_duty else _BELOW_ACTIVITY
    return weight * bool(old.below or new.below), _shared(old.below, new.below)


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
