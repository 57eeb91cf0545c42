"""A verdict in a few figures: what a run knows of each of its documents, however many findings it has."""

from collections import Counter
from functools import lru_cache
from typing import Literal, NamedTuple

from perftable.model.finding import Severity
from perftable.model.report import DocumentReport

_KINDS = 4096
"""So many are shared: of most files of a folder the figures are those of another."""


OfRule = tuple[Severity, str, str, int]
"""Severity, code and name of a rule, and how many findings it has."""


class Brief(NamedTuple):
    """What totals and the order of documents are made of: a report's fields, or how many there are.

    `by_rule` counts the findings that count.
    """

    status: Literal["checked", "unreadable"]
    verdict: Literal["pass", "fail"] | None
    error: int
    warning: int
    note: int
    waived: int
    known: int
    incomplete: bool
    broken: bool
    rules_off: int
    by_rule: tuple[OfRule, ...]


def brief_of(report: DocumentReport) -> Brief:
    """Return a report's figures."""
    counts = report.counts
    tally = Counter((one.severity, one.code, one.name) for one in report.findings)
    return shared(
        Brief(
            report.status,
            report.verdict,
            counts.error,
            counts.warning,
            counts.note,
            len(report.waived),
            len(report.known),
            report.incomplete,
            report.broken,
            report.rules_off,
            tuple([of_rule(*rule, count) for rule, count in tally.items()]),
        )
    )


@lru_cache(_KINDS)
def shared(brief: Brief) -> Brief:
    """Return the same figures, those of an earlier document where they are alike."""
    return brief


@lru_cache(_KINDS)
def of_rule(severity: Severity, code: str, name: str, count: int) -> OfRule:
    """Return these figures, those of an earlier document where they are alike."""
    return severity, code, name, count
