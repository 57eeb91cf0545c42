"""What differs between two versions of a submission: a contract with every machine that reads it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import PlainSerializer

from perftable.model.finding import Finding, Step
from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.model.record import Record
from perftable.model.report import Counts, Tool
from perftable.model.waiver import Waived

Kind = Literal["same", "changed", "renamed", "moved", "added", "removed"]
"""What became of a node, its most telling change first: moved, then renamed, then changed."""

KINDS: tuple[Kind, ...] = ("added", "removed", "moved", "renamed", "changed", "same")

Money = Annotated[Decimal, PlainSerializer(lambda value: f"{value:f}", return_type=str)]
"""An exact decimal, written out in JSON (0.0000001, not 1E-7)."""


class AmountChange(Record):
    """An amount in both versions, in 万元 and exact; None where none is stated or none can be read.

    `difference` is new minus old. `percent` is the difference in percent of the old amount's size,
    rounded to two decimals; None where the old amount is 0.
    """

    old: Money | None
    new: Money | None
    difference: Money | None = None
    percent: Money | None = None


class Shift(Record):
    """How far a standard that is a number moved.

    "stricter" covers less than before, "looser" more; "raised" and "lowered" are numbers of which
    neither covers the other. `difference` and `percent` are as in `AmountChange`, in the standard's
    own unit; None where one of the standards has two ends.
    """

    kind: Literal["stricter", "looser", "raised", "lowered"]
    difference: Money | None = None
    percent: Money | None = None


class CellChange(Record):
    """A cell whose wording differs in more than spacing and width; "" where it states nothing.

    `field` is its family's word. `amount` is there for money. `equivalent` says that both wordings
    of a standard cover the same values, `shift` how far one that is a number moved. `only` names the
    version whose form alone has such a cell: a result stands in no form of targets.
    """

    field: str
    old: str
    new: str
    amount: AmountChange | None = None
    equivalent: bool = False
    shift: Shift | None = None
    only: Literal["old", "new"] | None = None


class Place(Record):
    """Where a node stands in one version; `path` names those above it."""

    name: str
    path: tuple[Step, ...] = ()
    location: Location


class NodeChange(Record):
    """A node in both versions; `old` is None where it is added, `new` where removed.

    `level` is its kind of node. `renamed`: its name differs in more than spacing, width and a
    closing mark. `moved`: it stands under another node, or in another order among its neighbours.
    `cells` are those that differ (of money also what an added or removed node states). `below` are
    the nodes under it in the new version, or in the old one if it is removed: one that moved stands
    under its new one. Its own `kind` does not speak of them, nor of cells that one form alone has.
    """

    level: str
    kind: Kind
    old: Place | None
    new: Place | None
    renamed: bool = False
    moved: bool = False
    cells: tuple[CellChange, ...] = ()
    below: "tuple[NodeChange, ...]" = ()

    def walk(self) -> "Iterator[NodeChange]":
        """Yield it and every node under it."""
        yield self
        for node in self.below:
            yield from node.walk()


class FormChange(Record):
    """The forms of one family in both versions, their nodes matched across all of them.

    Every node of both versions stands in it exactly once, in the order of the new version, the
    removed ones after what stood above them.
    """

    family: str
    nodes: tuple[NodeChange, ...] = ()

    def walk(self) -> Iterator[NodeChange]:
        """Yield every node."""
        for node in self.nodes:
            yield from node.walk()


class SectionChange(Record):
    """A narrative section whose items differ: those of one version alone, as written.

    `section` is its family's word, `title` its heading as written.
    """

    section: str
    title: str
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


class Remaining(Record):
    """A finding in both versions: its fingerprint is the same, or the rule and the matched cell."""

    old: Finding
    new: Finding


class FindingChanges(Record):
    """What became of the findings.

    Each of the new version's is `new`, `remaining` or `waived` (accepted by a waiver); `mended` are
    the old version's that the new one no longer has. A finding whose severity changed remains.
    """

    new: tuple[Finding, ...] = ()
    remaining: tuple[Remaining, ...] = ()
    mended: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()


class KindCounts(Record):
    """How many nodes each version has, and how many pairs are of each kind."""

    old: int = 0
    new: int = 0
    added: int = 0
    removed: int = 0
    moved: int = 0
    renamed: int = 0
    changed: int = 0
    same: int = 0


class Totals(Record):
    """The whole; `nodes` counts by level, `amount` adds up what the topmost nodes state.

    A node that states no amount stands with those below it.
    """

    nodes: dict[str, KindCounts]
    amount: AmountChange
    new: Counts
    remaining: Counts
    mended: Counts


class Version(Record):
    """A file that is compared."""

    path: str
    sha256: str


class Comparison(Record):
    """Two versions of a submission beside each other, both checked with the same rules."""

    schema_version: Literal[1] = 1
    tool: Tool
    lang: Lang
    unit: Literal["万元"] = "万元"
    old: Version
    new: Version
    totals: Totals
    forms: tuple[FormChange, ...] = ()
    sections: tuple[SectionChange, ...] = ()
    findings: FindingChanges
