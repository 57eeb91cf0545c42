"""A report as it is kept: its figures, and JSON, packed; of its rules, alike in most files, a line each.

Findings and places, most of a report, are lists of their values, and made again without pydantic's
validation: a run that knows all files does little else. Whether they come back as they were is looked
at when they are kept.
"""

import json
import zlib
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticSerializationError

from perftable.model.brief import Brief, brief_of, shared
from perftable.model.finding import Finding, RuleResult, Step
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport

_LEVEL = 1
_BREAK = b"\n"
_KINDS = 4096
"""So many results of rules are held ready: those of a folder are mostly the same."""


def pack(report: DocumentReport) -> bytes | None:
    """Return the report packed, None for one that would not come back as it is."""
    try:
        lines = [
            report.model_dump_json(
                round_trip=True, exclude_defaults=True, exclude={"rules", "findings"}
            ),
            json.dumps([_said(one) for one in report.findings], ensure_ascii=False),
        ]
        lines += (_line(result) for result in report.rules)
        text = "\n".join(lines).encode()
    except (PydanticSerializationError, UnicodeEncodeError, TypeError):
        return None  # half a character, or what JSON has not
    brief = brief_of(report)
    packed = json.dumps(brief).encode() + _BREAK + zlib.compress(text, _LEVEL)
    try:
        return packed if briefly(packed) == brief and unpack(packed) == report else None
    except ValueError:
        return None


def unpack(packed: bytes) -> DocumentReport:
    """Return the report. Raises `ValueError` for what is none."""
    try:
        packed = packed.partition(_BREAK)[2]
        first, second, *lines = zlib.decompress(packed).decode().split("\n")
        findings = tuple(map(_finding, json.loads(second)))
    except (zlib.error, TypeError) as error:
        raise ValueError(str(error)) from None
    report = DocumentReport.model_validate_json(first)
    return report.model_copy(update={"rules": tuple(map(_result, lines)), "findings": findings})


def briefly(packed: bytes) -> Brief:
    """Return the report's figures, without unpacking the rest. Raises `ValueError` for what is none."""
    return _brief(packed.partition(_BREAK)[0])


@lru_cache(_KINDS)
def _brief(line: bytes) -> Brief:
    try:
        *figures, by_rule = json.loads(line)
        return shared(Brief._make([*figures, tuple(map(tuple, by_rule))]))
    except TypeError as error:
        raise ValueError(str(error)) from None


def _said(finding: Finding) -> list[object]:
    """Return the values of a finding, in the order of its fields."""
    return [
        *(finding.code, finding.name, finding.severity, finding.message, finding.args),
        _spot(finding.location),
        [_spot(place) for place in finding.related],
        finding.unlisted,
        [(step.kind, step.name) for step in finding.path],
        finding.text,
        finding.messages,
    ]


def _spot(place: Location) -> list[object]:
    """Return the values of a place, in the order of its fields, but None at the end."""
    values: list[object] = [
        *(place.table, place.row, place.column, place.paragraph, place.line, place.character),
        *(place.cell, place.sheet, place.page),
    ]
    while values and values[-1] is None:
        values.pop()
    return values


def _finding(said: list[Any]) -> Finding:
    """Return the finding of these values. Raises `ValueError` where they are too few or too many."""
    code, name, severity, message, args, spot, related, unlisted, path, text, messages = said
    return Finding.whole(
        {
            "code": code,
            "name": name,
            "severity": severity,
            "message": message,
            "args": args,
            "location": Location(*spot),
            "related": tuple([Location(*one) for one in related]),
            "unlisted": unlisted,
            "path": tuple([Step.whole({"kind": kind, "name": called}) for kind, called in path]),
            "text": text,
            "messages": None if messages is None else Phrase(*messages),
        }
    )


@lru_cache(_KINDS)
def _line(result: RuleResult) -> str:
    return result.model_dump_json(round_trip=True)


@lru_cache(_KINDS)
def _result(line: str) -> RuleResult:
    return RuleResult.model_validate_json(line)
