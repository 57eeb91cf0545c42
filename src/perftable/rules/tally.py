"""One rule over one document: its outcomes counted, and a failure of the rule itself caught."""

import sys
from collections.abc import Sequence
from types import TracebackType

from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.model.phrase import Phrase
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


class Tally:
    """What one rule yielded; `broken` where it failed itself before the end."""

    __slots__ = ("_places", "broken", "passed", "problems", "skipped")

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.passed = 0
        self.skipped: dict[Phrase, int] = {}
        self.broken = False
        self._places: set[Place] | None = None

    @property
    def places(self) -> set[Place]:
        """The cells of its problems, of which those are asked that explain others."""
        if self._places is None:
            self._places = {place_of(problem.location) for problem in self.problems}
        return self._places

    def skip(self, reason: Phrase, count: int = 1) -> None:
        """Count subjects that the rule did not apply to."""
        self.skipped[reason] = self.skipped.get(reason, 0) + count


def tally(
    document: Document, rule: type[Rule], options: Options, lacking: Sequence[Form] = ()
) -> Tally:
    """Return what `rule` says of a document; its forms `lacking` have not what the rule needs."""
    own = Tally()
    if lacking:
        own.skip(_NO_COLUMN, len(lacking))
        document = _without(document, lacking, rule)
    elif rule.needs and not document.forms:
        own.skip(_NO_TABLE)
    silence = None if is_ours(rule.code) else quiet()
    try:  # no `guarded`: a small document spent a tenth of its check at that door
        if silence is not None:
            silence.__enter__()
        for outcome in rule(options).check(document):
            if outcome is PASS:  # most are
                own.passed += 1
            elif isinstance(outcome, Pass):
                own.passed += outcome.count
            elif isinstance(outcome, Skip):
                own.skip(rule.reasons[outcome.reason], int(outcome.count))
            elif isinstance(outcome, Problem):
                if silence is not None:
                    _require_places(outcome)
                own.problems.append(outcome)
            else:
                raise TypeError(f"check yielded {outcome!r}, no PASS, Skip or Problem")
    except (Exception, SystemExit) as error:  # a signal must end the run
        _fail(rule, own, error)
    finally:
        if silence is not None:
            silence.__exit__(None, None, None)
    return own


def _fail(rule: type[Rule], own: Tally, error: BaseException) -> None:
    """Count a failure of the rule as one thing that is not checked."""
    own.broken = True
    said = said_of(error, sys.modules[rule.__module__].__file__)
    own.skip(_FAILED.filled(error=said))


def _without(document: Document, lacking: Sequence[Form], rule: type[Rule]) -> Document:
    """Return the document with the rule's forms alone, those left out that lack what it needs."""
    gone = {id(form) for form in lacking}
    return document.with_forms(f for f in document.forms_of(rule.of) if id(f) not in gone)


class guarded:  # noqa: N801 - it stands behind `with`
    """Runs code of `rule`: if it fails, that is counted and said as one thing not checked."""

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
        _fail(self._rule, self._own, error)
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
