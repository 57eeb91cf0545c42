"""What a national form answers to the rules of every form."""

from collections.abc import Iterator

from perftable.forms.projects.asks.rates import implausible
from perftable.forms.projects.records import Goal, Indicator, ProjectForm
from perftable.forms.projects.targets.target import Target
from perftable.model.form import Form
from perftable.rules.answers import Answers, Measure
from perftable.rules.base import PASS, Outcome, Problem, Skip
from perftable.rules.words.rates import is_bounded_rate

_RESOURCES = frozenset(("cost", "input", "execution"))
_BY_WORDS = frozenset(("decision", "process", "input", "execution"))
"""First levels whose indicators are words by design: 规范, 健全."""


class ProjectAnswers:
    """A form has a goal for its year; its indicators are measured by their values."""

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
                    counted=indicator.class1 in _BY_WORDS or not _is_word(indicator),
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
                    args = {"text": value.raw, "likely": found}
                    case = "misread" if found else "default"
                    yield Problem(indicator.at(field), args, case=case)
                elif bounded and value.bounds is not None and value.unit == "%":
                    yield PASS


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
