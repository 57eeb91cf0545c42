"""Grids for tests, written as pipe tables: ^ is covered by the cell above, < by the one to the left."""

from collections.abc import Sequence

from perftable.model.grid import Format, Grid, Paragraph, Row


def grid(text: str, table: int = 1) -> Grid:
    """Return the grid that a pipe table shows; \\n in a cell is a line break."""
    rows: list[Row] = []
    for line in text.strip().splitlines():
        line = line.strip()
        marks = [cell.strip() for cell in line[1:-1].split("|")]
        rows.append(_row(len(rows) + 1, marks))
    return Grid(table, rows)


def _row(number: int, marks: Sequence[str]) -> Row:
    cells = ["" if mark in ("^", "<") else mark.replace("\\n", "\n") for mark in marks]
    formats: dict[int, Format] = {}
    for column, mark in enumerate(marks):
        if mark == "<":
            continue
        span = 1
        while column + span < len(marks) and marks[column + span] == "<":
            span += 1
        if span > 1 or mark == "^":
            formats[column] = Format(span=span, continues=mark == "^")
    return Row(number, cells, formats)


def plain(rows: Sequence[Sequence[str]], table: int = 1) -> Grid:
    """Return a grid without merges, as a PDF gives it."""
    return Grid(table, [Row(number, list(cells)) for number, cells in enumerate(rows, 1)])


def paragraphs(*texts: str) -> list[Paragraph]:
    """Return paragraphs, numbered."""
    return [Paragraph(number, text) for number, text in enumerate(texts, 1)]
