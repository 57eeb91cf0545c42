"""Grouped figures over documents: a contract with every machine that reads them."""

from decimal import Decimal
from typing import Literal

from perftable.model.record import Record
from perftable.model.report import Counts, Tool


class Group(Record):
    """The figures of one group; what a grouping does not know is None.

    `key` is a node's name, what a family groups its nodes by, the document's path or the rule's
    code; same names are one group. `count` is how many nodes (documents, findings) it stands for,
    `documents` in how many documents. `amount` is exact, in the summary's unit; `share` is its part
    of the whole, 0 to 1, rounded to four decimals. `figures` are those that the families count: of
    duties `activities`, `missing_indicators` (activities without one), `missing_scales` (indicators
    without a scale), `ticked_scales` (those with ticks only); `shares` are parts of one in another
    (of indicators those that are `quantified`), 0 to 1. `sums` are what the families add up beside
    their money: of projects the funds by source, in the summary's unit, and the points and scores of
    self-evaluations (`points`, `score`); what no form states is not in it.
    """

    key: str
    count: int
    documents: int
    amount: Decimal | None = None
    share: Decimal | None = None
    figures: dict[str, int] = {}
    shares: dict[str, Decimal] = {}
    sums: dict[str, Decimal] = {}
    findings: Counts = Counts()


class Summary(Record):
    """Groups, largest amount first (then most findings), and the whole.

    `by` is a kind of node ("duty"), "document", "rule", or what a family groups its nodes by; of
    forms of several families it may be the top of each ("duty|project"). `families` are those of
    the forms. `excluded` files were left out on purpose and are in neither.
    """

    schema_version: Literal[1] = 1
    tool: Tool
    by: str
    unit: Literal["万元"] = "万元"
    families: tuple[str, ...] = ()
    groups: tuple[Group, ...]
    total: Group
    excluded: int = 0
