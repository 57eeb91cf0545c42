"""What the rules of every form ask of a family, where the cells alone do not say it.

A family answers in `forms/<family>/answers.py`, which exports `ANSWERS`; one without that module
has nothing to say, and these rules are silent on its forms.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple, Protocol

from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.rules.base import Outcome

_FAMILIES = "perftable.forms"


class Measure(NamedTuple):
    """An indicator whose wording is judged.

    `counted`: its value is a number, a date or a grade, so that it is measured whatever its words.
    `soft`: a bare wish is but a note there. `resource`: what goes in is what it should measure.
    """

    text: str
    place: Location
    counted: bool = False
    soft: bool = False
    resource: bool = False


class Standing(NamedTuple):
    """What may stand but once in all files of a run: what tells it, its name, where it is named."""

    key: str
    name: str
    place: Location


class Answers(Protocol):
    """What a family says of its forms."""

    def repeats(self, forms: Sequence[Form], across: bool) -> Iterator[Outcome]:
        """Yield for each subject of a document's forms whether it stands but once (PT104).

        `across` asks to compare forms with each other.
        """
        ...

    def standing(self, form: Form) -> Iterator[Standing]:
        """Yield what may stand but once in a run (PT104); most families know nothing such."""
        ...

    def goals(self, form: Form) -> Iterator[Outcome]:
        """Yield for each goal that the form asks for whether it is there (PT302)."""
        ...

    def measures(self, form: Form) -> Iterator[Measure]:
        """Yield the indicators that have a text (PT402, PT405)."""
        ...

    def rates(self, form: Form) -> Iterator[Outcome]:
        """Yield for each rate whether it lies between 0 and 100% (PT509)."""
        ...


def measures_of(document: Document) -> tuple[Measure, ...]:
    """Return the indicators of all forms that have a text."""
    return document.once(_measures)


def _measures(document: Document) -> tuple[Measure, ...]:
    return tuple(
        one
        for form in document.forms
        if (answers := answers_of(form)) is not None
        for one in answers.measures(form)
    )


def answers_of(form: Form) -> Answers | None:
    """Return what the form's family answers with, None where it has no answers."""
    return _answers(form.family)


@cache
def _answers(family: str) -> Answers | None:
    name = f"{_FAMILIES}.{family}.answers"
    if not family.isidentifier() or find_spec(f"{_FAMILIES}.{family}") is None:
        return None
    if find_spec(name) is None:
        return None
    answers: Answers = import_module(name).ANSWERS
    return answers
