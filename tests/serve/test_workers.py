"""Processes with an end."""

from collections.abc import Iterator
from queue import Queue

import pytest

from perftable.serve.tasks import Failed
from perftable.serve.workers import Order, Workers
from sluggish import Acting


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers(1)
    made.start()
    yield made
    made.end()


def do(workers: Workers, how: str, seconds: float = 30, *, wanted: bool = True) -> Queue[object]:
    answers: Queue[object] = Queue()
    workers.submit(Order(Acting(how), seconds, answers.put, lambda: wanted))
    return answers


def test_a_task_that_fails_is_told_and_the_process_lives_on(workers: Workers) -> None:
    first = do(workers, "answer").get(timeout=30)
    assert do(workers, "fail").get(timeout=30) == Failed("ValueError: no")
    assert do(workers, "answer").get(timeout=30) == first


def test_one_that_dies_and_one_that_is_late_take_no_other_along(workers: Workers) -> None:
    first = do(workers, "answer").get(timeout=30)
    died, late, after = do(workers, "die"), do(workers, "sleep", 0.2), do(workers, "answer")
    assert died.get(timeout=30) == "died"
    assert late.get(timeout=30) == "late"
    assert isinstance(after.get(timeout=30), int)
    assert do(workers, "answer").get(timeout=30) != first


def test_what_is_not_wanted_any_more_is_not_done(workers: Workers) -> None:
    answers = do(workers, "answer", wanted=False)
    do(workers, "answer").get(timeout=30)
    assert answers.empty()


def test_the_end_does_not_wait_for_what_is_being_done() -> None:
    workers = Workers(1)
    workers.start()
    do(workers, "answer").get(timeout=30)
    do(workers, "sleep", 60)
    workers.end()
    assert not any(thread.is_alive() for thread in workers._threads)
