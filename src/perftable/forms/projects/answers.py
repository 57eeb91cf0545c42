"""What a national form answers to the rules of every form."""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from perftable.forms.projects.asks.classes import PROCESS
from perftable.forms.projects.asks.rates import implausible
from perftable.forms.projects.asks.repeats import Key, key_of
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.goal import Goal
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.rules.answers import Answers, Measure, Standing
from perftable.rules.base import PASS, Outcome, Problem, Skip
from perftable.rules.words.rates import is_bounded_rate

_RESOURCES = frozenset(("cost", "input", "execution"))


class ProjectAnswers:
    """A form has a goal for its year; its indicators are measured by their values."""

    def repeats(self, forms: Sequence[Form], across: bool) -> Iterator[Outcome]:
        """Yield for each project whether it has one form, where forms are compared."""
        filled = [form for form in forms if isinstance(form, ProjectForm) and not form.blank]
        groups: dict[Key, list[ProjectForm]] = {}
        for form in filled:
            groups.setdefault(key_of(form), []).append(form)
        for key, same in groups.items():
            if not across:
                yield Skip("not-across", len(same))
            elif not key.name:
                yield Skip("nameless", len(same))
            elif len(same) == 1:
                yield PASS
            else:
                first, *others = (_named(form) for form in same)
                args: dict[str, JsonValue] = {"name": same[0].nodes[0].called, "count": len(same)}
                yield Problem(first, args, tuple(others), case="form", severity="warning")

    def standing(self, form: Form) -> Iterator[Standing]:
        """Yield the project, where its name is sure to be that of one."""
        assert isinstance(form, ProjectForm)
        key = key_of(form)
        if key.name and key.certain and not form.blank:
            yield Standing(repr(tuple(key)), form.nodes[0].called, _named(form))

    def goals(self, form: Form) -> Iterator[Outcome]:
        """Yield whether the year's goal is there, where the form asks for one."""
        assert isinstance(form, ProjectForm)
        if form.blank:
            return
        asked = [goal for goal in form.goals if goal.horizon in ("year", "adjusted")]
        if not asked:
            yield Skip("not-asked")
        elif any(goal.text for goal in asked):
            yield PASS
        elif _is_unused(form):
            yield Skip("unused-panel")
        else:
            yield Problem(asked[0].at("text"), {"name": form.nodes[0].called or form.title})

    def measures(self, form: Form) -> Iterator[Measure]:
        """Yield the indicators; one is only judged by its words where its value is a word."""
        assert isinstance(form, ProjectForm)
        for indicator in form.indicators:
            if indicator.name:
                yield Measure(
                    indicator.name,
                    indicator.at("name"),
                    counted=indicator.class1 in PROCESS or not _is_word(indicator),
                    soft=indicator.class1 == "benefit",
                    resource=indicator.class1 in _RESOURCES or indicator.class2 == "cost",
                )

    def rates(self, form: Form) -> Iterator[Outcome]:
        """Yield for each value of a rate whether it lies between 0 and 100%."""
        assert isinstance(form, ProjectForm)
        for indicator in form.indicators:
            bounded = is_bounded_rate(indicator.name) or indicator.class2 == "satisfaction"
            for field, value in _values(indicator):
                found = implausible(value, bounded=bounded)
                if found is not None:
                    args = {"text": value.raw, "likely": found, "indicator": indicator.name}
                    case = "misread" if found else "default"
                    yield Problem(indicator.at(field), args, case=case)
                elif bounded and value.bounds is not None and value.unit == "%":
                    yield PASS


def _named(form: ProjectForm) -> Location:
    """Return where the project is named, else the form's place."""
    fields = ("project", "department", "implementer")
    field = next((name for name in fields if getattr(form.head, name)), "project")
    return form.head.at(field)


def _values(indicator: Indicator) -> Iterator[tuple[str, Target]]:
    """Yield what the row states: the year's target, further panels, what was reached."""
    if indicator.target is not None:
        yield "value", indicator.target
    for name, target in indicator.targets.items():
        if target is not indicator.target:
            yield f"targets.{name}", target
    if indicator.actual is not None:
        yield "actual", indicator.actual


def _is_word(indicator: Indicator) -> bool:
    target = indicator.target
    return target is not None and target.kind == "word" and not target.sense


def _is_unused(form: ProjectForm) -> bool:
    """Whether the form has a long-term panel besides, and the year's is wholly empty."""
    long: list[Goal] = [goal for goal in form.goals if goal.horizon == "long" and goal.text]
    year = (indicator.target for indicator in form.indicators)
    return bool(long) and all(target is None or target.kind == "empty" for target in year)


ANSWERS: Answers = ProjectAnswers()
