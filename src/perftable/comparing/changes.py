"""Matched rows as records of what changed."""

from perftable.comparing.differences import (
    budget_change,
    indicator_changes,
    text_changes,
)
from perftable.comparing.rows import Match, Stand
from perftable.forms.duties.asks.wording import same
from perftable.model.comparison import DutyChange, Kind, Place, RowChange


def duty_change(match: Match) -> DutyChange:
    """Return what changed in a duty and in its activities."""
    own = row_change(match)
    fields = {name: getattr(own, name) for name in type(own).model_fields}
    return DutyChange(**fields, activities=tuple(map(row_change, match.activities)))


def row_change(match: Match) -> RowChange:
    """Return what changed in a duty or an activity."""
    old, new = match.old, match.new
    if old is None or new is None:
        return RowChange(
            kind="removed" if new is None else "added",
            old=_place(old),
            new=_place(new),
            budget=budget_change(
                old.entry.budget if old else None, new.entry.budget if new else None
            ),
        )
    budget = budget_change(old.entry.budget, new.entry.budget)
    texts = tuple(text_changes(old.entry, new.entry))
    indicators = tuple(
        indicator_changes(old.entry.indicators, new.entry.indicators, match.indicators)
    )
    renamed = same(old.entry.name) != same(new.entry.name)
    return RowChange(
        kind=_kind(match.moved, renamed, bool(budget or texts or indicators)),
        old=_place(old),
        new=_place(new),
        renamed=renamed,
        moved=match.moved,
        budget=budget,
        texts=texts,
        indicators=indicators,
    )


def _kind(moved: bool, renamed: bool, changed: bool) -> Kind:
    return "moved" if moved else "renamed" if renamed else "changed" if changed else "same"


def _place(stand: Stand | None) -> Place | None:
    if stand is None:
        return None
    duty = None if stand.above is None else stand.above.entry.name
    return Place(name=stand.entry.name, duty=duty, location=stand.entry.location)
