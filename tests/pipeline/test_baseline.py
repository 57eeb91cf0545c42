"""Baselines: what stood there before does not fail, whatever row it stands in now."""

from pathlib import Path

import pytest

from perftable.config.settings import Settings
from perftable.model.fingerprint import fingerprints
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.pipeline.baseline import dump, known, load
from perftable.pipeline.checking import check, not_checked
from support import ACTIVITY, DUTY, row, table

HERE = Path(".")
NO = Phrase("不行", "no")
OLD = check(table(row(DUTY, budget="9.00"), ACTIVITY))
BASELINE = load(dump([OLD, not_checked("x.docx", NO, "en")], HERE))


def test_what_is_in_the_baseline_does_not_count() -> None:
    report = known(OLD, BASELINE, HERE)
    assert (report.verdict, report.findings, len(report.known)) == ("pass", (), 1)


def test_a_finding_is_known_in_another_row_and_with_corrected_neighbours() -> None:
    others = (row(DUTY, name="修路", budget="8.00"), row(ACTIVITY, name="　　补路", budget="7.00"))
    moved = check(table(*others, row(DUTY, budget="9.00"), row(ACTIVITY, goal="垃圾当日清运")))
    report = known(moved, BASELINE, HERE)
    assert [f.duty for f in report.findings if f.code == "PT201"] == ["修路"]
    assert [f.duty for f in report.known] == ["环境保护"]


def test_equal_findings_are_counted() -> None:
    twice = check(table(row(DUTY, budget="9.00"), ACTIVITY, row(DUTY, budget="9.00"), ACTIVITY))
    mismatches = [f for f in twice.findings if f.code == "PT201"]
    assert len(set(fingerprints(mismatches))) == 2
    assert len([f for f in known(twice, BASELINE, HERE).findings if f.code == "PT201"]) == 1


def test_a_file_that_could_not_be_checked_stays_so() -> None:
    report = known(not_checked("x.docx", NO, "en"), BASELINE, HERE)
    assert (report.status, report.verdict) == ("unreadable", None)


def test_paths_are_relative_to_the_baseline(tmp_path: Path) -> None:
    inside = OLD.model_copy(update={"path": str(tmp_path / "a" / "b.docx")})
    assert list(load(dump([inside], tmp_path))) == ["a/b.docx"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"schema_version": 1}', '{"schema_version": 2, "documents": {}}'),
        '{"schema_version": 1, "documents": {"a": 1}}',
        '{"schema_version": 1, "documents": {"a": [1]}}',
        '{"schema_version": 1, "documents": {"a": [{"cell": "x"}]}}',
        '{"schema_version": 1, "documents": {"a": [{"fingerprint": "x", "cell": 1}]}}',
        '{"schema_version": 1, "documents": {"a": [{"fingerprint": "x", "row": "1"}]}}',
    ],
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting|schema_version|documents"):
        load(text)


def test_a_name_that_is_no_utf8_is_written_and_found_again() -> None:
    report = OLD.model_copy(update={"path": "b\udcff.txt"})
    baseline = load(dump([report], HERE).encode().decode())
    assert known(report, baseline, HERE).verdict == "pass"


def missing_goal(duty: str, activity: str = "垃圾清运", **cells: str) -> DocumentReport:
    rows = (row(DUTY, name=duty, **cells), row(ACTIVITY, name=f"　　{activity}", goal=""))
    return check(table(*rows), Settings("zh", select=("PT302",)))


@pytest.mark.parametrize(
    ("old", "new", "is_known"),
    [
        (("农村环境整冶", "垃圾清运"), ("农村环境整治", "垃圾清运"), True),
        (("环境保护", "垃圾清运"), ("人居环境整治", "垃圾清运"), True),
        (("环境保护", "东片区保洁"), ("环境保护", "西片区保洁"), False),
        (("环境保护", "垃圾清运"), ("环境保护", "公厕管护"), False),
    ],
)
def test_a_corrected_name_keeps_the_findings_below_it_known(
    old: tuple[str, str], new: tuple[str, str], is_known: bool
) -> None:
    baseline = load(dump([missing_goal(*old)], HERE))
    report = known(missing_goal(*new), baseline, HERE)
    assert (len(report.known), len(report.findings)) == ((1, 0) if is_known else (0, 1))


def test_a_duty_of_another_name_is_another_duty() -> None:
    baseline = load(dump([missing_goal("农村环境整冶", goal="")], HERE))
    report = known(missing_goal("农村环境整治", goal=""), baseline, HERE)
    assert [(f.duty, f.activity) for f in report.findings] == [("农村环境整治", None)]


def test_a_second_finding_of_the_same_activity_under_another_duty_is_new() -> None:
    baseline = load(dump([missing_goal("环境保护")], HERE))
    both = (DUTY, row(ACTIVITY, goal=""), row(DUTY, name="修路"), row(ACTIVITY, goal=""))
    report = known(check(table(*both), Settings("zh", select=("PT302",))), baseline, HERE)
    assert [f.duty for f in report.known] == ["环境保护"]
    assert [f.duty for f in report.findings] == ["修路"]
