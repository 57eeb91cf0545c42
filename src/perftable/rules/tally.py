"""One rule over one document: its outcomes counted, and a failure of the rule itself caught."""

import sys
from collections import Counter
from dataclasses import dataclass, field
from types import TracebackType

from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.scale import MIN_TIERS, TIERS
from perftable.rules.base import PASS, Options, Pass, Problem, Rule, Skip
from perftable.rules.failures import quiet, said_of
from perftable.rules.registry import is_ours

Place = tuple[int | None, int | None, str | None]

_NO_COLUMN = Phrase("表头缺少这条规则需要的列", "the header lacks a column the rule needs")
_NO_TABLE = Phrase("文件中无绩效目标表", "the document has no performance-target table")
_FAILED = Phrase(
    "审核规则运行出错，未检查完（{error}）", "the rule itself failed, not all is checked ({error})"
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
            if outcome is PASS or isinstance(outcome, Pass):  # most are
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


class guarded:  # noqa: N801 - it stands behind `with`
    """Runs code of `rule`: if it fails, that is counted and said as one thing not checked.

    A class and no generator: a small document spends a quarter of its check at these doors.
    """

    __slots__ = ("_own", "_quiet", "_rule")

    def __init__(self, rule: type[Rule], own: Tally) -> None:
        self._rule, self._own = rule, own
        self._quiet = None if is_ours(rule.code) else quiet()

    def __enter__(self) -> None:
        if self._quiet is not None:
            self._quiet.__enter__()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if self._quiet is not None:
            self._quiet.__exit__(None, None, None)
        if not isinstance(error, Exception | SystemExit):  # a signal must end the run
            return False
        self._own.broken = True
        said = said_of(error, sys.modules[self._rule.__module__].__file__)
        self._own.skipped[_FAILED.filled(error=said)] += 1
        return True


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
