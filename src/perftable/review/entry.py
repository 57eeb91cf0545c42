"""What is known of a submission after its review: what the overview shows and the next run needs."""

from collections.abc import Iterator

from perftable.model.comparison import Money
from perftable.model.finding import Finding
from perftable.model.record import Record
from perftable.model.report import Counts, DocumentReport
from perftable.model.spoken import Spoken
from perftable.review.words import Role


class Kept(Record):
    """A file that was written: its name in its folder, and what it held."""

    name: str
    sha256: str


class Changes(Record):
    """What became of the findings of the round before; `again` are indexes of today's."""

    mended: tuple[Finding, ...] = ()
    again: tuple[int, ...] = ()


class Gap(Record):
    """What is lacking so many times: goals, indicators, standards."""

    label: Spoken
    count: int


class Entry(Record):
    """A submission and what was made of it.

    `source` is where it lies, `key` what all of its files were made from: with the same key they
    would be made again as they are. `folder` is its own below the output. `unit` is whose it is,
    `forms` what was handed in. `returned` says whether it goes back. `amount` is in 万元.
    `uncopied` is why it has no annotated copy.
    """

    source: str
    label: str
    key: str
    folder: str
    files: dict[Role, Kept] = {}
    report: DocumentReport
    unit: Spoken
    forms: tuple[Spoken, ...] = ()
    returned: bool = True
    lacking: Spoken | None = None
    amount: Money | None = None
    gaps: tuple[Gap, ...] = ()
    round: int = 1
    changes: Changes | None = None
    uncopied: Spoken | None = None

    @property
    def checked(self) -> bool:
        """Whether it could be read."""
        return self.report.status == "checked"

    @property
    def counts(self) -> Counts:
        """How many findings it has."""
        return self.report.counts

    @property
    def fresh(self) -> int:
        """How many findings the round before did not have."""
        return len(self.report.findings) - len(self.changes.again if self.changes else ())

    def rank(self) -> tuple[object, ...]:
        """Return what sorts the worst first: what was not read, then what is returned."""
        counts = self.counts
        return (
            self.checked,
            not self.returned,
            self.lacking is None,
            *(-counts.error, -counts.warning, -counts.note),
            self.label,
        )

    def written(self) -> Iterator[tuple[Role, str]]:
        """Yield its files, by their path below the output."""
        for role, kept in self.files.items():
            yield role, f"{self.folder}/{kept.name}"
