"""Which orders a run gives, and what it does about those that come back undone."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest

pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from perftable.cluster import packing, work
from perftable.cluster.judging import Judged, Task, judge
from perftable.cluster.landing import Landing
from perftable.cluster.orders import LIMITS, Answer, Entry, Order, Terms
from perftable.cluster.running import Run
from perftable.cluster.sameness import mark
from perftable.cluster.scheduler import Cluster
from perftable.config.settings import Settings
from support import ACTIVITY, DUTY, HEADER, row

TERMS = Terms("run", mark(), {})
SETTINGS = Settings("en")
Undone = Callable[[Order], bool]


class Here:
    """What a scheduler and its workers do, in this process; `undone` says whose worker dies."""

    def __init__(self, undone: Undone) -> None:
        self._undone = undone
        self.orders: list[Order] = []

    def threads(self) -> int:
        return 1

    def answers(self, orders: deque[Order], terms: Terms) -> Iterator[tuple[Order, Answer] | None]:
        while orders:
            order = orders.popleft()
            self.orders.append(order)
            died = self._undone(order)
            yield order, Answer(begun=True) if died else work.do(terms, order)

    def kinds(self) -> list[tuple[str, int, bool]]:
        return [(order.kind, len(order.entries), order.alone) for order in self.orders]


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is judged, by name; a run of this process needs no other."""
    names: list[str] = []

    class InProcess:
        def judge(self, task: Task) -> Judged:
            names.append(Path(task.name).name)
            return judge(task, task.settings, LIMITS)[0]

    @contextmanager
    def process(terms: Terms) -> Iterator[InProcess]:
        yield InProcess()

    monkeypatch.setattr(work, "process", process)
    monkeypatch.setattr(work, "_begin", lambda name: True)
    return names


def run(folder: Path, undone: Undone = lambda order: False, **budgets: str) -> tuple[Here, str]:
    """Return the orders of a run over these forms, and the outcome of each."""
    entries = []
    for name, budget in budgets.items():
        path = folder / f"{name}.txt"
        rows = (HEADER, row(DUTY, budget=budget), ACTIVITY)
        path.write_text("\n".join("\t".join(cells) for cells in rows), encoding="utf-8")
        entries.append(Entry(str(path), path.stat().st_size, str(path.stat().st_mtime_ns)))
    here, missed = Here(undone), list[str]()
    landing = Landing(folder / "out", "key", ["in"])
    ran = Run(cast(Cluster, here), TERMS, [SETTINGS], landing)
    ran.go(
        entries,
        lambda name, reason: missed.append(f"{Path(name).stem}: {reason}"),
        lambda progress: None,
    )
    landing.close()
    found = {
        Path(path).stem: part.outcome
        for part in landing.parts.parts()
        for path, _, _ in landing.parts.objects(part)
    }
    assert sorted(found) == sorted(budgets)
    said = " ".join(f"{name}={found[name]}" for name in budgets)
    return here, " | ".join([said, *missed])


def test_copies_are_judged_once(judged: list[str], tmp_path: Path) -> None:
    here, said = run(tmp_path, a="9.00", b="8.00", c="9.00")
    assert said == "a=fail b=fail c=fail"
    assert len(judged) == 2
    assert here.kinds() == [("judge", 3, False)]


def test_more_of_one_size_than_a_chunk_takes_are_looked_at_first(
    judged: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "COUNT", 2)
    here, said = run(tmp_path, a="9.00", b="8.00", c="9.00", d="9.00", e="7.00")
    assert said == "a=fail b=fail c=fail d=fail e=fail"
    assert len(judged) == 3
    looks = [("look", 2, False), ("look", 2, False), ("look", 1, False)]
    assert here.kinds() == [*looks, ("judge", 3, False), ("judge", 2, False)]


def test_what_a_worker_died_of_is_done_again_alone(judged: list[str], tmp_path: Path) -> None:
    here, said = run(tmp_path, lambda order: not order.alone, a="9.00", b="8.00", c="9.00")
    assert said == "a=fail b=fail c=fail"
    assert len(judged) == 2
    alone = [("look", 1, True)] * 3
    assert here.kinds() == [("judge", 3, False), *alone, ("judge", 2, True), ("judge", 1, True)]


def test_what_a_second_worker_dies_of_is_reported(judged: list[str], tmp_path: Path) -> None:
    def undone(order: Order) -> bool:
        return order.kind == "judge" and any("b.txt" in one.name for one in order.entries)

    _, said = run(tmp_path, undone, a="9.00", b="110.00", c="9.00")
    assert said.startswith("a=fail b=unchecked c=fail | b: the worker that had this file died")
    assert judged == ["c.txt"]


def test_what_workers_die_of_when_they_look_is_reported(
    judged: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "COUNT", 2)

    def undone(order: Order) -> bool:
        return order.kind == "look" and any("b.txt" in one.name for one in order.entries)

    here, said = run(tmp_path, undone, a="9.00", b="8.00", c="9.00")
    assert said.startswith("a=fail b=unchecked c=fail | b: the worker that had this file died")
    assert here.kinds()[:4] == [
        ("look", 2, False),
        ("look", 1, False),
        ("look", 1, True),
        ("look", 1, True),
    ]
    assert len(judged) == 1
