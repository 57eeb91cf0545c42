"""Cells that are drawn apart, as web pages space them: each a box of its own, with even gaps."""

from statistics import median

from perftable.readers.drawn.lattice import Lattice
from perftable.readers.drawn.marks import Stroke

LEAST = 4
"""Boxes that may be the cells of a table."""

MOST = 7.0
"""Points between two of them; web pages have up to five pixels and a line on both sides."""

EVEN = 1.0
"""Points by which the gaps may differ."""

SHARE = 0.5
"""Share of the boxes that must have another one so near to their right, and below them."""

Walls = tuple[list[Stroke], list[Stroke]]


def closed_up(boxes: list[Lattice]) -> Walls | None:
    """Return the lines of the table that single boxes make, their sides half-way between them.

    None where they are none: not near one another, or at uneven distances.
    """
    if len(boxes) < LEAST:
        return None
    sides = [(box.xs[0], box.ys[0], box.xs[-1], box.ys[-1]) for box in boxes]
    wide = _gap([(left, right, top, bottom) for left, top, right, bottom in sides])
    high = _gap([(top, bottom, left, right) for left, top, right, bottom in sides])
    if wide is None or high is None:
        return None
    across: list[Stroke] = []
    down: list[Stroke] = []
    for left, top, right, bottom in sides:
        left, right = left - wide / 2, right + wide / 2
        top, bottom = top - high / 2, bottom + high / 2
        across += (Stroke(top, left, right), Stroke(bottom, left, right))
        down += (Stroke(left, top, bottom), Stroke(right, top, bottom))
    return across, down


def _gap(spans: list[tuple[float, float, float, float]]) -> float | None:
    """Return the gap between neighbours along an axis: `spans` are begin and end along it and across."""
    gaps = []
    for _, end, low, high in spans:
        near = [
            begin - end
            for begin, _, other_low, other_high in spans
            if 0 < begin - end <= MOST and min(high, other_high) - max(low, other_low) > MOST
        ]
        if near:
            gaps.append(min(near))
    if len(gaps) < SHARE * len(spans):
        return None
    usual = median(gaps)
    return usual if all(abs(gap - usual) <= EVEN for gap in gaps) else None
