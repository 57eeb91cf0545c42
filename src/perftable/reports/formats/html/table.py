"""The table as submitted: its cells as written, failing ones marked, remarks beside the row."""

from collections.abc import Iterable, Iterator, Sequence

from perftable.model.form import Form
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.marks import chip, remark
from perftable.reports.formats.html.merging import Laid
from perftable.reports.formats.html.places import Part, Places
from perftable.reports.formats.html.rows import cell, filler, marks_of, row

_PIECE = 60
"""So many rows (or groups of merged rows) are one piece of a long table."""


def tables(places: Places) -> Iterator[Html]:
    """Yield each target table, in as many parts as the document has it."""
    head: Sequence[Laid] = ()
    for part in places.parts:
        own = [laid for laid in part.rows if laid.header]
        head = own or (() if part.first else head)
        label = places.id_of((part.grid.table, None, None))
        yield scrolling(label, _part(places, part, own, head))


def scrolling(label: str, *content: object) -> Html:
    """Return what is wider than a small screen; the keyboard can move it. `label` names it by id."""
    return el("div", content, class_="scroll", tabindex="0", role="group", aria_labelledby=label)


def _part(places: Places, part: Part, own: Sequence[Laid], head: Sequence[Laid]) -> Iterator[Html]:
    label = places.id_of((part.grid.table, None, None))
    width = max((len(laid.row.cells) for laid in part.rows), default=1)
    title = (words.TABLE_OF if part.first else words.PART_OF).filled(table=part.grid.table)
    marks = places.at.get((part.grid.table, None, None), ())
    below = [mark for laid in own for mark in marks_of(places, part.grid.table, laid)]
    caption = el(
        "caption",
        el("b", title),
        el("bdi", part.table.title, lang="zh", class_="title") if part.table.title else None,
        [chip(mark) for mark in marks],
        [remark(mark) for mark in (*marks, *below)],
        id=label,
    )
    top = _top_rows(part.table, part.grid.table)
    body = [laid for laid in part.rows if not laid.header]
    pieces = list(_pieces(list(_groups(body))))
    for index, piece in enumerate(pieces):
        if own and not index:
            heading = _head(places, part, own, width)
        else:
            heading = _repeated(head, width) if head else _bare(width)
        rows = [
            el("tbody", [row(places, part, laid, width, top) for laid in group]) for group in piece
        ]
        table = el(
            "table",
            None if index else caption,
            _widths(part, width),
            heading,
            rows,
            class_="grid",
            aria_labelledby=label if index else None,
        )
        yield el("div", table, class_="piece" if len(pieces) > 1 else None)


def _top_rows(form: Form, table: int) -> frozenset[int | None]:
    """Return the rows of the nodes under which others stand: those of a family's first level."""
    nodes = [node for node in form.nodes if form.LEVELS[0].kind == node.LEVEL]
    return frozenset(node.location.row for node in nodes if node.location.table == table)


def _widths(part: Part, width: int) -> Html:
    known = {field.name: field.kind for field in part.table.FIELDS}
    at = {column: known.get(name, "other") for name, column in part.table.columns.items()}
    kinds = [at.get(column, "other") for column in range(1, width + 1)]
    columns = ["rownumber", *kinds, "remarks"]
    return el("colgroup", [el("col", class_=f"c-{kind}") for kind in columns])


def _head(places: Places, part: Part, rows: Sequence[Laid], width: int) -> Html:
    """Return the header as submitted, between the row's number and the remarks."""
    return el("thead", [row(places, part, laid, width, frozenset()) for laid in rows], lang="zh-CN")


def _bare(width: int) -> Html:
    """Return the header of a form that begins with other lines than its columns' headings."""
    remarks = el("th", words.REMARKS, scope="col", class_="remarks")
    return el("thead", el("tr", el("td"), el("td", colspan=str(width)), remarks), lang="zh-CN")


def _repeated(rows: Sequence[Laid], width: int) -> Html:
    """Return the header again, for a part or a piece that has none of its own."""
    return el(
        "thead",
        [
            el(
                "tr",
                el("td"),
                [cell(one, header=True) for one in laid.cells],
                filler(laid, width),
                el("th", words.REMARKS, scope="col", class_="remarks")
                if index == 0
                else el("td", class_="remarks"),
            )
            for index, laid in enumerate(rows)
        ],
        lang="zh-CN",
        class_="repeated",
    )


def _groups(rows: Iterable[Laid]) -> Iterator[list[Laid]]:
    """Yield the rows, those together that merged cells hold together."""
    group: list[Laid] = []
    for laid in rows:
        if group and not laid.joined:
            yield group
            group = []
        group.append(laid)
    if group:
        yield group


def _pieces(groups: Sequence[list[Laid]]) -> Iterator[Sequence[list[Laid]]]:
    """Yield the groups in pieces; a browser lays out only the pieces that are seen."""
    for begin in range(0, max(1, len(groups)), _PIECE):
        yield groups[begin : begin + _PIECE]
