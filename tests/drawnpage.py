"""Pages as they are drawn, without a file: lines and characters ten points wide."""

from collections.abc import Sequence

from perftable.model.grid import Grid, Row
from perftable.readers.drawn.assembling import Blocks, assemble
from perftable.readers.drawn.filling import fill
from perftable.readers.drawn.lines import is_wide
from perftable.readers.drawn.marks import Char, Page, Stroke

WIDTH, HEIGHT = 400.0, 800.0


def chars(x: float, y: float, shown: str, bold: bool = False) -> list[Char]:
    """Characters from a place on, y the top; Chinese ones are 10 wide, others 5."""
    found = []
    for char in shown:
        width = 10.0 if is_wide(char) else 5.0
        found.append(Char(char, x, y, x + width, y + 10, bold))
        x += width
    return found


class Drawn(Page):
    """A page on which things are drawn one after the other."""

    def __init__(self, number: int = 1) -> None:
        super().__init__(number, HEIGHT, WIDTH)

    def write(self, x: float, y: float, *lines: str, bold: bool = False) -> "Drawn":
        """Write lines 12 points below one another."""
        for at, line in enumerate(lines):
            self.chars += chars(x, y + 12 * at, line, bold)
        return self

    def rule(self, xs: Sequence[float], ys: Sequence[float]) -> "Drawn":
        """Draw all lines of a table."""
        self.across += [Stroke(y, xs[0], xs[-1]) for y in ys]
        self.down += [Stroke(x, ys[0], ys[-1]) for x in xs]
        return self

    def table(
        self, rows: Sequence[Sequence[str]], top: float = 100, height: float = 20, width: float = 62
    ) -> "Drawn":
        """Draw a table whose cells hold five characters a line (62 points less 5 on both sides)."""
        xs = [50 + width * at for at in range(len(rows[0]) + 1)]
        self.rule(xs, [top + height * at for at in range(len(rows) + 1)])
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                self.write(
                    xs[column] + 5, top + height * at + 2, *(cell.split("\n") if cell else ())
                )
        return self


def read(*pages: Page) -> Blocks:
    """What the pages show."""
    return assemble([fill(page) for page in pages])


def rows(blocks: Blocks, table: int = 1) -> list[Row]:
    """The rows of a table, from 1."""
    return [block for block in blocks.blocks if isinstance(block, Grid)][table - 1].rows


def cells(blocks: Blocks, table: int = 1) -> list[list[str]]:
    """The texts of a table's cells."""
    return [list(row.cells) for row in rows(blocks, table)]
