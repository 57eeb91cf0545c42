"""One rule over one document: its outcomes counted, and a failure of the rule itself caught."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.scale import MIN_TIERS, TIERS
from perftable.rules.base import Options, Pass, Problem, Rule, Skip
from perftable.rules.failures import caught, quiet
from perftable.rules.registry import is_ours

Place = tuple[int | None, int | None, str | None]

_NO_COLUMN = Phrase("表头缺少这条规则需要的列", "the header lacks a column the rule needs")
_NO_TABLE = Phrase("文件中没有绩效目标表", "the document has no performance-target table")
_FAILED = Phrase(
    "规则自身出错，没有检查完（{error}）", "the rule itself failed, not all is checked ({error})"
)


@dataclass(slots=True)
class Tally:
    """What one rule yielded; `broken` where it failed itself before the end."""

    problems: list[Problem] = field(default_factory=list)
    places: set[Place] = field(default_factory=set)
    passed: int = 0
    skipped: Counter[Phrase] = field(default_factory=Counter)
    broken: bool = False


def tally(document: Document, rule: type[Rule], options: Options) -> Tally:
    """Return what `rule` says of a document."""
    own = Tally()
    if rule.needs:
        theirs = document.forms_of(rule.of)
        usable = [form for form in theirs if all(_has(form, need, rule) for need in rule.needs)]
        lacking = len(theirs) - len(usable)
        if lacking:
            own.skipped[_NO_COLUMN] += lacking
            document = document.with_forms(usable)
        elif not document.forms:
            own.skipped[_NO_TABLE] += 1
    with guarded(rule, own):
        for outcome in rule(options).check(document):
            if isinstance(outcome, Pass):
                own.passed += 1
            elif isinstance(outcome, Skip):
                own.skipped[rule.reasons[outcome.reason]] += int(outcome.count)
            elif isinstance(outcome, Problem):
                _require_places(outcome)
                own.problems.append(outcome)
                own.places.add(place_of(outcome.location))
            else:
                raise TypeError(f"check yielded {outcome!r}, no PASS, Skip or Problem")
    return own


def _has(form: Form, need: str, rule: type[Rule]) -> bool:
    """Whether a form has what the rule needs; of any form only what its family requires is needed."""
    names = TIERS if need == "tiers" else (need,)
    if rule.of is Form and not any(f.required and f.name in names for f in form.FIELDS):
        return True
    return len(form.tiers) >= MIN_TIERS if need == "tiers" else need in form.columns


@contextmanager
def guarded(rule: type[Rule], own: Tally) -> Iterator[None]:
    """Run code of `rule`: if it fails, that is counted and said as one thing not checked."""
    errors: list[str] = []
    with ExitStack() as around:
        if not is_ours(rule.code):
            around.enter_context(quiet())
        around.enter_context(caught(errors, sys.modules[rule.__module__].__file__))
        yield
    for error in errors:
        own.broken = True
        own.skipped[_FAILED.filled(error=error)] += 1


def place_of(location: Location) -> Place:
    """Return the cell of a location."""
    return (location.table, location.row, location.column)


def _require_places(problem: Problem) -> None:
    """Raise `TypeError` for a place that no report could show."""
    for place in (problem.location, *problem.related):
        if not isinstance(place, Location) or not isinstance(place.column, str | None):
            raise TypeError(f"{place!r} is no place")
        if not all(isinstance(n, int | None) for n in (place.table, place.row, place.paragraph)):
            raise TypeError(f"{place!r} is no place")
