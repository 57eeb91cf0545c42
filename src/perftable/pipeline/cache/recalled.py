"""A verdict from the cache, unpacked when somebody looks at more than its figures."""

from functools import cached_property

from perftable.model.brief import Brief
from perftable.model.report import DocumentReport
from perftable.pipeline.cache.packing import as_json, briefly, unpack


class Recalled:
    """The result of a file that is unchanged; records are not kept."""

    document = None
    source = None

    def __init__(self, packed: bytes, report: DocumentReport | None = None) -> None:
        self.packed = packed
        if report is not None:
            self.report = report

    @cached_property
    def report(self) -> DocumentReport:
        """The verdict."""
        return unpack(self.packed)

    def to_json(self, indent: int | None = None) -> str:
        """Return the verdict as JSON."""
        return as_json(self.packed, indent)

    @cached_property
    def brief(self) -> Brief:
        """The verdict in figures."""
        return briefly(self.packed)
