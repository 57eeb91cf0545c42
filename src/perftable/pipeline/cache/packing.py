"""A report as it is kept: JSON, packed; of its rules, which are alike in most files, a line each."""

import zlib
from functools import lru_cache

from pydantic_core import PydanticSerializationError

from perftable.model.finding import RuleResult
from perftable.model.report import DocumentReport

_LEVEL = 1
_KINDS = 4096
"""So many results of rules are held ready: those of a folder are mostly the same."""


def pack(report: DocumentReport) -> bytes | None:
    """Return the report packed, None for one that would not come back as it is."""
    try:
        lines = [report.model_dump_json(round_trip=True, exclude={"rules"})]
        lines += (_line(result) for result in report.rules)
    except PydanticSerializationError:  # half a character, which JSON has not
        return None
    packed = zlib.compress("\n".join(lines).encode(), _LEVEL)
    try:
        return packed if unpack(packed) == report else None
    except ValueError:
        return None


def unpack(packed: bytes) -> DocumentReport:
    """Return the report. Raises `ValueError` for what is none."""
    try:
        first, *lines = zlib.decompress(packed).decode().split("\n")
    except zlib.error as error:
        raise ValueError(str(error)) from None
    report = DocumentReport.model_validate_json(first)
    return report.model_copy(update={"rules": tuple(map(_result, lines))})


@lru_cache(_KINDS)
def _line(result: RuleResult) -> str:
    return result.model_dump_json(round_trip=True)


@lru_cache(_KINDS)
def _result(line: str) -> RuleResult:
    return RuleResult.model_validate_json(line)
