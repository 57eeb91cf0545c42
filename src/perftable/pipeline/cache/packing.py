"""A report as it is kept: JSON, packed; of its rules, which are alike in most files, a line each.

Findings, most of a report, are made again without pydantic's validation, which would take most of a
run that knows all files. Whether they come back as they were is looked at when they are kept.
"""

import json
import zlib
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticSerializationError

from perftable.model.finding import Finding, RuleResult, Step
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport

_LEVEL = 1
_KINDS = 4096
"""So many results of rules are held ready: those of a folder are mostly the same."""


def pack(report: DocumentReport) -> bytes | None:
    """Return the report packed, None for one that would not come back as it is."""
    try:
        lines = [
            report.model_dump_json(
                round_trip=True, exclude_defaults=True, exclude={"rules", "findings"}
            ),
            report.model_dump_json(round_trip=True, exclude_defaults=True, include={"findings"}),
        ]
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
        first, second, *lines = zlib.decompress(packed).decode().split("\n")
        findings = tuple(map(_finding, json.loads(second).get("findings", ())))
    except (zlib.error, AttributeError, KeyError, TypeError) as error:
        raise ValueError(str(error)) from None
    report = DocumentReport.model_validate_json(first)
    return report.model_copy(update={"rules": tuple(map(_result, lines)), "findings": findings})


def _finding(said: dict[str, Any]) -> Finding:
    said["location"] = Location(**said["location"])
    if "related" in said:
        said["related"] = tuple(Location(**one) for one in said["related"])
    if "path" in said:
        said["path"] = tuple(Step(**one) for one in said["path"])
    if "messages" in said:
        said["messages"] = Phrase(**said["messages"])
    return Finding(**said)


@lru_cache(_KINDS)
def _line(result: RuleResult) -> str:
    return result.model_dump_json(round_trip=True)


@lru_cache(_KINDS)
def _result(line: str) -> RuleResult:
    return RuleResult.model_validate_json(line)
