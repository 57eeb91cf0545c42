"""The edges of a table: sides without a line, walls that hang loose."""

from perftable.readers.drawn.marks import Stroke
from perftable.readers.drawn.walls import REACH, meets

OPEN_SIDE = 0.7
"""Share of the lines that must end at a side for it to count as one without its line."""

FRAME = 6.0
"""Points between the lines of a double frame; a row that holds text is higher."""

WHOLE = 0.9
"""Share of the outer line of a frame that the inner one has at least."""

ROUNDS = 8
"""How often what hangs loose is cut off; what was held by it hangs loose then."""


def open_sides(beams: list[Stroke], walls: list[Stroke]) -> list[Stroke]:
    """Return walls for the sides that are left open: where most beams end, beyond all walls."""
    if len(beams) < 2 or not walls:
        return []
    first, last = min(beam.begin for beam in beams), max(beam.end for beam in beams)
    added = []
    for side, ends, outside in (
        (first, [beam for beam in beams if beam.begin <= first + REACH], walls[0].at - first),
        (last, [beam for beam in beams if beam.end >= last - REACH], last - walls[-1].at),
    ):
        if outside > REACH and len(ends) >= max(2, OPEN_SIDE * len(beams)):
            added.append(Stroke(side, ends[0].at, ends[-1].at))
    return added


def cut_bottom(across: list[Stroke], down: list[Stroke]) -> list[Stroke]:
    """Return beams where a page cuts a table: walls that end at one place below their last beam.

    Browsers end the cells of a row that is cut at several places.
    """
    loose: dict[float, list[Stroke]] = {}
    for wall in down:
        last = max((beam.at for beam in across if meets(wall, beam)), default=wall.begin)
        if wall.end > last + REACH:
            places = [*(beam.at for beam in across), *loose]
            key = next((at for at in places if abs(at - wall.end) <= REACH), wall.end)
            loose.setdefault(key, []).append(wall)
    return [Stroke(at, w[0].at, w[-1].at) for at, w in loose.items() if len(w) > 1]


def without_loose(across: list[Stroke], down: list[Stroke]) -> tuple[list[Stroke], list[Stroke]]:
    """Return the walls without those that hang loose, as underlines do."""
    for _ in range(ROUNDS):
        beams = [beam for beam in across if _is_held(beam, down)]
        walls = [wall for wall in down if _is_held(wall, beams)]
        if len(beams) == len(across) and len(walls) == len(down):
            break
        across, down = beams, walls
    return across, down


def without_frames(across: list[Stroke], down: list[Stroke]) -> tuple[list[Stroke], list[Stroke]]:
    """Return the walls without the outer ones of double frames, which would be rows and columns.

    Nothing stands between such lines, and no other line leads there.
    """
    for _ in range(ROUNDS):
        beams, walls = _inner(across, down), _inner(down, across)
        if len(beams) == len(across) and len(walls) == len(down):
            break
        across, down = beams, walls
    return across, down


def _inner(walls: list[Stroke], others: list[Stroke]) -> list[Stroke]:
    """Return walls, which are in order, but for an outermost one that has another close inside."""
    places = sorted({wall.at for wall in walls})
    if len(places) < 4:
        return walls
    gone = set()
    for outer, inner in ((places[0], places[1]), (places[-1], places[-2])):
        if abs(outer - inner) > FRAME:
            continue
        whole, half = ([w for w in walls if w.at == at] for at in (outer, inner))
        between = [
            other
            for other in others
            if min(other.end, max(outer, inner)) - max(other.begin, min(outer, inner)) > 1
            and half[0].begin + FRAME < other.at < half[-1].end - FRAME
        ]
        length = sum(w.end - w.begin for w in whole)
        if not between and sum(w.end - w.begin for w in half) >= WHOLE * (length - 2 * FRAME):
            gone.add(outer)
    return [wall for wall in walls if wall.at not in gone]


def _is_held(wall: Stroke, others: list[Stroke]) -> bool:
    """Whether a wall leads from one to another.

    At the edge of a table a merged cell that the page cuts may lack the other one.
    """
    ends = [other.at for other in others if meets(wall, other)]
    if not ends:
        return False
    for edge in (others[0].at, others[-1].at):
        if abs(wall.begin - edge) <= REACH or abs(wall.end - edge) <= REACH:
            ends.append(edge)
    return max(ends) - min(ends) > REACH
