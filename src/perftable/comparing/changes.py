"""Matched nodes as records of what changed."""

from perftable.comparing.differences import cell_changes
from perftable.comparing.likeness import Kinds, plain
from perftable.comparing.matching import Match, Stand
from perftable.model.comparison import Kind, NodeChange, Place
from perftable.model.finding import Step
from perftable.values.text import same


def node_change(match: Match, kinds: Kinds, steps: frozenset[str]) -> NodeChange:
    """Return what changed in a node and in those below it.

    What measures a node, and is no step of a path itself, changes the node; no closing mark of its
    words is lost.
    """
    old, new = match.old, match.new
    nodes = [stand.node for stand in (old, new) if stand is not None]
    cells = cell_changes(old.node if old else None, new.node if new else None, kinds)
    words = same if match.level in steps else plain
    renamed = len({words(node.called) for node in nodes}) > 1
    changed = tuple(cells)
    below = tuple(node_change(one, kinds, steps) for one in match.below)
    measured = any(one.kind != "same" for one in below if one.level not in steps)
    return NodeChange(
        level=match.level,
        kind=_kind(old, new, match.moved, renamed, measured or not all(c.only for c in changed)),
        old=_place(old),
        new=_place(new),
        renamed=renamed,
        moved=match.moved,
        cells=changed,
        below=below,
    )


def _kind(old: Stand | None, new: Stand | None, moved: bool, renamed: bool, changed: bool) -> Kind:
    if old is None or new is None:
        return "removed" if new is None else "added"
    return "moved" if moved else "renamed" if renamed else "changed" if changed else "same"


def _place(stand: Stand | None) -> Place | None:
    if stand is None:
        return None
    path = tuple(Step(kind=one.node.LEVEL, name=one.node.called) for one in stand.way)
    return Place(name=stand.node.called, path=path, location=stand.node.location)
