"""Draws, spoils, writes, checks and compares: what was put in with what was found."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

import perftable
from perftable.model.finding import Finding
from perftable.model.location import Location
from quality import (
    defects_budgets,
    defects_scales,
    defects_structure,
    defects_texts,
    documents,
    text_writer,
    word_writer,
)
from quality.defects import ALONE, DEFECTS, inject
from quality.submission import Claim, Injection, Section, Submission
from quality.written import Written

assert all((defects_budgets, defects_scales, defects_structure, defects_texts))  # they register


@dataclass(slots=True, frozen=True)
class Wrong:
    """A finding that nothing explains, or a defect that was not found (`message` is "missed")."""

    code: str
    draw: str
    layout: str
    place: str
    message: str


@dataclass(slots=True)
class Tally:
    """Counts by code over all documents; `errors` and `warnings` are those on correct ones."""

    documents: int = 0
    defective: int = 0
    errors: int = 0
    warnings: int = 0
    injected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)


def measure(count: int, seed: int) -> Tally:
    """Go over `count` documents, each correct and with defects."""
    tally = Tally()
    codes = sorted(DEFECTS)
    for number in range(count):
        draw = f"{seed}-{number}"
        _correct(tally, draw)
        _defective(tally, draw, codes[number % len(codes)])
    return tally


def _correct(tally: Tally, draw: str) -> None:
    submission = documents.draw(Random(draw))
    findings = _compare(tally, draw, submission, [])
    tally.documents += 1
    tally.errors += sum(finding.severity == "error" for finding in findings)
    tally.warnings += sum(finding.severity == "warning" for finding in findings)


def _defective(tally: Tally, draw: str, code: str) -> None:
    """Put in a defect of `code`, and often two more elsewhere."""
    for attempt in range(40):
        name = f"{draw}-{attempt}" if attempt else draw
        rng = Random(f"{name}-{code}")
        submission = documents.draw(Random(name))
        free = rng.sample(submission.duties, len(submission.duties))
        first = inject(rng, submission, code, free)
        if first is not None:
            break
    else:
        raise LookupError(f"no document fits {code}")
    injections = [first]
    others = [other for other in sorted(DEFECTS) if other not in ALONE | {code}]
    for other in rng.sample(others, 0 if code in ALONE else rng.randint(0, 2)):
        again = other.startswith("PT6") and any(i.claim.code.startswith("PT6") for i in injections)
        found = inject(rng, submission, other, free) if free and not again else None
        injections += [found] if found else []
    submission.settle()
    tally.defective += 1
    _compare(tally, f"{name} {[i.claim.code for i in injections]}", submission, injections)


def write(submission: Submission) -> Written:
    """Write a submission in its container."""
    if submission.layout.container == "docx":
        return word_writer.write(submission)
    return text_writer.write(submission)


def _compare(
    tally: Tally, draw: str, submission: Submission, injections: list[Injection]
) -> tuple[Finding, ...]:
    written = write(submission)
    findings = perftable.check(perftable.read(written.name, written.data)).findings
    layout = submission.layout
    look = f"{layout.container} {layout.levels} {layout.merge} {layout.cut}"
    claims = [*submission.claims()]
    for injection in injections:
        claims += [injection.claim, *injection.entails]
        code = injection.claim.code
        tally.injected[code] += 1
        if any(_meets(injection.claim, finding, written) for finding in findings):
            tally.found[code] += 1
        else:
            tally.wrong.append(
                Wrong(code, draw, look, str(_place(injection.claim, written)), "missed")
            )
    for finding in findings:
        tally.findings[finding.code] += 1
        if any(_meets(claim, finding, written) for claim in claims):
            tally.right[finding.code] += 1
        else:
            at = finding.location
            place = f"{at.table}/{at.row}/{at.column}"
            tally.wrong.append(
                Wrong(finding.code, draw, look, place, f"{finding.message} [{finding.text}]")
            )
    return findings


def _place(claim: Claim, written: Written) -> tuple[int, int] | None:
    return written.places.get((id(claim.subject), claim.row))


def _meets(claim: Claim, finding: Finding, written: Written) -> bool:
    if claim.code != finding.code or claim.severity not in ("", finding.severity):
        return False
    if claim.subject is None:
        return True
    places = (finding.location, *finding.related)
    if isinstance(claim.subject, Section):
        numbers = [place.paragraph for place in places if place.paragraph]
        return any(
            id(claim.subject) in written.paragraphs[number - 1 : number] for number in numbers
        )
    return any(_at(claim, place, written) for place in places)


def _at(claim: Claim, place: Location, written: Written) -> bool:
    column = not claim.columns or place.column is None or place.column in claim.columns
    return (place.table, place.row) == _place(claim, written) and column
