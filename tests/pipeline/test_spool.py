"""Results kept outside memory: the same results, in the same order, as often as they are asked for."""

import pickle

import pytest

from perftable.pipeline import spool
from perftable.pipeline.checking import Checked, check, not_checked
from perftable.pipeline.spool import FEW, Spool
from reports.findings import EMPTY, documents, sources


def results(count: int) -> list[Checked]:
    document, source = documents()[1], sources()[1]
    report = check(document)
    made = [
        Checked(report.model_copy(update={"path": str(number)}), document, source)
        for number in range(count - 1)
    ]
    return [*made, Checked(not_checked("empty.docx", EMPTY, "zh"))]


@pytest.mark.parametrize("count", [1, FEW, FEW + 1, 3 * FEW])
def test_what_is_taken_out_is_what_was_put_in(count: int) -> None:
    given = results(count)
    kept = Spool(given)
    assert len(kept) == count
    for _ in range(2):
        assert [(one.report, one.document, one.source) for one in kept] == [
            (one.report, one.document, one.source) for one in given
        ]
    assert len(list(kept.documents)) == count - 1
    assert kept[-1].report == given[-1].report
    assert [one.report.path for one in kept[:2]] == [one.report.path for one in given[:2]]
    with pytest.raises(IndexError):
        kept[count]


def test_few_results_are_held_as_they_are_and_many_go_to_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", 1000)
    few, many = Spool(results(FEW)), Spool(results(FEW + 1))
    assert few[0].report is few[0].report
    assert many[0].report is not many[0].report
    held = pickle.dumps([v for k, v in vars(many).items() if k not in ("_file", "_few")])
    assert len(held) < 3000
    assert vars(many)["_few"] == []
