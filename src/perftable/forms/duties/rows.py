"""Sorts the rows of a table: header repeated, total, note, odd, or one that carries a record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from perftable.forms.duties.header import Header, repeats
from perftable.forms.duties.names import read_names
from perftable.forms.duties.notes import numbers_columns
from perftable.forms.duties.of_which import behind_which
from perftable.forms.duties.roles import Role, role_of
from perftable.model.grid import PLAIN, Grid, Row
from perftable.model.location import Location, Spots
from perftable.model.scale import TIERS
from perftable.values.text import clean, cleaner, is_mark, statement


@dataclass(slots=True, eq=False, repr=False)
class Line:
    """One row of the table, its texts by column; `name` keeps no indentation and no number."""

    role: Role
    row: Row
    location: Location
    name: str
    code: str
    texts: dict[str, str]
    measured: bool
    """Whether it carries an indicator or a tier, other than a mark for "nothing"."""
    continues: bool
    which: bool = False
    """Whether its name stood behind 其中：."""
    number: str = ""
    family: str = ""
    """The number typed before the name, and its style."""
    resumed: bool = False
    """Whether 续 stands by its name: it goes on from the page before."""
    prompts: Mapping[str, str] = field(default_factory=dict)
    """What unanswered content controls ask for in cells without text."""

    @property
    def is_amount(self) -> bool:
        """Whether it is an entry that states a name and a budget and nothing else."""
        said = [column for column, text in self.texts.items() if text]
        return self.role == "entry" and said == ["name", "budget"]

    @property
    def further(self) -> bool:
        """Whether it says no more than a further indicator's row does."""
        texts = self.texts
        return self.measured and not (texts["budget"] or texts["content"] or texts["goal"])


def read_lines(grids: Sequence[tuple[Grid, int]], header: Header) -> list[Line]:
    """Return the rows below the header; `grids` are the parts of the table and where each begins.

    Empty rows, repetitions of the header and the columns' numbers are left out.
    """
    lines = list(_lines(grids, header))
    entries = [line for line in lines if line.name and line.role in ("entry", "misaligned")]
    for line, found in zip(entries, read_names([line.name for line in entries]), strict=True):
        if not (line.code and found.code):  # a code of the name's own beside that of its column
            line.name, line.number, line.family = found.text, found.number, found.family
            line.code = line.code or found.code
        line.resumed = found.resumed
        if found.resumed and not found.text:
            line.continues = True
    return lines


def _lines(grids: Sequence[tuple[Grid, int]], header: Header) -> Iterator[Line]:
    kept = any(_ends_empty(row, header) for grid, first in grids for row in grid.rows[first:])
    for grid, first in grids:
        for row in grid.rows[first:]:
            if any(row.cells) and not (repeats(row, header) or numbers_columns(row)):
                yield _line(grid.table, row, header, kept)


def _ends_empty(row: Row, header: Header) -> bool:
    """Whether the row's last cell is written though nothing stands there: then none is lost elsewhere."""
    return len(row.cells) == header.width and not statement(row.cells[-1])


def _line(table: int, row: Row, header: Header, kept: bool) -> Line:
    cells = _align(row, header)
    tidy = cleaner(cells)
    texts = _NO_TEXTS.copy()
    for column, (first, end) in header.columns.items():
        text = tidy(cells[first]) if end == first + 1 else clean(_join(cells[first:end]))
        if text and (column in _VERBATIM or not is_mark(text)):
            texts[column] = text
    name = texts["name"].replace("\n", "")
    code = clean(_join(cells[header.code[0] : header.code[1]])) if header.code else ""
    place = header.columns.get("name", (0, 1))[0]
    label = name or clean(next(filter(None, cells[:place]), ""))
    role = role_of(row, header, label, texts, kept)
    if role in _SUMS:
        name = label  # it may stand in a cell that begins before the names' column
    name, which = behind_which(name) if role in ("entry", "misaligned") else (name, False)
    return Line(
        role,
        row,
        _location(table, row, header),
        name,
        code,
        texts,
        _measures(texts),
        continues=bool(row.formats) and row.formats.get(place, PLAIN).continues,
        which=which,
        prompts=_prompts(row, header, texts) if row.formats else {},
    )


def _measures(texts: Mapping[str, str]) -> bool:
    if texts["indicator"]:
        return True
    for tier in TIERS:
        text = texts[tier]
        if text and not is_mark(text):
            return True
    return False


def _prompts(row: Row, header: Header, texts: Mapping[str, str]) -> dict[str, str]:
    asked: dict[int, str] = {}
    for place, form in row.formats.items():
        if form.prompt:
            asked[place] = form.prompt
    if not asked:
        return {}
    return {
        column: asked[first]
        for column, (first, _) in header.columns.items()
        if first in asked and not texts[column]
    }


_SUMS = ("total", "subtotal", "of_which")
_NO_TEXTS = dict.fromkeys(("name", "budget", "content", "goal", "indicator", *TIERS), "")
_VERBATIM: frozenset[str] = frozenset(("name", "budget", *TIERS))
"""Columns whose own reading knows the marks for "nothing"."""


def _join(cells: Sequence[str]) -> str:
    return "\n".join(filter(None, cells))


def _align(row: Row, header: Header) -> Sequence[str]:
    """Return the cells padded to the header's width; empty cells lost at the end do no harm."""
    missing = header.width - len(row.cells)
    return row.cells if missing <= 0 else [*row.cells, *[""] * missing]


def _location(table: int, row: Row, header: Header) -> Location:
    if row.places is None:
        return Location(table, row.number, columns=header.places, sheet=row.sheet, page=row.page)
    places = row.places
    spots: Spots = {
        column: places[first]
        for column, (first, _) in header.columns.items()
        if first < len(places)
    }
    line, character = places[0]
    return Location(
        table, row.number, line=line, character=character, columns=header.places, spots=spots
    )
