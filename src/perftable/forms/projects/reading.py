"""The family's door: reads the forms of a document."""

from collections.abc import Sequence, Set

from perftable.forms.projects.layout import kind_of, layout_of, level_of
from perftable.forms.projects.parts.body import Body
from perftable.forms.projects.parts.funds import funds_of
from perftable.forms.projects.parts.long_table import read_long_table
from perftable.forms.projects.records.form import ProjectForm, Reading
from perftable.forms.projects.records.goal import Goal
from perftable.forms.projects.sheets.pieces import Piece, pieces_of
from perftable.model.amount import Unit
from perftable.model.grid import Grid, Paragraph
from perftable.model.location import Location


def read_forms(
    blocks: Sequence[Paragraph | Grid],
    default_unit: Unit = "万元",
    others: Set[int] = frozenset(),
) -> Reading:
    """Return the national forms among the blocks of a document.

    Tables that are none are left alone, and the blocks (by index) that are `others`'. `default_unit`
    is that of money where no unit is stated.
    """
    pieces = pieces_of(blocks, others)
    forms: list[ProjectForm] = []
    last: Body | None = None
    for piece in pieces:
        if piece.headers[0].long_table:
            forms += read_long_table(piece, default_unit)
            last = None
        else:
            body = Body()
            body.read(piece, last if piece.follows else None)
            forms.append(_form(piece, body, default_unit))
            last = body
    return Reading(forms=tuple(forms))


def _form(piece: Piece, body: Body, default_unit: Unit) -> ProjectForm:
    kind, level = kind_of(body, piece), level_of(body, piece)
    flat = any("description" in h.roles and "class2" not in h.roles for h in piece.headers)
    flat = flat and any(indicator.class2_text for indicator in body.indicators.indicators)
    unit = body.funds.unit or body.unit
    spot = piece.lines[0].spot()
    return ProjectForm(
        location=spot,
        places=body.places,
        raws=body.raws,
        columns=body.indicators.grid,
        odd_rows=tuple(body.indicators.odd_rows),
        rows=len(piece.lines),
        kind=kind,
        level=level,
        layout=layout_of(body, piece, kind, level, flat),
        title=body.title,
        year=body.year,
        years=tuple(dict.fromkeys(body.years)),
        unit=unit,
        unit_stated=unit is not None,
        head=body.head.head(),
        funds=funds_of(body.funds, body.unit, default_unit),
        goals=_goals(body),
        tasks=body.tasks.read(body.unit, default_unit),
        classes=tuple(body.indicators.classes.rows),
        indicators=tuple(body.indicators.indicators),
        totals=body.totals(spot),
        roles=tuple(dict.fromkeys(body.indicators.columns)),
        leftovers=tuple(body.indicators.leftovers),
        parts=tuple(dict.fromkeys(line.table for line in piece.lines)),
    )


def _goals(body: Body) -> tuple[Goal, ...]:
    goals = body.goals.read()
    texts: list[tuple[str, Location]] = [] if goals else body.indicators.goals
    return goals or tuple(
        Goal(location=spot, places={"text": spot}, horizon="year", label="", text=text)
        for text, spot in texts
    )
