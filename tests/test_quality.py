"""A small run of `benchmarks/quality`: correct submissions pass, each defect is found at its place."""

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
if not (BENCHMARKS / "quality").is_dir():
    pytest.skip("the benchmarks are not part of this distribution", allow_module_level=True)
sys.path.append(str(BENCHMARKS))

run: Any = importlib.import_module("quality.run")
defects: Any = importlib.import_module("quality.defects")
DOCUMENTS = 48  # one with a defect of each rule, and often two more


@pytest.fixture(scope="module")
def tally() -> Any:
    return run.measure(DOCUMENTS, seed=0)


def test_no_error_or_warning_on_correct_documents(tally: Any) -> None:
    assert (tally.documents, tally.errors, tally.warnings) == (DOCUMENTS, 0, 0)


def test_every_rule_is_broken_somewhere(tally: Any) -> None:
    from perftable.rules.registry import all_rules

    assert sorted(defects.DEFECTS) == [rule.code for rule in all_rules()]
    assert set(tally.injected) == set(defects.DEFECTS)


def test_each_defect_is_found_at_its_place(tally: Any) -> None:
    assert tally.found == tally.injected
    assert [wrong for wrong in tally.wrong if wrong.message == "missed"] == []


def test_a_defect_is_never_found_where_there_is_none(tally: Any) -> None:
    assert tally.wrong == []
    assert tally.right == tally.findings
