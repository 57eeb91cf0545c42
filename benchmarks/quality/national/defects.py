"""Where defects of national forms are registered: one function for each way of breaking a rule."""

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from random import Random

from quality.national.records import Claim, File, Form, Injection, Item

Defect = Callable[[Random, File, Form], Injection | None]
"""Breaks a form of a file; None where it does not fit."""

DEFECTS: dict[str, list[tuple[Defect, tuple[str, ...]]]] = defaultdict(list)
TARGETS = ("L1", "L3", "L5", "L8")
SCORED = ("L6",)


def defect(code: str, *layouts: str) -> Callable[[Defect], Defect]:
    """Register a defect of the rule `code` in forms of the `layouts`."""

    def register(function: Defect) -> Defect:
        DEFECTS[code].append((function, layouts or TARGETS))
        return function

    return register


def layouts(code: str) -> list[str]:
    """Return the layouts in which a rule can be broken."""
    return sorted({layout for _, own in DEFECTS[code] for layout in own})


def inject(rng: Random, file: File, code: str) -> Injection | None:
    """Break the rule `code` in one of the forms; None where no way fits."""
    form = rng.choice(file.forms)
    ways = [way for way, own in DEFECTS[code] if form.layout in own]
    rng.shuffle(ways)
    for way in ways:
        if found := way(rng, file, form):
            return found
    return None


def some(
    rng: Random, form: Form, fits: Callable[[Item], object] = lambda item: True
) -> Item | None:
    """Return an indicator that fits."""
    found = [item for item in form.used() if fits(item)]
    return rng.choice(found) if found else None


def at(code: str, subject: object, *fields: str, severity: str = "") -> Injection:
    """Return an injection that must be found in the fields of a subject."""
    return Injection(Claim(code, subject, fields, severity))


def also(injection: Injection, code: str, subject: object, *fields: str) -> Injection:
    """Add what may be found beside it."""
    injection.entails.append(Claim(code, subject, fields))
    return injection


def value_fields(form: Form) -> tuple[str, ...]:
    """Return the fields in which an indicator's value stands."""
    return ("value", "operator", "unit") if form.style.split else ("value",)


def put(form: Form, item: Item, sign: str, number: str, unit: str) -> None:
    """Write a value into the cells of an item."""
    if form.style.split:
        item.texts |= {"operator": sign, "value": number, "unit": unit}
    else:
        item.texts["value"] = f"{sign}{number}{unit}"


def put_word(form: Form, item: Item, text: str) -> None:
    """Write a word for a value."""
    item.texts["value"] = text
    if form.style.split:
        item.texts |= {"operator": "", "unit": ""}


def money(form: Form, amount: Decimal) -> str:
    """Write an amount as the form does."""
    return form.style.money(amount)
