"""What identifies a finding when rows move and neighbours are corrected."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable

from perftable.model.finding import Finding

LENGTH = 16
"""Hexadecimal digits of a fingerprint."""


def fingerprint(finding: Finding, occurrence: int = 0) -> str:
    """Return the finding's fingerprint: rule, duty, activity, column and cell text.

    Neither rows nor the language of the message take part, nor case, width and spacing. A finding
    outside the rows (a section) has no cell: there the arguments that are text stand for it.
    `occurrence` tells findings apart that agree in everything else, counted from 0 in document
    order.
    """
    place = finding.location.column or ""
    parts = [finding.code, finding.duty, finding.activity, place, finding.text, str(occurrence)]
    if finding.text is None:
        parts += [value for _, value in sorted(finding.args.items()) if isinstance(value, str)]
    text = "\x00".join(_plain(part or "") for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return the fingerprints of a document's findings, each its own."""
    seen: Counter[str] = Counter()
    marks: list[str] = []
    for finding in findings:
        base = fingerprint(finding)
        marks.append(fingerprint(finding, seen[base]) if seen[base] else base)
        seen[base] += 1
    return marks


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
