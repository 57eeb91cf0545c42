"""A run on a cluster, from this side: orders out, answers in, and what becomes of lost workers."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from perftable.cluster.landing import Landing
from perftable.cluster.orders import Answer, Entry, Order, Terms, Told
from perftable.cluster.packing import cut, sized
from perftable.cluster.scheduler import Cluster
from perftable.cluster.work import telling
from perftable.config.settings import Settings
from perftable.model.phrase import Phrase
from perftable.readers.base import NoFile

DIED = Phrase(
    "检查本文件的工作进程意外终止，更换工作进程单独检查后仍意外终止（可能内存不足或机器停机），未检查。",
    "the worker that had this file died, and so did the next one with this file alone (out of memory,"
    " or the machines went away?); it is not checked.",
)

FAILED = Phrase(
    "perftable 在工作进程上运行出错（{error}），本文件未检查；请告知开发人员。",
    "perftable itself failed on a worker ({error}), the file is not checked; please tell the developers.",
)


class Progress(NamedTuple):
    """How far a run is; `threads` are those of the workers that there are now."""

    done: int
    total: int
    threads: int


@dataclass(slots=True)
class _Looks:
    """Objects of which it is looked what they are, before they are judged."""

    then: Callable[[list[Told]], None]
    pending: int = 0
    found: list[Told] = field(default_factory=list)


class Run:
    """One run: `missed` is told of each object without a verdict, with the reason."""

    def __init__(
        self, cluster: Cluster, terms: Terms, settings: Sequence[Settings], landing: Landing
    ) -> None:
        self._cluster, self._terms = cluster, terms
        self._settings, self._landing = settings, landing
        self._orders: deque[Order] = deque()
        self._looks: dict[int, _Looks] = {}
        self._number = 0
        self._done = 0

    def go(
        self,
        entries: Sequence[Entry],
        missed: Callable[[str, str], None],
        progress: Callable[[Progress], None],
    ) -> None:
        """Do all; what is done is written when this returns or raises. Raises `Stopped`."""
        self._missed = missed
        try:
            known = [one for one in entries if one.size is not None]
            unknown = []
            for one in entries:
                if isinstance(one.name, NoFile):
                    self._miss([one], one.name.reason)
                elif one.size is None:
                    unknown.append(one)
            self._look(cut(unknown), lambda found: known.extend(one.entry for one in found))
            self._work(len(entries), progress)
            for chunk in sized(known, self._cluster.threads()):
                if chunk.look:
                    self._look(cut(chunk.entries), self._judge)
                else:
                    self._order("judge", chunk.entries)
            self._work(len(entries), progress)
        finally:
            self._landing.flush()

    def _work(self, total: int, progress: Callable[[Progress], None]) -> None:
        for came in self._cluster.answers(self._orders, self._terms):
            if came is None:
                self._landing.tick()
            else:
                self._take(*came)
            progress(Progress(self._done, total, self._cluster.threads()))

    def _take(self, order: Order, answer: Answer) -> None:
        if answer.begun:
            self._again(order, answer.error)
        elif order.kind == "look":
            for one in answer.told:
                if one.reason is not None:
                    self._miss([one.entry], one.reason)
            self._looked(order, [one for one in answer.told if one.reason is None])
        else:
            for name, why in self._landing.take(answer):
                self._missed(name, why)
            self._done += len(answer.told)

    def _again(self, order: Order, error: str | None) -> None:
        """Let what a worker died of be done once more: each object in an order of its own."""
        if order.alone:
            self._miss(order.entries, FAILED.filled(error=error) if error else DIED)
            if order.kind == "look":
                self._looked(order, [])
        elif order.content is not None:
            self._order("judge", order.entries, content=order.content, alone=True)
        elif order.kind == "judge":
            self._look([(entry,) for entry in order.entries], self._judge_alone, alone=True)
        else:
            for entry in order.entries:
                self._order("look", (entry,), alone=True, look=order.look)
            self._looks[order.look].pending += len(order.entries)
            self._looked(order, [])

    def _judge(self, found: Iterable[Told], *, alone: bool = False) -> None:
        """Have each content judged once; what is there once only goes together."""
        contents: defaultdict[tuple[str | None, object], list[Entry]] = defaultdict(list)
        for one in found:
            contents[one.sha256, telling(one.entry, self._terms)].append(one.entry)
        single: list[Entry] = []
        for (content, _), entries in contents.items():
            if alone or len(entries) > 1:
                self._order("judge", entries, content=content, alone=alone)
            else:
                single += entries
        for some in cut(single):
            self._order("judge", some)

    def _judge_alone(self, found: Iterable[Told]) -> None:
        self._judge(found, alone=True)

    def _miss(self, entries: Sequence[Entry], reason: Phrase) -> None:
        self._landing.miss(entries, reason, self._settings)
        for entry in entries:
            self._missed(entry.name, reason.say(self._settings[entry.setting].lang))
        self._done += len(entries)

    def _look(
        self,
        groups: Iterable[Sequence[Entry]],
        then: Callable[[list[Told]], None],
        *,
        alone: bool = False,
    ) -> None:
        """Have it looked what objects are; when all is known, it is told to `then`."""
        looks, number = _Looks(then), len(self._looks) + 1
        for group in groups:
            looks.pending += 1
            self._order("look", group, alone=alone, look=number)
        self._looks[number] = looks

    def _looked(self, order: Order, found: Sequence[Told]) -> None:
        looks = self._looks[order.look]
        looks.found += found
        looks.pending -= 1
        if not looks.pending:
            looks.then(looks.found)
            looks.found = []

    def _order(
        self,
        kind: Literal["judge", "look"],
        entries: Sequence[Entry],
        *,
        content: str | None = None,
        alone: bool = False,
        look: int = 0,
    ) -> None:
        self._number += 1
        settings = {one.setting: self._settings[one.setting] for one in entries}
        places = tuple(entry.place for entry in entries)
        self._orders.append(
            Order(kind, self._number, tuple(entries), places, settings, content, alone, look)
        )
