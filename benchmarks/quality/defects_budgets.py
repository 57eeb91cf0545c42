"""Defects of budgets, units and sums."""

import re
from dataclasses import replace
from decimal import Decimal
from random import Random

from quality.defects import defect, take
from quality.submission import Claim, Entry, Injection, Submission, Sum

_NO_AMOUNTS = (
    "见附件",
    "约20",
    "20-30",
    "1O.5",
    "12.5.3",
    "据实列支",
    "15+5",
    "按实际支出",
    "上级资金",
    "20左右",
    "12.50①",
    "12.50¹",
    "18③",
    "3³",
    "12.5（其中省级5）",
)

_DECIMALS = re.compile(r"[.．](\d+)")


def _all_stated(duty: Entry) -> bool:
    return duty.amount is not None and all(child.amount is not None for child in duty.children)


def _set(submission: Submission, entry: Entry, amount: Decimal | None) -> None:
    entry.amount = amount
    entry.budget = submission.layout.numbers.write(amount)


def _finest(submission: Submission) -> Decimal:
    """Return the unit of the last decimal written anywhere in the budget column."""
    texts = [duty.budget for duty in submission.duties]
    texts += [activity.budget for _, activity in submission.activities()]
    texts += [total.budget for total in submission.sums]
    places = max(
        len(decimals)
        for text in texts
        for decimals in [*_DECIMALS.findall(text.replace(" ", "")), ""]
    )
    return Decimal(1).scaleb(-places)


@defect("PT201")
def wrong_activity(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, _all_stated)
    if duty is None:
        return None
    child = rng.choice(duty.children)
    step = _finest(submission)
    enough = step if len(duty.children) == 1 else step * (len(duty.children) + 2)
    delta = rng.choice((enough, enough, Decimal(len(duty.children) + 2), Decimal(100)))
    _set(submission, child, (child.amount or Decimal(0)) + delta)
    return Injection(Claim("PT201", duty, ("budget",)))


@defect("PT201")
def wrong_duty(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, lambda duty: _all_stated(duty) and duty.amount)
    if duty is None or duty.amount is None:
        return None
    times = rng.choice((Decimal(10), Decimal("1.1"), Decimal("0.5"), Decimal(2)))
    amount = round(duty.amount * times, submission.layout.numbers.decimals)
    if abs(amount - duty.amount) < len(duty.children) + 2:
        amount = duty.amount + len(duty.children) + 2
    _set(submission, duty, amount)
    return Injection(Claim("PT201", duty, ("budget",)))


@defect("PT202")
def duty_without_budget(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, lambda duty: _all_stated(duty) and duty.amount)
    if duty is None:
        return None
    _set(submission, duty, None)
    return Injection(Claim("PT202", duty, ("budget",)))


@defect("PT202")
def activities_without_budget(
    rng: Random, submission: Submission, free: list[Entry]
) -> Injection | None:
    duty = take(free, lambda duty: _all_stated(duty) and duty.amount)
    if duty is None:
        return None
    for child in duty.children:
        _set(submission, child, None)
    return Injection(Claim("PT202", duty, ("budget",)))


@defect("PT203")
def no_budget(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, _all_stated)
    if duty is None:
        return None
    for entry in (duty, *duty.children):
        _set(submission, entry, None)
    return Injection(Claim("PT203", duty, ("budget",)))


@defect("PT204")
def no_amount(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free)
    if duty is None:
        return None
    entry = rng.choice((duty, *duty.children))
    entry.budget = rng.choice(_NO_AMOUNTS)
    return Injection(Claim("PT204", entry, ("budget",)))


@defect("PT205")
def negative(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, lambda duty: any(child.amount for child in duty.children))
    if duty is None:
        return None
    child = next(child for child in duty.children if child.amount)
    _set(submission, child, -(child.amount or Decimal(0)))
    return Injection(Claim("PT205", child, ("budget",)), [Claim("PT201", duty, ("budget",))])


@defect("PT206")
def wrong_total(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    untouched = len(free) == len(submission.duties) and not submission.orphans
    if not untouched or any(duty.amount is None for duty in submission.duties):
        return None
    if not submission.sums:
        duties = list(submission.duties)
        submission.sums = [Sum(rng.choice(("合计", "总计")), duties, duties[-1])]
    total = rng.choice([total for total in submission.sums if total.duties])
    total.shift = Decimal(rng.choice((len(total.duties) + 2, 100, -len(total.duties) - 2)))
    free.clear()  # with other budgets missing or unreadable it could not be told
    return Injection(Claim("PT206", total, ("budget",)))


@defect("PT207")
def no_unit(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    layout = submission.layout
    stated = any(duty.amount is not None for duty in submission.duties)
    if layout.unit_at != "line" or layout.numbers.suffix or not stated:
        return None
    submission.layout = replace(layout, unit_at="none")
    return Injection(Claim("PT207"))


@defect("PT208")
def other_unit(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if submission.layout.unit_at not in ("line", "header"):
        return None
    duty = take(free, lambda duty: duty.amount)
    if duty is None:
        return None
    numbers = submission.layout.numbers
    entry = rng.choice([entry for entry in (duty, *duty.children) if entry.amount])
    other = rng.choice(("元", "亿元") if numbers.unit == "万元" else ("万元", "万"))
    entry.budget = replace(numbers, suffix=other).write(entry.amount)
    return Injection(Claim("PT208", entry, ("budget",)))


@defect("PT209")
def partial(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, lambda duty: _all_stated(duty) and len(duty.children) > 1)
    if duty is None:
        return None
    child = rng.choice(duty.children)
    _set(submission, child, None)
    return Injection(Claim("PT209", child, ("budget",)))


@defect("PT210")
def rounded(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, lambda duty: _all_stated(duty) and len(duty.children) > 1 and duty.amount)
    if duty is None or submission.layout.numbers.unit == "元" or duty.amount is None:
        return None
    _set(submission, duty, duty.amount + rng.choice((1, -1)) * _finest(submission))
    return Injection(Claim("PT210", duty, ("budget",)))
