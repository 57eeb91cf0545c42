"""A report as it is kept: its figures, and the text that the JSON report has of it, packed.

Whoever wants that text has it as it is. Findings and places, most of a report, stand beside it as
lists of their values, and are made again without pydantic's validation; the results of rules, which
are alike in most files, are made once. Whether a report comes back as it was is looked at when it is
kept.
"""

import json
import zlib
from functools import lru_cache
from itertools import starmap
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json

from perftable.model.brief import Brief, brief_of, of_rule, shared
from perftable.model.finding import Finding, RuleResult, Step
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.record import INDENT
from perftable.model.report import DocumentReport
from perftable.model.unseen import in_json

_LEVEL = 1
_BREAK = b"\n"
_KINDS = 4096
"""So many results of rules are held ready: those of a folder are mostly the same."""

_LISTS = ("findings", "rules")
"""Fields that are made apart from the others, in their order."""

_CUT = "\0"
"""Stands around the items of these lists: no JSON holds it."""

_ITEM = "\n    }"
"""The end of an item: strings have no line feeds, and what is within is indented more."""


def pack(report: DocumentReport) -> bytes | None:
    """Return the report packed, None for one that would not come back as it is."""
    try:
        begin, written, *others = _cut(report.to_json(INDENT))
        said = json.dumps([_said(one) for one in report.findings], ensure_ascii=False)
        first = zlib.compress(_CUT.join((begin, said, *others)).encode(), _LEVEL)
    except (PydanticSerializationError, UnicodeEncodeError, TypeError):
        return None  # half a character, or what JSON has not
    brief = brief_of(report)
    lines = json.dumps(brief), str(len(first)), ""
    packed = "\n".join(lines).encode() + first + zlib.compress(written.encode(), _LEVEL)
    try:
        return packed if briefly(packed) == brief and unpack(packed) == report else None
    except ValueError:
        return None


def unpack(packed: bytes) -> DocumentReport:
    """Return the report. Raises `ValueError` for what is none."""
    begin, findings, middle, rules, end = _first(packed)
    report = DocumentReport.model_validate_json(begin + middle + end)
    try:
        made = tuple(map(_finding, json.loads(findings)))
    except TypeError as error:
        raise ValueError(str(error)) from None
    results = tuple(map(_result, rules.split(_ITEM)[:-1]))
    return report.model_copy(update={"findings": made, "rules": results})


def as_json(packed: bytes, indent: int | None = None) -> str:
    """Return what the report's `to_json` returns: indented as it is kept, or in one line."""
    if indent not in (None, INDENT):
        return unpack(packed).to_json(indent)
    begin, _, middle, rules, end = _first(packed)
    findings = _inflated(_parts(packed)[1])
    if indent is not None:
        return "".join((begin, findings, middle, rules, end))
    whole = _line(begin + middle + end)
    before, empty, behind = whole.partition('"findings":[]')
    between, nothing, after = behind.rpartition('"rules":[]')
    results = ",".join(map(_result_line, rules.split(_ITEM)[:-1]))
    return f"{before}{empty[:-2]}{_line(f'[{findings}]')}{between}{nothing[:-1]}{results}]{after}"


def briefly(packed: bytes) -> Brief:
    """Return the report's figures, without unpacking the rest. Raises `ValueError` for what is none."""
    return _brief(packed.partition(_BREAK)[0])


@lru_cache(_KINDS)
def _brief(line: bytes) -> Brief:
    try:
        *figures, by_rule = json.loads(line)
        return shared(Brief._make([*figures, tuple(starmap(of_rule, by_rule))]))
    except TypeError as error:
        raise ValueError(str(error)) from None


def _parts(packed: bytes) -> tuple[bytes, bytes]:
    """Return what records are made of, and the JSON of the findings."""
    _, size, both = packed.split(_BREAK, 2)
    return both[: int(size)], both[int(size) :]


def _first(packed: bytes) -> list[str]:
    """Return what records are made of: JSON before, between and behind the lists, and what is in them."""
    return _inflated(_parts(packed)[0]).split(_CUT)


def _inflated(packed: bytes) -> str:
    try:
        return zlib.decompress(packed).decode()
    except zlib.error as error:
        raise ValueError(str(error)) from None


def _cut(text: str) -> list[str]:
    """Return the JSON of a report, parted where the items of its lists begin and end."""
    pieces: list[str] = []
    for name in _LISTS:
        begin, opened, text = text.partition(f'\n  "{name}": [')
        items, closed, text = ("", "", text) if text.startswith("]") else text.partition("\n  ]")
        pieces += [begin + opened, items + closed[:-1]]
        text = closed[-1:] + text
    return [*pieces, text]


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
def _result(text: str) -> RuleResult:
    return RuleResult.model_validate_json(text.lstrip(",") + "}")


@lru_cache(_KINDS)
def _result_line(text: str) -> str:
    return _line(text.lstrip(",") + "}")


def _line(text: str) -> str:
    return in_json(to_json(from_json(text)).decode())
