"""Draws a correct file: one form or several, a long table, forms in the middle of a budget."""

from decimal import Decimal
from random import Random

from quality.national import drawing, words
from quality.national.containers import CONTAINERS
from quality.national.indicators import fits_tiers
from quality.national.records import File, Group
from quality.national.words import Work


def draw(rng: Random, layout: str | None = None) -> File:
    """Draw a correct file."""
    layout = layout or rng.choice(drawing.LAYOUTS)
    container = rng.choice(CONTAINERS)
    pool = [work for work in words.works() if layout != "L15" or fits_tiers(work)]
    works = rng.sample(pool, rng.choice((1, 1, 1, 2, 3)) if layout != "L4" else rng.randint(2, 5))
    first = drawing.draw(rng, layout, works[0])
    forms = [first, *(drawing.draw(rng, layout, work, first) for work in works[1:])]
    file = File(container, forms, around=rng.random() < 0.2)
    if layout == "L4":
        _groups(rng, file, works)
    for form in forms:
        form.claims += drawing.deserved(form)
    return file


def _groups(rng: Random, file: File, works: list[Work]) -> None:
    """Put the projects under units, and these under a department."""
    style = file.forms[0].style
    cut = rng.randint(1, len(works) - 1)
    unit = "云溪县城市管理局"
    parts = [file.forms[:cut], file.forms[cut:]]
    names = (f"820001-{unit}", "820002-云溪县园林绿化中心")
    units = [Group(name, part) for name, part in zip(names, parts, strict=True)]
    whole = Group("820-云溪县城市管理部门", file.forms, department=True)
    for group in (whole, *units):
        settle(group)
    for part in units:
        for form in part.forms:
            form.head[1].text = part.name.partition("-")[2]
    if file.forms[0].has("body"):
        file.groups = [*units]
        return
    file.groups = [whole, *units] if not style.lead and rng.random() < 0.7 else units


def settle(group: Group) -> None:
    """Write a group's sum anew."""
    form = group.forms[0]
    if not form.funds:
        return
    group.amount = sum(
        (one.funds[0].amounts["year"] or Decimal(0) for one in group.forms), Decimal(0)
    )
    group.text = form.style.money(group.amount)
