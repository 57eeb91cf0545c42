"""What is noticed across submissions: notes for readers, a contract with machines; no verdicts."""

from typing import Literal

from perftable.model.record import Record
from perftable.model.report import Tool
from perftable.model.spoken import Spoken


class Spot(Record):
    """Where something stands: the file, the number of the form in it, the row, and whose form it is."""

    path: str
    form: int
    table: int | None = None
    row: int | None = None
    column: str = ""
    agency: str | None = None
    year: int | None = None


class Copy(Record):
    """Texts of several submissions that are nearly the same: at least `likeness` percent alike.

    `kind`: "years" is one office over several years, "agencies" several offices, "files" where the
    forms do not name their office. Digits, spaces and punctuation make no difference. `spots` are
    the first of `count`.
    """

    kind: Literal["years", "agencies", "files"]
    text: str
    likeness: int
    count: int
    spots: tuple[Spot, ...]


class Vague(Record):
    """An indicator that measures nothing (PT402), by its words: how often, in how many files."""

    text: str
    count: int
    documents: int


class Outlier(Record):
    """A value far from those that other submissions have for an indicator of the same name and unit.

    `usual` is their median, `low` and `high` are the quarter points, of `count` values.
    """

    name: str
    unit: str
    value: float
    as_written: str
    usual: float
    low: float
    high: float
    count: int
    spot: Spot


class Survey(Record):
    """What was noticed in the files of a run, the most frequent or farthest first.

    `unreadable` files could not be read. `remarks` say what was not looked at. Nothing here is a
    verdict: a text may be shared, and a value be far from others, for good reasons.
    """

    schema_version: Literal[1] = 1
    tool: Tool
    documents: int
    unreadable: int
    indicators: int
    copies: tuple[Copy, ...] = ()
    vague: tuple[Vague, ...] = ()
    outliers: tuple[Outlier, ...] = ()
    remarks: tuple[Spoken, ...] = ()
