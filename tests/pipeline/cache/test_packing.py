"""A report comes back as it was kept, or is not kept."""

import zlib
from pathlib import Path
from typing import Any

import pytest

from perftable.config.settings import Settings
from perftable.model.brief import brief_of
from perftable.model.waiver import Waiver
from perftable.pipeline.cache.packing import as_json, briefly, pack, unpack
from perftable.pipeline.checking import check, check_file
from support import ACTIVITY, DUTY, row, table

SAMPLES = sorted(
    str(path)
    for path in (Path(__file__).parents[3] / "samples").rglob("*.*")
    if path.suffix in (".docx", ".txt")
)
BAD = table(row(DUTY, budget="9.00"), row(ACTIVITY, goal=""))


@pytest.mark.parametrize("name", SAMPLES[::7])
def test_every_report_comes_back(name: str) -> None:
    report = check_file(name, Settings("en")).report
    packed = pack(report)
    assert packed is not None
    assert unpack(packed) == report
    assert unpack(packed).to_json() == report.to_json()
    assert briefly(packed) == brief_of(report)
    for indent in (None, 2, 4):
        assert as_json(packed, indent) == report.to_json(indent)


def test_waived_findings_come_back() -> None:
    waiver = Waiver(code="PT302", reason="later", at={"activity": "垃圾清运"})  # type: ignore[arg-type]
    report = check(BAD, Settings("en", waivers=(waiver,)))
    assert report.waived
    packed = pack(report) or b""
    assert unpack(packed) == report
    assert briefly(packed).waived == len(report.waived)


@pytest.mark.parametrize(
    "args",
    [
        {"rules": [], "findings": [], "a": {"rules": []}},
        {"a": '"rules":[]', "b": '"findings":[]', "c": "\n    }\n  ]\n", "d": '\n  "rules": ['},
        {"a": "\x00\x1b\x7f\x9b\u202e\u2028", "b": "\\u0000", "c": '\\"', "d": "𠮷"},
        {"a": 0.1, "b": 1e16, "c": 1e-7, "d": -0.0, "e": 2**70, "f": None, "g": True},
    ],
    ids=["names of lists", "ends of lists", "what is escaped", "numbers"],
)
def test_what_looks_like_the_form_of_json_comes_back(args: dict[str, Any]) -> None:
    report = check(BAD, Settings("en"))
    found = [one.model_copy(update={"args": args}) for one in report.findings]
    for changed in (
        report.model_copy(update={"findings": tuple(found)}),
        report.model_copy(update={"known": tuple(found), "findings": ()}),
        report.model_copy(update={"known": tuple(found), "rules": ()}),
    ):
        packed = pack(changed)
        assert packed is not None
        assert unpack(packed) == changed
        for indent in (None, 2):
            assert as_json(packed, indent) == changed.to_json(indent)


def test_what_would_come_back_otherwise_is_not_kept() -> None:
    report = check(BAD, Settings("en"))
    (first, *others) = report.findings
    for changed in (
        report.model_copy(update={"path": "\ud800.txt"}),
        report.model_copy(
            update={"findings": (first.model_copy(update={"args": {"a": (1, 2)}}), *others)}
        ),
    ):
        assert pack(changed) is None


@pytest.mark.parametrize("packed", [b"", b"no", zlib.compress(b"{}"), zlib.compress(b"\xff")])
def test_what_is_none_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpack(packed)


@pytest.mark.parametrize("packed", [b"", b"no\n", b"{}\n", b"[]\n", b"[1, []]\n", b"[1, 2]\n"])
def test_figures_that_are_none_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        briefly(packed)
