"""What the Hebei table answers to the rules of every form."""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from perftable.forms.duties.asks.prompts import missing
from perftable.forms.duties.asks.rates import implausible
from perftable.forms.duties.records import Activity, Duty, DutyForm, Indicator
from perftable.model.form import Form
from perftable.rules.answers import Answers, Measure, Standing
from perftable.rules.base import PASS, Outcome, Problem
from perftable.rules.words.rates import is_bounded_rate
from perftable.values.text import same


class DutyAnswers:
    """Duties and activities have goals, activities' indicators are judged, tiers hold rates."""

    def repeats(self, forms: Sequence[Form], across: bool) -> Iterator[Outcome]:
        """Yield for each duty of a table whether its name stands once: another table is another unit's."""
        for form in forms:
            assert isinstance(form, DutyForm)
            groups: dict[str, list[Duty]] = {}
            for duty in form.duties:
                groups.setdefault(same(duty.name), []).append(duty)
            for duties in groups.values():
                if len(duties) == 1:
                    yield PASS
                    continue
                first, *others = (duty.at("name") for duty in duties)
                args: dict[str, JsonValue] = {"name": duties[0].name, "count": len(duties)}
                yield Problem(first, args, tuple(others))

    def standing(self, form: Form) -> Iterator[Standing]:
        """Yield nothing: units share their duties."""
        yield from ()

    def goals(self, form: Form) -> Iterator[Outcome]:
        """Yield for each duty and activity whether its goal is there."""
        assert isinstance(form, DutyForm)
        entries: list[Duty | Activity] = [*form.orphans]
        for duty in form.duties:
            entries += (duty, *duty.activities)
        for entry in entries:
            yield PASS if entry.goal else missing(entry, "goal")

    def measures(self, form: Form) -> Iterator[Measure]:
        """Yield the activities' indicators that have a text."""
        for indicator in _indicators(form):
            if indicator.text:
                yield Measure(indicator.text, indicator.location)

    def rates(self, form: Form) -> Iterator[Outcome]:
        """Yield for each scale of a rate whether its tiers lie between 0 and 100%."""
        for indicator in _indicators(form):
            if indicator.scale is None:
                continue
            bounded = is_bounded_rate(indicator.text)
            found = implausible(indicator.scale, bounded=bounded)
            if found is not None:
                tier, likely = found
                args = {"text": tier.text, "likely": likely, "indicator": indicator.text}
                yield Problem(tier.location, args, case="misread" if likely else "default")
            elif bounded:
                yield PASS


def _indicators(form: Form) -> Iterator[Indicator]:
    assert isinstance(form, DutyForm)
    for activity in form.orphans:
        yield from activity.indicators
    for duty in form.duties:
        for activity in duty.activities:
            yield from activity.indicators


ANSWERS: Answers = DutyAnswers()
