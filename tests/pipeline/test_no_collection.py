"""The garbage collector is paused while a document is checked, and does not scan a large one after it."""

import gc
from collections.abc import Iterator

import pytest

from perftable.pipeline import checking
from perftable.pipeline.checking import no_collection


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def made(count: int) -> list[list[int]]:
    with no_collection():
        assert not gc.isenabled()
        gc.collect()
        return [[number] for number in range(count)]


@pytest.mark.parametrize(("count", "old"), [(900, False), (1100, True)])
def test_what_a_large_document_holds_is_old_to_the_collector_at_once(
    count: int, old: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_MANY", 1000)
    kept = made(count)
    assert gc.isenabled()
    assert any(one is kept[-1] for one in gc.get_objects(generation=2)) == old
    assert gc.get_freeze_count() == 0


def test_what_others_have_frozen_stays_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_MANY", 1000)
    gc.freeze()
    frozen = gc.get_freeze_count()
    made(2000)
    assert gc.get_freeze_count() >= frozen > 0


def test_who_has_paused_it_goes_on_without() -> None:
    gc.disable()
    made(10)
    assert not gc.isenabled()
