"""The rows of the table as submitted: number, cells as written and marked, remarks."""

from collections.abc import Collection, Sequence

from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.marks import chip, remark
from perftable.reports.formats.html.merging import Cell, Laid
from perftable.reports.formats.html.places import Mark, Part, Places

_DEEPEST = 8
"""Deeper indentation is shown as deep as this, in full-width characters."""


def filler(laid: Laid, width: int) -> Html | None:
    """Return what fills a row that has fewer cells than others."""
    missing = width - len(laid.row.cells)
    return el("td", class_="lost", colspan=_span(missing)) if missing > 0 else None


def marks_of(places: Places, table: int, laid: Laid) -> list[Mark]:
    """Return the findings on a row and on its cells."""
    spots = [None, *(one.column for one in laid.cells)]
    return [mark for spot in spots for mark in places.at.get((table, laid.row.number, spot), ())]


def row(places: Places, part: Part, laid: Laid, width: int, top: Collection[int | None]) -> Html:
    """Return a row: its number, its cells, the remarks on it; `top` are those under which others stand.

    What is said of a header stands above the table: a header comes again on every page.
    """
    table, number = part.grid.table, laid.row.number
    on_row = places.at.get((table, number, None), ())
    found = () if laid.header else marks_of(places, table, laid)
    cells: list[Html] = []
    for one in laid.cells:
        spot = (table, number, one.column)
        own = places.at.get(spot, ())
        label = None if laid.header else part.label(number, one.column)
        cells.append(cell(one, own, places.id_of(spot), header=laid.header, label=label))
    first_head = laid.header and number == part.table.heading_row
    name = el("span", words.ROW_NUMBER, class_="vh") if first_head else None
    return el(
        "tr",
        el("th", name, str(number), [chip(mark) for mark in on_row], scope="row", class_="n"),
        cells,
        filler(laid, width),
        el(
            "th" if first_head else "td",
            words.REMARKS if first_head else None,
            [remark(mark) for mark in found],
            scope="col" if first_head else None,
            class_="remarks",
        ),
        id=places.id_of((table, number, None)),
        class_="top" if number in top else None,
    )


def cell(
    one: Cell,
    marks: Sequence[Mark] = (),
    identity: str | None = None,
    *,
    header: bool,
    label: str | None = None,
) -> Html:
    """Return a cell as written; with `marks` it bears them and has the id `identity`.

    `label` is its column's heading, for a window that is too narrow for columns.
    """
    form = one.form
    inside = form.indent and f"i{min(_DEEPEST, max(0, round(form.indent)))}"
    is_head = header and bool(one.text.strip())
    return el(
        "th" if is_head else "td",
        el("span", form.number, class_="number") if form.number else None,
        el("b", one.text) if form.bold and one.text else one.text,
        [chip(mark) for mark in marks],
        id=identity if marks else None,
        data_label=label if one.text or marks else None,
        class_=" ".join(filter(None, [inside or "", "bad" if marks else ""])) or None,
        scope=("colgroup" if one.columns > 1 else "col") if is_head else None,
        colspan=_span(one.columns),
        rowspan=_span(one.rows),
    )


def _span(count: int) -> str | None:
    return str(count) if count > 1 else None
