"""How long a project lasts, and which years a form speaks of."""

import calendar
from datetime import date

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.targets.dates import read_period
from perftable.forms.projects.words.labels import head_label
from perftable.forms.projects.words.normal import label
from perftable.model.lazy import lazy_pattern
from perftable.values.text import squeeze

_YEAR = lazy_pattern(r"(?<!\d)(20\d\d)(?!\d)")
_SPAN = lazy_pattern(r"(?<!\d)(20\d\d)年?度?(?:-{1,3}|~|—+|–|至|到)(20\d\d)(?!\d)")
_A_YEAR = 366
_PERIOD = frozenset(("period", "start", "end"))
_ONE_YEAR = lazy_pattern("(?:1|一)年期?|(?:12|十二)个月|(?:当|本)年度?|年度")
_YEARS = lazy_pattern(r"(?<!\d)(?:[2-9]|[1-9]\d|[二三四五六七八九十])年(?!\d|度)|长期|跨年|多年")


def period(form: ProjectForm) -> tuple[date | None, date | None]:
    """Return the project's first and last day: the head's, else those of the long-term goal's label."""
    if form.head.start is not None or form.head.end is not None:
        return form.head.start, form.head.end
    for goal in form.goals:
        start, end = read_period(label(goal.label).inside)
        if start is None or end is None:
            continue
        if goal.horizon == "long" or (end - start).days >= _A_YEAR:
            return start, end
    return None, None


def written_period(form: ProjectForm) -> str:
    """Return what the head says of the period, as written; "" where it says nothing."""
    texts = (text for word, text in form.head.texts.items() if _role(word) in _PERIOD)
    return squeeze(" ".join(texts))


def is_one_year(written: str) -> bool:
    """Whether a period in words is one year, which is the form's own."""
    return _ONE_YEAR.fullmatch(written) is not None


def lasts_years(form: ProjectForm) -> bool | None:
    """Return whether the project lasts for more than one year, None where that is not stated."""
    start, end = period(form)
    if start is not None and end is not None:
        return (end - start).days >= _A_YEAR
    written = written_period(form)
    if is_one_year(written):
        return False
    return True if _YEARS.search(written) else None


def _role(word: str) -> str:
    known = head_label(word)
    return known.role if known else ""


def years_in(text: str) -> frozenset[int]:
    """Return the years that a title or label names; a span (2026-2028年) stands for all of them."""
    found = {int(year) for year in _YEAR.findall(text)}
    for first, last in _SPAN.findall(text):
        found.update(range(int(first), int(last) + 1))
    return frozenset(found)


def outside(since: date | None, until: date | None, start: date | None, end: date | None) -> bool:
    """Whether a target's days do not fit into those of the project.

    A day that is only known by its month fits into a project that ends within it. A year, a half
    or a quarter need not lie within the project as a whole, a day or a span of months must.
    """
    if until is not None and start is not None and until < start:
        return True
    if since is not None and end is not None and since > end:
        return True
    if until is None or end is None or _is_round(since, until):
        return False
    if until.day == calendar.monthrange(until.year, until.month)[1]:
        return (until.year, until.month) > (end.year, end.month)
    return until > end


def _is_round(since: date | None, until: date) -> bool:
    """Whether the days are a whole year, half or quarter."""
    if since is None or since.day != 1 or since.year != until.year:
        return False
    months = until.month - since.month + 1
    whole = until.day == calendar.monthrange(until.year, until.month)[1]
    return whole and months in (3, 6, 12) and since.month % months == 1
