"""Draws, spoils, writes, checks and compares: what was put in with what was found."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

import perftable
from perftable.model.finding import Finding
from perftable.model.location import Location
from quality.national import (
    containers,
    defects,
    defects_heads,
    defects_indicators,
    defects_scores,
    files,
    readback,
)
from quality.national.records import Claim, File, Form, Injection
from quality.national.sheet import Written
from quality.run import Tally, Wrong

assert all((defects_heads, defects_indicators, defects_scores))  # they register


@dataclass(slots=True)
class NationalTally(Tally):
    """Counts as of the first family; `values` were written in correct files and `misread` of them."""

    values: int = 0
    misread: list[tuple[str, str, readback.Read]] = field(default_factory=list)
    by_layout: Counter[str] = field(default_factory=Counter)


def measure(count: int, seed: int) -> NationalTally:
    """Go over `count` files, each correct and with defects."""
    tally = NationalTally()
    codes = sorted(defects.DEFECTS)
    for number in range(count):
        draw = f"{seed}-{number}"
        _correct(tally, draw)
        _defective(tally, draw, codes[number % len(codes)])
    return tally


def _correct(tally: NationalTally, draw: str) -> None:
    file = files.draw(Random(draw))
    written = containers.write(file)
    document = perftable.read(written.name, written.data)
    for read in readback.compare(file, document.forms):
        tally.values += 1
        if not read.right:
            tally.misread.append((draw, look(file), read))
    findings = perftable.check(document).findings
    tally.documents += 1
    tally.by_layout[file.forms[0].layout] += 1
    tally.errors += sum(finding.severity == "error" for finding in findings)
    tally.warnings += sum(finding.severity == "warning" for finding in findings)
    _judge(tally, draw, file, written, findings, [])


def _defective(tally: NationalTally, draw: str, code: str) -> None:
    for attempt in range(60):
        name = f"{draw}-{attempt}" if attempt else draw
        rng = Random(f"{name}-{code}")
        file = files.draw(Random(name), rng.choice(defects.layouts(code)))
        first = defects.inject(rng, file, code)
        if first is not None:
            break
    else:
        raise LookupError(f"no file fits {code}")
    written = containers.write(file)
    findings = perftable.check(perftable.read(written.name, written.data)).findings
    tally.defective += 1
    _judge(tally, f"{name} {code}", file, written, findings, [first])


def look(file: File) -> str:
    """Return in short how a file is written."""
    form = file.forms[0]
    style = form.style
    return f"{form.layout} {file.container} {style.merge} cut={style.cut} n={len(file.forms)}"


def _judge(
    tally: NationalTally, draw: str, file: File, written: Written,
    findings: Iterable[Finding], injections: list[Injection],
) -> None:  # fmt: skip
    claims = [*file.every_claim()]
    for injection in injections:
        claims += [injection.claim, *injection.entails]
        code = injection.claim.code
        tally.injected[code] += 1
        if any(_meets(injection.claim, finding, file, written) for finding in findings):
            tally.found[code] += 1
        else:
            tally.wrong.append(
                Wrong(code, draw, look(file), _places(injection.claim, written), "missed")
            )
    for finding in findings:
        tally.findings[finding.code] += 1
        if any(_meets(claim, finding, file, written) for claim in claims):
            tally.right[finding.code] += 1
        else:
            at = finding.location
            place = f"{at.table}/{at.row}/{at.cell}/{at.line} {at.column}"
            message = f"{finding.severity} {finding.message} [{finding.text}]"
            tally.wrong.append(Wrong(finding.code, draw, look(file), place, message))


def _places(claim: Claim, written: Written) -> str:
    spots = [spot for (subject, name), spot in written.spots.items()
             if subject == id(claim.subject) and (not claim.fields or name in claim.fields)]  # fmt: skip
    return str(spots[:2])


def _meets(claim: Claim, finding: Finding, file: File, written: Written) -> bool:
    if claim.code != finding.code or claim.severity not in ("", finding.severity):
        return False
    if claim.subject is None:
        return True
    if isinstance(claim.subject, Form):
        return _of_form(claim.subject, finding, file)
    places = (finding.location, *finding.related)
    return any(_at(claim, place, written) for place in places)


def _of_form(form: Form, finding: Finding, file: File) -> bool:
    """Whether the finding is about the form, by the name of its project."""
    if len(file.forms) == 1:
        return True
    name = form.head[0].text.partition("-")[2] or form.head[0].text
    return name in (finding.names or (name,))


def _at(claim: Claim, place: Location, written: Written) -> bool:
    for (subject, name), spot in written.spots.items():
        if subject != id(claim.subject) or (claim.fields and name not in claim.fields):
            continue
        if spot.sheet:
            if (place.sheet, place.row) == (spot.sheet, spot.row):
                return True
        elif place.line is not None and spot.line:
            if place.line == spot.line:
                return True
        elif (place.table, place.row) == (spot.table, spot.row) and (
            not claim.fields or place.cell in (None, spot.cell) or place.column in claim.fields
        ):
            return True
    return False
