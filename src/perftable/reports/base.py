"""What every format is given of a run."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, overload

from perftable.model.brief import Brief
from perftable.model.catalogue import RuleEntry
from perftable.model.document import Document
from perftable.model.finding import SEVERITIES
from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport, Report

if TYPE_CHECKING:
    from perftable.model.summary import Summary


class Result(Protocol):
    """A file's verdict, with its records and its tables as submitted where they were asked for."""

    @property
    def report(self) -> DocumentReport:
        """The verdict."""

    @property
    def brief(self) -> Brief:
        """The verdict in figures: at hand where the verdict itself is on the disk."""

    @property
    def document(self) -> Document | None:
        """The records."""

    @property
    def source(self) -> Source | None:
        """The tables as submitted."""

    def to_json(self, indent: int | None = None) -> str:
        """Return what the verdict's `to_json` returns: at hand where it is on the disk."""
        ...


class Submission(NamedTuple):
    """One file of a run; `result` may be read from the disk when it is looked at.

    `fail_on` is the severity from which its findings fail the run ("never": none does). `unit` is
    whose it is, where the document says so and the format asked for its records.
    """

    result: Result
    fail_on: str = "error"
    unit: Phrase | None = None

    @property
    def verdict(self) -> DocumentReport:
        """The verdict."""
        return self.result.report

    @property
    def brief(self) -> Brief:
        """The verdict in figures, for what goes over all documents before it writes of any."""
        return self.result.brief

    @property
    def records(self) -> Document | None:
        """The records, where the format asked for them and the file could be read."""
        return self.result.document

    @property
    def source(self) -> Source | None:
        """The tables as submitted, where the format asked for them and the file could be read."""
        return self.result.source

    @property
    def failing(self) -> frozenset[str]:
        """The severities that fail the run."""
        if self.fail_on not in SEVERITIES:
            return frozenset()
        return frozenset(SEVERITIES[: SEVERITIES.index(self.fail_on) + 1])

    @property
    def fails(self) -> bool:
        """Whether its findings fail the run: its verdict may be "pass", which speaks of errors."""
        brief = self.brief
        return any(getattr(brief, severity) for severity in self.failing)


class Submissions(Sequence[Submission]):
    """The files of a run, or some of them: each is made when it is looked at, and not kept."""

    def __init__(self, make: Callable[[int], Submission], order: Sequence[int]) -> None:
        self._make = make
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, index: int) -> Submission: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Submission]: ...
    def __getitem__(self, index: int | slice) -> Submission | Sequence[Submission]:
        if isinstance(index, slice):
            return Submissions(self._make, self._order[index])
        return self._make(self._order[index])


def ranked(
    submissions: Sequence[Submission], key: Callable[[Submission], Any]
) -> Sequence[Submission]:
    """Return them sorted by `key`, none of them held; those for which it is None are left out."""
    keys = [key(one) for one in submissions]
    order = [place for place, found in enumerate(keys) if found is not None]
    order.sort(key=keys.__getitem__)
    return Submissions(submissions.__getitem__, order)


_NO_RULES: Mapping[str, RuleEntry] = {}


class Run(NamedTuple):
    """All that a format may tell of a run.

    `head` is the report without its documents: they are the `submissions`, of which there may be
    very many; none is to be held for longer than it is written of. `records` are those of the files
    that could be read, where the format needs them, as often as one goes through them. `fails` says
    whether a finding fails the run. `summary` (by what stands at the top of the forms) is there where the format needs records. `catalogue` holds
    every rule, by code, and imports those that are looked at. `verbose` asks for every finding by itself where a format folds them.
    """

    head: Report
    submissions: Sequence[Submission]
    records: Iterable[Document] = ()
    fails: bool = False
    catalogue: Mapping[str, RuleEntry] = _NO_RULES
    summary: "Summary | None" = None
    verbose: bool = False

    @property
    def results(self) -> Iterator[Result]:
        """The results, one after another."""
        return (one.result for one in self.submissions)

    @property
    def verdicts(self) -> Iterator[DocumentReport]:
        """The verdicts, one after another."""
        return (one.verdict for one in self.submissions)

    @property
    def briefs(self) -> Iterator[Brief]:
        """The figures of the verdicts, which are all at hand."""
        return (one.brief for one in self.submissions)

    def verdicts_with(self, wanted: Callable[[Brief], bool]) -> Iterator[DocumentReport]:
        """Return the verdicts whose figures are `wanted`; no others are read from the disk."""
        return (one.verdict for one in self.submissions if wanted(one.brief))


class MissingPackage(Exception):  # noqa: N818 - no fault of the program
    """A format needs a package that is not installed; `reason` is one sentence on what to do."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.en)
        self.reason = reason
