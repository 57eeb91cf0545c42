"""A verdict from the cache: its figures are at hand, the rest is unpacked when it is looked at."""

import pickle

import pytest

from perftable.config.settings import Settings
from perftable.model.brief import brief_of
from perftable.pipeline.cache import packing, recalled
from perftable.pipeline.cache.packing import pack
from perftable.pipeline.cache.recalled import Recalled
from perftable.pipeline.checking import check
from perftable.pipeline.spool import FEW, Spool
from support import ACTIVITY, DUTY, row, table

REPORT = check(table(row(DUTY, budget="9.00"), row(ACTIVITY, goal="")), Settings("en"))
PACKED = pack(REPORT) or b""


@pytest.fixture
def unpacked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What has been unpacked."""
    seen: list[bytes] = []
    unpack = packing.unpack

    def look(packed: bytes) -> object:
        seen.append(packed)
        return unpack(packed)

    monkeypatch.setattr(recalled, "unpack", look)
    monkeypatch.setattr(packing, "unpack", look)
    return seen


def test_figures_are_told_without_the_rest(unpacked: list[bytes]) -> None:
    one = Recalled(PACKED)
    assert one.brief == brief_of(REPORT)
    assert (one.document, one.source, unpacked) == (None, None, [])


def test_the_verdict_is_unpacked_once(unpacked: list[bytes]) -> None:
    one = Recalled(PACKED)
    assert one.report == REPORT
    assert one.report is one.report
    assert len(unpacked) == 1


def test_what_was_just_kept_is_not_unpacked(unpacked: list[bytes]) -> None:
    assert Recalled(PACKED, REPORT).report is REPORT
    assert unpacked == []


def test_many_are_put_by_and_ranked_without_being_unpacked(unpacked: list[bytes]) -> None:
    kept = Spool(Recalled(PACKED) for _ in range(3 * FEW))
    assert {one.brief for one in kept} == {brief_of(REPORT)}
    assert unpacked == []
    assert kept[-1].report == REPORT
    assert len(unpacked) == 1


def test_it_goes_from_process_to_process() -> None:
    assert pickle.loads(pickle.dumps(Recalled(PACKED))).report == REPORT
