"""Tables of Apache Arrow, in memory and as Parquet files; needs the extra `data`."""

import os
from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from perftable.data.columns import TABLES, Table
from perftable.data.rows import Row, rows
from perftable.model.phrase import Phrase
from perftable.reports.base import MissingPackage, Result

MISSING = Phrase(
    "写 Parquet、生成数据表需要 pyarrow；请运行 pip install 'perftable[data]'。",
    "Parquet and data frames need pyarrow; run pip install 'perftable[data]'.",
)
_BATCH = 20_000
"""Rows of a table that are held before they are written."""


def frames(results: Iterable[Result]) -> "Mapping[str, Any]":
    """Return tables of results: documents, forms, funds, indicators, texts, findings, rules.

    Each is a `pyarrow.Table`: `.to_pandas()`, `polars.from_arrow(…)`, and DuckDB reads it by its
    name. `results` are those of `check_many(…, keep_records=True)`; without records only documents,
    findings and rules have rows. Raises `MissingPackage` without the extra `data`.
    """
    library()
    held: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for result in results:
        for name, row in rows(result):
            held[name].append(row)
    return {table.name: table_of(table, held[table.name]) for table in TABLES}


def write(results: Iterable[Result], folder: Path) -> Generator[Result, None, None]:
    """Write a Parquet file for each table into a folder; yield the results as they are taken.

    The files get their names when all is written: what is stopped leaves older ones as they were.
    Raises `MissingPackage`, and `OSError` where they cannot be written.
    """
    arrow = library()
    from pyarrow import parquet

    held: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    parts = {table.name: folder / f".{table.name}.{os.getpid()}.part" for table in TABLES}
    try:
        with ExitStack() as open_files:
            writers = {
                table.name: open_files.enter_context(
                    parquet.ParquetWriter(
                        parts[table.name], _schema(arrow, table), compression="zstd"
                    )
                )
                for table in TABLES
            }
            for result in results:
                for name, row in rows(result):
                    held[name].append(row)
                for table in TABLES:
                    if len(held[table.name]) >= _BATCH:
                        writers[table.name].write_batch(_batch(arrow, table, held[table.name]))
                        held[table.name].clear()
                yield result
            for table in TABLES:
                writers[table.name].write_batch(_batch(arrow, table, held[table.name]))
        for name, part in parts.items():
            part.replace(folder / f"{name}.parquet")
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()


def library() -> Any:
    """Return pyarrow. Raises `MissingPackage` without the extra `data`."""
    try:
        import pyarrow
    except ImportError as error:
        raise MissingPackage(MISSING) from error
    return pyarrow


def table_of(table: Table, held: list[Row]) -> Any:
    """Return rows as a `pyarrow.Table`."""
    arrow = library()
    return arrow.Table.from_batches([_batch(arrow, table, held)], _schema(arrow, table))


def _schema(arrow: Any, table: Table) -> Any:
    types = {
        "string": arrow.string(),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "decimal": arrow.decimal128(38, 8),
        "boolean": arrow.bool_(),
    }
    return arrow.schema([(column.name, types[column.type]) for column in table.columns])


def _batch(arrow: Any, table: Table, held: list[Row]) -> Any:
    schema = _schema(arrow, table)
    columns = list(zip(*held, strict=True)) if held else [()] * len(table.columns)
    arrays = [
        arrow.array(_texts(column) if field.type == arrow.string() else column, field.type)
        for column, field in zip(columns, schema, strict=True)
    ]
    return arrow.RecordBatch.from_arrays(arrays, schema=schema)


def _texts(column: Iterable[Any]) -> list[str | None]:
    """Return texts that are UTF-8: a name on the disk may hold half a character."""
    return [None if one is None else one.encode("utf-8", "replace").decode() for one in column]
