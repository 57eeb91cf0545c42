"""A verdict from the cache: its figures are at hand, the rest is unpacked when it is looked at."""

import pickle

import pytest

from perftable.config.settings import Settings
from perftable.model.brief import brief_of
from perftable.model.phrase import Phrase
from perftable.pipeline.cache import packing, recalled
from perftable.pipeline.cache.packing import pack
from perftable.pipeline.cache.recalled import Recalled, recallable
from perftable.pipeline.checking import Checked, check
from perftable.pipeline.spool import FEW, Spool
from perftable.readers.converting import CONVERTED
from reports.machines import BROKEN
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
    kept = recallable(Checked(REPORT))
    assert isinstance(kept, Recalled)
    assert (kept.packed, kept.sha256) == (PACKED, REPORT.sha256)
    del unpacked[:]
    assert kept.report is REPORT
    assert unpacked == []


def test_many_are_put_by_and_ranked_without_being_unpacked(unpacked: list[bytes]) -> None:
    kept = Spool(Recalled(PACKED) for _ in range(3 * FEW))
    assert {one.brief for one in kept} == {brief_of(REPORT)}
    assert unpacked == []
    assert kept[-1].report == REPORT
    assert len(unpacked) == 1


def test_it_goes_from_process_to_process_as_it_is_kept() -> None:
    sent = pickle.dumps(recallable(Checked(REPORT)))
    assert len(sent) < len(PACKED) + 250
    assert pickle.loads(sent).report == REPORT
    assert pickle.loads(sent).sha256 == REPORT.sha256


@pytest.mark.parametrize(
    "update",
    [
        {"status": "unreadable", "verdict": None},
        {"rules": (BROKEN,)},
        {"unread_parts": (Phrase("附件", "an attachment"),)},
        {"remarks": (CONVERTED,)},
        {"path": "lone\udcff.docx"},
    ],
    ids=["unreadable", "broken", "not wholly read", "converted", "no UTF-8"],
)
def test_what_may_be_another_next_time_or_not_come_back_stays_as_it_is(
    update: dict[str, object],
) -> None:
    report = REPORT.model_copy(update=update)
    assert recallable(Checked(report)) == Checked(report)
