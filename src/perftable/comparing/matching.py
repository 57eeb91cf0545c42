"""The nodes of two documents' forms of one family, matched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from perftable.comparing.likeness import Kinds, Row
from perftable.comparing.order import in_order
from perftable.comparing.pairing import pair
from perftable.model.form import Form, Level, Node


@dataclass(slots=True, eq=False)
class Match:
    """A node in both versions, or in one; `below` are those under it."""

    level: str
    old: "Stand | None" = None
    new: "Stand | None" = None
    moved: bool = False
    below: "list[Match]" = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Stand:
    """A node in one version, what stands above it, and its match."""

    node: Node
    above: "Stand | None"
    match: Match

    @classmethod
    def of(cls, node: Node, above: "Stand | None") -> "Stand":
        """Return a node's stand, matched to nothing yet."""
        return cls(node, above, Match(node.LEVEL))

    @property
    def parent(self) -> Match | None:
        """The match of the node above it."""
        return None if self.above is None else self.above.match

    @property
    def way(self) -> "tuple[Stand, ...]":
        """The stands above it, the topmost first."""
        return () if self.above is None else (*self.above.way, self.above)


def match_forms(old: Sequence[Form], new: Sequence[Form], family: type[Form]) -> list[Match]:
    """Return the matches at the top, each with those below it, of all forms of one family.

    They are in the order of the new version; what was removed follows what stood above it. A level
    that is a step of a path and roams is matched across the whole document, any other within its
    parent; the order of those that are no steps says nothing.
    """
    kinds: Kinds = {one.name: one.kind for one in family.FIELDS}
    steps = frozenset(level.kind for level in family.LEVELS if level.step)
    old_stands, new_stands = _by_level(old), _by_level(new)
    for index, level in enumerate(family.LEVELS):
        mine, theirs = old_stands[level.kind], new_stands[level.kind]
        groups = [(mine, theirs)] if level.step and level.roams else _within(mine, theirs)
        for before, after in groups:
            rows = [
                [_row(stand, kinds, steps, top=index == 0) for stand in side]
                for side in (before, after)
            ]
            pairs = pair(*rows)
            if level.step:
                _settle(before, after, pairs)
                _tell_moved(before, after, pairs)
            else:
                _settle(before, after, _with_the_rest(pairs, before, after))
    return _tree(old_stands, new_stands, family.LEVELS)


def _row(stand: Stand, kinds: Kinds, steps: frozenset[str], *, top: bool) -> Row:
    if stand.node.LEVEL not in steps:
        return Row.of(stand.node, kinds, steps)
    above = stand.above.node.called if stand.above else ""
    return Row.of(stand.node, kinds, steps, parent=stand.parent, above=above, top=top)


def _by_level(forms: Iterable[Form]) -> defaultdict[str, list[Stand]]:
    stands: defaultdict[str, list[Stand]] = defaultdict(list)
    for form in forms:
        for stand in _stands(form.nodes, None):
            stands[stand.node.LEVEL].append(stand)
    return stands


def _stands(nodes: Iterable[Node], above: Stand | None) -> Iterator[Stand]:
    for node in nodes:
        stand = Stand.of(node, above)
        yield stand
        yield from _stands(node.below, stand)


def _within(
    old: Sequence[Stand], new: Sequence[Stand]
) -> Iterator[tuple[Sequence[Stand], Sequence[Stand]]]:
    """Yield the stands of both versions under each matched parent."""
    before, after = _by_parent(old), _by_parent(new)
    for parent in dict.fromkeys((*before, *after)):
        yield before[parent], after[parent]


def _with_the_rest(
    pairs: Iterable[tuple[int, int]], old: Sequence[Stand], new: Sequence[Stand]
) -> list[tuple[int, int]]:
    """Return the pairs, and those left over paired in their order: one parent has them all."""
    if len(old) == len(new) == 1:
        return [(0, 0)]
    found = dict(pairs)
    taken = set(found.values())
    left_old = [i for i in range(len(old)) if i not in found]
    left_new = [j for j in range(len(new)) if j not in taken]
    return [*found.items(), *zip(left_old, left_new, strict=False)]


def _settle(old: Sequence[Stand], new: Sequence[Stand], pairs: Iterable[tuple[int, int]]) -> None:
    """Give matched nodes one match, and the others one of their own."""
    for i, j in pairs:
        new[j].match = old[i].match
    for stand in old:
        stand.match.old = stand
    for stand in new:
        stand.match.new = stand


def _tell_moved(
    old: Sequence[Stand], new: Sequence[Stand], pairs: Iterable[tuple[int, int]]
) -> None:
    """Tell which nodes stand under another node now, or in another order under the same."""
    groups: defaultdict[Match | None, list[tuple[int, int]]] = defaultdict(list)
    for i, j in pairs:
        if old[i].parent is new[j].parent:
            groups[old[i].parent].append((i, j))
        else:
            new[j].match.moved = True
    for neighbours in groups.values():
        settled = in_order(neighbours)
        for i, j in neighbours:
            new[j].match.moved = (i, j) not in settled


def _by_parent(stands: Iterable[Stand]) -> defaultdict[Match | None, list[Stand]]:
    groups: defaultdict[Match | None, list[Stand]] = defaultdict(list)
    for stand in stands:
        groups[stand.parent].append(stand)
    return groups


def _tree(
    old: defaultdict[str, list[Stand]],
    new: defaultdict[str, list[Stand]],
    levels: Sequence[Level],
) -> list[Match]:
    """Hang the matches under each other; those of a lower level without a parent come first."""
    top: list[Match] = []
    for level in reversed(levels):
        before, after = _by_parent(old[level.kind]), _by_parent(new[level.kind])
        for parent in dict.fromkeys((*before, *after)):
            found = _merged(before[parent], after[parent])
            if parent is None:
                top += found
            else:
                parent.below = [*found, *parent.below]
    return top


def _merged(old: Iterable[Stand], new: Sequence[Stand]) -> list[Match]:
    """Return the matches of `new` in order, each followed by what was removed below it."""
    here = {stand.match for stand in new}
    below: defaultdict[Match | None, list[Match]] = defaultdict(list)
    last: Match | None = None
    for stand in old:
        if stand.match in here:
            last = stand.match
        elif stand.match.new is None:
            below[last].append(stand.match)
    return [*below[None], *(m for stand in new for m in (stand.match, *below[stand.match]))]
