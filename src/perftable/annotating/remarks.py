"""Notes → remarks: one for each place, with all that its comment says."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from perftable.annotating.where import Span, Where
from perftable.model.finding import SEVERITIES, Severity
from perftable.model.location import Location

MAX_TEXT = 4000
"""Characters of a paragraph in a comment; what a finding quotes of a document may be longer."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said at a place: a heading, and lines below it.

    One without a `severity` speaks of the document, and stands before the others.
    """

    location: Location
    severity: Severity | None
    heading: str
    lines: tuple[str, ...]


@dataclass(slots=True)
class Remark:
    """What is said at one place: notes, the gravest first."""

    span: Span
    notes: list[Note] = field(default_factory=list)


def remarks(notes: Iterable[Note], where: Where) -> list[Remark]:
    """Return a remark for each place with notes, in the order of the document."""
    found: dict[Span, Remark] = {}
    for note in notes:
        span = _place(note.location, where)
        found.setdefault(span, Remark(span)).notes.append(note)
    for remark in found.values():
        remark.notes.sort(key=gravity)
    return [found[span] for span in sorted(found)]


def harmless(text: str) -> str:
    """Return one line of text without what XML forbids, controls and changes of direction."""
    kept = "".join(
        " " if char.isspace() else char
        for char in text[:MAX_TEXT]
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Cn")
    )
    return kept + ("…" if len(text) > MAX_TEXT else "")


def gravity(note: Note) -> int:
    """Return by what the notes at one place are sorted: that of the document, then the gravest."""
    return -1 if note.severity is None else SEVERITIES.index(note.severity)


def _place(at: Location, where: Where) -> Span:
    """Return where a comment stands; what has no place in the text stands at its start."""
    found: Span | None = None
    if at.table is not None:
        found = where.cell(at.table, at.row or 1, at.cell)
    elif at.paragraph is not None:
        found = where.paragraph(at.paragraph)
    return found or where.start
