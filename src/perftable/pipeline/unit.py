"""Which unit a submission is of: what its forms say, else a line beside them."""

from collections.abc import Iterator
from itertools import islice

from perftable.model.document import Document
from perftable.model.grid import Grid, Source
from perftable.model.phrase import Phrase
from perftable.values.text import same
from perftable.values.unit_name import unit_name

_SEVERAL = Phrase("{name}等 {count} 个单位", "{name} and others ({count} units)")
_LINES = 400
"""So many paragraphs and rows are looked at: what names the unit stands above the table or signs."""


def unit_of(document: Document | None, source: Source | None) -> Phrase | None:
    """Return the name of the unit, in the words of the document; None where nothing names it."""
    owners: dict[str, str] = {}
    for form in document.forms if document else ():
        if form.owner:
            owners.setdefault(same(form.owner), form.owner)
    if len(owners) > 1:
        return _SEVERAL.filled(name=next(iter(owners.values())), count=len(owners))
    found = next(iter(owners.values()), "") or next(_stated(source), "")
    return Phrase(found, found) if found else None


def _stated(source: Source | None) -> Iterator[str]:
    for line in islice(_lines(source), _LINES):
        name = unit_name(line)
        if name:
            yield name


def _lines(source: Source | None) -> Iterator[str]:
    for block in source.blocks if source else ():
        if isinstance(block, Grid):
            for row in block.rows:
                yield from (line for cell in row.cells for line in cell.split("\n") if line)
        else:
            yield block.text
