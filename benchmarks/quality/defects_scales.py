"""Defects of rating scales."""

from collections.abc import Callable
from decimal import Decimal
from random import Random

from quality import scales, styles
from quality.defects import defect, take
from quality.submission import TIERS, Claim, Entry, Injection, Mark, Submission

_SIGNS = [
    "≥{a} | ≥{b} | ≥{c} | <{c}",
    "{a}以上 | {b}以上 | {c}以上 | 不足{c}",
    "{a} | {b} | {c} | <{c}",
]
_SIGNS_LOWER = [
    "≤{a} | ≤{b} | ≤{c} | >{c}",
    "{a}以内 | {b}以内 | {c}以内 | 超过{c}",
    "{a} | {b} | {c} | >{c}",
]
_TICKS = (
    ("√", "", "", ""),
    ("优", "", "", ""),
    ("", "√", "", ""),
    ("", "良", "", ""),
    ("优", "良", "中", "差"),
    ("✓", "", "", ""),
    ("√", "√", "√", "√"),
    ("☑", "□", "□", "□"),
    ("☐", "☑", "☐", "☐"),
    ("●", "○", "○", "○"),
)
_NAMES = (
    "√√√√",
    "✓✓✓✓",
    "优良中差",
    "差优良中",
    ("优秀", "良好", "中等", "较差"),
    ("优秀", "良好", "一般", "差"),
)
"""What stands in place of the four tiers' standards."""


def _mark(rng: Random, free: list[Entry], fits: Callable[[Mark], object]) -> Mark | None:
    def marks(duty: Entry) -> list[Mark]:
        return [mark for child in duty.children for mark in child.marks if fits(mark)]

    duty = take(free, marks)
    return rng.choice(marks(duty)) if duty else None


def _comparable(mark: Mark) -> bool:
    return bool(mark.cuts) and mark.kind not in ("l", "e")


def _between(high: Decimal, low: Decimal) -> Decimal:
    """Return a number between two, with room above it; a whole one where they lie apart."""
    quarter = low + (high - low) / 4
    return Decimal(round(quarter)) if abs(high - low) > 3 else quarter.quantize(Decimal("0.1"))


def _roomy(mark: Mark) -> bool:
    """Whether numbers fit between its cuts, whole ones where it counts."""
    apart = (
        min(abs(mark.cuts[0] - mark.cuts[1]), abs(mark.cuts[1] - mark.cuts[2])) if mark.cuts else 0
    )
    return (
        _comparable(mark) and (apart > 3 or mark.unit == "%") and all(cut > 0 for cut in mark.cuts)
    )


def _numbers(mark: Mark) -> dict[str, Decimal]:
    """Return the further numbers of the templates.

    A gap of one step between whole numbers (95%, then 94%以下) is how people write adjoining tiers:
    a defect leaves more.
    """
    a, b, c = mark.cuts
    sign = 1 if b > c else -1
    more = {"o": a + (a - b) / 2, "d": c - sign * max(abs(b - c) / 2, Decimal(2))}
    if mark.unit != "%":
        more = {name: Decimal(round(value)) for name, value in more.items()}
    return {"g": _between(a, b), "k": _between(b, c), "k2": _between(a, b), **more}


@defect("PT501")
def no_scale(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: True)
    if mark is None:
        return None
    mark.tiers, mark.notes = [""] * 4, []
    return Injection(Claim("PT501", mark, ("excellent",)))


@defect("PT502")
def tiers_empty(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, _comparable)
    if mark is None:
        return None
    empty = rng.sample(range(4), rng.randint(1, 2))
    for index in empty:
        mark.tiers[index] = ""
    mark.notes = []
    beside = [Claim("PT506", mark)]  # what is left may share a number
    return Injection(Claim("PT502", mark, tuple(TIERS[index] for index in empty)), beside)


@defect("PT503")
def ticked(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: True)
    if mark is None:
        return None
    mark.tiers, mark.notes = list(rng.choice(_TICKS)), []
    return Injection(Claim("PT503", mark))


@defect("PT503")
def ticked_in_part(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    """Some tiers state a standard, others a mark or a tier's name, and one perhaps nothing."""
    mark = _mark(rng, free, _comparable)
    if mark is None:
        return None
    scales.write(rng, mark, _SIGNS_LOWER if scales.lower(mark) else _SIGNS)
    marked = sorted(rng.sample(range(4), rng.randint(1, 3)))
    names = rng.choice(_NAMES)
    for index in marked:
        mark.tiers[index] = names[index]
    mark.notes, beside = [], []
    others = [index for index in range(4) if index not in marked]
    if len(others) > 1 and rng.random() < 0.3:
        empty = rng.choice(others)
        mark.tiers[empty] = ""
        beside = [Claim("PT502", mark, (TIERS[empty],))]
    return Injection(Claim("PT503", mark, (TIERS[marked[0]],)), beside)


@defect("PT504")
def swapped(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, _comparable)
    if mark is None:
        return None
    scales.write(rng, mark, styles.LOWER if scales.lower(mark) else styles.HIGHER)
    first = rng.randrange(2)
    mark.tiers[first], mark.tiers[first + 1] = mark.tiers[first + 1], mark.tiers[first]
    mark.notes = []
    return Injection(Claim("PT504", mark))


def _rewritten(rng: Random, mark: Mark, higher: list[str], lower: list[str]) -> str:
    return scales.write(rng, mark, lower if scales.lower(mark) else higher, **_numbers(mark))


_UP = ("满意度", "满意率", "合格率", "覆盖率", "及时率", "完好率", "准确率", "办结率")
_DOWN = ("差错率", "漏损率", "逾期率")
"""Ends of indicators' names that say which way is better."""


@defect("PT504")
def upside_down(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    """The whole scale runs against the indicator's name."""
    mark = _mark(
        rng, free, lambda mark: _comparable(mark) and mark.indicator.endswith((*_UP, *_DOWN))
    )
    if mark is None:
        return None
    down = mark.indicator.endswith(_DOWN)
    scales.write(rng, mark, styles.UPSIDE_DOWN_LOWER if down else styles.UPSIDE_DOWN_HIGHER)
    beside = [Claim("PT506", mark), Claim("PT512", mark)]
    return Injection(Claim("PT504", mark, ("excellent",)), beside)


@defect("PT504")
def wrong_way(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    """The last tier says 以上 or 以内 the wrong way round."""
    mark = _mark(rng, free, _comparable)
    if mark is None:
        return None
    column = _rewritten(rng, mark, styles.WRONG_WAY_HIGHER, styles.WRONG_WAY_LOWER)
    mark.notes = []
    return Injection(Claim("PT504", mark, (column,)))


def _dated(rng: Random, free: list[Entry], code: str, templates: list[str]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: mark.kind == "d")
    if mark is None:
        return None
    tiers = rng.choice(templates).split(" | ")
    column = next(c for c, tier in zip(TIERS, tiers, strict=True) if tier.startswith("!"))
    mark.tiers = [tier.lstrip("!") for tier in tiers]
    return Injection(Claim(code, mark, (column,)))


@defect("PT504")
def dates_turned(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    return _dated(rng, free, "PT504", styles.DATES_TURNED)


@defect("PT505")
def dates_apart(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    return _dated(rng, free, "PT505", styles.DATES_APART)


@defect("PT507")
def dates_twice(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    return _dated(rng, free, "PT507", styles.DATES_TWICE)


@defect("PT505")
def gap(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: _roomy(mark) and _numbers(mark)["d"] > 0)
    if mark is None:
        return None
    column = _rewritten(rng, mark, styles.GAP_HIGHER, styles.GAP_LOWER)
    return Injection(Claim("PT505", mark, (column,)))


@defect("PT506")
def overlap(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(
        rng, free, lambda mark: _roomy(mark) and (mark.unit != "%" or _numbers(mark)["o"] <= 100)
    )
    if mark is None:
        return None
    column = _rewritten(rng, mark, styles.OVERLAP_HIGHER, styles.OVERLAP_LOWER)
    return Injection(Claim("PT506", mark, (column,), severity="warning"))


@defect("PT507")
def repeated(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, _comparable)
    if mark is None:
        return None
    scales.write(rng, mark, _SIGNS_LOWER if scales.lower(mark) else _SIGNS)
    first = rng.randrange(3)
    mark.tiers[first + 1], mark.notes = mark.tiers[first], []
    left_out = [Claim("PT505", mark)]  # the numbers of the tier that is gone belong to none
    return Injection(Claim("PT507", mark, TIERS[first : first + 2]), left_out)


@defect("PT508")
def units(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: _comparable(mark) and max(mark.cuts) <= 100 and mark.unit)
    if mark is None:
        return None
    scales.write(rng, mark, _SIGNS_LOWER if scales.lower(mark) else _SIGNS)
    other = rng.choice(("次", "天", "个") if mark.unit == "%" else ("%", "%", "万元"))
    while other == mark.unit or {other, mark.unit} <= {"天", "小时", "分钟"}:
        other = rng.choice("人件")
    index = rng.choice((0, 1, 2))
    wide = mark.unit.replace("%", "％")
    mark.tiers[index] = mark.tiers[index].replace(wide, other).replace(mark.unit, other)
    mark.notes = []
    return Injection(Claim("PT508", mark))


@defect("PT509")
def misread(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: mark.kind == "p" and mark.cuts[0] < 100)
    if mark is None:
        return None
    a, b, c = mark.cuts
    index = rng.randrange(3)
    mark.tiers, mark.notes = [f"≥{a}%", f"≥{b}%", f"≥{c}%", f"<{c}%"], []
    mark.tiers[index] = "2" + mark.tiers[index][1:]
    return Injection(Claim("PT509", mark, (TIERS[index],)), [Claim("PT504", mark)] if index else [])


@defect("PT510")
def prose(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: mark.kind != "q")
    if mark is None:
        return None
    mark.tiers, mark.notes = rng.choice(styles.WORDS).split(" | "), []
    return Injection(Claim("PT510", mark))


@defect("PT511")
def further_indicator_empty(
    rng: Random, submission: Submission, free: list[Entry]
) -> Injection | None:
    duty = take(free, lambda duty: any(len(child.marks) > 1 for child in duty.children))
    if duty is None:
        return None
    activity = rng.choice([child for child in duty.children if len(child.marks) > 1])
    own = activity.marks[submission.label_row(activity)]
    mark = rng.choice([mark for mark in activity.marks if mark is not own])
    mark.indicator = ""
    return Injection(Claim("PT511", mark, ("indicator",)))


@defect("PT512")
def open_below(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    mark = _mark(rng, free, lambda mark: _roomy(mark) and _numbers(mark)["d"] > 0)
    if mark is None:
        return None
    column = _rewritten(rng, mark, styles.OPEN_HIGHER, styles.OPEN_LOWER)
    return Injection(Claim("PT512", mark, (column,)))


@defect("PT513")
def damaged(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    """A letter for a digit, a sign without a number, a sign too many, a side that contradicts."""
    mark = _mark(rng, free, _comparable)
    if mark is None:
        return None
    scales.write(rng, mark, (_SIGNS_LOWER if scales.lower(mark) else _SIGNS)[:1])
    index = rng.randrange(4)
    tier = mark.tiers[index]
    ways = [
        tier[0],
        f"{tier}%%",
        f"{tier[0]}{tier}.",
        f"{tier}~",
        f"{tier}{'以下' if tier[0] in '≥>' else '以上'}",
    ]
    ways += [tier.replace("0", "O")] * ("0" in tier) + [tier.replace("1", "l", 1)] * ("1" in tier)
    mark.tiers[index], mark.notes = rng.choice(ways), []
    return Injection(Claim("PT513", mark, (TIERS[index],)))
