"""One rule over one document: its outcomes counted, and a failure of the rule itself caught."""

import sys
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

_NO_COLUMN = Phrase("表头缺少该规则所需的列", "the header lacks a column the rule needs")
_NO_TABLE = Phrase("文件中无绩效目标表", "the document has no performance-target table")
_FAILED = Phrase(
    "审核规则运行出错，检查不完整（{error}）",
    "the rule itself failed, not all is checked ({error})",
)


@dataclass(slots=True)
class Tally:
    """What one rule yielded; `broken` where it failed itself before the end."""

    problems: list[Problem] = field(default_factory=list)
    places: set[Place] = field(default_factory=set)
    passed: int = 0
    skipped: dict[Phrase, int] = field(default_factory=dict)
    broken: bool = False

    def skip(self, reason: Phrase, count: int = 1) -> None:
        """Count subjects that the rule did not apply to."""
        self.skipped[reason] = self.skipped.get(reason, 0) + count


def tally(document: Document, rule: type[Rule], options: Options) -> Tally:
    """Return what `rule` says of a document."""
    own = Tally()
    if rule.needs:
        lacking = document.once(_lacking_in)
        key = rule.of, rule.needs
        if key not in lacking:
            lacking[key] = [form for form in document.forms_of(rule.of) if _lacks(form, rule)]
        if lacking[key]:
            own.skip(_NO_COLUMN, len(lacking[key]))
            document = _without(document, lacking[key], rule)
        elif not document.forms:
            own.skip(_NO_TABLE)
    ours = is_ours(rule.code)
    with guarded(rule, own):
        for outcome in rule(options).check(document):
            if outcome is PASS or isinstance(outcome, Pass):  # most are
                own.passed += 1
            elif isinstance(outcome, Skip):
                own.skip(rule.reasons[outcome.reason], int(outcome.count))
            elif isinstance(outcome, Problem):
                if not ours:
                    _require_places(outcome)
                own.problems.append(outcome)
                own.places.add(place_of(outcome.location))
            else:
                raise TypeError(f"check yielded {outcome!r}, no PASS, Skip or Problem")
    return own


def _lacking_in(_: Document) -> dict[tuple[type[Form], tuple[str, ...]], list[Form]]:
    """Return where forms are kept that lack what rules need: many rules need the same."""
    return {}


def _without(document: Document, lacking: list[Form], rule: type[Rule]) -> Document:
    """Return the document with the rule's forms alone, those left out that lack what it needs."""
    gone = {id(form) for form in lacking}
    return document.with_forms(f for f in document.forms_of(rule.of) if id(f) not in gone)


def _lacks(form: Form, rule: type[Rule]) -> bool:
    return not all(_has(form, need, rule) for need in rule.needs)


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
        self._own.skip(_FAILED.filled(error=said))
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
