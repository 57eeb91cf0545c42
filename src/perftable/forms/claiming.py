"""Makes a document of a source: each table is offered to every family, the most certain has it."""

from collections.abc import Iterator, Sequence, Set

from perftable.forms.base import CERTAIN, ENOUGH, Block, Family, Given
from perftable.forms.prose import prose_apart
from perftable.forms.registry import families
from perftable.forms.unread import loose_cells, unread_table
from perftable.model.amount import Unit
from perftable.model.document import Document, Passage, UnreadTable
from perftable.model.form import Form
from perftable.model.grid import Grid, Paragraph, Source
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location

_DIGIT = lazy_pattern(r"\d")


def parse(source: Source, default_unit: Unit = "万元") -> Document:
    """Return the records of a source; tables that no family claims are left.

    `default_unit` is the unit of amounts where the document states none.
    """
    known = families()
    blocks = list(prose_apart(source.blocks, alone=source.format == "csv"))
    owners = [_owner(block, known) if isinstance(block, Grid) else None for block in blocks]
    given = Given(default_unit)
    forms: list[Form] = []
    for family in known:
        mine = _offered(owners, family)
        if any(mine.values()):
            forms += family.read(blocks, mine, given)
    held = {part for form in forms for part in form.parts}
    aside = [
        one
        for family in known
        for one in family.aside(blocks, _offered(owners, family), bool(forms))
    ]
    forms.sort(key=lambda form: (form.location.table or 0, form.location.row or 0))
    return Document(
        path=source.path,
        sha256=source.sha256,
        format=source.format,
        sections=tuple(part for family in known for part in family.sections(blocks)),
        forms=tuple(forms),
        unread=(*aside, *_unread(blocks, owners, held, aside)),
        unread_parts=source.unread,
        remarks=source.remarks,
        changes=source.changes,
        prose=tuple(_prose(source.blocks)) if forms else (),
    )


def _prose(blocks: Sequence[Block]) -> Iterator[Passage]:
    """Yield the paragraphs that speak of money."""
    for block in blocks:
        if isinstance(block, Paragraph) and "元" in block.text and _DIGIT.search(block.text):
            place = Location(paragraph=block.number, line=block.line)
            yield Passage(text=block.text, location=place)


def _offered(owners: Sequence[Family | None], family: Family) -> dict[int, bool]:
    """Return which blocks a family may read: its own (True), and those that nobody claims."""
    return {
        index: owner is family
        for index, owner in enumerate(owners)
        if owner is None or owner is family
    }


def _unread(
    blocks: Sequence[Block],
    owners: Sequence[Family | None],
    held: Set[int],
    aside: Sequence[UnreadTable],
) -> Iterator[UnreadTable]:
    """Yield the tables of targets that no family has read and none has named."""
    held = held | {one.location.table for one in aside if one.location.table is not None}
    loose = loose_cells(block for block in blocks if isinstance(block, Paragraph))
    if loose is not None:
        yield loose
    for block, owner in zip(blocks, owners, strict=True):
        if isinstance(block, Grid) and owner is None and block.table not in held:
            table = unread_table(block)
            if table is not None:
                yield table


def _owner(grid: Grid, known: Sequence[Family]) -> Family | None:
    best, owner = 0.0, None
    for family in known:
        score = family.claim(grid)
        if score >= ENOUGH and score > best:
            best, owner = score, family
        if best >= CERTAIN:
            break
    return owner
