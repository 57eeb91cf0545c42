"""Grouped figures over documents: a contract with every machine that reads them."""

from decimal import Decimal
from typing import Literal

from perftable.model.record import Record
from perftable.model.report import Counts, Tool

By = Literal["duty", "activity", "document", "rule", "indicator"]
"""What the figures are grouped by."""


class Group(Record):
    """The figures of one group; what a grouping does not know is None.

    `key` is the duty's, activity's or indicator's name, the document's path or the rule's code;
    same names are one group. `count` is how many rows (documents, findings) it stands for,
    `documents` in how many documents. `budget` is exact, in the summary's unit; `share` is its
    part of the whole, 0 to 1, rounded to four decimals. `missing_indicators` counts activities
    without one, `missing_scales` indicators without a scale, `ticked_scales` those with ticks only.
    """

    key: str
    count: int
    documents: int
    activities: int | None = None
    budget: Decimal | None = None
    share: Decimal | None = None
    missing_indicators: int | None = None
    missing_scales: int | None = None
    ticked_scales: int | None = None
    findings: Counts = Counts()


class Summary(Record):
    """Groups, largest budget first (then most findings), and the whole.

    `excluded` files were left out on purpose and are in neither.
    """

    schema_version: Literal[1] = 1
    tool: Tool
    by: By
    unit: Literal["万元"] = "万元"
    groups: tuple[Group, ...]
    total: Group
    excluded: int = 0
