"""Lines as drawn become walls: those at one place are one, pieces that meet are whole."""

from collections.abc import Iterable, Sequence

from perftable.readers.drawn.marks import Stroke

SNAP = 3.0
"""Points within which lines are one: double lines are 1.5 apart, cells of web pages 2.3."""

REACH = 3.5
"""Points within which lines meet; no row or column that holds text is so small."""


def walls_of(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Return the walls in the order of their places."""
    ordered = sorted(strokes)
    walls: list[Stroke] = []
    first = 0
    for at in range(1, len(ordered) + 1):
        if at == len(ordered) or ordered[at].at - ordered[first].at > SNAP:
            walls += _merged(ordered[first:at])
            first = at
    return walls


def _merged(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Return the strokes of one place joined where they overlap or meet."""
    weight = sum(max(stroke.end - stroke.begin, 0.01) for stroke in strokes)
    at = sum(stroke.at * max(stroke.end - stroke.begin, 0.01) for stroke in strokes) / weight
    found: list[Stroke] = []
    for _, begin, end in sorted(strokes, key=lambda stroke: stroke.begin):
        if found and begin <= found[-1].end + REACH:
            found[-1] = Stroke(at, found[-1].begin, max(end, found[-1].end))
        else:
            found.append(Stroke(at, begin, end))
    return found


def networks(across: list[Stroke], down: list[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Return the walls in groups that hang together, those of the topmost group first."""
    group = list(range(len(across) + len(down)))

    def root(item: int) -> int:
        while group[item] != item:
            group[item] = group[group[item]]
            item = group[item]
        return item

    for number, wall in enumerate(down, len(across)):
        for other, beam in enumerate(across):
            if beam.at > wall.end + REACH:
                break
            if meets(wall, beam):
                group[root(other)] = root(number)
    found: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for number, beam in enumerate(across):
        found.setdefault(root(number), ([], []))[0].append(beam)
    for number, wall in enumerate(down, len(across)):
        found.setdefault(root(number), ([], []))[1].append(wall)
    return [pair for pair in found.values() if pair[0] and pair[1]]


def meets(wall: Stroke, beam: Stroke) -> bool:
    """Whether a wall and a beam, which lie along different axes, meet."""
    return (
        beam.begin - REACH <= wall.at <= beam.end + REACH
        and wall.begin - REACH <= beam.at <= wall.end + REACH
    )
