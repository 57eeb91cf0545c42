"""Defects of the table's build: columns, rows, names, levels."""

from random import Random

from quality import documents, scales, wordings
from quality.defects import defect, take
from quality.submission import Claim, Entry, Injection, Submission
from quality.tables import columns


@defect("PT001")
def no_table(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if not submission.sections:  # nothing would be left to read
        return None
    submission.has_table = False
    return Injection(Claim("PT001"))


@defect("PT001")
def form_empty(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    submission.blank = rng.choice((0, 0, 1, 2, 5))
    return Injection(Claim("PT001", severity="error"))


@defect("PT002")
def column_left_out(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    tiers = submission.layout.container != "cells"  # there the tiers are what tells a row's length
    names: list[str] = ["budget", "content", "goal", "indicator", "name"]
    dropped: list[tuple[str, ...]] = [(name,) for name in names]
    if tiers:  # a scale of two tiers and more is one; of a single tier it is none
        dropped += [("good", "fair", "poor"), ("excellent", "good", "fair")]
    submission.dropped = rng.choice(dropped)
    return Injection(Claim("PT002"))


def _spoil(
    rng: Random, submission: Submission, free: list[Entry], extra: str | None
) -> Injection | None:
    duty = take(free, lambda duty: duty.children)
    if duty is None or submission.layout.container == "cells":  # there every row behind would move
        return None
    activity = rng.choice(duty.children)
    row = rng.randrange(len(activity.marks))
    names = columns(submission)
    at = rng.randint(names.index("name"), names.index("poor"))
    submission.spoilt[id(activity), row] = at, extra
    entails = []
    if names[at] == "name" and not row and submission.layout.merge == "names":
        # Whose the further rows are that repeat the name cannot be told.
        more = range(1, len(activity.marks))
        entails = [
            Claim(code, activity, row=n) for n in more for code in ("PT301", "PT302", "PT209")
        ]
    return Injection(Claim("PT003", activity, row=row), entails)


@defect("PT003")
def cell_lost(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    return _spoil(rng, submission, free, None)


@defect("PT003")
def cell_too_many(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    return _spoil(rng, submission, free, "见附件说明")


@defect("PT004")
def changes_left(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    if submission.layout.container != "docx":
        return None
    submission.changed = True
    return Injection(Claim("PT004"))


@defect("PT101")
def activity_first(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    activity = _unused(rng, submission)
    activity.amount = rng.choice((None, submission.layout.numbers.draw(rng)))
    activity.budget = submission.layout.numbers.write(activity.amount)
    activity.label = documents.label(submission.layout.labels[1], 0)
    submission.orphans.append(activity)
    return Injection(Claim("PT101", activity, ("name",)))


def _unused(rng: Random, submission: Submission) -> Entry:
    names = {activity.name for _, activity in submission.activities()}
    unused = [a for work in wordings.duties() for a in work.activities if a.name not in names]
    activity = rng.choice(unused)
    marks = [scales.draw(rng, *measure) for measure in activity.measures[:1]]
    return Entry(activity.name, activity.content, activity.goal, marks=marks)


@defect("PT102")
def activity_without_name(
    rng: Random, submission: Submission, free: list[Entry]
) -> Injection | None:
    duty = take(free, lambda duty: duty.children)
    if duty is None:
        return None
    activity = rng.choice(duty.children)
    activity.name = ""
    again = submission.layout.merge in ("repeat", "names")  # then every row of it lacks the name
    rows = [Claim("PT102", activity, ("name",), row) for row in range(len(activity.marks) * again)]
    return Injection(Claim("PT102", activity, ("name",)), rows)


@defect("PT102")
def duty_without_name(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    above = dict(zip(submission.duties[1:], submission.duties, strict=False))
    duty = take(free, lambda duty: above.get(duty) in free)
    if duty is None:
        return None
    free.remove(above[duty])  # the nameless row may be one of its activities: its sum is open
    duty.name = ""
    return Injection(Claim("PT102", duty, ("name",)))


@defect("PT103")
def duty_alone(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    names = {duty.name for duty in submission.duties}
    work = rng.choice([work for work in wordings.duties() if work.name not in names])
    below = dict(zip(submission.duties, submission.duties[1:], strict=False))
    above = rng.choice(submission.duties)
    if above in below and not below[above].name:  # that row may be its activity
        return None
    numbers = submission.layout.numbers
    amount = rng.choice((None, numbers.draw(rng)))
    duty = Entry(
        work.name, work.content, work.goal, amount, numbers.write(amount), label=above.label
    )
    submission.duties.insert(submission.duties.index(above) + 1, duty)
    for total in submission.sums:
        if above in total.duties:
            total.duties.insert(total.duties.index(above) + 1, duty)
        if total.after is above:
            total.after = duty
    return Injection(Claim("PT103", duty, ("name",)))


@defect("PT104")
def duty_twice(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    first, second = take(free), take(free)
    if first is None or second is None:
        return None
    second.name = first.name
    return Injection(Claim("PT104", second, ("name",)))


@defect("PT105")
def activity_twice(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, lambda duty: len(duty.children) > 1)
    if duty is None:
        return None
    first, second = rng.sample(duty.children, 2)
    first.name = second.name
    later = max(first, second, key=duty.children.index)
    return Injection(Claim("PT105", later, ("name",)))


@defect("PT106")
def activity_as_duty(rng: Random, submission: Submission, free: list[Entry]) -> Injection | None:
    duty = take(free, lambda duty: duty.children)
    if duty is None:
        return None
    activity = rng.choice(duty.children)
    activity.name = duty.name
    return Injection(Claim("PT106", activity, ("name",)))
