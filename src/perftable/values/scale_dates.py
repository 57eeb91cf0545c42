"""Puts the dates of a scale's tiers in order: as numbers of days in the years that they mean.

A date without a year is of the year of the tier before it; January behind December is of the next.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from perftable.model.days import DATE, DAY_OF_MONTH, last_of
from perftable.model.interval import Interval
from perftable.model.scale import Threshold
from perftable.values.thresholds.dates import Period, TierDate, read_date
from perftable.values.thresholds.reading import plain_text

_Span = tuple[Decimal, Decimal]


def in_days(thresholds: tuple[Threshold, ...]) -> tuple[Threshold, ...]:
    """Return dates with their bounds in days; as they are where they cannot be put in order.

    The last tier may be words (未完成), or a date that leaves open with which day it begins.
    """
    stated = [i for i, threshold in enumerate(thresholds) if threshold.kind != "empty"]
    read = {
        i: read_date(plain_text(thresholds[i].raw)) for i in stated if thresholds[i].kind == "date"
    }
    if len(stated) > 2 and read.get(stated[-1]) is None:
        stated = stated[:-1]
    dates = [date for i in stated if (date := read.get(i)) is not None]
    months = {period.first[0] == 0 for date in dates for period in (date.start, date.end)}
    if len(dates) < max(2, len(stated)) or len(months) > 1:
        return thresholds
    spans = list(_spans(dates))
    if len(spans) < len(dates):
        return thresholds
    bounds = dict(zip(stated, _bounds(dates, spans), strict=True))
    unit = DAY_OF_MONTH if months == {True} else DATE
    return tuple(
        threshold.model_copy(update={"bounds": bounds[i], "unit": unit})
        if i in bounds
        else threshold
        for i, threshold in enumerate(thresholds)
    )


def _spans(dates: Sequence[TierDate]) -> Iterator[tuple[_Span, _Span]]:
    """Yield the first and last days of each date's two periods; none once a year is not certain."""
    named = any(period.year for date in dates for period in (date.start, date.end))
    form = year = month = 0
    for date in dates:
        spans: list[_Span] = []
        for period in (date.start, date.end) if date.how == "within" else (date.end,):
            own = (period.first if date.how == "within" and not spans else period.last)[0]
            if named and not year and not period.year:
                return  # 11月底, and then 2025年1月底: of which year is the first?
            if period.year:
                form = year = period.year
            elif period.next and own:
                year = form + 1
            elif month >= 10 and 1 <= own <= 3:
                year += 1
            month = own
            spans.append(_span(period, year))
        yield spans[0], spans[-1]


def _span(period: Period, year: int) -> _Span:
    (first, opening), (last, closing) = period.first, period.last
    if not first:
        ahead = 100 * period.next
        return Decimal(ahead + opening), Decimal(ahead + (closing or 31))
    longest = last_of(year if year > 9 else 0, last)
    closing = min(closing or longest, longest)
    return (
        Decimal(year * 10000 + first * 100 + opening),
        Decimal(year * 10000 + last * 100 + closing),
    )


def _bounds(dates: Sequence[TierDate], spans: Sequence[tuple[_Span, _Span]]) -> Iterator[Interval]:
    """Yield what each date says; periods that begin together differ in their ends only."""
    windows = [
        start[0] for date, (start, _) in zip(dates, spans, strict=True) if date.how == "within"
    ]
    together = len(windows) > 1 and len(set(windows)) == 1
    for date, (start, end) in zip(dates, spans, strict=True):
        if date.how == "after":
            yield Interval(low=end[1])
        elif date.how == "before":
            yield Interval(high=end[0])
        elif date.how == "by" or (date.how == "within" and together):
            yield Interval(high=end[1], high_closed=True)
        else:
            low = start[0] if date.how == "within" else end[1]
            yield Interval(low=low, low_closed=True, high=end[1], high_closed=True)
