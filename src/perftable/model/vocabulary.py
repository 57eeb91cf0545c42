"""What the families of forms call things: their fields, levels and figures, by name.

Reports know a form by these only.
"""

from collections.abc import Iterable, Iterator, Sequence

from perftable.model import families
from perftable.model.families import Words
from perftable.model.form import Field, Figure, Form, Level, Sum, form_of
from perftable.model.phrase import Phrase

AMOUNT = Phrase("金额", "amount")
"""What money is called where families call it differently."""


def known() -> Sequence[type[Form]]:
    """Return the class of each family's forms, by name."""
    for family in families.names():
        families.make_known(family)
    return sorted(Form.__subclasses__(), key=_family)


def _family(form: type[Form]) -> str:
    return str(form.model_fields["family"].default)


def _words() -> Iterator[Words]:
    """Yield what each family calls its fields and levels, by name; no records are imported."""
    strange = {_family(form): form for form in Form.__subclasses__()}
    for family in sorted({*families.names(), *strange}):
        yield families.words_of(family) if family in families.names() else strange[family]


def every_family() -> Iterator[str]:
    """Yield the name of every family."""
    yield from map(_family, known())


def levels() -> Iterator[Level]:
    """Yield the levels of all families."""
    for own in _words():
        yield from own.LEVELS


def steps() -> tuple[str, ...]:
    """Return the kinds of node that lead to a place: a duty, an activity, a project."""
    return tuple(dict.fromkeys(level.kind for level in levels() if level.step))


def field(name: str, above: Iterable[str] = ()) -> Field | None:
    """Return a field; `above` are the steps that lead to it, where families share its name."""
    kinds = set(above)
    found = [(own, one) for own in _words() for one in own.FIELDS if one.name == name]
    for own, one in found:
        if kinds and kinds <= {level.kind for level in own.LEVELS if level.step}:
            return one
    return found[0][1] if found else None


def figures(of: Iterable[str]) -> Iterator[Figure]:
    """Yield what the families count, each once."""
    seen: set[str] = set()
    for family in of:
        for figure in form_of(family).FIGURES:
            if figure.name not in seen:
                seen.add(figure.name)
                yield figure


def sums(of: Iterable[str]) -> Iterator[Sum]:
    """Yield what the families add up beside their money, each once."""
    found = {one.name: one for family in of for one in form_of(family).SUMS}
    yield from found.values()


def money(of: Iterable[str]) -> Field:
    """Return what the families call their money, where all call it one thing."""
    found = {
        next((one for one in form_of(family).FIELDS if one.kind == "money"), None) for family in of
    }
    one = found.pop() if len(found) == 1 else None
    return one or Field("amount", AMOUNT, "money", short=AMOUNT)


def grouped_by(by: str) -> Phrase | None:
    """Return what stands for each group of a summary, None where no family knows it."""
    named: dict[str, Phrase] = {}
    for level in levels():
        named.setdefault(level.kind, Phrase(level.label.zh, level.label.en.lower()))
    for form in known():
        for one in form.GROUPINGS:
            named.setdefault(one.name, one.label)
    said = [named[part] for part in by.split("|") if part in named]
    if not said:
        return None
    return Phrase("、".join(one.zh for one in said), " or ".join(one.en for one in said))


def is_grouping(by: str) -> bool:
    """Whether a family groups its nodes by it, beside their levels."""
    return any(one.name == by for form in known() for one in form.GROUPINGS)


def states_money(by: str) -> bool:
    """Whether the groups may state money: what measures other nodes does not."""
    measures = {level.kind for level in levels() if not level.step}
    levelled = {one.name: one.level for form in known() for one in form.GROUPINGS}
    return by != "rule" and levelled.get(by, by) not in measures
