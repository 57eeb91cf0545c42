"""Chunks: by bytes and number, and objects of one size never apart."""

import pytest

from perftable.cluster import packing
from perftable.cluster.orders import Entry
from perftable.cluster.packing import Chunk, cut, sized


def entries(*sizes: int | None) -> list[Entry]:
    return [Entry(f"{number:03}.docx", size, "1") for number, size in enumerate(sizes)]


def volumes(chunks: list[Chunk]) -> list[list[int | None]]:
    return [[entry.size for entry in chunk.entries] for chunk in chunks]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "BYTES", 100)
    monkeypatch.setattr(packing, "COUNT", 4)
    monkeypatch.setattr(packing, "SHARE", 1)


def test_large_ones_come_first_and_chunks_hold_so_many_bytes() -> None:
    assert volumes(list(sized(entries(10, 60, 30, 11)))) == [[60, 30], [11, 10]]
    assert volumes(list(sized(entries(10, 60, 30)))) == [[60, 30, 10]]
    assert volumes(list(sized(entries(500, 1)))) == [[500], [1]]


def test_chunks_hold_so_many_objects() -> None:
    assert volumes(list(sized(entries(1, 2, 3, 4)))) == [[4, 3, 2, 1]]
    assert volumes(list(sized(entries(1, 2, 3, 4, 5)))) == [[5, 4, 3, 2], [1]]


def test_objects_of_one_size_stay_together_where_a_chunk_takes_them() -> None:
    chunks = list(sized(entries(25, 30, 25, 25, 40, 25)))
    assert volumes(chunks) == [[40, 30], [25, 25, 25, 25]]
    assert not any(chunk.look for chunk in chunks)


@pytest.mark.parametrize("sizes", [(26, 26, 26, 26), (1, 1, 1, 1, 1)])
def test_more_of_one_size_are_looked_at_before(sizes: tuple[int, ...]) -> None:
    (chunk,) = sized(entries(*sizes))
    assert chunk.look
    assert len(chunk.entries) == len(sizes)


def test_a_small_run_keeps_all_threads_busy() -> None:
    few = entries(1, 2, 3, 4)
    assert volumes(list(sized(few, threads=2))) == [[4], [3, 2], [1]]
    assert volumes(list(sized(few, threads=1))) == [[4, 3, 2, 1]]
    assert list(sized([])) == []


def test_what_is_looked_at_is_cut_by_the_largest() -> None:
    assert [len(some) for some in cut(entries(50, 50, 50))] == [2, 1]
    assert [len(some) for some in cut(entries(*[None] * 5))] == [4, 1]
    assert list(cut([])) == []
