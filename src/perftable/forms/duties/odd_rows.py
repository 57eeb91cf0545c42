"""Keeps the rows of a table that could not become records, and what continues them."""

from typing import Literal

from perftable.forms.duties.rows import Line
from perftable.model.form import OddRow


class OddRows:
    """`rows` is the result; `width` the number of cells that the header has."""

    def __init__(self, width: int) -> None:
        self.rows: list[OddRow] = []
        self._width = width
        self._lost: str | None = None

    def add(self, line: Line, problem: Literal["misaligned", "nameless"]) -> bool:
        """Take a line; return whether an entry is lost with it, not a mere further indicator."""
        lost = bool(line.name) or problem == "nameless"
        if lost:
            self._lost = line.name
        cells = len(line.row.cells)
        if problem == "misaligned" and cells == self._width:
            cells = max(index for index, text in enumerate(line.row.cells, 1) if text)
        self.rows.append(
            OddRow(
                problem=problem,
                texts=tuple(line.row.cells),
                cells=cells,
                expected=self._width,
                location=line.location,
            )
        )
        return lost

    def keep(self, line: Line) -> None:
        """Put what a line says with the last odd row."""
        odd = self.rows[-1]
        self.rows[-1] = odd.model_copy(update={"texts": (*odd.texts, *line.row.cells)})

    def takes(self, line: Line) -> bool:
        """Whether the line only adds an indicator to an entry that was lost; then it is kept."""
        if self._lost is None or not (line.further or line.continues):
            return False
        if line.name and not line.continues and line.name != self._lost:
            return False
        self.keep(line)
        return True

    def close(self) -> None:
        """Another row begins: what follows does not continue an odd one."""
        self._lost = None
