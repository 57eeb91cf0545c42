"""The one way to run: what comes out, in which order, and what callers are told."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import perftable
from perftable.config.options import Options
from perftable.config.settings import Settings
from perftable.pipeline import batch
from perftable.pipeline.running import check_many, checked, plan, run
from perftable.reports.base import Result
from perftable.rules.registry import UnknownRule

ROOT = Path(__file__).parents[2]
GOOD, BAD = (str(ROOT / "samples" / f"township-{name}.txt") for name in ("good", "bad"))
ISOLATED = Options(isolated=True)


@pytest.mark.parametrize(
    ("names", "code"), [([GOOD], 0), ([GOOD, BAD], 1), ([GOOD, "missing.docx"], 2)]
)
def test_the_outcome_of_a_run(names: list[str], code: int) -> None:
    outcome = run(names, ISOLATED)
    assert [one.report.path for one in outcome.results] == names
    assert (outcome.exit_code, outcome.complete) == (code, code < 2)
    assert outcome.report.head.counts.documents == len(names)


def test_what_is_left_out_is_said_and_never_clean() -> None:
    outcome = run([GOOD], Options(isolated=True, exclude=("*.txt",)))
    assert (outcome.results, outcome.plan.excluded, outcome.exit_code) == ([], 1, 2)
    assert len(outcome.plan.remarks) == 2
    assert plan([GOOD], Options(isolated=True, exclude=("*.txt",)), whole=True).excluded == 0


def test_many_files_are_checked_in_order_and_as_they_come() -> None:
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, result: Result) -> None:
        told.append((done, total, result.report.path))

    results = check_many([GOOD, "missing.docx", Path(BAD)], progress=progress)
    assert next(results).report.verdict == "pass"
    assert told == [(1, 3, GOOD)]
    assert [one.report.status for one in results] == ["unreadable", "checked"]
    assert [done for done, _, _ in told] == [1, 2, 3]


@pytest.mark.parametrize("keep", [True, False])
def test_records_are_kept_where_they_are_asked_for(keep: bool) -> None:
    found = check_many([GOOD, BAD], jobs=1, keep_records=keep)
    assert [one.document is not None for one in found] == [keep, keep]


def test_an_executor_takes_the_place_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "CHUNK", 1)
    monkeypatch.setattr(batch, "_AT_ONCE", 2)
    names = [GOOD, BAD, "missing.docx", GOOD]
    with ThreadPoolExecutor(2) as executor:
        found = list(check_many(names, executor=executor))
    assert [one.report.path for one in found] == names
    assert [one.report.verdict for one in found] == ["pass", "fail", None, "pass"]


def test_standard_input_is_read_only_where_the_caller_gives_it() -> None:
    text = Path(BAD).read_bytes()
    given, missing = (
        next(checked([("-", Settings())], stdin=stdin)) for stdin in (lambda: text, None)
    )
    assert (given.report.status, missing.report.status) == ("checked", "unreadable")


def test_wrong_arguments_are_said_in_one_sentence() -> None:
    document = perftable.read(GOOD)
    with pytest.raises(TypeError, match=r"not str; check_file\(path, settings\)"):
        perftable.check("a.docx")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"Settings\(lang='en'\)"):
        perftable.check(document, "en")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Settings"):
        check_many([GOOD], "en")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="lang is one of 'zh', 'en', not 'fr'"):
        Settings("fr")  # type: ignore[arg-type]
    with pytest.raises(UnknownRule, match="'budget-mismatsh'; the nearest is 'budget-mismatch'"):
        perftable.check(document, Settings(select=("budget-mismatsh",)))


def test_the_package_names_what_it_has() -> None:
    assert {"check", "check_many", "read", "read_tables", "Settings"} <= set(dir(perftable))
    assert all(getattr(perftable, name) is not None for name in dir(perftable))
