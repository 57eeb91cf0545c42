"""Draws the four tiers of an indicator: its numbers by kind, its wording by style."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from quality import styles
from quality.submission import TIERS, Mark

_RATES = ("100 95 90", "100 90 80", "100 85 75", "98 95 90", "95 90 80", "95 85 75", "90 80 70", "85 75 60",
          "99 97 95", "99.5 98 95", "97.5 95 92.5", "100 98 95")  # fmt: skip
_SMALL = ("1 2 3", "2 3 5", "3 5 8", "5 8 10", "0.5 1 2", "1.5 2 3")
_GROWTH = ("10 8 5", "8 6 4", "5 3 1", "6 4 2", "15 10 5", "7.5 5 2.5")
_OVER = ("105 100 95", "100 95 90", "102 100 98")
_WIDE = str.maketrans("0123456789%.", "０１２３４５６７８９％．")


def draw(rng: Random, indicator: str, spec: str) -> Mark:
    """Draw the mark of "indicator|kind:unit:size"."""
    kind, unit, size = [*spec.split(":"), "", ""][:3]
    if kind in ("q", "air", "d"):
        return _words(rng, Mark(indicator, [], kind))
    unit = unit if kind in "nmtl" or kind == "c2" else "%"
    cuts = _cuts(rng, kind, Decimal(size or 0))
    mark = Mark(indicator, [], kind, unit, cuts)
    fixed = {"p": styles.SPELLED, "g": styles.LISTS, "t": styles.TIMES}.get(kind)
    if fixed and rng.random() < 0.1:
        mark.tiers = rng.choice(fixed).split(" | ")
    else:
        write(rng, mark, _styles(rng, mark))
    return mark


def lower(mark: Mark) -> bool:
    """Whether smaller numbers are better."""
    return mark.kind in ("l", "t", "r", "e", "c2", "cost")


def write(rng: Random, mark: Mark, templates: Sequence[str], **more: Decimal) -> str:
    """Write the tiers by one of `templates`; `more` are further numbers that it names.

    Return the tier that the template marks with !, where a defect sits.
    """
    template = rng.choice(templates)
    numbers = {**dict(zip("abc", mark.cuts, strict=False)), **more}
    written = _written(rng, mark, numbers, "1}" in template)
    tiers = [tier.strip() for tier in template.split(" | ")]
    mark.notes = [("PT506", c) for c, t in zip(TIERS, tiers, strict=True) if t.startswith("*")]
    mark.tiers = [tier.lstrip("*!").format_map(written) for tier in tiers]
    if rng.random() < 0.05:
        mark.tiers = [tier.translate(_WIDE) for tier in mark.tiers]
    return next((c for c, t in zip(TIERS, tiers, strict=True) if t.startswith("!")), "poor")


def _written(rng: Random, mark: Mark, numbers: dict[str, Decimal], whole: bool) -> dict[str, str]:
    """Every name a template may use, with what is written for it."""
    round_numbers = all(value >= 10000 and value % 100 == 0 for value in numbers.values())
    ten = mark.kind in "nm" and not whole and round_numbers and rng.random() < 0.3
    thousand = mark.kind in "nm" and not ten and rng.random() < 0.2
    space = " " if rng.random() < 0.05 else ""
    worse = 1 if lower(mark) else -1
    numbers = {**numbers, **{f"{name}1": value + worse for name, value in numbers.items()}}
    written = {"u": mark.unit, "n": mark.indicator}
    for name, value in numbers.items():
        text = f"{value / 10000:f}万" if ten else f"{value:,f}" if thousand else f"{value:f}"
        written[name.upper()] = text
        written[name] = f"{text}{space}{mark.unit}"
    return written


def _styles(rng: Random, mark: Mark) -> list[str]:
    whole = all(cut == cut.to_integral_value() for cut in mark.cuts)
    if mark.kind == "e":
        return styles.DEVIATION
    if mark.kind == "l":
        return styles.ZERO
    if lower(mark):
        apart = min(mark.cuts[1] - mark.cuts[0], mark.cuts[2] - mark.cuts[1])
        counted = mark.kind == "t" and whole and apart > 1
        return styles.WHOLE_LOWER if counted and rng.random() < 0.2 else styles.LOWER
    apart = min(mark.cuts[0] - mark.cuts[1], mark.cuts[1] - mark.cuts[2])
    if mark.kind == "n" and apart > 1 and rng.random() < 0.3:
        return styles.WHOLE_HIGHER
    if mark.kind == "p" and whole and apart > 1 and rng.random() < 0.15:
        return styles.WHOLE_RATES
    return styles.NAMED if mark.kind == "p" and rng.random() < 0.08 else styles.HIGHER


def _cuts(rng: Random, kind: str, size: Decimal) -> tuple[Decimal, ...]:
    if kind in "nm":
        shares = rng.choice(("1 0.9 0.8", "1 0.8 0.6", "1 0.95 0.85", "1 0.85 0.75"))
        cuts = [round(size * Decimal(share)) for share in shares.split()]
        if len(set(cuts)) < 3:
            cuts = [int(size) - n for n in range(3)]
        return tuple(map(Decimal, cuts))
    if kind in ("t", "c2"):
        shares = rng.choice(("1 1.5 2", "1 2 3", "1 1.2 1.5"))
        found = [size * Decimal(share) for share in shares.split()]
        whole = [round(cut) for cut in found]
        return tuple(map(Decimal, whole if len(set(whole)) == 3 else (size, size + 1, size + 2)))
    if kind == "l":
        return tuple(map(Decimal, rng.choice(("0 1 2", "0 1 3", "0 2 5")).split()))
    if kind == "cost":
        return tuple(map(Decimal, rng.choice(("90 95 100", "95 98 100", "100 105 110")).split()))
    texts = {"p": _RATES, "r": _SMALL, "e": _SMALL, "g": _GROWTH, "c": _OVER}[kind]
    return tuple(map(Decimal, rng.choice(texts).split()))


def _words(rng: Random, mark: Mark) -> Mark:
    """Fill in dates or prose; prose deserves a note."""
    texts = {"q": styles.WORDS, "air": styles.AIR, "d": styles.DATES}[mark.kind]
    mark.tiers = [tier.strip() for tier in rng.choice(texts).split(" | ")]
    mark.notes = [("PT510", "excellent")] if mark.kind != "d" else []
    return mark
