"""What a worker does with an order."""

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import PurePosixPath

from perftable.cluster.apart import process
from perftable.cluster.judging import Task, called_of
from perftable.cluster.orders import Answer, Entry, Order, Terms, Told
from perftable.cluster.reading import CHANGED, read
from perftable.cluster.sameness import mark
from perftable.config.settings import Settings
from perftable.data.parts import packed
from perftable.data.rows import Row, rows
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import Checked, not_checked
from perftable.readers.suffixes import BESIDE, BY_CONTENT

_YEAR = re.compile(r"20\d\d")


def do(terms: Terms, order: Order) -> Answer:
    """Do an order, unless a worker that is gone had begun it."""
    if mark() != terms.mark:
        return Answer(stranger=mark())
    if not _begin(begun_name(terms, order)):
        return Answer(begun=True)
    entries = list(zip(order.entries, order.places, strict=True))
    if order.kind == "look":
        return Answer(tuple(_looked(entry, read(entry, place)) for entry, place in entries))
    return judged(terms, order)


def judged(terms: Terms, order: Order) -> Answer:
    """Return the verdicts of an order, its tables by outcome."""
    tables: dict[str, dict[str, list[Row]]] = {}
    told: list[Told] = []

    def keep(outcome: str, found: tuple[tuple[str, Row], ...]) -> None:
        for name, row in found:
            tables.setdefault(outcome, {}).setdefault(name, []).append(row)

    with process(terms) as apart:

        def verdict(entry: Entry, data: bytes, content: str) -> Told:
            one = apart.judge(Task(entry.name, data, order.settings[entry.setting], entry.found))
            if isinstance(one, Phrase):
                keep("unchecked", missed(entry, one, order.settings[entry.setting]))
                return Told(entry, content, "unchecked", reason=one)
            keep(one.outcome, one.rows)
            return Told(entry, content, one.outcome)

        for one in _each(terms, order, verdict):
            if one.outcome is None and one.reason is not None:
                keep("unchecked", missed(one.entry, one.reason, order.settings[one.entry.setting]))
                one = Told(one.entry, None, "unchecked", reason=one.reason)
            told.append(one)
    return Answer(tuple(told), {outcome: packed(found) for outcome, found in tables.items()})


def _each(
    terms: Terms, order: Order, verdict: Callable[[Entry, bytes, str], Told]
) -> Iterator[Told]:
    """Yield what comes of each object; each content is judged once."""
    first: dict[object, Told] = {}
    for entry, place in zip(order.entries, order.places, strict=True):
        if order.content is not None and first:
            (known,) = first.values()
            yield Told(entry, known.sha256, known.outcome, known.entry.name, known.reason)
            continue
        data = read(entry, place)
        if isinstance(data, Phrase):
            yield Told(entry, reason=data)
            continue
        content = sha256(data).hexdigest()
        if order.content not in (None, content):
            yield Told(entry, reason=CHANGED)
            continue
        key = (content, *telling(entry, terms))
        if key in first:
            known = first[key]
            yield Told(entry, content, known.outcome, known.entry.name, known.reason)
            continue
        first[key] = verdict(entry, data, content)
        yield first[key]


def telling(entry: Entry, terms: Terms) -> tuple[object, ...]:
    """Return what a verdict depends on beside the content.

    Of the name readers look at the suffix, and rules of ours at a year in it (PT717); those of an
    office may look at all of it.
    """
    path = PurePosixPath(called_of(entry.name))
    suffix, name = path.suffix.lower(), path.name
    if terms.whole_names:
        name = entry.name
    elif not (entry.found and suffix in BY_CONTENT):  # of which a search passes over a README
        year = _YEAR.search(path.stem) is not None
        name = path.stem if year else "".join(one for one in BESIDE if name.startswith(one))
    return entry.setting, entry.found, suffix, name


def missed(entry: Entry, reason: Phrase, settings: Settings) -> tuple[tuple[str, Row], ...]:
    """Return the rows of an object on which there is no verdict."""
    report = not_checked(entry.name, reason, settings.lang)
    return tuple(rows(Checked(report)))


def begun_name(terms: Terms, order: Order) -> str:
    """Return the name under which the scheduler remembers that an order was begun."""
    return f"perftable-{terms.run}-{order.number}"


def _looked(entry: Entry, data: bytes | Phrase) -> Told:
    """Return what an object's content is, with its size where no listing told it."""
    if isinstance(data, Phrase):
        return Told(entry, outcome="unchecked", reason=data)
    return Told(entry._replace(size=len(data)), sha256(data).hexdigest())


def _begin(name: str) -> bool:
    """Mark an order as begun; return False where it is already: it was run by a worker that died."""
    from distributed import get_worker
    from distributed.utils import sync

    worker = get_worker()
    if sync(worker.loop, worker.scheduler.event_is_set, name=name):
        return False
    sync(worker.loop, worker.scheduler.event_set, name=name)
    return True
