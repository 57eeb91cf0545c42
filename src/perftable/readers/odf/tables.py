"""A table of a text while it is read, and its rows when it has ended."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from perftable.model.grid import PLAIN, Format, Row
from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.counting import Count
from perftable.readers.flow import Flow
from perftable.readers.lines import Line
from perftable.readers.merges import Area, Merges


@dataclass(slots=True)
class Table:
    """A table of a text; `texts` and `formats` are those of the row that is open.

    `nested` are the tables in its cells.
    """

    rows: list[tuple[list[str], dict[int, Format]]] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    nested: "list[Table]" = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    formats: dict[int, Format] = field(default_factory=dict)

    def begin_row(self) -> None:
        """Begin a row."""
        self.texts, self.formats = [], {}

    def end_row(self, repeated: int, count: Count) -> None:
        """End a row that stands here as often as `repeated` says."""
        for _ in range(repeated):
            count.row()
            count.cell(len(self.texts))
            count.text(sum(map(len, self.texts)))
            self.rows.append((list(self.texts), dict(self.formats)))

    def cell(self, text: str, form: Format, across: int, down: int, repeated: int) -> None:
        """Add a cell; a row wider than any that is read is found out when it has ended."""
        row = len(self.rows) + 1
        for _ in range(min(repeated, MAX_COLUMNS + 1 - len(self.texts))):
            at = len(self.texts)
            self.texts.append(text)
            if form != PLAIN:
                self.formats[at] = form
            if across > 1 or down > 1:
                self.areas.append(Area(row, at, row + down - 1, at + across - 1))

    def finished(self, count: Count) -> list[Row]:
        """Return the rows with its merges laid over."""
        width = max((len(texts) for texts, _ in self.rows), default=0)
        if not width:
            return []
        count.require_width(width, count.tables + 1, 1)
        merges = Merges(self.areas, width)
        rows: list[Row] = []
        for number, (texts, formats) in enumerate(self.rows, 1):
            count.cell(width - len(texts))
            texts += [""] * (width - len(texts))
            merges.lay(number, texts, formats)
            rows.append(Row(number, texts, formats) if formats else Row(number, texts))
        return rows


def lines_of(flow: Flow[Table], nested: list[Table]) -> Iterator[Line]:
    """Yield a cell's lines; a row of a table in it is one line, as in a Word document."""
    for item in flow.items:
        if isinstance(item, Line):
            yield item
            continue
        nested.append(item)
        for texts, _ in item.rows:
            line = "\t".join(filter(None, texts))
            if line:
                yield Line(line)
