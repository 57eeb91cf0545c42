"""A table as cells that are merged rightwards and downwards, before a container writes it."""

from dataclasses import dataclass, field

Tag = tuple[int, str]
"""A subject (by identity) and its field, by which a cell is known again."""


@dataclass(slots=True, eq=False)
class Cell:
    """A cell over `across` columns and `down` rows."""

    text: str
    across: int = 1
    down: int = 1
    tags: tuple[Tag, ...] = ()
    row: int = 0
    column: int = 0


@dataclass(slots=True, eq=False)
class Sheet:
    """Rows of cells; what a cell above covers is left out when a row is added."""

    width: int
    rows: list[list[Cell]] = field(default_factory=list)
    covered: list[list[Cell | None]] = field(default_factory=list)
    """For each row and grid column the cell that stands there, its own or from above."""
    spoilt: dict[int, str] = field(default_factory=dict)
    """Rows (from 0) that get two cells "more", or one "less"."""

    def add(self, *cells: Cell) -> None:
        """Add a row; its last cell takes what columns are left."""
        number = len(self.rows)
        grid = self._line(number)
        at = 0
        for index, cell in enumerate(cells):
            while at < self.width and grid[at] is not None:
                at += 1
            if at >= self.width:
                raise ValueError(f"row {number} has no room for {cell.text!r}")
            room = 0
            while at + room < self.width and grid[at + room] is None:
                room += 1
            cell.across = room if index == len(cells) - 1 else min(cell.across, room)
            cell.row, cell.column = number, at
            for down in range(cell.down):
                line = self._line(number + down)
                line[at : at + cell.across] = [cell] * cell.across
            at += cell.across
        self.rows.append(list(cells))

    def _line(self, number: int) -> list[Cell | None]:
        while len(self.covered) <= number:
            self.covered.append([None] * self.width)
        return self.covered[number]

    def line(self, number: int) -> list[tuple[Cell, bool]]:
        """Return a row's cells from left to right, once each, and whether each begins here."""
        found: list[tuple[Cell, bool]] = []
        for cell in self.covered[number]:
            assert cell is not None, f"a hole in row {number}"
            if not found or found[-1][0] is not cell:
                found.append((cell, cell.row == number))
        return found

    def cut(self, at: int, again: tuple[int, int] | None) -> tuple["Sheet", "Sheet"]:
        """Divide the table above row `at`; `again` are the header's rows to repeat."""
        first, second = Sheet(self.width), Sheet(self.width)
        for number in range(at):
            first._take(self, number, at)
        for number in range(*again) if again else ():
            second._take(self, number, again[1] if again else 0)
        for number in range(at, len(self.rows)):
            second._take(self, number, len(self.rows))
        return first, second

    def _take(self, other: "Sheet", number: int, end: int) -> None:
        """Take over a row of another sheet; what covered it from above is an empty cell here."""
        here = len(self.rows)
        cells = []
        for cell, own in other.line(number):
            if self._line(here)[cell.column] is not None:
                continue
            down = min(cell.row + cell.down, end) - number
            text, tags = (cell.text, cell.tags) if own else ("", ())
            cells.append(Cell(text, cell.across, down, tags))
        if number in other.spoilt:
            self.spoilt[here] = other.spoilt[number]
        if cells:
            self.add(*cells)
        else:
            self.rows.append([])


@dataclass(slots=True, frozen=True)
class Spot:
    """Where a cell stands: table, row and grid column from 1, or a line of text; a sheet by name."""

    table: int = 0
    row: int = 0
    cell: int = 0
    line: int = 0
    sheet: str = ""


@dataclass(slots=True)
class Written:
    """The bytes, and the place of each tag."""

    name: str
    data: bytes = b""
    spots: dict[Tag, Spot] = field(default_factory=dict)
    shown: str = ""
