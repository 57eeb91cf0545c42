"""What a reader yields: paragraphs and grids of cells, in document order, nothing judged yet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from perftable.model.phrase import Phrase

T = TypeVar("T")


class Format(NamedTuple):
    """Formatting of one cell that carries meaning; a plain cell has none.

    `span` counts grid columns (a merged cell's text stands in its first column).
    `continues` says that the cell continues the one above (vertical merge).
    `indent` is the paragraph's `w:ind` left + first-line indentation, in characters (full widths).
    `number` is the automatic number as shown ("一、"), `level` its list level from 0.
    `prompt` is what a content control shows that nobody filled in (单击此处输入文字), which is no
    text of the cell.
    """

    span: int = 1
    continues: bool = False
    indent: float = 0.0
    number: str = ""
    level: int | None = None
    bold: bool = False
    prompt: str = ""


PLAIN = Format()
NO_FORMATS: Mapping[int, Format] = {}  # no mapping proxy: that cannot go to another process


@dataclass(slots=True)
class Row:
    """One row of a grid.

    `number` counts from 1 as Word counts it, header rows included. `cells` holds one text for each
    grid column; a column covered by a merge or skipped by `gridBefore` holds "".
    Text keeps its typed leading spaces; paragraphs and breaks in a cell are "\n".
    `formats` maps a grid column (from 0) to its `Format`, only where it is not plain.
    `places` gives, for text files, the (line, character) where each cell begins, from 1.
    `page` is the page of a PDF or OFD on which the row begins, from 1; `sheet` is its grid's.
    """

    number: int
    cells: Sequence[str]
    formats: Mapping[int, Format] = field(default_factory=lambda: NO_FORMATS)
    places: Sequence[tuple[int, int]] | None = None
    page: int | None = None
    sheet: str | None = None


@dataclass(slots=True)
class Grid:
    """One table as it stands in the document.

    `table` counts from 1 as Word counts the tables of a document; tables inside a cell or a text
    box are counted after those of the body. `sheet` is the name of a workbook's sheet, which is one
    table; its rows keep the sheet's own numbers, and its first grid column is the sheet's first (A).
    """

    table: int
    rows: list[Row]
    sheet: str | None = None
    _kept: dict[Callable[..., Any], Any] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def once(self, tell: Callable[["Grid"], T]) -> T:
        """Return what `tell` says of the table once it is read; it is asked once, and that is kept."""
        if tell not in self._kept:
            self._kept[tell] = tell(self)
        told: T = self._kept[tell]
        return told

    def __reduce__(self) -> tuple[type["Grid"], tuple[int, list[Row], str | None]]:
        """Leave out what can be told again: tables go from one process to another."""
        return Grid, (self.table, self.rows, self.sheet)


class Paragraph(NamedTuple):
    """One non-empty paragraph outside tables.

    `number` counts non-empty paragraphs from 1; `list_number` is its automatic number as shown;
    `line` is its line in a text file, from 1. One that stands on a sheet above a table has its
    `table`, `row` and `sheet`.
    """

    number: int
    text: str
    list_number: str = ""
    line: int | None = None
    table: int | None = None
    row: int | None = None
    sheet: str | None = None


class Source(NamedTuple):
    """A file as read: its blocks in document order.

    `format` is its reader's name. `changes` counts tracked changes. `remarks` are sentences on what
    was left out on purpose or put together (hidden rows, rows over a page); `unread` on parts that
    hold something and could not be read: then the file is not wholly checked.
    """

    path: str
    sha256: str
    format: str
    blocks: list[Paragraph | Grid]
    changes: int = 0
    remarks: tuple[Phrase, ...] = ()
    unread: tuple[Phrase, ...] = ()
