"""The tables of a long run, in many files: what is written stays, whatever becomes of the run.

`TABLE/outcome=pass/000001.parquet`: a part has a file of each table for each outcome. That of the
table `objects` comes last, and is what makes the others count: files without it were being written
when the run was stopped, and go.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from perftable.data.arrow import library, table_of
from perftable.data.columns import IN_PARTS, OBJECTS, OUTCOMES, TABLES
from perftable.data.rows import Row
from perftable.model.finding import SEVERITIES, Severity

ROWS = 500_000
"""Rows of all tables that are held before they are written."""

_KEY = "outcome="


class Part(NamedTuple):
    """A part that is wholly there: the name of its files, and the outcome."""

    name: str
    outcome: str


class Totals(NamedTuple):
    """What is in the parts: documents by outcome, and findings by severity."""

    outcomes: Mapping[str, int]
    severities: Mapping[Severity, int]
    incomplete: int
    copies: int


def packed(rows: Mapping[str, list[Row]]) -> dict[str, bytes]:
    """Return rows by table as bytes that `unpacked` takes."""
    arrow = library()
    found = {}
    options = arrow.ipc.IpcWriteOptions(compression="zstd")
    for table in TABLES:
        sink = arrow.BufferOutputStream()
        made = table_of(table, rows.get(table.name, []))
        with arrow.ipc.new_stream(sink, made.schema, options=options) as writer:
            writer.write_table(made)
        found[table.name] = sink.getvalue().to_pybytes()
    return found


def unpacked(tables: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the tables, as `pyarrow.Table`s by name."""
    arrow = library()
    return {name: arrow.ipc.open_stream(data).read_all() for name, data in tables.items()}


class Parts:
    """The parts in a folder, one writer's at a time. Raises `OSError` where the disk fails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, dict[str, list[Any]]] = {}
        self._objects: dict[str, list[Row]] = {}
        self._rows = 0
        self._sweep()
        names = [int(part.name) for part in self.parts() if part.name.isdigit()]
        self._next = max(names, default=0) + 1

    def add(
        self, outcome: str, tables: Mapping[str, Any], objects: Sequence[Row], *, rows: int = 0
    ) -> None:
        """Take tables of some documents, and a row for each object; `rows` is a guess of more."""
        held = self._held.setdefault(outcome, defaultdict(list))
        for name, table in tables.items():
            held[name].append(table)
            self._rows += table.num_rows
        self._objects.setdefault(outcome, []).extend(objects)
        self._rows += len(objects) + rows
        if self._rows >= ROWS:
            self.flush()

    def add_copies(self, outcome: str, tables: Mapping[str, Any], copies: Sequence[Row]) -> None:
        """Take the rows of one document again for each of `copies`, rows of objects."""
        arrow = library()
        size = max(1, sum(table.num_rows for table in tables.values()))
        for start in range(0, len(copies), max(1, ROWS // size)):
            some = copies[start : start + max(1, ROWS // size)]
            names = [str(row[0]).encode("utf-8", "replace").decode() for row in some]
            again = {}
            for name, table in tables.items():
                paths = arrow.array([one for one in names for _ in range(table.num_rows)], "string")
                rest = arrow.concat_tables([table] * len(some)) if some else table
                again[name] = rest.set_column(0, rest.schema.field(0), paths)
            self.add(outcome, again, some)

    def flush(self) -> None:
        """Write what is held."""
        from pyarrow import parquet

        arrow = library()
        held, objects = self._held, self._objects
        self._held, self._objects, self._rows = {}, {}, 0
        for outcome, rows in objects.items():
            tables = {name: arrow.concat_tables(some) for name, some in held[outcome].items()}
            tables[OBJECTS.name] = table_of(OBJECTS, rows)
            for table in IN_PARTS:  # objects last
                place = self._place(table.name, Part(f"{self._next:06}", outcome))
                place.parent.mkdir(parents=True, exist_ok=True)
                unready = place.with_suffix(".part")
                made = tables[table.name] if table.name in tables else table_of(table, [])
                parquet.write_table(made, unready, compression="zstd")
                os.replace(unready, place)
        if objects:
            self._next += 1

    def parts(self) -> list[Part]:
        """Return the parts that are wholly there."""
        return [
            Part(file.stem, outcome)
            for outcome in OUTCOMES
            for file in sorted((self._folder / OBJECTS.name / f"{_KEY}{outcome}").glob("*.parquet"))
        ]

    def objects(self, part: Part) -> Iterator[tuple[str, int | None, str | None]]:
        """Yield path, size and version of each object of a part."""
        from pyarrow import parquet

        file = self._place(OBJECTS.name, part)
        found = parquet.read_table(file, columns=["path", "size", "version"], partitioning=None)
        yield from zip(*(column.to_pylist() for column in found.columns), strict=True)

    def drop(self, parts: Iterable[Part]) -> None:
        """Take parts out."""
        for part in parts:
            self._place(OBJECTS.name, part).unlink(missing_ok=True)
        self._sweep()

    def totals(self) -> Totals:
        """Add up what is in all parts."""
        from pyarrow import parquet

        outcomes = dict.fromkeys(OUTCOMES, 0)
        severities = dict.fromkeys(SEVERITIES, 0)
        incomplete = copies = 0
        for part in self.parts():
            file = self._place("documents", part)
            found = parquet.read_table(
                file, columns=["incomplete", *(f"{one}s" for one in SEVERITIES)], partitioning=None
            )
            outcomes[part.outcome] += found.num_rows
            incomplete += sum(map(bool, found["incomplete"].to_pylist()))
            for name in SEVERITIES:
                severities[name] += sum(found[f"{name}s"].to_pylist())
            file = self._place(OBJECTS.name, part)
            again = parquet.read_table(file, columns=["copy_of"], partitioning=None)
            copies += again.num_rows - again["copy_of"].null_count
        return Totals(outcomes, severities, incomplete, copies)

    def _place(self, table: str, part: Part) -> Path:
        return self._folder / table / f"{_KEY}{part.outcome}" / f"{part.name}.parquet"

    def _sweep(self) -> None:
        """Remove files of parts that are not wholly there."""
        whole = set(self.parts())
        for table in IN_PARTS:
            for outcome in OUTCOMES:
                folder = self._folder / table.name / f"{_KEY}{outcome}"
                for file in folder.glob("*.pa*"):
                    if file.suffix == ".part" or Part(file.stem, outcome) not in whole:
                        with suppress(FileNotFoundError):
                            file.unlink()
