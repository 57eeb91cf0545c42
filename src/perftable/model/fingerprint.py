"""What identifies a finding when rows move and neighbours are corrected."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from perftable.model.finding import Finding

LENGTH = 16
"""Hexadecimal digits of a fingerprint."""


class Identity(NamedTuple):
    """What identifies a finding of a document: `fingerprint` is its own, `cell` leaves names out.

    `name` is that of the row's own node below another, which tells findings of one `cell` apart;
    None where the finding is about none.
    """

    fingerprint: str
    cell: str = ""
    name: str | None = None


def fingerprint(finding: Finding, occurrence: int = 0) -> str:
    """Return the finding's fingerprint: rule, the names of its path, column and cell text.

    Neither rows nor the language of the message take part, nor case, width and spacing. A finding
    outside the rows (a section) has no cell: there the arguments that are text stand for it. One on
    several rows has only the names that its message says, whichever of them comes first.
    `occurrence` tells findings apart that agree in everything else, counted from 0 in document
    order.
    """
    return _hash(finding, _names(finding), occurrence)


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return the fingerprints of a document's findings, each its own."""
    seen: Counter[str] = Counter()
    marks: list[str] = []
    for finding in findings:
        base = fingerprint(finding)
        marks.append(fingerprint(finding, seen[base]) if seen[base] else base)
        seen[base] += 1
    return marks


def identity(finding: Finding, mark: str) -> Identity:
    """Return what identifies a finding whose fingerprint in its document is `mark`."""
    names = _names(finding)
    own = names[-1] if len(names) > 1 else None
    return Identity(mark, _hash(finding, (), 0), None if own is None else _written(own))


def identities(findings: Iterable[Finding]) -> list[Identity]:
    """Return what identifies each of a document's findings."""
    every = list(findings)
    return [identity(one, mark) for one, mark in zip(every, fingerprints(every), strict=True)]


def _names(finding: Finding) -> tuple[str | None, ...]:
    """Return the names of the path that the finding is about; None for one that it is not about.

    What its message says tells: a finding on the row of an activity may speak of its duty alone.
    """
    path = finding.path
    if len(path) < 2:
        return tuple(step.name for step in path)
    *above, own = path
    says_above = any(finding.args.get(step.kind) == step.name for step in above)
    says_own = finding.args.get("name") == own.name
    names = tuple(step.name for step in above)
    if says_above and not says_own:
        return (*names, None)
    if not lists_rows(finding):
        return (*names, own.name)
    return (
        *(name if says_above else None for name in names),
        own.name if says_own else None,
    )


def lists_rows(finding: Finding) -> bool:
    """Whether cells of other rows, in its own column, belong to it."""
    here = finding.location
    return any(
        place.column == here.column and (place.table, place.row) != (here.table, here.row)
        for place in finding.related
    )


_NAMES = 2
"""A path is hashed as if it had so many names: what a baseline holds stays valid."""

_CLOSING = "。.;,，；"
"""Marks at the end of a text in which the several cells of one finding may differ."""


def _hash(finding: Finding, names: Sequence[str | None], occurrence: int) -> str:
    closing = _CLOSING if lists_rows(finding) else ""
    said = [(name or "").rstrip(closing) for name in names]
    said += [""] * (_NAMES - len(said))
    text = (finding.text or "").rstrip(closing)
    parts = [finding.code, *said, finding.location.column or "", text, str(occurrence)]
    if finding.text is None:
        parts += [value for _, value in sorted(finding.args.items()) if isinstance(value, str)]
    whole = "\x00".join(map(_plain, parts))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _written(name: str) -> str:
    """Return the name as a file can hold it."""
    return _plain(name).encode("utf-8", "replace").decode()


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
