"""The survey for the eye, in a terminal."""

from collections.abc import Iterator

from perftable.model.phrase import Lang
from perftable.model.survey import Survey
from perftable.reports.escape import plain
from perftable.survey.page import COPIES, KINDS, NOTHING, OUTLIERS, VAGUE, number, place

_SHOWN = 10


def lines(found: Survey, lang: Lang) -> Iterator[str]:
    """Yield the lines: the first of each kind."""
    yield COPIES.say(lang)
    for copy in found.copies[:_SHOWN]:
        yield f"  {copy.count} × {plain(copy.text, 60)}  ({KINDS[copy.kind].say(lang)})"
        yield from (f"      {plain(place(spot), 200)}" for spot in copy.spots[:3])
    yield from () if found.copies else (f"  {NOTHING.say(lang)}",)
    yield VAGUE.say(lang)
    for vague in found.vague[:_SHOWN]:
        yield f"  {vague.count} × {plain(vague.text, 60)}"
    yield from () if found.vague else (f"  {NOTHING.say(lang)}",)
    yield OUTLIERS.say(lang)
    for one in found.outliers[:_SHOWN]:
        usual = f"{number(one.usual)}{one.unit}"
        yield f"  {plain(one.name, 40)}: {plain(one.as_written, 30)} ({usual} × {one.count})"
        yield f"      {plain(place(one.spot), 200)}"
    yield from () if found.outliers else (f"  {NOTHING.say(lang)}",)
    yield from (remark.say(lang) for remark in found.remarks)
