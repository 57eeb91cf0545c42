"""A submission before it is written: duties, activities, indicators, totals, sections, and claims."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from quality.layouts import Layout

TIERS: tuple[str, ...] = ("excellent", "good", "fair", "poor")


@dataclass(slots=True, eq=False)
class Mark:
    """One indicator with its four tiers, on one row.

    `kind`, `unit` and `cuts` (best first, without unit) say how the scale was made, so that a
    defect can write it otherwise; `notes` are the notes that it deserves as it stands.
    """

    indicator: str
    tiers: list[str]
    kind: str = ""
    unit: str = ""
    cuts: tuple[Decimal, ...] = ()
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Entry:
    """A duty (with activities as `children`) or an activity (with `marks`).

    `amount` is what the budget cell means in the table's unit; `budget` what is written there.
    """

    name: str
    content: str
    goal: str
    amount: Decimal | None = None
    budget: str = ""
    marks: list[Mark] = field(default_factory=list)
    children: list["Entry"] = field(default_factory=list)
    label: str = ""


@dataclass(slots=True, eq=False)
class Sum:
    """A 合计, 小计 or 其中 row; `duties` are those it stands for, `after` the one it follows.

    `after` None puts it above all duties. `shift` is what a defect adds to it.
    """

    label: str
    duties: list[Entry]
    after: Entry | None
    budget: str = ""
    shift: Decimal = Decimal(0)


@dataclass(slots=True, eq=False)
class Section:
    """A narrative section; `groups` are its duty categories, a plain list has one without a title."""

    kind: str
    title: str
    groups: list[tuple[str, list[str]]]
    pattern: str = "1."
    """How its items are numbered; "auto" is Word's own list."""
    inline: bool = False
    """Whether a category is one paragraph: 一、…职责。包括：1.…；2.…"""
    skip: int | None = None
    """Index of the item of the last group before which a number is left out."""


Subject = Entry | Mark | Sum | Section | None
"""What a finding is about; None is the document or the table."""


@dataclass(slots=True, frozen=True)
class Claim:
    """A finding that is right: `columns` empty means anywhere on the row, `severity` empty any."""

    code: str
    subject: Subject = None
    columns: tuple[str, ...] = ()
    row: int = 0
    """Which of the subject's rows."""
    severity: str = ""


@dataclass(slots=True)
class Injection:
    """A defect put into a submission: what must be found, and what may be found beside it."""

    claim: Claim
    entails: list[Claim] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Submission:
    """One document.

    What defects do to it as a whole: `spoilt` takes a cell out of a subject's row (by
    identity) or puts one in; `dropped` columns are not written; `changed` leaves tracked changes;
    `blank` leaves so many empty rows below the header and nothing else.
    """

    layout: Layout
    duties: list[Entry]
    sums: list[Sum]
    sections: list[Section]
    orphans: list[Entry] = field(default_factory=list)
    notes: list[Claim] = field(default_factory=list)
    spoilt: dict[tuple[int, int], tuple[int, str | None]] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    has_table: bool = True
    blank: int | None = None
    changed: bool = False

    def activities(self) -> Iterator[tuple[Entry, Entry]]:
        for duty in self.duties:
            for activity in duty.children:
                yield duty, activity

    def marks(self) -> Iterator[tuple[Entry, Mark]]:
        for activity in [*self.orphans, *(activity for _, activity in self.activities())]:
            for mark in activity.marks:
                yield activity, mark

    def claims(self) -> Iterator[Claim]:
        """Yield the notes that the document deserves as it stands."""
        yield from self.notes
        for _, mark in self.marks():
            for code, column in mark.notes:
                yield Claim(code, mark, (column,))
        for duty in self.duties:
            if duty.amount is None and all(child.amount is None for child in duty.children):
                yield Claim("PT203", duty)

    def label_row(self, entry: Entry) -> int:
        """Return on which of its rows an entry's name, budget and texts stand."""
        return max(len(entry.marks) - 1, 0) // 2 if self.layout.merge == "centred" else 0

    def settle(self) -> None:
        """Write every total anew, as the sum of what its duties state."""
        for total in self.sums:
            if total.label.startswith("其中"):
                continue
            known = [_stated(duty) for duty in total.duties]
            total.budget = self.layout.numbers.write(
                sum((k for k in known if k is not None), Decimal(0)) + total.shift
            )


def _stated(duty: Entry) -> Decimal | None:
    if duty.amount is not None:
        return duty.amount
    return sum((c.amount for c in duty.children if c.amount is not None), Decimal(0))
