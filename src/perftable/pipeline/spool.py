"""Results of a run kept outside memory but for their figures: a report is written of one after another."""

import zlib
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from functools import cached_property
from typing import IO, cast, overload
from weakref import finalize

from perftable.model.brief import Brief
from perftable.model.document import Document
from perftable.model.grid import Source
from perftable.model.report import DocumentReport
from perftable.reports.base import Result

FEW = 32
"""So many results are held as they are; more go to the file, all of them."""

_IN_MEMORY = 8_000_000
"""Bytes of packed results from which the file is one on the disk."""

_REPORT, _OTHER = b"r", b"o"
"""What is packed begins with: a report that came packed from the disk, anything else."""

_PACKED = 1
"""How well results are packed: they are read once or twice."""


class Spool(Sequence[Result]):
    """Results in their order. What is taken out is read when it is looked at, and not kept here."""

    def __init__(self, results: Iterable[Result] = ()) -> None:
        self._few: list[Result] = []
        self._file: IO[bytes] | None = None
        self._ends: MutableSequence[int] = [0]
        self._briefs: list[Brief] = []
        for result in results:
            self.append(result)

    def append(self, result: Result) -> None:
        """Add a result at the end. Raises `OSError` where the disk takes no more."""
        self._briefs.append(result.brief)
        if self._file is None and len(self._few) < FEW:
            self._few.append(result)
            return
        if self._file is None:
            from array import array
            from tempfile import SpooledTemporaryFile  # few runs need them

            self._ends = array("Q", self._ends)
            self._file = cast(IO[bytes], SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115
            finalize(self, self._file.close)
            for earlier in self._few:
                self._write(self._file, earlier)
            self._few.clear()
        self._write(self._file, result)

    def __len__(self) -> int:
        return len(self._briefs)

    @overload
    def __getitem__(self, index: int) -> Result: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Result]: ...
    def __getitem__(self, index: int | slice) -> Result | Sequence[Result]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        if self._file is None:
            return self._few[number]
        return _Kept(self, number * _PARTS, self._briefs[number])

    def __iter__(self) -> Iterator[Result]:
        return (self[number] for number in range(len(self)))

    @property
    def documents(self) -> Iterable[Document]:
        """The records of the files that have any, as often as one goes through them."""
        return _Documents(self)

    def json(self, number: int, indent: int | None) -> str:
        """Return the JSON of a report."""
        kind, packed = self._read(number)
        if kind == _REPORT:
            from perftable.pipeline.cache.packing import as_json

            return as_json(packed, indent)
        return cast(DocumentReport, self.part(number)).to_json(indent)

    def part(self, number: int) -> object:
        """Return a part of a result, None where it has none."""
        kind, packed = self._read(number)
        if not kind:
            return None
        if kind == _REPORT:
            from perftable.pipeline.cache.packing import unpack

            return unpack(packed)
        import pickle

        return pickle.loads(zlib.decompress(packed))

    def _read(self, number: int) -> tuple[bytes, bytes]:
        """Return what a part is packed as, nothing where there is none, and the packed part."""
        begin, end = self._ends[number : number + 2]
        if self._file is None or begin == end:
            return b"", b""
        self._file.seek(begin)
        return self._file.read(1), self._file.read(end - begin - 1)

    def _write(self, file: IO[bytes], result: Result) -> None:
        file.seek(self._ends[-1])
        # As the cache keeps it, if it comes from there: to ask for its class would import that.
        report: bytes | None = getattr(result, "packed", None)
        for packed in (
            _pickled(result.report) if report is None else _REPORT + report,
            _pickled(result.document),
            _pickled(result.source),
        ):
            if packed:
                file.write(packed)
            self._ends.append(self._ends[-1] + len(packed))


class _Documents(Iterable[Document]):
    def __init__(self, results: Iterable[Result]) -> None:
        self._results = results

    def __iter__(self) -> Iterator[Document]:
        found = (one.document for one in self._results)
        return (document for document in found if document is not None)


def _pickled(part: object) -> bytes:
    import pickle

    return b"" if part is None else _OTHER + zlib.compress(pickle.dumps(part, -1), _PACKED)


_PARTS = 3
"""A result's: report, records and source, each read by itself."""


class _Kept:
    """A result in a spool; what was looked at stays as long as this does."""

    def __init__(self, spool: Spool, number: int, brief: Brief) -> None:
        self._spool = spool
        self._number = number
        self.brief = brief

    @cached_property
    def report(self) -> DocumentReport:
        return cast(DocumentReport, self._spool.part(self._number))

    def to_json(self, indent: int | None = None) -> str:
        return self._spool.json(self._number, indent)

    @cached_property
    def document(self) -> Document | None:
        return cast(Document | None, self._spool.part(self._number + 1))

    @cached_property
    def source(self) -> Source | None:
        return cast(Source | None, self._spool.part(self._number + 2))
