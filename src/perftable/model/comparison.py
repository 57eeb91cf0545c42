"""What differs between two versions of a submission: a contract with every machine that reads it."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import PlainSerializer

from perftable.model.document import SectionKind
from perftable.model.finding import Finding
from perftable.model.location import Column, Location
from perftable.model.phrase import Lang
from perftable.model.record import Record
from perftable.model.report import Counts, Tool
from perftable.model.waiver import Waived

Kind = Literal["same", "changed", "renamed", "moved", "added", "removed"]
"""What became of a row, its most telling change first: moved, then renamed, then changed."""

KINDS: tuple[Kind, ...] = ("added", "removed", "moved", "renamed", "changed", "same")

Money = Annotated[Decimal, PlainSerializer(lambda value: f"{value:f}", return_type=str)]
"""An exact decimal, written out in JSON (0.0000001, not 1E-7)."""


class BudgetChange(Record):
    """An amount in both versions, in 万元 and exact; None where none is stated or none can be read.

    `difference` is new minus old. `percent` is the difference in percent of the old amount's size,
    rounded to two decimals; None where the old amount is 0. `old_text` and `new_text` are the cells
    as written, "" where they state nothing.
    """

    old: Money | None
    new: Money | None
    difference: Money | None = None
    percent: Money | None = None
    old_text: str = ""
    new_text: str = ""


class TextChange(Record):
    """A field whose wording differs in more than spacing and width."""

    field: Literal["code", "content", "goal"]
    old: str
    new: str


class TierChange(Record):
    """A tier whose wording differs; `equivalent` says that both wordings cover the same values."""

    tier: Column
    old: str
    new: str
    equivalent: bool = False


class IndicatorChange(Record):
    """An indicator of a row in one version or both; `old` and `new` are None where it is missing.

    `kind` "same" and "changed" speak of its scale, "renamed" of its own words. `tiers` are those
    that differ; those of an added indicator differ from "".
    """

    kind: Literal["same", "changed", "renamed", "added", "removed"]
    old: str | None
    new: str | None
    tiers: tuple[TierChange, ...] = ()


class Place(Record):
    """Where a row stands in one version; `duty` is the duty above an activity, else None."""

    name: str
    duty: str | None = None
    location: Location


class RowChange(Record):
    """A duty or an activity in both versions; `old` is None where it is added, `new` where removed.

    `renamed`: its name differs in more than spacing, width and a closing mark. `moved`: it stands
    under another duty, or in another order among its neighbours. `budget` is None where the amount
    is the same, also in another unit; an added or removed row shows the amount it states.
    `texts` and `indicators` are those that differ; an added or removed row lists none.
    """

    kind: Kind
    old: Place | None
    new: Place | None
    renamed: bool = False
    moved: bool = False
    budget: BudgetChange | None = None
    texts: tuple[TextChange, ...] = ()
    indicators: tuple[IndicatorChange, ...] = ()


class DutyChange(RowChange):
    """A duty with the activities under it: in the new version, or in the old one if removed.

    An activity that moved to another duty stands under its new one. The duty's own `kind` does not
    speak of its activities.
    """

    activities: tuple[RowChange, ...] = ()


class SectionChange(Record):
    """A narrative section whose items differ: those of one version alone, as written."""

    section: SectionKind
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
    """How many rows each version has, and how many pairs are of each kind."""

    old: int = 0
    new: int = 0
    added: int = 0
    removed: int = 0
    moved: int = 0
    renamed: int = 0
    changed: int = 0
    same: int = 0


class Totals(Record):
    """The whole; `budget` adds up the duties (a duty without one stands with its activities)."""

    duties: KindCounts
    activities: KindCounts
    budget: BudgetChange
    new: Counts
    remaining: Counts
    mended: Counts


class Version(Record):
    """A file that is compared."""

    path: str
    sha256: str


class Comparison(Record):
    """Two versions of a submission beside each other.

    Every duty and activity of both stands in it exactly once, in the order of the new version, the
    removed ones after what stood above them. `orphans` are activities without a duty. Both versions
    are checked with the same rules.
    """

    schema_version: Literal[1] = 1
    tool: Tool
    lang: Lang
    unit: Literal["万元"] = "万元"
    old: Version
    new: Version
    totals: Totals
    duties: tuple[DutyChange, ...] = ()
    orphans: tuple[RowChange, ...] = ()
    sections: tuple[SectionChange, ...] = ()
    findings: FindingChanges
