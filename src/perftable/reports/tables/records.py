"""Records as rows: one for each node that is named, and one for each indicator that it has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.model.form import Cell as Stated
from perftable.model.form import Field, Form, Node, Way
from perftable.model.location import Location
from perftable.reports.tables.base import Cell

_WHERE = ("sheet", "page", "table", "row")
"""Where a row stands; sheets and pages have columns where some document has them."""
UNIT, AS_WRITTEN = "_unit", "_as_written"
"""What follows a field's name in the columns that money has beside its amount."""


def record_rows(documents: Iterable[Document], *families: str) -> Iterator[Sequence[Cell]]:
    """Yield the header and the rows of all forms, or of those of some families.

    The documents are gone through twice. There is a row for each node that is a step of a path; one
    with indicators has a row for each, and its own cells stand in the first only, so that columns
    add up; labels (a department, a unit) stand in the rows of what is below it too. A field that no
    form requires has a column where some form states it.
    """
    kinds: dict[str, type[Form]] = {}
    named: set[str] = set()
    spots: set[str] = {"table", "row"}
    for form in _forms(documents, families):
        kinds.setdefault(form.family, type(form))
        named |= form.columns.keys()
        _add_stated(form, named)
        spots |= {name for name in _WHERE if getattr(form.location, name) is not None}
    table = _Columns([kinds[family] for family in sorted(kinds)], named, spots)
    yield (
        "path",
        "family",
        *table.where,
        "kind",
        *table.levels,
        *(name for one in table.fields for name in columns(one)),
    )
    for document in documents:
        for form in _forms([document], families):
            yield from table.rows(document.path, form)


def families_of(documents: Iterable[Document]) -> dict[str, type[Form]]:
    """Return the classes of the documents' forms, by family."""
    found = {form.family: type(form) for form in _forms(documents, ())}
    return dict(sorted(found.items()))


def columns(field: Field) -> tuple[str, ...]:
    """Return the columns of a field: money has its unit and what is written beside it."""
    if field.kind != "money":
        return (field.name,)
    return field.name, field.name + UNIT, field.name + AS_WRITTEN


def _forms(documents: Iterable[Document], families: Sequence[str]) -> Iterator[Form]:
    for document in documents:
        for form in document.forms:
            if not families or form.family in families:
                yield form


def _add_stated(form: Form, named: set[str]) -> None:
    """Add the fields that the form need not have and states; what is required is there anyway."""
    wanted = {one.name for one in form.FIELDS if _is_optional(one)} - named
    if not wanted:
        return
    for way in form.walk():
        node = way[-1]
        for name in [name for name in wanted if node.holds(name)]:
            if node.cell(name).text:
                wanted.discard(name)
                named.add(name)


def _is_optional(field: Field) -> bool:
    return not field.required and field.kind not in ("derived", "number", "code")


class _Columns:
    """The columns of some families; what two of them call by one name stands in one."""

    def __init__(self, forms: Sequence[type[Form]], named: set[str], spots: set[str]) -> None:
        self.where = tuple(name for name in _WHERE if name in spots)
        shown: dict[str, Field] = {}
        for field in (field for form in forms for field in form.FIELDS):
            if not _is_optional(field) or field.name in named:
                shown.setdefault(field.name, field)
        steps = (level.kind for form in forms for level in form.LEVELS if level.step)
        self.levels = tuple(dict.fromkeys(steps))
        self.fields = [field for field in shown.values() if field.name not in self.levels]
        self._repeated = {one.name for one in self.fields if one.kind in ("label", "code")}

    def rows(self, path: str, form: Form) -> Iterator[Sequence[Cell]]:
        """Yield the rows of a form."""
        steps = {level.kind for level in form.LEVELS if level.step}
        derived = [field.name for field in form.FIELDS if field.kind == "derived"]
        for way in form.walk():
            if way[-1].LEVEL not in steps:
                continue
            own = dict(way[-1].cells())
            labels = {
                name: cell
                for node in way[:-1]
                for name, cell in node.cells()
                if name in self._repeated and not way[-1].holds(name)
            }
            own |= {name: way[-1].cell(name) for name in derived if way[-1].holds(name)}
            measures = [one for one in way[-1].below if one.LEVEL not in steps]
            for place, said in _measured(measures, derived) or [(way[-1].location, {})]:
                where = [getattr(place, name) for name in self.where]
                start = (path, form.family, *where, way[-1].LEVEL)
                yield (*start, *self._names(way), *self._said({**labels, **own, **said}))
                own = {}

    def _names(self, way: Way) -> Iterator[Cell]:
        names = {one.LEVEL: one.called for one in way}
        return (names.get(level, "") for level in self.levels)

    def _said(self, said: Mapping[str, Stated]) -> Iterator[Cell]:
        for field in self.fields:
            yield from _cells(field, said.get(field.name))


def _measured(
    measures: Iterable[Node], derived: Sequence[str]
) -> list[tuple[Location, dict[str, Stated]]]:
    """Return where each measure stands and what it says, and what was concluded of it."""
    return [
        (one.location, {**dict(one.cells()), **{name: one.cell(name) for name in derived}})
        for one in measures
    ]


def _cells(field: Field, cell: Stated | None) -> tuple[Cell, ...]:
    text = cell.text if cell else ""
    if field.kind != "money":
        return (text,)
    if cell is not None and isinstance(cell.amount, Amount):
        return cell.amount.value, cell.amount.unit, text
    return None if cell else "", None if cell else "", text
