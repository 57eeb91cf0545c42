"""A report as it is kept: its figures, and the text that the JSON report has of it, packed.

Whoever wants that text has it as it is. Records are made again without pydantic's validation: a run
that knows all files does little else. The results of rules, which are alike in most files, are made
once. Whether a report comes back as it was is looked at when it is kept.
"""

import json
import zlib
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json

from perftable.model.brief import Brief, brief_of, shared
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
        text = _cut(report.to_json(INDENT)).encode()
    except (PydanticSerializationError, TypeError):
        return None  # what JSON has not
    brief = brief_of(report)
    packed = json.dumps(brief).encode() + _BREAK + zlib.compress(text, _LEVEL)
    try:
        return packed if briefly(packed) == brief and unpack(packed) == report else None
    except ValueError:
        return None


def unpack(packed: bytes) -> DocumentReport:
    """Return the report. Raises `ValueError` for what is none."""
    begin, findings, middle, rules, end = _text(packed).split(_CUT)
    report = DocumentReport.model_validate_json(begin + middle + end)
    try:
        made = tuple(map(_finding, json.loads(f"[{findings}]")))
    except (TypeError, KeyError) as error:
        raise ValueError(str(error)) from None
    results = tuple(map(_result, rules.split(_ITEM)[:-1]))
    return report.model_copy(update={"findings": made, "rules": results})


def as_json(packed: bytes, indent: int | None = None) -> str:
    """Return what the report's `to_json` returns: indented as it is kept, or in one line."""
    if indent == INDENT:
        return "".join(_text(packed).split(_CUT))
    if indent is not None:
        return unpack(packed).to_json(indent)
    begin, findings, middle, rules, end = _text(packed).split(_CUT)
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
        return shared(Brief._make([*figures, tuple(map(tuple, by_rule))]))
    except TypeError as error:
        raise ValueError(str(error)) from None


def _text(packed: bytes) -> str:
    try:
        return zlib.decompress(packed.partition(_BREAK)[2]).decode()
    except zlib.error as error:
        raise ValueError(str(error)) from None


def _cut(text: str) -> str:
    """Return the JSON of a report, the items of its lists marked off."""
    pieces: list[str] = []
    for name in _LISTS:
        begin, opened, text = text.partition(f'\n  "{name}": [')
        items, closed, text = ("", "", text) if text.startswith("]") else text.partition("\n  ]")
        pieces += [begin + opened, items + closed[:-1]]
        text = closed[-1:] + text
    return _CUT.join((*pieces, text))


def _finding(said: dict[str, Any]) -> Finding:
    """Return the finding of these values, which stand in the order of its fields."""
    for computed in ("duty", "activity", "anchor"):
        del said[computed]
    said["location"] = Location(*said["location"].values())
    said["related"] = tuple([Location(*one.values()) for one in said["related"]])
    said["path"] = tuple([Step.whole(one) for one in said["path"]])
    if said["messages"] is not None:
        said["messages"] = Phrase(**said["messages"])
    return Finding.whole(said)


@lru_cache(_KINDS)
def _result(text: str) -> RuleResult:
    return RuleResult.model_validate_json(text.lstrip(",") + "}")


@lru_cache(_KINDS)
def _result_line(text: str) -> str:
    return _line(text.lstrip(",") + "}")


def _line(text: str) -> str:
    return in_json(to_json(from_json(text)).decode())
