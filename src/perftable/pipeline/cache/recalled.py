"""A verdict as the cache keeps it, unpacked when somebody looks at more than its figures.

Processes send what they have checked in this form: it is smaller, and what is kept is packed already.
"""

from functools import cached_property

from perftable.model.brief import Brief
from perftable.model.report import DocumentReport
from perftable.pipeline.cache.packing import as_json, briefly, pack, unpack
from perftable.pipeline.checking import Checked
from perftable.readers.converting import CONVERTED
from perftable.reports.base import Result


class Recalled:
    """The result of a file; records are not kept. `sha256` is there where it was just checked."""

    document = None
    source = None

    def __init__(self, packed: bytes, sha256: str | None = None) -> None:
        self.packed = packed
        self.sha256 = sha256

    def __reduce__(self) -> tuple[object, ...]:
        """Leave what was unpacked behind."""
        return Recalled, (self.packed, self.sha256)

    @cached_property
    def report(self) -> DocumentReport:
        """The verdict."""
        return unpack(self.packed)

    @cached_property
    def brief(self) -> Brief:
        """The verdict in figures."""
        return briefly(self.packed)

    def to_json(self, indent: int | None = None) -> str:
        """Return the verdict as JSON."""
        return as_json(self.packed, indent)


def recallable(result: Checked) -> Result:
    """Return a result, its records left out, as it is kept; as it is where it is not to be kept."""
    packed = pack(result.report) if lasts(result.report) else None
    if packed is None:
        return Checked(result.report)
    kept = Recalled(packed, result.report.sha256)
    kept.report = result.report
    return kept


def lasts(report: DocumentReport) -> bool:
    """Whether a verdict would be the same again.

    What LibreOffice made of a file may be another with the next version of it.
    """
    return (
        report.status == "checked"
        and not report.broken
        and not report.unread_parts
        and CONVERTED not in report.remarks
    )
