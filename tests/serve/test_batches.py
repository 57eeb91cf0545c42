"""How much is taken in, and what becomes of it."""

import io
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from perftable.config.settings import Settings
from perftable.review.look import Look
from perftable.serve import batches as module
from perftable.serve.batches import Batch, Batches
from perftable.serve.limits import LOCAL, Limits
from perftable.serve.refusals import CLOSED, EMPTY_NAME, FULL, GONE, NOT_OFFICE, SHORT, Refused
from perftable.serve.tasks import Brief, Check, Failed, Finish
from perftable.serve.workers import Order

LIMITS = replace(LOCAL, file_size=10, files=3, batch_size=20, batches=2, all_size=30, kept=100)


@dataclass
class Idle:
    """Workers that do nothing until a test lets them."""

    orders: list[Order] = field(default_factory=list)

    def submit(self, order: Order) -> None:
        self.orders.append(order)

    def answer(self, verdict: str = "pass") -> None:
        order = self.orders.pop(0)
        assert isinstance(order.task, Check)
        order.done(Brief(order.task.number, order.task.name, verdict))


@pytest.fixture
def idle() -> Idle:
    return Idle()


def made(folder: Path, idle: Any, limits: Limits = LIMITS) -> Batches:
    return Batches(folder, limits, idle, lambda _, lang: Settings(lang=lang))


@pytest.fixture
def some(tmp_path: Path, idle: Idle) -> Batches:
    return made(tmp_path, idle)


def give(
    some: Batches, batch: Batch, size: int, name: str = "a.docx", said: int | None = None
) -> int:
    stream = io.BytesIO(b"x" * size)
    return some.receive(batch, name, stream, size if said is None else said, found=False)


def refused(*args: Any, **named: Any) -> Any:
    with pytest.raises(Refused) as error:
        give(*args, **named)
    return error.value.refusal


def test_a_file_of_the_largest_size_is_taken_and_one_byte_more_is_not(some: Batches) -> None:
    batch = some.open(Look("zh"))
    assert give(some, batch, 10) == 1
    assert refused(some, batch, 11).status == 413


def test_so_many_files_are_taken_and_no_more(some: Batches) -> None:
    batch = some.open(Look("zh"))
    assert [give(some, batch, 1) for _ in range(3)] == [1, 2, 3]
    assert refused(some, batch, 1).status == 413


def test_so_many_bytes_are_taken_in_a_batch(some: Batches) -> None:
    batch = some.open(Look("zh"))
    give(some, batch, 10)
    assert refused(some, batch, 10, said=11).status == 413
    give(some, batch, 10)
    assert refused(some, batch, 1).status == 413


def test_so_many_bytes_are_taken_in_all_batches_and_room_is_made_by_removing(some: Batches) -> None:
    first, second = some.open(Look("zh")), some.open(Look("zh"))
    give(some, first, 10), give(some, first, 10), give(some, second, 10)
    assert refused(some, second, 1) is FULL
    some.remove(first)
    assert give(some, second, 1) == 2


def test_so_many_batches_are_open_at_a_time(some: Batches) -> None:
    first, _ = some.open(Look("zh")), some.open(Look("zh"))
    with pytest.raises(Refused) as error:
        some.open(Look("zh"))
    assert error.value.refusal is FULL
    some.remove(first)
    some.open(Look("zh"))


def test_what_comes_in_part_is_not_taken_and_leaves_nothing(some: Batches) -> None:
    batch = some.open(Look("zh"))
    assert refused(some, batch, 5, said=6) is SHORT
    assert batch.size == batch.coming == 0
    assert not list(batch.shelf.folder.iterdir())
    assert give(some, batch, 6, said=5) == 1  # of more only what was said is read


def test_names_that_are_none_and_files_of_other_kinds_are_refused(some: Batches) -> None:
    batch = some.open(Look("zh"))
    assert refused(some, batch, 1, "../..") is EMPTY_NAME
    assert refused(some, batch, 1, "a.exe") is NOT_OFFICE
    assert refused(some, batch, 1, "perftable.toml") is NOT_OFFICE


def test_files_lie_under_numbers_whatever_they_are_called(some: Batches) -> None:
    batch = some.open(Look("zh"))
    give(some, batch, 1, "../../../a.docx")
    give(some, batch, 1, "a.docx")
    assert sorted(path.name for path in batch.shelf.folder.iterdir()) == ["1.upload", "2.upload"]
    assert [name for name, _ in batch.parts.values()] == ["a.docx", "a (2).docx"]


def test_a_closed_batch_takes_no_more_and_is_reported_on(some: Batches, idle: Idle) -> None:
    batch = some.open(Look("en"))
    give(some, batch, 1, "b.docx")
    give(some, batch, 1, "a.docx")
    give(some, batch, 1, "c.txt")
    idle.answer("fail")
    some.close(batch)
    assert refused(some, batch, 1) is CLOSED
    idle.answer()
    assert not batch.checked
    idle.answer("aside")
    assert batch.checked
    (order,) = idle.orders
    assert isinstance(order.task, Finish)
    assert [part.name for part in order.task.parts] == ["a.docx", "b.docx"]
    assert not batch.done
    order.done(("report", "archive"))
    assert batch.done
    assert batch.products == ("report", "archive")


def test_a_batch_without_files_is_done_at_once(some: Batches) -> None:
    batch = some.open(Look("zh"))
    some.close(batch)
    assert batch.done


@pytest.mark.parametrize(
    ("answer", "says"), [("late", "600 秒"), ("died", "意外终止"), (Failed("E: x"), "E: x")]
)
def test_a_file_without_an_answer_is_not_checked_and_says_why(
    some: Batches, idle: Idle, answer: object, says: str
) -> None:
    batch = some.open(Look("zh"))
    give(some, batch, 1)
    some.close(batch)
    idle.orders.pop().done(answer)
    (brief,) = batch.briefs
    assert brief.verdict == "unreadable"
    assert brief.lack is not None
    assert says in brief.lack.zh
    (order,) = idle.orders
    assert isinstance(order.task, Finish)
    assert order.task.parts[0].missed == brief.lack


def test_reports_that_could_not_be_made_are_said(some: Batches, idle: Idle) -> None:
    batch = some.open(Look("zh"))
    give(some, batch, 1)
    some.close(batch)
    idle.answer()
    idle.orders.pop().done("late")
    assert batch.done
    assert batch.trouble is not None
    assert batch.products == ()


def test_a_batch_goes_when_nobody_looked_at_it_for_long(
    some: Batches, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = some.open(Look("zh"))
    give(some, batch, 1)
    now = batch.seen
    monkeypatch.setattr(module, "monotonic", lambda: now + 100)
    some.sweep()
    assert some.find(batch.id) is batch  # which looks at it
    monkeypatch.setattr(module, "monotonic", lambda: now + 200.1)
    some.sweep()
    with pytest.raises(Refused) as error:
        some.find(batch.id)
    assert error.value.refusal is GONE
    assert not batch.shelf.folder.exists()
    assert not idle.orders[0].wanted()
